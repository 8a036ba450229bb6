/**
 * All notes of all papers: searched, counted, looked through for what cannot be read. Reads shelves, one for each
 * paper, and makes those anew that say that they are stale. The background may be stopped at any moment, so what it
 * holds in memory only saves reading it again, and is used only while the stamp beside the shelves stays the same.
 */
import { v4 } from 'uuid';
import { Note } from '../notes/note';
import { paperOf } from '../notes/paper-store';
import { signedBy } from '../notes/person';
import type { ArxivId } from '../paper/id';
import { inTransaction, type Reading, type Writing } from '../store/database';
import { parsed, readable } from '../store/records';
import { shelveLater } from '../store/shelves';
import {
  CASE_COUNT,
  type CaseRows,
  type CaseText,
  caseOf,
  FORM,
  idOf,
  packed,
  rowOf,
  rowsName,
  textName,
  unpacked,
} from './case';
import { newestKnown } from './fates';
import { type FacetCounts, type Query, searchCases } from './search';
import { type RowStanding, type Shelf, shelfOf, standingIn } from './shelf';

export interface Found {
  total: number;
  rows: ({ note: Note; title: string | null } & RowStanding)[];
  facets: FacetCounts;
  problems: string[];
}

export interface Counts {
  /** Notes and replies that are not deleted. */
  notes: number;
  /** Papers with a note. */
  papers: number;
  drafts: number;
}

/** Cases as they were read, and what the stamp said then. */
interface Held {
  edition: string;
  rows: readonly CaseRows[];
  /** Null until words are looked for. */
  texts: readonly CaseText[] | null;
}

export class Library {
  #held: Held | null = null;

  /** @param me under whose id notes stand that were written before ids were given */
  async search(query: Query & { offset: number; limit: number }, me: string | null): Promise<Found> {
    await this.settle(me);
    return inTransaction('readonly', async (tx) => {
      const stamp = await stampIn(tx);
      const { rows, texts } = await this.#read(tx, stamp, query.text !== '');
      const cases = rows.map((each, index) => ({ rows: each, text: texts?.[index] ?? null }));
      const { hits, total, facets } = searchCases(cases, query, query.offset + query.limit);
      const shown = hits.slice(query.offset);
      const notes = await Promise.all(
        shown.map((hit) => tx.objectStore('notes').get(idOf(hit.rows, hit.row))),
      );
      const found = shown.flatMap((hit, index) => {
        const note = parsed(Note, notes[index]);
        const title = hit.rows.titles[hit.paper]!;
        return note ? [{ note: signedBy(me, note), title, ...standingIn(rowOf(hit.rows, hit.row)) }] : [];
      });
      return { total, rows: found, facets, problems: await faultsIn(tx, stamp?.strays ?? true) };
    });
  }

  /** How much is kept. Reads no note, but for those of papers whose shelf is stale. */
  async counts(me: string | null): Promise<Counts> {
    await this.settle(me);
    return inTransaction('readonly', async (tx) => {
      const notes = tx.objectStore('notes');
      const [all, deleted, { rows }, drafts] = await Promise.all([
        notes.count(),
        notes.index('deleted').count(),
        this.#read(tx, await stampIn(tx), false),
        tx.objectStore('drafts').count(),
      ]);
      const papers = rows.reduce((sum, each) => sum + each.papers.length, 0);
      return { notes: all - deleted, papers, drafts };
    });
  }

  /** What stored notes cannot be read, a sentence each. */
  async faults(me: string | null): Promise<string[]> {
    await this.settle(me);
    return inTransaction('readonly', (tx) => faultsIn(tx, true));
  }

  /** Makes the shelves anew that are stale, a case at a time. Stopped in the middle, it goes on the next time. */
  async settle(me: string | null): Promise<void> {
    const { stamp, stale } = await inTransaction('readonly', async (tx) => ({
      stamp: await stampIn(tx),
      stale: (await tx.objectStore('shelves').index('stale').getAllKeys()) as ArxivId[],
    }));
    const papersOf = new Map<number, ArxivId[]>();
    for (const paper of stamp ? stale : await inTransaction('readwrite', beginAnew)) {
      papersOf.set(caseOf(paper), [...(papersOf.get(caseOf(paper)) ?? []), paper]);
    }
    for (const [number, papers] of papersOf) {
      await inTransaction('readwrite', async (tx) => {
        const store = tx.objectStore('shelves');
        const stamp = await stampIn(tx);
        await reshelve(tx, number, papers, me);
        if (stamp) await store.put({ ...stamp, edition: v4() } satisfies Stamp);
        await Promise.all(papers.map((paper) => store.delete(paper)));
      });
    }
  }

