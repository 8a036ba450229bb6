import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wording, Words } from '../../../lib/neutral/change';
import { diffMarkdown } from '../../../lib/neutral/author-note';
import { cleanText, diffOf, diffText, linesOf } from '../../../lib/neutral/outcome';
import { FORMULA } from '../../../lib/page-text/page-text';

const passage: Words = {
  text: `Beds\nMoles dig ${FORMULA} beds.\nRoses grow.`,
  tex: ['n^2'],
};
const at = (words: string) => passage.text.indexOf(words);
const change = (from: string, to: string, tex: string[] = []): Wording => ({
  start: at(from),
  end: at(from) + from.length,
  from,
  to,
  tex,
});

describe('what comes of a reading of several blocks', () => {
  const changes = [change('dig', 'visit'), change('Roses', 'Some roses')];

  it('has a blank line between them', () => {
    expect(cleanText(passage, changes)).toBe('Beds\n\nMoles visit $n^2$ beds.\n\nSome roses grow.');
    expect(diffText(diffOf(passage, changes))).toBe(
      'Beds\n\nMoles [-dig-]{+visit+} $n^2$ beds.\n\n[-Roses-]{+Some roses+} grow.',
    );
    expect(diffMarkdown([{ name: 'Beds', passage, taken: [] }])).toBe(
      'Beds\n\nMoles dig $n^2$ beds.\n\nRoses grow.',
    );
  });

  it('is the same block by block', () => {
    const piece = fc.constantFrom('moles ', FORMULA, '\n', 'dig');
    const part = fc.record({
      type: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
      text: fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join('')),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const all = parts.map(({ text }) => text).join('');
        const tex = [...all].filter((letter) => letter === FORMULA).map((_, index) => `x_${index}`);
        const lines = linesOf({ parts, tex });
        expect(lines.flatMap((line) => line.tex)).toEqual(tex);
        expect(lines.map((line) => line.parts.map(({ text }) => text).join(''))).toEqual(
          all.split('\n').filter((line) => line !== ''),
        );
      }),
    );
  });
});
