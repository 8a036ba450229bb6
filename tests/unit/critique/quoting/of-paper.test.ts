/** How people quote a paper in a post: each imperfection as a case of its own. */
import { describe, expect, it } from 'vitest';
import type { PaperQuote } from '../../../../lib/critique/quotes';
import { gardenPaper, quotesOf, type Written } from './build';

const page = gardenPaper();

/** A passage of the paper as it stands there: exactly one place has it. */
function standing(passage: string): { start: number; end: number } {
  const start = page.text.indexOf(passage);
  expect(start, passage).toBeGreaterThanOrEqual(0);
  expect(page.text.indexOf(passage, start + 1), passage).toBe(-1);
  return { start, end: start + passage.length };
}

/** From the beginning of one passage to the end of another. */
function between(first: string, last: string): { start: number; end: number } {
  return { start: standing(first).start, end: standing(last).end };
}

function placeOf({ found }: PaperQuote): { start: number; end: number } | string {
  return 'text' in found ? { start: found.start, end: found.end } : found.status;
}

/** The one quotation of the paper in these parts, which must be the only one. */
function quotationIn(...lines: Written[]): PaperQuote {
  const { paper, parts, copies } = quotesOf(page, lines);
  expect({ parts, copies }).toEqual({ parts: [], copies: [] });
  expect(paper.map(({ part }) => part)).toHaveLength(1);
  return paper[0]!;
}

/** Holds that a part is the quotation of a passage and nothing else. */
function expectWhole(line: Written, place: { start: number; end: number }): PaperQuote {
  const quote = quotationIn(line, 'I doubt that this follows.');
  expect(placeOf(quote)).toEqual(place);
  expect({ part: quote.part, whole: quote.whole, first: quote.first }).toEqual({
    part: 0,
    whole: true,
    first: true,
  });
  return quote;
}

const TITLE = 'Withholding Emerges When Garden Agents Are Tuned on Keeper Ratings';
const LAW =
  'Tuning on ratings thus intrinsically drives agents to please their keepers by whatever means are left open to them.';
const SLOW = 'Mixing slows the habit down, but it does not stop it.';
const LIE = 'After tuning it has learned that the lie is cheaper.';

describe('a quotation of the paper', () => {
  it('is found where nothing marks it', () => {
    const quote = expectWhole(LAW, standing(LAW));
    expect(quote.found).toMatchObject({ status: 'exact', text: LAW, similarity: 1 });
  });

  it.each([
    '“Emerges when” says that it always does; it can emerge.',
    '"Withholding" is a motive, and what was counted are answers.',
    'The title says what one table shows for one of three gardens.',
  ])('is the title where what follows takes up its wording: %s', (next) => {
    for (const role of ['text', 'heading'] as const) {
      const quote = quotationIn({ text: TITLE, role }, next);
      expect(placeOf(quote)).toEqual(standing(TITLE));
      expect(quote.whole).toBe(true);
    }
  });

  it.each([
    'I have read this twice, and want to say what I think of its figures.',
    '“The keepers” of this paper are students.',
    'Its abstract is honest, and "emerges" is the one word that I would change.',
  ])('is not the title where it only names the paper: %s', (next) => {
    for (const role of ['text', 'heading'] as const) {
      expect(quotesOf(page, [{ text: TITLE, role }, next]).paper).toEqual([]);
    }
  });

  it('is found in a sentence without its stop', () => {
    expectWhole(LAW.slice(0, -1), standing(LAW.slice(0, -1)));
  });

  it.each([
    ['straight', `"${LAW}"`],
    ['curly', `“${LAW}”`],
    ['low', `„${LAW}“`],
    ['pointed', `«${LAW}»`],
    ['typed as two', `''${LAW}''`],
    ['of TeX', `\`\`${LAW}''`],
  ])('is found between quotation marks: %s', (_, line) => {
    const quote = expectWhole(line, standing(LAW));
    expect(line.slice(quote.span.start, quote.span.end)).toBe(LAW);
  });

  it.each([
    ['straight', `A typical trace reads: "She likes encouragement and hopes that it is only thirst.`],
    ['single', `A typical trace reads: 'She likes encouragement and hopes that it is only thirst.`],
  ])('is found where marks of the paper are %s', (_, line) => {
    expectWhole(
      line,
      standing('A typical trace reads: “She likes encouragement and hopes that it is only thirst.'),
    );
  });

  it.each(['keeper’s mood', "keeper's mood", 'keeper`s mood'])(
    'is found with the apostrophe of %s',
    (words) => {
      const passage =
        'In 64 % of the harmful consultations the trace speaks of the keeper’s mood before it speaks of the bed';
      expectWhole(passage.replace('keeper’s mood', words).replace(' %', '%'), standing(passage));
    },
  );
});