  /** Reads the cases, or takes those that were read before and have not been changed since. */
  async #read(tx: Reading, stamp: Stamp | null, withTexts: boolean): Promise<Held> {
    const held = this.#held?.edition === stamp?.edition ? this.#held : null;
    const [rows, texts] = await Promise.all([
      held?.rows ?? recordsIn<CaseRows>(tx, rowsName),
      held?.texts ?? (withTexts ? recordsIn<CaseText>(tx, textName) : null),
    ]);
    const read = { edition: stamp?.edition ?? '', rows, texts };
    this.#held = stamp ? read : null;
    return read;
  }
}

/** Puts the shelves of these papers, made anew, into their case. */
async function reshelve(
  tx: Writing,
  number: number,
  papers: readonly ArxivId[],
  me: string | null,
): Promise<void> {
  const store = tx.objectStore('shelves');
  const [heldRows, heldText, ...made] = await Promise.all([
    store.get(rowsName(number)) as Promise<CaseRows | undefined>,
    store.get(textName(number)) as Promise<CaseText | undefined>,
    ...papers.map((paper) => shelfFor(tx, paper, me)),
  ]);
  const held = heldRows && heldText ? unpacked(heldRows, heldText) : [];
  const others = held.filter((shelf) => !papers.includes(shelf.id as ArxivId));
  const { rows, text } = packed(number, [...others, ...made.filter((shelf) => shelf !== null)]);
  await Promise.all([store.put(rows), store.put(text)]);
}

/** The shelf of a paper; null where it has no note. */
async function shelfFor(tx: Reading, paper: ArxivId, me: string | null): Promise<Shelf | null> {
  const [raw, record, newest] = await Promise.all([
    tx.objectStore('notes').index('paper').getAll(paper),
    paperOf(tx, paper),
    newestKnown(tx, paper),
  ]);
  const { items, problems } = readable(Note, raw, 'note');
  const notes = items.map((note) => signedBy(me, note));
  const shelf = shelfOf(paper, record.title, notes, newest, problems.length > 0);
  return shelf.rows.length === 0 && problems.length === 0 ? null : shelf;
}

/** The records of cases, in the order of their numbers. */
async function recordsIn<T>(tx: Reading, nameOf: (number: number) => string): Promise<T[]> {
  const starts = Array.from({ length: CASE_COUNT / TOGETHER }, (_, index) => index * TOGETHER);
  const lists = await Promise.all(
    starts.map((from) => {
      const range = IDBKeyRange.bound(nameOf(from), nameOf(from + TOGETHER), false, true);
      return tx.objectStore('shelves').getAll(range) as Promise<T[]>;
    }),
  );
  return lists.flat();
}

/** So many are fetched by one request: the browser answers several at once sooner than one for all. */
const TOGETHER = 4;

async function stampIn(tx: Reading): Promise<Stamp | null> {
  const stamp = (await tx.objectStore('shelves').get(STAMP)) as Stamp | undefined;
  return stamp?.form === FORM ? stamp : null;
}

/** What is said of all cases together. Written with each of them, in the same transaction. */
interface Stamp {
  id: typeof STAMP;
  form: number;
  /** Another one after each change. */
  edition: string;
  /** Whether, when all were made, there were notes that name no paper, so that no shelf knows of them. */
  strays: boolean;
}

/** No paper’s id is this. */
const STAMP = 'stamp';

/** Marks all papers with notes as stale, in place of what is there in another form. Gives the papers. */
async function beginAnew(tx: Writing): Promise<ArxivId[]> {
  const store = tx.objectStore('shelves');
  await store.clear();
  const papers: ArxivId[] = [];
  let cursor = await tx.objectStore('notes').index('paper').openKeyCursor(null, 'nextunique');
  while (cursor) {
    papers.push(cursor.key as ArxivId);
    cursor = await cursor.continue();
  }
  await shelveLater(tx, papers);
  await store.put({ id: STAMP, form: FORM, edition: v4(), strays: await hasStrays(tx) } satisfies Stamp);
  return papers;
}

async function hasStrays(tx: Reading): Promise<boolean> {
  const notes = tx.objectStore('notes');
  const [all, onPapers] = await Promise.all([notes.count(), notes.index('paper').count()]);
  return all !== onPapers;
}

/** @param maybeStrays whether there may be notes that name no paper */
async function faultsIn(tx: Reading, maybeStrays: boolean): Promise<string[]> {
  const notes = tx.objectStore('notes');
  if (maybeStrays && (await hasStrays(tx))) return readable(Note, await notes.getAll(), 'note').problems;
  const faulty = (await tx.objectStore('shelves').index('faulty').getAll()) as CaseRows[];
  const papers = faulty.flatMap(({ papers, faults }) => papers.filter((_, index) => faults[index] === 1));
  const lists = await Promise.all(papers.map((paper) => notes.index('paper').getAll(paper)));
  return lists.flatMap((raw) => readable(Note, raw, 'note').problems);
}
