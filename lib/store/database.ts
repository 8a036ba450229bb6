/**
 * The database `hedgerow`: opened for one piece of work and closed behind it. The background may be stopped at any
 * moment, so nothing is held open between requests, and a piece of work is one transaction: done or not done.
 *
 * A change of its shape adds one file to `migrations/` and one line to `UPGRADES`; none is ever changed afterwards.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import { notesAndDrafts } from './migrations/001-notes-and-drafts';
import { packsDismissalsJudgements } from './migrations/002-packs-dismissals-judgements';
import { revisionsAndPapers } from './migrations/003-revisions-and-papers';
import { foreignAndBatches } from './migrations/004-foreign-and-batches';
import type { Upgrade } from './migrations/upgrade';
import { StoreError, toStoreError } from './store-error';

/**
 * What the stores hold is unknown until it is parsed: it may have been written by another version, or by hand.
 */
export interface Hedgerow extends DBSchema {
  notes: { key: string; value: unknown; indexes: { paper: string; deleted: string } };
  drafts: { key: string; value: unknown; indexes: { paper: string } };
  packs: { key: string; value: unknown };
  dismissals: { key: string; value: unknown; indexes: { paper: string } };
  judgements: { key: string; value: unknown; indexes: { paper: string } };
  /** What each note was after each save. */
  revisions: { key: string; value: unknown; indexes: { note: string; paper: string } };
  papers: { key: string; value: unknown };
  /** What the reader said of places where a note may stand. */
  answers: { key: string; value: unknown; indexes: { paper: string } };
  /** Annotations of other tools, word for word. */
  foreign: { key: string; value: unknown; indexes: { note: string } };
  /** What each taking in of a file changed: the way back, for this browser alone, so in no back-up. */
  batches: { key: string; value: unknown };
  /** Texts of versions, and how they run along each other: made anew from the pages, so in no back-up. */
  texts: { key: string; value: unknown; indexes: { paper: string } };
  alignments: { key: string; value: unknown; indexes: { paper: string } };
  /** What a search reads of each paper's notes: follows from the notes, so in no back-up. */
  shelves: { key: string; value: unknown; indexes: { stale: number; faulty: number } };
}

/** The stores that hold what a person made: what a back-up is of. */
const KEPT_STORES = [
  'notes',
  'drafts',
  'revisions',
  'papers',
  'answers',
  'packs',
  'dismissals',
  'judgements',
  'foreign',
] as const;
export type KeptStore = (typeof KEPT_STORES)[number];

export const STORES = [...KEPT_STORES, 'batches', 'texts', 'alignments', 'shelves'] as const;
export type StoreName = (typeof STORES)[number];

export const DATABASE = 'hedgerow';

/** The step to version 1, to version 2, ... */
export const UPGRADES: readonly Upgrade[] = [
  notesAndDrafts,
  packsDismissalsJudgements,
  revisionsAndPapers,
  foreignAndBatches,
];

/** The version of the database's shape. */
export const DATABASE_VERSION = UPGRADES.length;

/** How long another connection may hold the database in an older shape before we give up, in milliseconds. */
const BLOCKED_AFTER = 4_000;

type Transaction<M extends 'readonly' | 'readwrite'> = IDBPTransaction<Hedgerow, StoreName[], M>;
/** A transaction that writes: what a piece of work is given that is to be done together with others. */
export type Writing = Transaction<'readwrite'>;
/** A transaction that reads, and perhaps writes. */
export type Reading = Transaction<'readonly'> | Writing;

/**
 * Opens the database, does `work` in one transaction over all stores, and closes it. Resolves when the transaction is
 * complete and, where it writes, handed to the disk: a browser killed right after loses nothing.
 * @throws StoreError, or what `work` throws; either way nothing of it was done
 */
export async function inTransaction<T, M extends 'readonly' | 'readwrite'>(
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await complete(database.transaction([...STORES], mode, { durability: 'strict' }), work);
  } catch (thrown) {
    throw toStoreError(thrown);
  } finally {
    database.close();
  }
}

