/**
 * All notes of all papers: searched, counted, looked through for what cannot be read. Reads shelves, one for each
 * paper, and makes those anew that say that they are stale. Holds nothing in memory: the background may be stopped at
 * any moment, and a shelf is either right or says that it is not.
 */
import { Note } from '../notes/note';
import { paperOf } from '../notes/paper-store';
import { signedBy } from '../notes/person';
import { type ArxivId } from '../paper/id';
import { inTransaction, type Reading, type Writing } from '../store/database';
import { parsed, readable } from '../store/records';
import { newestKnown } from './fates';
import { type FacetCounts, type Query, searchShelves } from './search';
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

export class Library {
  /** @param me under whose id notes stand that were written before ids were given */
  async search(query: Query & { offset: number; limit: number }, me: string | null): Promise<Found> {
    await this.settle(me);
    return inTransaction('readonly', async (tx) => {
      const shelves = await shelvesIn(tx);
      const { hits, facets } = searchShelves(shelves, query);
      const shown = hits.slice(query.offset, query.offset + query.limit);
      const notes = await Promise.all(shown.map(({ row: [id] }) => tx.objectStore('notes').get(id)));
      const rows = shown.flatMap(({ shelf: { title }, row }, index) => {
        const note = parsed(Note, notes[index]);
        const { state, waitingFor, replies } = standingIn(row);
        return note ? [{ note: signedBy(me, note), title, state, waitingFor, replies }] : [];
      });
      return { total: hits.length, rows, facets, problems: await faultsIn(tx) };
    });
  }

  /** How much is kept. Reads no note, but for those of papers whose shelf is stale. */
  async counts(me: string | null): Promise<Counts> {
    await this.settle(me);
    return inTransaction('readonly', async (tx) => {
      const notes = tx.objectStore('notes');
      const [all, deleted, shelves, drafts] = await Promise.all([
        notes.count(),
        notes.index('deleted').count(),
        shelvesIn(tx),
        tx.objectStore('drafts').count(),
      ]);
      return { notes: all - deleted, papers: shelves.length, drafts };
    });
  }

  /** What stored notes cannot be read, a sentence each. */
  async faults(me: string | null): Promise<string[]> {
    await this.settle(me);
    return inTransaction('readonly', faultsIn);
  }

  /** Makes the shelves anew that are stale, a case at a time. Stopped in the middle, it goes on the next time. */
  async settle(me: string | null): Promise<void> {
    const stale = await inTransaction('readonly', (tx) =>
      tx.objectStore('shelves').index('stale').getAllKeys(),
    );
    const byCase = new Map<string, ArxivId[]>();
    for (const paper of stale as ArxivId[]) {
      byCase.set(caseOf(paper), [...(byCase.get(caseOf(paper)) ?? []), paper]);
    }
    for (const [id, papers] of byCase) {
      await inTransaction('readwrite', async (tx) => {
        await reshelve(tx, id, papers, me);
        await Promise.all(papers.map((paper) => tx.objectStore('shelves').delete(paper)));
      });
    }
  }
}

/** Puts the shelves of these papers, made anew, into their case. */
async function reshelve(
  tx: Writing,
  id: string,
  papers: readonly ArxivId[],
  me: string | null,
): Promise<void> {
  const store = tx.objectStore('shelves');
  const [held, ...made] = await Promise.all([
    store.get(id) as Promise<Case | undefined>,
    ...papers.map((paper) => shelfFor(tx, paper, me)),
  ]);
  const others = (held?.shelves ?? []).filter((shelf) => !papers.includes(shelf.id as ArxivId));
  const shelves = [...others, ...made.filter((shelf) => shelf !== null)];
  const faulty = shelves.some((shelf) => shelf.faulty);
  await (shelves.length === 0
    ? store.delete(id)
    : store.put({ id, ...(faulty && { faulty: 1 }), shelves } satisfies Case));
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
  return shelf.rows === '[]' && problems.length === 0 ? null : shelf;
}

/**
 * Only `reshelve` writes them, so they are not parsed: that would take longer than searching. Fetched in several
 * requests at once, which the browser answers sooner than one for all.
 */
async function shelvesIn(tx: Reading): Promise<Shelf[]> {
  const store = tx.objectStore('shelves');
  const starts = Array.from({ length: CASE_COUNT / TOGETHER }, (_, index) => index * TOGETHER);
  const lists = await Promise.all(
    starts.map((from) => {
      const range = IDBKeyRange.bound(caseNamed(from), caseNamed(from + TOGETHER), false, true);
      return store.getAll(range) as Promise<Case[]>;
    }),
  );
  return lists.flatMap((cases) => cases.flatMap(({ shelves }) => shelves));
}

async function faultsIn(tx: Reading): Promise<string[]> {
  const notes = tx.objectStore('notes');
  const [all, onPapers, faulty] = await Promise.all([
    notes.count(),
    notes.index('paper').count(),
    tx.objectStore('shelves').index('faulty').getAll() as Promise<Case[]>,
  ]);
  // Some name no paper, so that no shelf knows of them: then all are looked through.
  if (all !== onPapers) return readable(Note, await notes.getAll(), 'note').problems;
  const papers = faulty.flatMap(({ shelves }) =>
    shelves.flatMap((shelf) => (shelf.faulty ? [shelf.id] : [])),
  );
  const lists = await Promise.all(papers.map((paper) => notes.index('paper').getAll(paper)));
  return lists.flatMap((raw) => readable(Note, raw, 'note').problems);
}

/**
 * Shelves stand in cases. With 5,000 papers a case is some 400 kB, which Chromium keeps in a file of its own (all
 * records above 64 kB), and 26 MB in such files are read four times faster than in small records.
 */
interface Case {
  id: string;
  /** There where it holds a shelf that is. */
  faulty?: 1;
  shelves: Shelf[];
}

const CASE_COUNT = 64;

/** So many cases are fetched by one request. */
const TOGETHER = 4;

/** In which case the shelf of a paper stands (FNV-1a, so that the papers of one month spread). */
function caseOf(paper: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < paper.length; at += 1) hash = Math.imul(hash ^ paper.charCodeAt(at), 0x01000193);
  return caseNamed((hash >>> 0) % CASE_COUNT);
}

/** No paper’s id, under which it is marked as stale, begins so. */
function caseNamed(number: number): string {
  return `case:${String(number).padStart(4, '0')}`;
}
