/** A dozen notes on the demo paper, of every sort that a report has to show. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe as describePassage } from '../../../lib/anchor/describe';
import { readPage } from '../../../lib/arxiv/read';
import type { Author, Note } from '../../../lib/notes/note';
import type { Target } from '../../../lib/notes/target';
import type { PageText } from '../../../lib/page-text/page-text';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { DEMO } from '../../../scripts/demo';
import { buildNote } from '../build-note';

export const PAPER = '2601.99990' as ArxivId;

export const CRITIC: Author = { id: 'me', name: 'Wilma Thorn', claimsAuthor: false };
export const AUTHOR: Author = { id: 'marta', name: 'Marta Oldfield', claimsAuthor: true };
export const READER: Author = { id: 'reader', name: 'Jonas Pear', claimsAuthor: false };
const POSTER: Author = { id: 'import:bramble', name: 'bramble_77', claimsAuthor: false };

/** The demo paper as it is read, version by version. */
export function demoPage(page: { url: string; file: string } = DEMO.html): PageText {
  const { document } = new JSDOM(readFileSync(page.file, 'utf8'), { url: page.url }).window;
  return runAtOnce(readPage(document, 'html')).page;
}

/** A place of the paper by its words. */
export function placeOf(page: PageText, words: string): Target {
  const start = page.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the paper`);
  const selectors = describePassage(page, { start, end: start + words.length });
  return { paper: PAPER, version: 1, what: 'passage', selectors };
}

export const WHOLE: Target = { paper: PAPER, version: 1, what: 'paper', selectors: [] };

/** `n` tells notes apart and is their order in time. */
export function idOf(n: number): string {
  return `0190b7c2-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

function written(n: number, fields: Partial<Note>): Note {
  const at = `2026-03-${String(1 + Math.floor(n / 10)).padStart(2, '0')}T10:${String(n).padStart(2, '0')}:00.000Z`;
  return buildNote({ id: idOf(n), rewording: null, author: CRITIC, createdAt: at, updatedAt: at, ...fields });
}

function answer(n: number, to: Note, fields: Partial<Note>): Note {
  return written(n, { kind: null, replyTo: to.id, target: to.target, author: AUTHOR, ...fields });
}

export const RTL = 'הגן גדל מהר מדי, וגם הגדר (hedge) שלו: 12 עצים לשנה.';

const LONG = Array.from(
  { length: 14 },
  (_, n) =>
    `Paragraph ${n + 1}. A household that runs for longer has more rounds in which a cook can misjudge a recipe, and ` +
    'nothing in the figure tells a habit that grows from a slip that is counted again and again.',
).join('\n\n');

export function gardenNotes(page: PageText): Note[] {
  const place = (words: string) => placeOf(page, words);
  const loaded = written(1, {
    target: place('surgically target the entries that their partners need most'),
    kind: 'loaded-term',
    severity: 3,
    body: '“Surgically target” says that somebody **aims**. What is measured is a share: 61 % against 38 % by chance.',
    rewording: 'withdraw the entries that their partners need more often than chance would',
    numbers: [{ from: 0.38, to: 0.61, of: null, where: 'Section 4.1' }],
    references: [
      { type: 'passage', target: place('where chance would give 38'), role: 'limits' },
      { type: 'work', scheme: 'arxiv', id: '2401.00007', quote: 'Cooks who read a limit tend to reach it.' },
      { type: 'not-public', by: 'Ruth Quince, in a talk' },
    ],
    tags: ['wording', 'agency'],
  });
  const conceded = answer(2, loaded, {
    body: 'Fair. We meant the share, and the word says more than that.',
    position: 'concede',
    action: { type: 'will-change', what: 'say “withdraw more often than chance”', where: null },
  });
  const thanks = answer(3, conceded, { author: READER, body: 'Good to see.', position: 'agree' });
  const causes = written(4, {
    target: place('clearly causes the hoarding'),
    kind: 'over-claim',
    severity: 2,
    body: 'One comparison, with `own` as the only control:\n\n1. the store differs in size as well,\n2. so do the messages.\n\n# So what\n\n> It stays at 0.03.\n\nSee https://example.org/controls_of_pantries and 2411.02306.',
    rewording: 'is associated with the hoarding',
  });
  const disputed = answer(5, causes, {
    body: 'The condition `own` was made for this.',
    position: 'dispute',
    part: { type: 'TextQuoteSelector', exact: 'the store differs in size as well', prefix: '', suffix: '' },
  });
  const asked = answer(6, disputed, {
    author: CRITIC,
    body: 'A quarter of it, by Section 3.1?',
    position: null,
  });
  const rare = written(7, {
    target: place('remain rare (7 of 36,000)'),
    kind: 'praise',
    body: 'A rate with both of its numbers.',
    numbers: [{ from: null, to: 7, of: 36_000, where: null }],
  });
  const formula = written(8, {
    target: place(
      page.text.slice(page.text.indexOf('it stays at 0.03') - 60, page.text.indexOf('it stays at 0.03') + 16),
    ),
    kind: 'question',
    body: 'Is $h$ a mean of means? With $h_i = \\frac{1}{T}\\sum_t \\mathbb{1}[w_{i,t} > d_{i,t}]$ one would expect\n\n$$\\operatorname{Var}(h) \\approx \\frac{1}{n^2}\\sum_i \\operatorname{Var}(h_i)$$\n\n| rounds | $h$ |\n| --- | --- |\n| 10 | 0.14 |\n| 40 | 0.21 |',
  });
  const hebrew = written(9, {
    target: place('It is given a budget'),
    kind: 'unclear',
    body: RTL,
    author: { id: 'noa', name: 'נועה גן', claimsAuthor: false },
  });
  const long = written(10, {
    target: place('The line of the shared store seems to level off after 30 rounds'),
    kind: 'alternative',
    body: LONG,
  });
  const imported = written(11, {
    target: place('unprecedented in their clarity'),
    kind: 'over-claim',
    body: 'Clickbait, to be frank. <script>alert(1)</script> [a trap](javascript:alert(1))',
    author: POSTER,
    importedFrom: {
      url: 'https://forum.example.org/t/pantry/12',
      name: 'bramble_77',
      date: '2 March 2026',
      by: 'Wilma Thorn',
    },
  });
  const quoted = answer(12, imported, {
    author: { id: 'import:marta', name: 'marta_o', claimsAuthor: false },
    body: 'Fair, we will drop it.',
    position: 'concede',
    importedFrom: {
      url: 'https://forum.example.org/t/pantry/12',
      name: 'marta_o',
      date: '3 March 2026',
      by: 'Wilma Thorn',
    },
  });
  const whole = written(13, {
    target: WHOLE,
    kind: 'missing-baseline',
    body: 'A cook who draws at random is missing throughout.',
    visibility: 'public',
  });
  const settled = written(14, {
    target: place('to our knowledge, only two studies'),
    kind: 'incorrect',
    body: 'There is a third one.',
  });
  const resolve = answer(15, settled, {
    author: CRITIC,
    body: 'It is a review. Sorry.',
    action: { type: 'withdraw' },
  });
  const deleted = written(16, {
    target: place('power-seeking'),
    kind: 'loaded-term',
    body: 'WORDS THAT WERE DELETED',
    deletedAt: '2026-03-05T10:00:00.000Z',
  });
  const living = answer(17, deleted, { author: READER, body: 'I would keep the word.' });
  const gone = written(18, {
    target: place('they go for it'),
    kind: 'loaded-term',
    body: 'WORDS THAT ARE GONE',
    deletedAt: '2026-03-05T10:00:00.000Z',
  });
  const title = written(19, {
    target: { ...place('Hoarding Emerges When Small Agents Share a Budget'), what: 'title' },
    kind: 'scope',
    body: 'Two families of models, one household.',
    rewording: 'Hoarding Can Emerge When Small Agents Share a Budget',
  });
  return [
    loaded,
    conceded,
    thanks,
    causes,
    disputed,
    asked,
    rare,
    formula,
    hebrew,
    long,
    imported,
    quoted,
    whole,
    settled,
    resolve,
    deleted,
    living,
    gone,
    title,
  ];
}
