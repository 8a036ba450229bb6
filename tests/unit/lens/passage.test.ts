import { describe, expect, it } from 'vitest';
import { Context } from '../../../lib/lens/context';
import { Passage } from '../../../lib/lens/passage';
import { pageOf, type WrittenBlock } from '../build-page';
import { findingsOn, marksIn } from './looking';

/** The words before and behind the last marked stretch, as a rule reads them. */
const around = (...blocks: WrittenBlock[]) => {
  const { page, spans } = pageOf(blocks);
  const { start, end } = spans.at(-1)!;
  const index = page.blocks.findIndex((block) => block.start <= start && end <= block.end);
  const context = new Context(new Passage(page, index, false), start, end, null);
  const read = (next: (n: number) => string) => {
    const words: string[] = [];
    for (let n = 1; next(n) !== ''; n++) words.push(next(n));
    return words;
  };
  return {
    before: read((n) => context.before(n))
      .reverse()
      .join(' '),
    after: read((n) => context.after(n)).join(' '),
  };
};
const text = (words: string): WrittenBlock => ({ role: 'paragraph', text: words });
const equation = (tex: string): WrittenBlock => ({ role: 'equation', text: `$${tex}$ (1)` });

describe('a sentence over a displayed equation', () => {
  it('is one sentence, and the equation a word in it', () => {
    expect(
      around(
        text('Beds differ. The yield is'),
        equation('y = ax'),
        text('which [may] hold in rain. Moles dig.'),
      ),
    ).toEqual({
      before: 'the yield is \uFFFC which',
      after: 'hold in rain',
    });
    expect(
      around(text('Beds differ. It [may] be that'), equation('y = ax'), text('holds here. Moles dig.')),
    ).toEqual({
      before: 'it',
      after: 'be that \uFFFC holds here',
    });
  });

  it('runs over several equations, and on from block to block', () => {
    expect(
      around(
        text('With'),
        equation('a'),
        equation('b,'),
        text('and with'),
        equation('c'),
        text('it [may] rain.'),
      ).before,
    ).toBe('with \uFFFC and with \uFFFC it');
  });

  it.each([
    ['a stop before it', [text('The yield is known.'), equation('y'), text('it [may] rain.')]],
    ['a stop in its TeX', [text('The yield is'), equation('y = ax.'), text('it [may] rain.')]],
    [
      'a stop before a label',
      [text('The yield is'), equation('y = ax. \\label{eq:y}'), text('it [may] rain.')],
    ],
    ['a capital behind it', [text('The yield is'), equation('y = ax'), text('It [may] rain.')]],
    ['no equation between', [text('The yield is'), text('it [may] rain.')]],
    [
      'another kind of block',
      [{ role: 'caption', text: 'The yield is' } as const, equation('y'), text('it [may] rain.')],
    ],
    [
      'another section',
      [text('The yield is'), equation('y'), { ...text('it [may] rain.'), section: '2 Rain' }],
    ],
  ])('ends at %s', (_, blocks) => {
    expect(around(...blocks).before.toLowerCase()).toBe('it');
  });

  it('carries negations over it', () => {
    const over = (before: string, after: string) => {
      const { page } = pageOf([text(before), equation('y'), text(after)]);
      return findingsOn(page);
    };
    expect(over('It is not', 'clearly shown.')).toMatchObject([{ negated: true }]);
    expect(over('It is not shown. So', 'clearly moles left.')).toMatchObject([{ negated: false }]);
  });

  it('is marked by each of its parts in its own block', () => {
    const { page } = pageOf([text('It may be that'), equation('y'), text('clearly holds.')]);
    for (const { start, end } of findingsOn(page)) {
      expect(page.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
    }
  });
});

describe('a list of names', () => {
  it.each([
    'Anna May, Bob Likely, Carla Novel, Dora Might, Emil Reed',
    'Anna May (Kew Gardens), Bob Likely (Royal Society of Moles), Carla Novel, and Dora Might',
  ])('is no prose: %s', (names) => {
    expect(marksIn(names)).toEqual([]);
  });

  it.each([
    'May it rain, may it snow, and may the moles, the birds and the bees come.',
    'Perhaps, Anna, Bob and Carla dig, and the moles leave the beds.',
  ])('is not every sentence with names or commas: %s', (sentence) => {
    expect(marksIn(sentence).length).toBeGreaterThan(0);
  });
});
