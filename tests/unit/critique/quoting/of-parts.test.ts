/** Answers that quote the critique, whole or a phrase of it. */
import { describe, expect, it } from 'vitest';
import { gardenPaper, quotesOf } from './build';

const page = gardenPaper();

const CRITIC = { author: 'A reader of gardens' };
const AUTHOR = { author: 'Greta Hollin', answers: 0 };

const PAPER = 'Mixing slows the habit down, but it does not stop it.';
const SCALE =
  'There is no upper bound on what this figure can be made to say, so please give the scale of its axis.';
const ROWS = 'Three runs are few.';
const WAITER =
  'Imagine a waiter who is handed a card. He would know what to bring, and nobody would say that he had read our minds.';
const POST = [PAPER, SCALE, ROWS, WAITER];

/** A stop at the end is no word of a quotation. */
const bare = (text: string) => text.replace(/\.$/, '');

/** The quotations of earlier parts in what an author answers, with the words that are quoted. */
function answered(...lines: string[]) {
  const all = [...POST, ...lines.map((text) => ({ text, post: 1 }))];
  const { paper, parts } = quotesOf(page, all, [CRITIC, AUTHOR]);
  const textOf = (part: number) => {
    const line = all[part]!;
    return typeof line === 'string' ? line : line.text;
  };
  return {
    ofPaper: paper.filter(({ part }) => part >= POST.length).map(({ part }) => part - POST.length),
    ofParts: parts.map(({ part, whole, first, of, span }) => ({
      part: part - POST.length,
      whole,
      first,
      typed: textOf(part).slice(span.start, span.end),
      of: of.map((each) => ({
        part: each.part,
        text: bare(textOf(each.part).slice(each.span.start, each.span.end)),
      })),
    })),
  };
}