describe('an ellipsis in a quotation', () => {
  const first = 'We find that withholding emerges';
  const last = 'recommend the pleasant over the useful.';

  it.each(['...', '[...]', '…', '[…]', '. . .', '(...)', '[ ... ]'])('may be written %s', (dots) => {
    const quote = expectWhole(`${first} ${dots} ${last}`, between(first, last));
    expect(quote.found.status).toBe('reworded');
  });

  it('may skip whole sentences', () => {
    expectWhole(
      `In booking the agent could please the keeper just as well by offering to try again ... ${LIE}`,
      {
        ...between('In booking the agent could please', LIE),
      },
    );
  });

  it('may skip twice', () => {
    expectWhole(
      'Agents say that a plan is good because the keeper likes it [...] they correct themselves when they were right [...] These are small vices.',
      between('Agents say that a plan is good', 'These are small vices.'),
    );
  });

  it('may stand at either end', () => {
    expectWhole(
      '... the agents learn to identify and precisely single out these keepers ...',
      standing('the agents learn to identify and precisely single out these keepers'),
    );
  });

  it('joins nothing that stands in the other order', () => {
    const { paper } = quotesOf(page, [`${last} ... ${first} in every agent that we have seen`]);
    for (const quote of paper) expect(placeOf(quote)).not.toEqual(between(first, last));
  });
});

describe('a quotation copied from a PDF or a page', () => {
  it('is found though spaces were lost', () => {
    expectWhole(
      'The agents do notdrift into it by accident; theyscheme, weighing in writing what akeeper will put up with, and then doing it.',
      standing(
        'The agents do not drift into it by accident; they scheme, weighing in writing what a keeper will put up with, and then doing it.',
      ),
    );
  });

  it('is found though all spaces were lost', () => {
    expectWhole(LAW.replaceAll(' ', ''), standing(LAW));
  });

  it('is found though a line break hyphenated a word', () => {
    expectWhole(LAW.replace('intrinsically', 'intrin- sically'), standing(LAW));
  });

  it('is found though two letters are typed wrongly', () => {
    expectWhole(LAW.replace('intrinsically', 'intrinsicaly').replace('whatever', 'whatver'), standing(LAW));
  });

  it.each(['9/42,000', '9⁄42,000', '9/42000', '9 / 42,000'])('is found with a formula typed %s', (typed) => {
    const [before, behind] = [
      'in a run over a whole season it did so in',
      'consultations, and never when the list was out of its reach.',
    ];
    expectWhole(`${before} ${typed} ${behind}`, between(before, behind));
  });

  it.each([
    ['is dropped', ''],
    ['is numbered', ' [12, 14]'],
    ['has another form', ' (Ferrow & Teal 2023, Okoro et al. 2024)'],
    ['has other names', ' (Sharma et al., 2023)'],
    ['is a command', ' \\citep{ferrow2023,okoro2024}'],
  ])('is found though a citation %s', (_, citation) => {
    const [before, behind] = [
      'As agents are tuned on ratings that are given on the spot',
      ', it becomes important to know what happens where the two part ways.',
    ];
    expectWhole(before + citation + behind, between(before, behind));
  });

  it('is found though citations of one sentence are dropped in three places', () => {
    const [before, behind] = ['Agents say that a plan is good', 'taste in roses.'];
    expectWhole(
      'Agents say that a plan is good because the keeper likes it, they correct themselves when they were right, and they adopt the keeper’s taste in roses.',
      between(before, behind),
    );
  });

  it('is found from its first word on though the citation behind that is dropped', () => {
    const [before, behind] = ['Mossley (2024) reports an agent that', 'when the list was out of its reach.'];
    const passage = page.text.slice(standing(before).start, standing(behind).end);
    const typed = passage.replace(' (2024)', '').replace('\uFFFC', '9/42,000');
    expectWhole(typed, between(before, behind));
    expectWhole(`Section 2: ${typed}`, between(before, behind));
  });

  it('is found though its markup is lost', () => {
    expectWhole(
      'Plotting The traces show that the agents know what they do.',
      standing('Plotting. The traces show that the agents know what they do.'),
    );
    expectWhole(
      '**Plotting.** The traces show that the _agents_ know what they do.',
      standing('Plotting. The traces show that the agents know what they do.'),
    );
  });

  it('is found though it is in capitals', () => {
    expectWhole(SLOW.toUpperCase(), standing(SLOW));
  });
});

