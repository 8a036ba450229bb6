/** The states of notes as they are kept. Each function is a part of a piece of work. */
import * as v from 'valibot';
import { derivedId } from '../store/derived-id';
import type { Reading, Writing } from '../store/database';
import { parsed, readable } from '../store/records';
import { shelveLater } from '../store/shelves';
import { leavesOf, newestFirst, PARENTS_LIMIT } from './history';
import type { NoteId, RevisionId } from './ids';
import type { Note } from './note';
import { Revision } from './revision';

/** The states of a note that can be read, in no order; and what cannot be. */
export async function revisionsOf(
  tx: Reading,
  note: NoteId,
): Promise<{ items: Revision[]; problems: string[] }> {
  return readable(Revision, await tx.objectStore('revisions').index('note').getAll(note), 'revision');
}

/** The ids of the note's present states, the newest first. A note that was kept without its past begins one here. */
export async function presentOf(tx: Writing, note: Note): Promise<RevisionId[]> {
  const { items } = await revisionsOf(tx, note.id);
  if (items.length > 0) return leavesOf(items).map(({ id }) => id);
  const first = firstOf(note);
  await tx.objectStore('revisions').put(first);
  return [first.id];
}

/** The state of a note that was kept without its past. The same in every browser that keeps it. */
export function firstOf(note: Note, parents: readonly RevisionId[] = []): Revision {
  return revisionOf(derivedId(note.updatedAt, 'first', note.id), note, parents);
}

/** What `note` is now, as one of its states. */
export function revisionOf(id: RevisionId, note: Note, parents: readonly RevisionId[]): Revision {
  const deleted = note.deletedAt !== null;
  return {
    id,
    note: note.id,
    parents: parents.slice(0, PARENTS_LIMIT),
    paper: note.target.paper,
    deleted,
    at: note.updatedAt,
    body: deleted ? null : note,
  };
}

/**
 * Keeps a new state of a note: the note, its revision, and word that its paper's shelf has to be made anew.
 * @param writer the editor that saved it, where that said who it is
 */
export async function putState(
  tx: Writing,
  note: Note,
  revision: Revision,
  writer: string | null = null,
): Promise<void> {
  const stored = writer === null ? revision : { ...revision, writer };
  await Promise.all([tx.objectStore('notes').put(note), tx.objectStore('revisions').put(stored)]);
  await shelveLater(tx, [note.target.paper]);
}

const Written = v.object({ ...Revision.entries, writer: v.string() });

/**
 * The newest state that this editor saved of a note: what it types on with, where it never heard that saving had
 * worked. Null where there is none.
 */
export async function savedBy(tx: Reading, note: NoteId, writer: string): Promise<RevisionId | null> {
  const raw = await tx.objectStore('revisions').index('note').getAll(note);
  const own = raw.flatMap((record) => parsed(Written, record) ?? []);
  return own.filter((one) => one.writer === writer).sort(newestFirst)[0]?.id ?? null;
}
