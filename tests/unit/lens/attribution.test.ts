import { describe, expect, it } from 'vitest';
import { paragraph } from '../build-page';
import { findingsOn } from './looking';
import { ATTRIBUTION } from './sentences/attribution';

describe('what others hedge', () => {
  it.each(ATTRIBUTION.others)('is said to be theirs: %s', (sentence) => {
    expect(attributedIn(sentence)).toBe(true);
  });

  it.each(ATTRIBUTION.own)("is not made of the writers' own hedges: %s", (sentence) => {
    expect(attributedIn(sentence)).toBe(false);
  });
});

/** Whether the bracketed hedge is attributed. */
function attributedIn(sentence: string): boolean {
  const { page, span } = paragraph(sentence);
  const found = findingsOn(page).find(({ start }) => start === span.start);
  expect(found?.kind, `the bracketed word is not marked in: ${page.text}`).toBe('hedge');
  return found!.attributed;
}