/** Every record that a person made as it stands, in order of id; what cannot be read is among them. */
export function readEverything(): Promise<Record<KeptStore, unknown[]>> {
  return inTransaction('readonly', async (tx) => {
    const lists = await Promise.all(
      KEPT_STORES.map(async (name) => [name, await tx.objectStore(name).getAll()] as const),
    );
    return Object.fromEntries(lists) as Record<KeptStore, unknown[]>;
  });
}

async function complete<T, M extends 'readonly' | 'readwrite'>(
  transaction: Transaction<M>,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  // Settled either way, so that an abort is not also reported as a rejection nobody handled.
  const end = transaction.done.then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  );
  let result: T;
  try {
    result = await work(transaction);
  } catch (thrown) {
    const raw = unwrap(transaction);
    if (!(thrown instanceof DOMException)) {
      abort(raw);
      await end;
      throw thrown;
    }
    // A request of an aborted transaction says AbortError; the transaction itself knows why (no room left).
    abort(raw);
    await end;
    throw raw.error ?? thrown;
  }
  const failed = await end;
  if (failed) throw unwrap(transaction).error ?? failed.thrown;
  return result;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (thrown) {
    // It has ended by itself: that is what was wanted.
    if (!(thrown instanceof DOMException && thrown.name === 'InvalidStateError')) throw thrown;
  }
}

/**
 * Opens the database, bringing it up to date where an older Hedgerow made it. The caller closes it.
 * @param upgrades the steps from one version to the next; their number is the version that is opened
 * @param blockedAfter how long others may hold it in an older shape, in milliseconds
 * @throws StoreError `newer`, `migration`, `blocked`, `closed` or `quota`; what was stored is then untouched
 */
export function openDatabase(
  upgrades: readonly Upgrade[] = UPGRADES,
  blockedAfter = BLOCKED_AFTER,
): Promise<IDBPDatabase<Hedgerow>> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let givenUp = false;
  let failed: Error | null = null;
  return new Promise<IDBPDatabase<Hedgerow>>((resolve, reject) => {
    openDB<Hedgerow>(DATABASE, upgrades.length, {
      upgrade(database, from, _to, transaction) {
        // Neither a throw nor a rejection in here reaches the caller: it ends the transaction, and we say why.
        climb(upgrades.slice(from), database as never, transaction as never).catch((thrown: unknown) => {
          failed = notUpgraded(from, thrown);
          abort(unwrap(transaction));
        });
        // Opening rejects with it as well; here it would only be reported as handled by nobody.
        transaction.done.catch(() => undefined);
      },
      blocked() {
        waiting = setTimeout(() => {
          givenUp = true;
          reject(stillHeld());
        }, blockedAfter);
      },
      blocking(_now, _wanted, event) {
        // A newer Hedgerow waits: give way at once.
        (event.target as IDBDatabase).close();
      },
    }).then(
      (database) => (givenUp ? database.close() : resolve(database)),
      (thrown: unknown) => reject(failed ?? (thrown as Error)),
    );
  })
    .catch((thrown: unknown) => {
      throw toStoreError(thrown);
    })
    .finally(() => clearTimeout(waiting));
}

async function climb(steps: readonly Upgrade[], ...given: Parameters<Upgrade>): Promise<void> {
  for (const step of steps) await step(...given);
}

function notUpgraded(from: number, cause: unknown): StoreError {
  return new StoreError(
    'migration',
    `What an older Hedgerow kept (version ${from}) could not be brought up to date. They are left as they were.`,
    'Go back to the older Hedgerow, export your data, and report this.',
    null,
    { cause },
  );
}

function stillHeld(): StoreError {
  return new StoreError(
    'blocked',
    'Another part of the browser still holds what an older Hedgerow kept open.',
    'Close all other tabs with papers, or restart the browser, then try again.',
  );
}