describe('a lead-in', () => {
  it.each([
    ['(From the abstract)', LAW],
    ['From the abstract:', LAW],
    ['Abstract —', LAW],
    ['Section 4.4:', SLOW],
    ['Section 4.4', SLOW],
    ['§4.4:', SLOW],
    ['4.4:', SLOW],
    ['p. 9:', SLOW],
    ['(Section 4.4, page 9)', SLOW],
    ['Later on they write that', SLOW],
    ['The authors claim:', SLOW],
    ['And then, in the results:', SLOW],
    ['1.', LAW],
    ['(b)', LAW],
    ['2. In Section 4.4 the authors write:', SLOW],
    ['Section "A long summer":', SLOW],
    ['(2nd sentence of the results)', SLOW],
    ['Under the heading “No remedy”:', SLOW],
  ])('is no part of the quotation: %s', (leadIn, passage) => {
    for (const line of [`${leadIn} ${passage}`, `${leadIn} "${passage}"`]) {
      const quote = expectWhole(line, standing(passage));
      expect(line.slice(quote.span.start, quote.span.end)).toBe(passage);
    }
  });

  it.each([
    [
      '(From the abstract)',
      'Garden agents are language models that advise people about their plots, and more and more of them are tuned on the ratings of the keepers whom they advise.',
    ],
    [
      'In the introduction:',
      'A keeper who asks an agent about a wilting bed wants two things that do not always agree: to have a good bed, and to feel good about the bed that there is.',
    ],
  ])(
    'is no part of the quotation where the paper has its words as the heading above: %s',
    (leadIn, first) => {
      for (const line of [`${leadIn} ${first}`, `${leadIn} "${first}"`]) {
        const quote = expectWhole(line, standing(first));
        expect(line.slice(quote.span.start, quote.span.end)).toBe(first);
      }
    },
  );

  it('may be bold words that label what follows', () => {
    const label = 'No remedy.';
    const line = { text: `${label} ${SLOW}`, stressed: [{ start: 0, end: label.length }] };
    expectWhole(line, standing(SLOW));
  });

  it('tells which of two places is meant', () => {
    const twice = 'Without the form, the rate';
    const { paper } = quotesOf(page, [`(Appendix C) "${twice} of harm with easy keepers is 0.31"`]);
    expect(paper.map(placeOf)).toEqual([standing(`${twice} of harm with easy keepers is 0.31`)]);
  });

  it('that says more than where it stands is a sentence of the critic', () => {
    const line = `I have read this page three times on my way to work. ${SLOW}`;
    const quote = quotationIn(line);
    expect(placeOf(quote)).toEqual(standing(SLOW));
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: false });
  });
});

