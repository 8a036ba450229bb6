/** Every hedge of the lexicon has a sentence that it marks and one that it does not. */
import { describe, expect, it } from 'vitest';
import { type Entry, lexiconOf } from '../../../lib/lens/lexicon';
import { paragraph } from '../build-page';
import { findingsOn } from './looking';
import { HEDGE_ENTRIES } from './sentences/hedge-entries';

const entries = [...lexiconOf().entries.values()].filter(({ kind }) => kind === 'hedge');

describe.each(entries.map((entry) => [entry.term, entry] as const))('%s', (term, entry) => {
  const [marked, unmarked] = HEDGE_ENTRIES[term] ?? ['', ''];

  it(`is marked: ${marked}`, () => {
    const [, words] = /\[([^\]]+)\]/.exec(marked) ?? [];
    expect(words, `add sentences for "${term}" to tests/unit/lens/sentences/hedge-entries.ts`).toBeDefined();
    expect(wordsMarked(entry, marked.replace(/[[\]]/g, ''))).toEqual([words]);
  });

  it(`is not marked: ${unmarked}`, () => {
    expect(unmarked, `add sentences for "${term}" to tests/unit/lens/sentences/hedge-entries.ts`).not.toBe(
      '',
    );
    expect(wordsMarked(entry, unmarked)).toEqual([]);
  });
});

it('has no sentences for hedges that are gone', () => {
  const terms = new Set(entries.map(({ term }) => term));
  expect(Object.keys(HEDGE_ENTRIES).filter((term) => !terms.has(term))).toEqual([]);
});

function wordsMarked(entry: Entry, sentence: string): string[] {
  const { page } = paragraph(sentence);
  return findingsOn(page)
    .filter((finding) => finding.entry === entry.id)
    .map(({ start, end }) => page.text.slice(start, end));
}
