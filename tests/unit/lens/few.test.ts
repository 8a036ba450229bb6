import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../lib/lens/lexicon';
import type { PageText } from '../../../lib/page-text/page-text';
import { pageOf, paragraph, type WrittenBlock } from '../build-page';
import { findingsOn } from './looking';

const fewOn = (page: PageText) =>
  findingsOn(page)
    .filter(({ tier }) => tier === 'few')
    .map(({ start, end }) => page.text.slice(start, end));
const fewIn = (...blocks: WrittenBlock[]) => fewOn(pageOf(blocks).page);

const sure = [...lexiconOf().entries.values()].filter(
  ({ grade, kind }) => grade === 'sure' && kind !== 'hedge',
);
const filler = 'Moles dig. '.repeat(20);

describe('few marks', () => {
  it('are numbers that disagree, the claim of the title, and exact rare wording', () => {
    expect(
      fewIn(
        { role: 'title', text: 'Moles Emerge When It Rains' },
        { role: 'abstract', text: 'They may dig by any means possible, which is novel.' },
        { role: 'paragraph', section: '1 Beds', text: 'We saw a small increase from .14 to .21 in losses.' },
      ),
    ).toEqual(['Emerge', 'by any means possible', 'small increase from .14 to .21']);
  });

  it('go on with other loaded wording, and with boosters of the abstract, where there is room', () => {
    expect(
      fewIn(
        { role: 'abstract', text: 'LLMs often deceive their users. Clearly, the result is novel.' },
        { role: 'paragraph', section: '1 Beds', text: 'They clearly dig. Agents conspire at night.' },
      ),
    ).toEqual(['deceive', 'Clearly', 'conspire']);
  });

  it('are none of common words', () => {
    expect(fewOn(paragraph('They may clearly show a novel result.').page)).toEqual([]);
  });

  it('are not what others say, nor what is denied, nor a word again', () => {
    expect(fewOn(paragraph('They call it "by any means possible".').page)).toEqual([]);
    expect(fewOn(paragraph(`By any means possible. ${filler}By any means possible.`).page)).toHaveLength(1);
  });

  it('keep numbers before words where there are too many', () => {
    const sums = Array.from(
      { length: 6 },
      (_, n) => `We saw a small increase from .1${n} to .2${n} in losses.`,
    ).join(' ');
    const few = fewOn(paragraph(`By any means possible. ${sums}`).page);
    expect(few).toHaveLength(5);
    expect(few.every((words) => words.startsWith('small increase'))).toBe(true);
  });

  it('lie apart', () => {
    const sum = 'We saw a small increase from .14 to .21 in losses. ';
    const { page } = paragraph(`${sum.repeat(8)}${filler.repeat(20)}${sum}`);
    const starts = findingsOn(page).flatMap(({ tier, start }) => (tier === 'few' ? [start] : []));
    expect(starts).toHaveLength(5);
    expect(starts[0]).toBeLessThan(sum.length);
    expect(starts.at(-1)).toBeGreaterThan(20 * filler.length);
  });

  it('are never more than five, and the same each time', () => {
    const word = fc.constantFrom(
      ...sure.map(({ term }) => term),
      'a small increase from .14 to .21',
      'moles',
      '.',
      'not',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { page } = pageOf([
          { role: 'title', text: 'Moles emerge when it rains' },
          { role: 'paragraph', text: `It is ${words.join(' there, ')}.` },
        ]);
        const few = fewOn(page);
        expect(few.length).toBeLessThanOrEqual(5);
        expect(fewOn(page)).toEqual(few);
      }),
      { numRuns: 50 },
    );
  });
});