describe('a quotation of an earlier part', () => {
  it('is found where the whole part is said again', () => {
    expect(answered(SCALE, 'We will add the scale.').ofParts).toEqual([
      { part: 0, whole: true, first: true, typed: SCALE, of: [{ part: 1, text: bare(SCALE) }] },
    ]);
  });

  it('is found where a short part is said again', () => {
    expect(answered(ROWS, 'More would have cost a season.').ofParts).toEqual([
      { part: 0, whole: true, first: true, typed: ROWS, of: [{ part: 2, text: bare(ROWS) }] },
    ]);
  });

  it('is found where a short sentence of a part has lost its spaces', () => {
    const { ofParts } = answered('Imagine awaiter who is handed acard.', 'Our agents were handed none.');
    expect(ofParts).toMatchObject([{ part: 0, whole: true, of: [{ part: 3 }] }]);
    const lines = ['They count. There is no baseline anywhere. I looked.', 'There is no baselineanywhere.'];
    const { parts } = quotesOf(page, [...lines, 'There is one, in the appendix.']);
    expect(parts).toMatchObject([{ part: 1, whole: true, of: [{ part: 0 }] }]);
  });

  it('is found where one sentence of a part is', () => {
    expect(
      answered('Imagine a waiter who is handed a card.', 'Our agents were handed none.').ofParts,
    ).toEqual([
      {
        part: 0,
        whole: true,
        first: true,
        typed: 'Imagine a waiter who is handed a card.',
        of: [{ part: 3, text: 'Imagine a waiter who is handed a card' }],
      },
    ]);
  });

  it.each(['"the scale of its axis"', '“the scale of its axis”', "'the scale of its axis'"])(
    'is found where one phrase stands between marks: %s',
    (phrase) => {
      expect(answered(`${phrase} is given in the appendix.`).ofParts).toEqual([
        {
          part: 0,
          whole: false,
          first: true,
          typed: 'the scale of its axis',
          of: [{ part: 1, text: 'the scale of its axis' }],
        },
      ]);
    },
  );

  it('may stand within what is answered', () => {
    expect(answered('As for "the scale of its axis", it is given in the appendix.').ofParts).toMatchObject([
      { part: 0, whole: false, first: false, of: [{ part: 1 }] },
    ]);
  });

  it('is found though marks, spaces and the quotation before it are lost', () => {
    expect(
      answered(
        'there is noupper bound on what this figurecan be made to say so please give the scale of its axis',
        'We will add it.',
      ).ofParts,
    ).toMatchObject([{ part: 0, whole: true, of: [{ part: 1, text: bare(SCALE) }] }]);
  });

  it('is found though a passage is left out', () => {
    expect(
      answered(
        'There is no upper bound on what this figure can be made to say [...] the scale of its axis.',
        'We will add it.',
      ).ofParts,
    ).toMatchObject([{ part: 0, whole: true, first: true, of: [{ part: 1 }] }]);
  });

  it('is found though a citation in it is dropped', () => {
    const cited =
      'As Quill (1998) has it, a lawn that is painted (Harrow and Inch, 2022) is not a green one.';
    const { parts } = quotesOf(
      page,
      [
        cited,
        { text: 'As Quill has it, a lawn that is painted is not a green one.', post: 1 },
        { text: 'So we have read him, too.', post: 1 },
      ],
      [CRITIC, AUTHOR],
    );
    expect(parts).toMatchObject([{ part: 1, whole: true, of: [{ part: 0 }] }]);
  });

  it('may go over two parts in one line', () => {
    expect(answered(`${SCALE} ${ROWS}`, 'Both are fair.').ofParts).toMatchObject([
      {
        part: 0,
        whole: true,
        of: [
          { part: 1, text: bare(SCALE) },
          { part: 2, text: bare(ROWS) },
        ],
      },
    ]);
  });

  it('may go over two parts in two', () => {
    const { paper, parts } = quotesOf(
      page,
      [...POST, ...[SCALE, ROWS, 'Both are fair.'].map((text) => ({ text, post: 1 }))],
      [CRITIC, AUTHOR],
    );
    expect(paper.map(({ part }) => part)).toEqual([0]);
    expect(
      parts.map(({ part, goesOn, of }) => [
        part,
        goesOn.map((each) => each.part),
        of.map((each) => each.part),
      ]),
    ).toEqual([[4, [5], [1, 2]]]);
  });

  it('is of the critic where the answer says the words of the paper again that the critic quoted', () => {
    const { ofPaper, ofParts } = answered(PAPER, 'We stand by this sentence.');
    expect(ofPaper).toEqual([]);
    expect(ofParts).toMatchObject([{ part: 0, whole: true, of: [{ part: 0 }] }]);
  });

  it('is of the paper where the answer quotes what nobody has quoted before', () => {
    const line = 'The remedy may thus make matters worse.';
    expect(answered(line, 'This is where we said that we do not know.')).toEqual({
      ofPaper: [0],
      ofParts: [],
    });
  });

  it('is found in one post whose second half answers the first', () => {
    const { parts } = quotesOf(page, [
      ...POST,
      'Thank you for the comments; I am the first author.',
      SCALE,
      'We will add the scale.',
    ]);
    expect(parts).toMatchObject([{ part: 5, whole: true, of: [{ part: 1 }] }]);
  });

  it('is the part nearest to whom it answers where two say the same words in their own voice', () => {
    const third = { text: 'We gave the scale in the appendix, on the second page of it.', post: 1 };
    const { parts } = quotesOf(
      page,
      [...POST, third, { text: '"the scale in the appendix" is of another figure.', post: 2 }],
      [CRITIC, AUTHOR, { author: 'A third voice', answers: 1 }],
    );
    expect(parts).toMatchObject([{ part: 5, whole: false, first: true, of: [{ part: 4 }] }]);
  });

  it('is no phrase that many people say', () => {
    for (const line of ['I agree with this.', 'Thank you for that.', 'Fair point.']) {
      const { parts } = quotesOf(
        page,
        [...POST, line, { text: line, post: 1 }, { text: 'We shall see.', post: 1 }],
        [CRITIC, AUTHOR],
      );
      expect(parts, line).toEqual([]);
    }
  });

  it('is no one word between marks, and no sentence that has half its words from one', () => {
    const { ofParts } = answered(
      'We would not say "waiter" here.',
      'There is no upper bound on the patience of a gardener, so please bear with us for a season.',
      'He would know what to plant, and nobody would doubt that he had read our paper.',
    );
    expect(ofParts).toEqual([]);
  });

  it('is never of a later part', () => {
    const { parts } = quotesOf(page, [SCALE, WAITER, `${SCALE} And that is all.`, WAITER, 'No more of him.']);
    for (const { part, of } of parts) for (const each of of) expect(each.part).toBeLessThan(part);
    expect(parts.map(({ part }) => part)).toEqual([2, 3]);
  });
});
