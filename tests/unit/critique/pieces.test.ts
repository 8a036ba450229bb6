/** What belongs together in a critique, where its structure says so. */
import { describe, expect, it } from 'vitest';
import type { CritiqueFormat } from '../../../lib/critique/critique';
import { readCritique } from '../../../lib/critique/read-critique';
import type { PageText } from '../../../lib/page-text/page-text';
import { pageTextOf } from '../../../lib/page-text/from-text';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { gardenPaper } from './quoting/build';

const PAPER = [
  'The moles of the northern allotment learned to read the labels of the seed drawers at night.',
  'A lantern that burns in the potting shed keeps every one of the hedgehogs away from the lettuce.',
];

function paper(): PageText {
  const { page } = pageTextOf(PAPER.join('\n\n'), 'paragraph');
  return page;
}

const read = (source: string, format: CritiqueFormat = 'text', page = paper()) =>
  runAtOnce(
    readCritique({
      source,
      format,
      paper: '2601.00001' as ArxivId,
      version: 1,
      page,
      lexicon: null,
      known: [],
    }),
  );

const lines = ({ lines: { from, to } }: { lines: { from: number; to: number } }) => `${from}–${to}`;

describe('items of a list', () => {
  it('are points of their own where they are numbered, quotation or not', () => {
    const { notes } = read(
      [
        `1. "${PAPER[0]}"`,
        'They were shown the drawers by day. Nobody taught them letters.',
        '',
        '2. The related work leaves out the badgers.',
        '',
        '3. Who counted the drawers?',
      ].join('\n'),
    );
    expect(notes.map(lines)).toEqual(['2–2', '4–4', '6–6']);
    expect(notes.map(({ quote }) => quote !== null)).toEqual([true, false, false]);
  });

  it('of a list within a point stay in it', () => {
    const { notes } = read(
      [
        `1. ${PAPER[0]}`,
        '',
        '   Two things:',
        '',
        '   1. The drawers were open.',
        '   2. The moles were tame.',
      ].join('\n'),
      'md',
    );
    expect(notes.map(lines)).toEqual(['3–6']);
  });

  it('end the point before where they have signs of the same list', () => {
    const { notes } = read(
      [`- "${PAPER[0]}" But the drawers were open.`, '- The badgers are missing.'].join('\n'),
    );
    expect(notes.map(lines)).toEqual(['1–1', '2–2']);
  });
});

describe('a footnote', () => {
  it('is no part of what happens to stand above it', () => {
    const { notes } = read(
      [`> ${PAPER[0]}`, '', 'They were shown them.[^1]', '', '[^1]: By the keeper, on two days.'].join('\n'),
      'md',
    );
    expect(notes.map(lines)).toEqual(['3–3', '5–5']);
  });
});

describe('a grade', () => {
  it('is said to nothing that stands above it', () => {
    const { notes } = read(
      [`> ${PAPER[0]}`, '', 'By day?', '', '**Rating:** 6: weak accept'].join('\n'),
      'md',
    );
    expect(notes.map(lines)).toEqual(['3–3', '5–5']);
  });

  it('is none where a bold word begins what is said', () => {
    const { notes } = read([`> ${PAPER[0]}`, '', '**Comment:** by day, I suppose.'].join('\n'), 'md');
    expect(notes.map(lines)).toEqual(['3–3']);
  });
});

