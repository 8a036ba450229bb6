import { describe, expect, it } from 'vitest';
import { offersOver, type Point } from '../../../lib/critique/offers';
import { readCritique } from '../../../lib/critique/read-critique';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';

const POINTS = [
  'The lavender bed was watered by seven keepers, not six.',
  'Figure 38 shows hedgehogs under the compost heap.',
  'Nobody measured the acidity of the northern soil.',
  'The compost heap was turned by hedgehogs at midnight.',
  'A scarecrow stood beside the compost heap with hedgehogs on it.',
  'Hedgehogs sleep in the compost heap all winter long.',
  'A fence keeps the foxes out of the orchard.',
  'The orchard has forty trees of three kinds.',
];
const points = POINTS.map((text, index): Point => ({ key: `n${index}`, voice: 0, texts: [text] }));

/** What else is said, so that words are rare or common. */
const OTHERS = Array.from({ length: 60 }, (_, at) => `Remark ${at} is on row${at} of plot${at} alone.`);

const offered = (answer: string, after: string | null = null) =>
  runAtOnce(offersOver([...POINTS, ...OTHERS, answer], null)).offersFor(answer, points, after);

describe('what an answer that quotes nothing may take up', () => {
  it('is the point with which it shares rare words', () => {
    expect(offered('We did test the acidity of that northern soil, twice.')[0]).toMatchObject({
      answers: 'n2',
    });
  });

  it('is the point that names the same figure', () => {
    expect(offered('As to Figure 38: it was drawn by hand.')[0]).toMatchObject({ answers: 'n1' });
  });

  it('is at most three points, the best first, each with the words that they share', () => {
    const offers = offered('Those hedgehogs live in the compost heap, and turned it at midnight.');
    expect(offers).toHaveLength(3);
    expect(offers[0]!.answers).toBe('n3');
    expect(offers.map(({ score }) => score)).toEqual(offers.map(({ score }) => score).sort((a, b) => b - a));
    for (const { because } of offers) expect(because).not.toBe('');
  });

  it('says what is shared in the words of the answer', () => {
    const [offer] = offered('As to Figure 38: some 12% of those hedgehogs were badgers.');
    expect(offer!.because.split(', ').sort()).toEqual(['38', 'Figure 38', 'hedgehogs']);
  });

  it.each(['Rain fell on Tuesday.', 'The was of and.', '', '12', 'That fence is new.'])(
    'is nothing where nothing telling is shared: %s',
    (answer) => {
      expect(offered(answer)).toEqual([]);
    },
  );

  it('is the point of the topic that it names at its beginning, for one rare word', () => {
    const answer =
      'Regarding the fence: our neighbours were asked by letter, and chose its colour themselves.';
    expect(offered(answer)[0]).toMatchObject({ answers: 'n6' });
    expect(offered(answer.replace('Regarding the fence: our', 'The fence was there, our'))).toEqual([]);
  });

  it('is a little likelier the next point after the one taken up last', () => {
    const answer = 'The hedgehogs in the compost heap were fine.';
    const score = (after: string | null, key: string) =>
      offered(answer, after).find(({ answers }) => answers === key)?.score ?? 0;
    expect(score('n4', 'n5')).toBeGreaterThan(score(null, 'n5'));
  });
});

describe('an answer that quotes nothing, in a thread', () => {
  const POST = [
    'I walked through this garden paper with a pencil.',
    ...POINTS.slice(0, 3),
    'Thank you for your comments on our paper.',
    'We did test the acidity of that northern soil, and will add the figures to the next version.',
  ].join('\n');
  const reading = runAtOnce(
    readCritique({
      source: POST,
      format: 'text',
      paper: '2601.00001' as ArxivId,
      version: 1,
      page: null,
      lexicon: null,
      known: [],
    }),
  );

  it('is offered under the point, and filed nowhere unasked', () => {
    const answer = reading.notes.find(({ body }) => body.includes('acidity of that'))!;
    const point = reading.notes.find(({ body }) => body.includes('Nobody measured'))!;
    expect(answer.offers[0]!.answers).toBe(point.key);
    expect(answer.target.what).toBe('paper');
    expect(reading.replies).toEqual([]);
  });

  it('has what it would promise, not taken', () => {
    const answer = reading.notes.find(({ body }) => body.includes('acidity of that'))!;
    expect(answer.action).toMatchObject({ value: { type: 'will-change' }, taken: false });
  });

  it('is offered under earlier points of others alone', () => {
    const keys = new Map(reading.notes.map(({ key, post, parts }) => [key, { post, first: parts[0]! }]));
    for (const { offers, parts } of reading.notes)
      for (const { answers } of offers) expect(keys.get(answers)!.first).toBeLessThan(parts[0]!);
    expect(reading.notes.slice(0, 4).flatMap(({ offers }) => offers)).toEqual([]);
  });
});

describe('an answer that goes on from what it quotes', () => {
  const read = (...lines: string[]) =>
    runAtOnce(
      readCritique({
        source: ['I walked through this garden paper with a pencil.', ...POINTS, ...lines].join('\n'),
        format: 'text',
        paper: '2601.00001' as ArxivId,
        version: 1,
        page: null,
        lexicon: null,
        known: [],
      }),
    );

  const ANSWER = ['Thank you for your comments on our paper.', POINTS[6]!, 'It is a low fence.'];

  it('turns to another point where it plainly takes that up, though it begins as if it went on', () => {
    const { notes, replies } = read(
      ...ANSWER,
      'That seven keepers, not six, watered the lavender bed is on page 2.',
    );
    expect(replies.map(({ body }) => body)).toEqual(['It is a low fence.']);
    const turned = notes.find(({ body }) => body.startsWith('That seven'))!;
    expect(turned.offers[0]!.answers).toBe(notes.find(({ body }) => body === POINTS[0])!.key);
  });

  it('turns to another point where it begins with a word of that, and has none of what it answers', () => {
    const aside =
      'Acidity is a matter that we had left to our neighbours, who came with a kit and spent one whole northern summer on it without telling anybody what they had found.';
    const { notes, replies } = read(...ANSWER, aside);
    expect(replies.map(({ body }) => body)).toEqual(['It is a low fence.']);
    const point = notes.find(({ body }) => body === POINTS[2])!;
    expect(notes.find(({ body }) => body === aside)!.offers[0]!.answers).toBe(point.key);
  });

  it('goes on where it says "that" of what it answers', () => {
    const { replies } = read(...ANSWER, 'That was seen by the keepers, too.');
    expect(replies.map(({ body }) => body)).toEqual([
      'It is a low fence.\n\nThat was seen by the keepers, too.',
    ]);
  });

  it('has to be plainer where somebody speaks who does not answer for the paper', () => {
    const aside =
      'Has anybody been to the northern coast, where soil like this is found by people who walk their dogs there every morning before they go to work?';
    const offersOf = (thanks: string) => read(thanks, aside).notes.at(-1)!.offers;
    expect(offersOf('Thank you for your comments on our paper.')).toHaveLength(1);
    expect(offersOf('Thanks for the comments, all of you.')).toEqual([]);
  });

  it('is not looked for in a name or a sigh', () => {
    const { notes } = read(...ANSWER.slice(0, 1), 'Hedgehogs, compost.');
    expect(notes.flatMap(({ offers }) => offers)).toEqual([]);
  });
});
