/** In the page: a store as large as one gets, and how long asking it takes. Every call opens the database anew. */
import { v7 } from 'uuid';
import { newestOn } from '../../../lib/margin/fates';
import { Library } from '../../../lib/margin/library';
import type { Query } from '../../../lib/margin/search';
import { marksFor, standingThreads } from '../../../lib/margin/standings';
import { AnswerStore } from '../../../lib/notes/answer-store';
import { type Note, NOTE_KINDS } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import type { ArxivId } from '../../../lib/paper/id';
import { inTransaction } from '../../../lib/store/database';
import { shelveLater } from '../../../lib/store/shelves';
import { median } from './median';

/** The paper with more notes than others. */
const FULL = '2401.00000' as ArxivId;
const FULL_NOTES = 200;

/** Stands in one note of a thousand. */
const RARE = 'vole';
/** Stands in every note. */
const COMMON = 'hedge';

const WORDS =
  'garden path mole lawn spade hedge thorn seed root baseline sample figure table claim shows only one of the and under with growth rows measured twice'.split(
    ' ',
  );

/** Fills the store and makes its shelves. Gives how many notes there are and how long the shelves took, in ms. */
export async function fill(notes: number, papers: number): Promise<{ notes: number; shelvesMs: number }> {
  const ids = Array.from({ length: papers }, (_, index) => idOf(index));
  for (let from = 0; from < notes; from += 1_000) {
    await inTransaction('readwrite', async (tx) => {
      const store = tx.objectStore('notes');
      const batch = Array.from({ length: Math.min(1_000, notes - from) }, (_, index) => {
        const number = from + index;
        return noteOf(number, number < FULL_NOTES ? FULL : ids[number % papers]!);
      });
      await Promise.all(batch.map((note) => store.put(note)));
    });
  }
  await inTransaction('readwrite', (tx) => shelveLater(tx, [FULL, ...ids]));
  const began = performance.now();
  await new Library().settle(null);
  return { notes, shelvesMs: performance.now() - began };
}

export interface StoreTimes {
  open: number;
  naiveOpen: number;
  searches: { name: string; found: number; cold: number; warm: number; naive: number }[];
  counts: number;
}

export async function measure(runs: number): Promise<StoreTimes> {
  const searches: StoreTimes['searches'] = [];
  for (const [name, change] of QUERIES) {
    const query = { ...EVERYTHING, ...change };
    let found = 0;
    const search = async (library: Library) => {
      found = (await library.search({ ...query, offset: 0, limit: 50 }, null)).total;
    };
    const cold = await medianOf(runs, () => search(new Library()));
    const library = new Library();
    await search(library);
    const warm = await medianOf(runs, () => search(library));
    const naive = await medianOf(Math.min(runs, 3), () => naiveSearch(query));
    searches.push({ name, found, cold, warm, naive });
  }
  return {
    open: await medianOf(runs, openPaper),
    naiveOpen: await medianOf(Math.min(runs, 3), naiveOpen),
    searches,
    counts: await medianOf(runs, () => new Library().counts(null)),
  };
}

const EVERYTHING: Query = {
  text: '',
  kinds: [],
  states: [],
  turns: [],
  papers: [],
  tags: [],
  sort: 'time',
};

const QUERIES: readonly (readonly [string, Partial<Query>])[] = [
  ['everything', {}],
  ['a rare word', { text: RARE }],
  ['a word of every note', { text: COMMON }],
  ['two words, one kind', { text: 'mole baseline', kinds: ['evidence'] }],
  ['by severity', { sort: 'severity' }],
];

/** What the background does for a page that opens. */
async function openPaper(): Promise<void> {
  const [{ notes }, { items }, newest] = await Promise.all([
    new NoteStore().ofPaper(FULL),
    new AnswerStore().ofPaper(FULL),
    newestOn(FULL),
    new PaperStore().see(FULL, { version: 1 }),
  ]);
  const marks = marksFor(standingThreads(notes, newest), items, 1, new Map());
  if (marks.length !== FULL_NOTES) throw new Error(`${marks.length} marks of ${FULL_NOTES}`);
}

async function naiveOpen(): Promise<void> {
  const all = (await everyNote()).filter(({ target }) => target.paper === FULL);
  if (all.length !== FULL_NOTES) throw new Error(`${all.length} notes of ${FULL_NOTES}`);
}

/** All notes read and looked through one by one: without threads and counts of choices, so with less to do. */
async function naiveSearch({ text, kinds, sort }: Query): Promise<void> {
  const words = text.toLowerCase().split(' ');
  const found = (await everyNote()).filter((note) => {
    const said = JSON.stringify([note.body, note.tags, note.target.selectors]).toLowerCase();
    return words.every((word) => said.includes(word)) && (kinds.length === 0 || kinds.includes(note.kind!));
  });
  if (sort === 'severity') found.sort((one, other) => (other.severity ?? 0) - (one.severity ?? 0));
  else found.sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
}

function everyNote(): Promise<Note[]> {
  return inTransaction('readonly', (tx) => tx.objectStore('notes').getAll()) as Promise<Note[]>;
}

async function medianOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Notes of some 550 bytes, as they are in use; words by a fixed rule, so that every run has the same. */
function noteOf(number: number, paper: ArxivId): Note {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const words = Array.from(
    { length: 45 },
    (_, index) => WORDS[(number * 7 + index * index * 3) % WORDS.length]!,
  );
  const body = [COMMON, ...words, ...(number % 1_000 === 0 ? [RARE] : [])].join(' ');
  return {
    id: v7({ msecs: Date.parse(at) }),
    target: {
      paper,
      version: 1,
      what: 'passage',
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: words.slice(0, 12).join(' '),
          prefix: 'before it ',
          suffix: ' after',
        },
        { type: 'TextPositionSelector', start: number, end: number + 80 },
      ],
    },
    kind: NOTE_KINDS[number % NOTE_KINDS.length]!,
    body,
    rewording: null,
    references: [],
    numbers: [],
    tags: number % 5 === 0 ? [`row ${number % 40}`] : [],
    severity: ([null, 1, 2, 3] as const)[number % 4]!,
    visibility: 'private',
    position: null,
    action: null,
    replyTo: null,
    part: null,
    author: { id: 'me', name: null, claimsAuthor: false },
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    importedFrom: null,
  };
}

function idOf(index: number): ArxivId {
  return `24${String((index % 12) + 1).padStart(2, '0')}.${String(10_000 + index)}` as ArxivId;
}
