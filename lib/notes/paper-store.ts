/** What is kept of papers as a whole, in IndexedDB. */
import type { ArxivId } from '../paper/id';
import { inTransaction, type Reading } from '../store/database';
import { parsed, readStored } from '../store/records';
import { shelveLater } from '../store/shelves';
import { PaperRecord } from './paper-record';
import { after, REAL, type StoreContext } from './store-context';

/** What a page tells of its paper. Null and left out: it does not say. */
export interface ShownPaper {
  title?: string | null;
  version?: number | null;
  newest?: number | null;
}

/** A title longer than this is no title. */
const TITLE_LIMIT = 1_000;

export class PaperStore {
  constructor(private readonly context: StoreContext = REAL) {}

  /** What is kept of a paper; for one that nothing is kept of, what holds for all of them at first. */
  ofPaper(paper: ArxivId): Promise<PaperRecord> {
    return inTransaction('readonly', (tx) => paperOf(tx, paper));
  }

  /** Changes what a person decides of a paper. What is left out stays. */
  change(
    paper: ArxivId,
    change: Partial<Pick<PaperRecord, 'review' | 'claimsAuthor'>>,
  ): Promise<PaperRecord> {
    return inTransaction('readwrite', async (tx) => {
      const record = readStored(PaperRecord, await rawOf(tx, paper), 'paper', paper);
      const changed = { ...record, ...change, updatedAt: after(this.context, record) };
      await tx.objectStore('papers').put(changed);
      return changed;
    });
  }

  /**
   * Keeps what a page shows of its paper, where that is news. A page of an older version changes no title, and the
   * newest version known never falls. Gives back what is kept.
   */
  async see(paper: ArxivId, { title, version, newest }: ShownPaper): Promise<PaperRecord> {
    const seen = Math.max(version ?? 0, newest ?? 0);
    const next = (record: PaperRecord): PaperRecord => {
      const known = record.newestVersion ?? 0;
      const named = title?.trim().slice(0, TITLE_LIMIT);
      const renamed = named && (record.title === null || (version ?? known) >= known) ? named : record.title;
      return { ...record, title: renamed, newestVersion: Math.max(known, seen) || null };
    };
    const same = (one: PaperRecord, other: PaperRecord) =>
      one.title === other.title && one.newestVersion === other.newestVersion;
    // Nearly always nothing is new: then nothing is written, and no other reader waits.
    const held = await this.ofPaper(paper);
    if (same(held, next(held))) return held;
    return inTransaction('readwrite', async (tx) => {
      const raw = await tx.objectStore('papers').get(paper);
      const record = raw === undefined ? newRecord(paper) : parsed(PaperRecord, raw);
      // One that cannot be read is not written over for the sake of a title.
      if (!record) return newRecord(paper);
      const told = next(record);
      await tx.objectStore('papers').put({ ...told, updatedAt: after(this.context, record) });
      if (told.title !== record.title) await shelveLater(tx, [paper]);
      return told;
    });
  }
}

/** What is kept of a paper, as part of a piece of work. One that cannot be read counts as under review. */
export async function paperOf(tx: Reading, paper: ArxivId): Promise<PaperRecord> {
  const raw = await rawOf(tx, paper);
  return parsed(PaperRecord, raw) ?? { ...newRecord(paper), review: true };
}

async function rawOf(tx: Reading, paper: ArxivId): Promise<unknown> {
  return (await tx.objectStore('papers').get(paper)) ?? newRecord(paper);
}

/** Nothing is known: so old that whatever is known elsewhere is newer. */
function newRecord(id: ArxivId): PaperRecord {
  const updatedAt = new Date(0).toISOString();
  return { id, title: null, review: false, claimsAuthor: false, newestVersion: null, updatedAt };
}
