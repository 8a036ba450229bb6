import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { runAtOnce } from '../../../lib/slices/slices';

const cutText = (source: string) => runAtOnce(cut(source, 'text'));
const written = (source: string) =>
  cutText(source).parts.map(({ role, quoted, text }) => [role, quoted, text]);

const FIRST = `From: Ann Reed <ann@example.org>
Date: Mon, 2 Mar 2026 10:00:00 +0000
Subject: Re: Moles in shared gardens
To: Ben Furrow <ben@example.org>

The moles were told to dig.`;

describe('mail', () => {
  it('says in its headers who wrote it, when and on what', () => {
    const { title, posts, parts } = cutText(FIRST);
    expect(title).toBe('Moles in shared gardens');
    expect(posts).toMatchObject([{ author: 'Ann Reed', date: 'Mon, 2 Mar 2026 10:00:00 +0000' }]);
    expect(parts.filter(({ role }) => role === 'text').map(({ text }) => text)).toEqual([
      'The moles were told to dig.',
    ]);
  });

  it('begins a post at each of its headers', () => {
    const { posts } = cutText(
      `${FIRST}\n\nFrom: ben@example.org (Ben Furrow)\nSent: 3 March 2026\n\nWe told them nothing.`,
    );
    expect(posts.map(({ author }) => author)).toEqual(['Ann Reed', 'Ben Furrow']);
  });

  it.each([
    ['on one line', 'On 2 March 2026 at 10:12, Ann Reed <ann@example.org> wrote:'],
    ['on two lines', 'On Mon, 2 Mar 2026 at 10:12,\nAnn Reed <ann@example.org> wrote:'],
    ['without a date', 'Ann Reed wrote:'],
  ])('quotes, and says whom %s', (_how, attribution) => {
    const lines = attribution.split('\n').map((line) => ['byline', 0, line]);
    expect(written(`${attribution}\n> The moles were told to dig.\n>> Were they?\n\nThey were not.`)).toEqual(
      [
        ...lines,
        ['text', 1, 'The moles were told to dig.'],
        ['text', 2, 'Were they?'],
        ['text', 0, 'They were not.'],
      ],
    );
  });

  it('answers the mail of whom it quotes', () => {
    const { posts } = cutText(
      `${FIRST}\n\nFrom: Ben Furrow <ben@example.org>\nDate: 3 March 2026\n\nOn 2 March 2026, Ann Reed <ann@example.org> wrote:\n> The moles were told to dig.\n\nThey were not.`,
    );
    expect(posts.map(({ answers }) => answers)).toEqual([null, 0]);
  });

  it('ends in a signature, which is nothing that is said', () => {
    expect(
      written('The moles dig.\n\n--\nAnn Reed\nGarden House').filter(([role]) => role !== 'byline'),
    ).toEqual([['text', 0, 'The moles dig.']]);
  });

  it.each([
    'They wrote:',
    'As the paper said: moles dig.',
    'From: the abstract',
    'On page 7 the authors wrote that moles dig.',
  ])('is not what a flat text only looks like: %s', (line) => {
    expect(written(`Moles dig.\n\n${line}\n\nHedges grow.`)).toEqual([
      ['text', 0, 'Moles dig.'],
      ['text', 0, line],
      ['text', 0, 'Hedges grow.'],
    ]);
  });

  it('does not take what is compared for a quotation', () => {
    expect(written('Moles dig in\n\n> 50 % of the beds.')).toEqual([
      ['text', 0, 'Moles dig in'],
      ['text', 0, '> 50 % of the beds.'],
    ]);
  });
});
