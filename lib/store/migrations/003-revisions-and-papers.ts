import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { derivedId } from '../derived-id';
import type { Upgrade } from './upgrade';

type Entry = Record<string, unknown>;

/**
 * Version 3. `revisions` by id, by note and by paper: what each note was after each save. `papers`, `answers`, `texts`
 * and `alignments` by id, by paper. `shelves`, one for each paper with notes: what a search reads. A shelf that says
 * `stale` is made anew before it is read; `faulty` are those with a record that cannot be read (see lib/margin).
 *
 * Notes and drafts get the fields that came in, and each note a first revision. Only what looks like a note or a draft
 * is touched, and only fields that are missing are added.
 */
export const revisionsAndPapers: Upgrade = async (database, transaction) => {
  makeStores(database);
  const notes = transaction.objectStore('notes');
  const revisions = transaction.objectStore('revisions');
  const shelves = transaction.objectStore('shelves');
  const papers = new Set<string>();
  for (const raw of (await notes.getAll()) as unknown[]) {
    const note = noteOfThree(raw);
    if (!note) continue;
    void notes.put(note);
    for (const revision of firstRevisions(note)) void revisions.put(revision);
    papers.add(note.target.paper);
  }
  for (const id of papers) void shelves.put({ id, stale: 1 });
  await upgradeDrafts(transaction);
};

function makeStores(database: IDBPDatabase): void {
  const revisions = database.createObjectStore('revisions', { keyPath: 'id' });
  revisions.createIndex('note', 'note');
  revisions.createIndex('paper', 'paper');
  database.createObjectStore('papers', { keyPath: 'id' });
  for (const name of ['answers', 'texts', 'alignments']) {
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('paper', 'paper');
  }
  const shelves = database.createObjectStore('shelves', { keyPath: 'id' });
  shelves.createIndex('stale', 'stale');
  shelves.createIndex('faulty', 'faulty');
}

async function upgradeDrafts(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const drafts = transaction.objectStore('drafts');
  for (const raw of (await drafts.getAll()) as unknown[]) {
    const draft = draftOfThree(raw);
    if (!draft) continue;
    const note = noteOfThree(await transaction.objectStore('notes').get(draft.id));
    const base = note ? (firstRevisions(note).at(-1)?.id ?? null) : null;
    void drafts.put({ ...draft, base: draft.base ?? base });
  }
}

const ADDED_TO_BOTH = {
  references: [],
  numbers: [],
  tags: [],
  severity: null,
  visibility: 'private',
  replyTo: null,
  part: null,
  position: null,
  action: null,
};

/** `me` is whoever uses this browser: they had no id yet. */
const ADDED_TO_NOTES = { author: { id: 'me', name: null, claimsAuthor: false }, importedFrom: null };

type Shaped = Entry & { id: string; target: Entry & { paper: string } };

/** A note of version 2 in the shape of version 3; null for what is no note. Nothing in it is changed, only added. */
export function noteOfThree(raw: unknown): Shaped | null {
  const target = targetOf(raw);
  return target && ({ ...ADDED_TO_BOTH, ...ADDED_TO_NOTES, ...(raw as Entry), target } as unknown as Shaped);
}

/** The same of a draft. */
export function draftOfThree(raw: unknown): Shaped | null {
  const target = targetOf(raw);
  return target && ({ ...ADDED_TO_BOTH, base: null, ...(raw as Entry), target } as unknown as Shaped);
}

/** The target with what it is on; null for what is no note and no draft. */
function targetOf(raw: unknown): (Entry & { paper: string }) | null {
  if (!isEntry(raw) || typeof raw.id !== 'string' || typeof raw.body !== 'string') return null;
  if (!isEntry(raw.target)) return null;
  const { paper, selectors } = raw.target;
  if (typeof paper !== 'string' || !Array.isArray(selectors)) return null;
  return { what: selectors.length === 0 ? 'paper' : 'passage', ...raw.target, paper };
}

/** What is known of the note's past: its text, and where it was deleted, that it was. */
function firstRevisions(note: Shaped): (Entry & { id: string })[] {
  const { id, createdAt, updatedAt, deletedAt } = note;
  const { paper } = note.target;
  if (!isTime(createdAt) || !isTime(updatedAt)) return [];
  const deleted = deletedAt !== null;
  const at = deleted ? createdAt : updatedAt;
  const first = derivedId(at, 'first', id);
  const body = { ...note, updatedAt: at, deletedAt: null };
  const written = { id: first, note: id, parents: [], paper, deleted: false, at, body };
  if (!deleted) return [written];
  const last = derivedId(updatedAt, 'deleted', id);
  return [written, { id: last, note: id, parents: [first], paper, deleted: true, at: updatedAt, body: null }];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