describe("the paper's words taken up again", () => {
  it('are the note on them, and nobody else speaks, however few words they are', () => {
    const { notes, replies } = read(
      [
        `"${PAPER[0]}"`,
        '"The labels of the drawers" were pictures.',
        '"Learned to read" is for scholars.',
      ].join('\n'),
    );
    expect(replies).toEqual([]);
    expect(notes.map(lines)).toEqual(['2–3']);
    expect(notes[0]!.body).toContain('"Learned to read" is');
  });

  it('are the note on them, and nobody else speaks', () => {
    const { notes, replies } = read(
      [
        `"${PAPER[0]}"`,
        '"Learned to read the labels of the seed drawers" makes scholars of moles.',
        'They followed a smell.',
        `"${PAPER[1]}"`,
        'One lantern was tried.',
      ].join('\n'),
    );
    expect(replies).toEqual([]);
    expect(notes.map(lines)).toEqual(['2–3', '5–5']);
    expect(notes[0]!.body).toMatch(/^"Learned to read/);
  });
});

describe('a short quotation that the format marks', () => {
  const thread = (quotation: string) =>
    [
      `<article><p class="byline"><a class="author" href="/u/a">Ada</a> <time datetime="2026-02-11T19:20:00Z">11 Feb</time></p>`,
      `<blockquote><p>${PAPER[0]}</p></blockquote><p>They smelled them. Twice or so. Nobody counted twice.</p></article>`,
      `<div class="comment" id="c1"><p class="byline"><a class="author" href="/u/b">Bram</a> <time datetime="2026-02-12T19:20:00Z">12 Feb</time></p>`,
      `<blockquote><p>${quotation}</p></blockquote><p>Then say so in the heading.</p></div>`,
    ].join('\n');

  it('answers the post above, where its words stand there once', () => {
    const { notes, replies } = read(thread('Twice or so.'), 'html');
    expect(replies).toHaveLength(1);
    expect(replies[0]!.answers).toBe(notes[0]!.key);
  });

  it.each(['twice', 'ledgers'])('answers nothing where its place is in doubt: %s', (quotation) => {
    const { replies } = read(thread(quotation), 'html');
    expect(replies.filter(({ quotes }) => quotes !== null)).toEqual([]);
  });
});

describe('a wrapped text', () => {
  it('goes on behind a full line without a stop, whatever the next one begins with', () => {
    const { notes } = read(
      [
        'The keepers of the northern allotment have written down what they saw',
        'during the nights of the second week, which was a rainy one, and then',
        'they have sent it to the society, where nobody has opened the letter.',
        'That was in May, and in June the keepers have written once more, with',
        'the numbers of all the drawers and the names of all who have seen the',
        'labels at close range in the second week and in the two weeks before.',
        '',
        'Questions:',
        '1. Who has opened the drawers in the first place? Both are named.',
        '2. What do the moles do where the letters are delayed? Appendix',
        'E speaks of a tenth only.',
      ].join('\n'),
    );
    expect(notes.map(lines)).toEqual(expect.arrayContaining(['9–9', '10–11']));
  });
});

describe('a post with one name', () => {
  const POST = [
    'They were shown the drawers by day.',
    'One lantern is no experiment.',
    'Hedgehogs like the light.',
  ];
  const under = (...answer: string[]) =>
    read(['mossy · 2mo ago', ...POST, ...answer, 'fernleaf · 1mo ago', 'I grow leeks.'].join('\n'));

  it('is two people’s where it quotes itself part by part: the name of who answers was lost', () => {
    const { notes, replies } = under(
      ...POST.flatMap((said, index) => [said, `Our answer to that has the number ${index}.`]),
    );
    expect(
      replies.map(({ answers, body }) => [notes.find(({ key }) => key === answers)!.body, body]),
    ).toEqual(POST.map((said, index) => [said, `Our answer to that has the number ${index}.`]));
  });

  it('is one person’s where it says one part again', () => {
    const { replies } = under(POST[0]!, 'I say so once more, since nobody has listened.');
    expect(replies).toEqual([]);
  });
});

describe('the title in the first words of a critique', () => {
  const page = gardenPaper();
  const title = page.text.slice(page.blocks[0]!.start, page.blocks[0]!.end);
  const first = (said: string) => read([said, 'I read it on a train.'].join('\n'), 'text', page).notes[0]!;

  it('names the paper where nothing is said of its words', () => {
    expect(first(`"${title}" is on the list of our reading group.`).quote).toBeNull();
    expect(first(`"${title}" is a lovely paper.`).quote).toBeNull();
  });

  it('is quoted where they are objected to, or stand alone', () => {
    expect(first(`"${title}" oversells what was found.`).quote).not.toBeNull();
    expect(first(`"${title}"`).quote).not.toBeNull();
  });
});
