import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../lib/neutral/apply';
import type { Wording, Words } from '../../../lib/neutral/change';
import { cleanText, diffOf, diffText } from '../../../lib/neutral/outcome';
import { FORMULA } from '../../../lib/page-text/page-text';

const piece = fc.constantFrom('moles', 'dig', ' ', ', ', '.', 'Roses', FORMULA, '\n', 'ünder');
const count = (text: string) => text.split(FORMULA).length - 1;
/** A text whose formulas all have TeX of their own. */
const written = (pieces: string[], name: string): Words => {
  const text = pieces.join('');
  return { text, tex: Array.from({ length: count(text) }, (_, n) => `${name}_{${n}}`) };
};

/** A passage, and changes of it that do not overlap. */
const passages = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 30 }),
    cuts: fc.array(
      fc.record({
        from: fc.nat(29),
        length: fc.integer({ min: 1, max: 4 }),
        to: fc.array(piece, { maxLength: 4 }),
      }),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ pieces, cuts }) => {
    const passage = written(pieces, 'x');
    const offsets = pieces.reduce<number[]>((all, each) => [...all, all.at(-1)! + each.length], [0]);
    const changes: Wording[] = [];
    let done = 0;
    for (const [index, { from, length, to }] of cuts.toSorted((a, b) => a.from - b.from).entries()) {
      const [start, end] = [offsets[from], offsets[Math.min(from + length, pieces.length)]];
      if (start === undefined || end === undefined || start < done || end <= start) continue;
      const wording = written(to, `y${index}`);
      changes.push({ start, end, from: passage.text.slice(start, end), to: wording.text, tex: wording.tex });
      done = end;
    }
    return { passage, changes };
  });

describe('changes made to a passage', () => {
  it('leave it as it is where there are none', () => {
    fc.assert(
      fc.property(passages, ({ passage }) => {
        expect(apply(passage, [])).toEqual(passage);
      }),
    );
  });

  it('come to the same in whatever order they are given, and one by one', () => {
    fc.assert(
      fc.property(passages, ({ passage, changes }) => {
        const together = apply(passage, changes);
        expect(apply(passage, changes.toReversed())).toEqual(together);
        // From the last to the first, none moves another.
        expect(
          changes.toReversed().reduce<Words>((words, change) => apply(words, [change]), passage),
        ).toEqual(together);
      }),
    );
  });

  it('keep the number and the order of the formulas, but for those that they take out or bring', () => {
    fc.assert(
      fc.property(passages, ({ passage, changes }) => {
        const { text, tex } = apply(passage, changes);
        expect(tex).toHaveLength(count(text));
        const gone = changes.reduce((sum, { from }) => sum + count(from), 0);
        const kept = tex.filter((each) => each.startsWith('x'));
        expect(kept).toHaveLength(passage.tex.length - gone);
        expect(kept).toEqual(passage.tex.filter((each) => kept.includes(each)));
      }),
    );
  });

  it('are refused where two overlap, or one stands on other words', () => {
    const passage = { text: 'Moles dig deep.', tex: [] };
    const dig = { start: 6, end: 9, from: 'dig', to: 'go', tex: [] };
    expect(() => apply(passage, [dig, { ...dig, start: 8, end: 14, from: 'g deep' }])).toThrow(RangeError);
    expect(() => apply(passage, [{ ...dig, from: 'fly' }])).toThrow('Other words than "fly" stand at 6');
  });
});

describe('the diff of a passage', () => {
  it('gives the passage from what stays and goes, and its outcome from what stays and comes', () => {
    fc.assert(
      fc.property(passages, ({ passage, changes }) => {
        const { parts } = diffOf(passage, changes);
        const text = (without: string) =>
          parts
            .filter(({ type }) => type !== without)
            .map((part) => part.text)
            .join('');
        expect(text('added')).toBe(passage.text);
        expect(text('removed')).toBe(apply(passage, changes).text);
      }),
    );
  });

  it('marks only the words that differ, and writes formulas out', () => {
    const passage = { text: `Moles surgically target the ${FORMULA} weakest roses.`, tex: ['k'] };
    const from = `surgically target the ${FORMULA} weakest`;
    const change = { start: 6, end: 6 + from.length, from, to: `visit the ${FORMULA} weakest`, tex: ['k'] };
    expect(diffText(diffOf(passage, [change]))).toBe(
      'Moles [-surgically target-]{+visit+} the $k$ weakest roses.',
    );
    expect(cleanText(passage, [change])).toBe('Moles visit the $k$ weakest roses.');
  });
});
