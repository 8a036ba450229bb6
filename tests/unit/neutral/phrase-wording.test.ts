import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../lib/neutral/apply';
import type { Wording } from '../../../lib/neutral/change';
import { asInTitle, withoutKept } from '../../../lib/neutral/phrase-wording';
import { FORMULA } from '../../../lib/page-text/page-text';
import { fromTyped } from '../../../lib/versions/wording-parts';

/** `typed` in place of all of a passage, both with their formulas as `$TeX$`. */
function change(before: string, typed: string) {
  const { text, tex } = fromTyped(before);
  const now = fromTyped(typed);
  const wording: Wording = { start: 0, end: text.length, from: text, to: now.text, tex: [...now.tex] };
  return { passage: { text, tex: [...tex] }, wording };
}

describe('a wording that keeps most of its quotation', () => {
  it.each([
    [
      'Small moles surgically target weak roses.',
      'Small moles often visit weak roses.',
      'surgically target',
      'often visit',
    ],
    [
      'Small moles dig under the old roses.',
      'Small moles often dig under the old roses.',
      'dig',
      'often dig',
    ],
    [
      'Small moles clearly dig under the old roses.',
      'Small moles dig under the old roses.',
      'clearly dig',
      'dig',
    ],
    [
      'The $k$ moles attack $n$ roses at night.',
      'The $k$ moles visit $n$ roses at night.',
      'attack',
      'visit',
    ],
    [
      'The $k$ moles attack $n$ roses at night.',
      'The $m$ moles attack $n$ roses at night.',
      FORMULA,
      FORMULA,
    ],
    ['Small moles dig under the old roses.', 'Small moles dig under the oldest roses.', 'old', 'oldest'],
  ])('changes only what it changes: %s: %s', (before, typed, from, to) => {
    const { passage, wording } = change(before, typed);
    expect(withoutKept(passage, wording)).toMatchObject({ from, to });
  });

  it('is shown whole where it is short, or keeps little', () => {
    for (const [before, typed] of [
      ['target weak roses', 'visit weak roses'],
      ['Small moles surgically target the roses.', 'Small voles were seen near some roses.'],
    ] as const) {
      const { passage, wording } = change(before, typed);
      expect(withoutKept(passage, wording)).toBe(wording);
    }
  });

  it('comes to the same text', () => {
    const word = fc.constantFrom('moles', 'dig', 'old', '$k$', '$n$', 'roses.', ' ');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, typed) => {
        const { passage, wording } = change(before, typed);
        expect(apply(passage, [withoutKept(passage, wording)])).toEqual(apply(passage, [wording]));
      }),
    );
  });
});

describe('a wording for a phrase of a title', () => {
  const wording = { start: 0, end: 7, from: 'Emerges', to: 'can emerge in LLMs', tex: [] };

  it('has the capitals of the title', () => {
    expect(asInTitle('Hoarding Emerges When Agents Share a Budget', wording).to).toBe('Can Emerge in LLMs');
  });

  it('is as it was written where the title has none', () => {
    expect(asInTitle('Hoarding emerges when agents share a budget', wording)).toBe(wording);
    expect(asInTitle('Hoarding Emerges', wording)).toBe(wording);
  });
});