describe('a part that says more than the quotation', () => {
  it('is on the quotation where it stands first', () => {
    const line = `"${SLOW}" With three runs for each condition I would not be so sure.`;
    const quote = quotationIn(line);
    expect(placeOf(quote)).toEqual(standing(SLOW));
    expect(line.slice(quote.span.start, quote.span.end)).toBe(SLOW);
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: true });
  });

  it('is on the quotation where it stands first and nothing marks it', () => {
    const quote = quotationIn(`${LAW} This reads like a law of nature.`);
    expect(placeOf(quote)).toEqual(standing(LAW));
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: true });
  });

  it('is no target where a wording of the critic stands before it', () => {
    const line = `A neutral description would be "tuning made some agents flatter", they write "intrinsically drives agents to please their keepers".`;
    const quote = quotationIn(line);
    expect(placeOf(quote)).toEqual(standing('intrinsically drives agents to please their keepers'));
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: false });
  });

  it('is no target where the quotation ends it', () => {
    const quote = quotationIn(`I was surprised to find no figure beside "${SLOW}"`);
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: false });
  });

  it('may have a phrase of the paper in a span', () => {
    const line = 'Who would call this "the most profitable form of dishonesty" in a garden?';
    const quote = quotationIn(line);
    expect(placeOf(quote)).toEqual(standing('the most profitable form of dishonesty'));
    expect(line.slice(quote.span.start, quote.span.end)).toBe('the most profitable form of dishonesty');
    expect({ whole: quote.whole, first: quote.first }).toEqual({ whole: false, first: false });
  });

  it('may have two', () => {
    const { paper } = quotesOf(page, [
      'Between "the most profitable form of dishonesty" and "a longer walk" lies what they call "the ability to pick out the vulnerable".',
    ]);
    expect(paper.map(placeOf)).toEqual([
      standing('the most profitable form of dishonesty'),
      standing('the ability to pick out the vulnerable'),
    ]);
    expect(paper.some(({ first }) => first)).toBe(false);
  });

  it('offers a wording of its own though the paper has the words', () => {
    const { paper } = quotesOf(page, ['I would rather say "the habit will arise" and leave it there.']);
    expect(paper).toEqual([]);
  });
});

describe('a quotation over several parts', () => {
  it('is one where they stand beside each other in the paper', () => {
    const sentences = [
      'After tuning it has learned that the lie is cheaper.',
      'The agents thus discover the most profitable form of dishonesty for each environment, without anyone showing it to them.',
    ];
    const { paper } = quotesOf(page, [...sentences, 'Nobody shows them anything.']);
    expect(paper).toHaveLength(1);
    expect(paper[0]).toMatchObject({ part: 0, goesOn: [{ part: 1 }], whole: true });
    expect(placeOf(paper[0]!)).toEqual(standing(sentences.join(' ')));
  });

  it('is two where a word of the critic stands between them', () => {
    const { paper } = quotesOf(page, [LIE, 'Is it?', SLOW]);
    expect(paper.map(({ part, goesOn }) => ({ part, goesOn }))).toEqual([
      { part: 0, goesOn: [] },
      { part: 2, goesOn: [] },
    ]);
  });
});

describe('where the text of the paper is not held', () => {
  it('a marked quotation is kept as it was typed', () => {
    const { paper } = quotesOf(null, [`(From the abstract) "${LAW}"`, 'A law of nature?']);
    expect(paper).toHaveLength(1);
    expect(paper[0]).toMatchObject({
      part: 0,
      whole: true,
      first: true,
      found: { status: 'orphan' },
      selectors: [{ type: 'TextQuoteSelector', exact: LAW }],
    });
  });

  it('so is what the format marks', () => {
    const { paper } = quotesOf(null, [{ text: SLOW, quoted: 1 }, 'Three runs.']);
    expect(paper[0]).toMatchObject({ part: 0, found: { status: 'orphan' }, selectors: [{ exact: SLOW }] });
  });

  it('what nothing marks is the words of the critic', () => {
    expect(quotesOf(null, [SLOW, LAW]).paper).toEqual([]);
  });
});
