// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cardOf } from '../../../lib/lens/card';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { sumOf } from '../../../lib/overlay/sum';
import { paragraph } from '../build-page';
import { findingsOn } from '../lens/looking';

const figuresOf = (text: string) => {
  const { page } = paragraph(text);
  const finding = findingsOn(page).find(({ arithmetic }) => arithmetic !== null)!;
  return sumOf(document, finding.arithmetic!, cardOf(page, finding, lexiconOf()).why).textContent;
};

test('the figures of percentages are in points, and those of other numbers are not', () => {
  expect(figuresOf('Losses increased slightly from 20% to 31%.')).toBe('+11 points +55 %');
  expect(figuresOf('We saw a small increase from .14 to .21.')).toBe('+0.07 +50 %');
});
