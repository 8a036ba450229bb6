/** Annotations of other tools as they are kept. Each function is a part of a piece of work. */
import type { NoteId } from '../notes/ids';
import type { Reading, Writing } from '../store/database';
import { type Merged, parsed, readable } from '../store/records';
import { Foreign } from './exchanged';
import { jsonEqual } from './json-equal';

/** Those of which these notes were made. */
export async function foreignOf(tx: Reading, notes: readonly NoteId[]): Promise<Foreign[]> {
  const index = tx.objectStore('foreign').index('note');
  const raw = await Promise.all(notes.map((note) => index.getAll(note)));
  return readable(Foreign, raw.flat(), 'foreign annotation').items;
}

/** Takes in annotations of a back-up: one that is here already stays. */
export async function mergeForeign(tx: Writing, incoming: readonly Foreign[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  const store = tx.objectStore('foreign');
  for (const foreign of incoming) {
    const isHere = (await store.getKey(foreign.id)) !== undefined;
    if (!isHere) await store.put(foreign);
    merged[isHere ? 'kept' : 'added'] += 1;
  }
  return merged;
}

/** What a taking in did to one of them: what was there before, null for nothing. */
export interface Replaced {
  id: string;
  before: Foreign | null;
}

/**
 * Keeps annotations as they were just read. One that is here and cannot be read stays.
 * @returns those that are not as they were
 */
export async function keepForeign(tx: Writing, read: readonly Foreign[]): Promise<Replaced[]> {
  const replaced: Replaced[] = [];
  const store = tx.objectStore('foreign');
  for (const foreign of read) {
    const raw = await store.get(foreign.id);
    const before = parsed(Foreign, raw);
    if ((raw !== undefined && !before) || jsonEqual(before, foreign)) continue;
    await store.put(foreign);
    replaced.push({ id: foreign.id, before });
  }
  return replaced;
}

/** Makes them as they were before. */
export async function giveBack(tx: Writing, replaced: readonly Replaced[]): Promise<void> {
  const store = tx.objectStore('foreign');
  await Promise.all(
    replaced.map(({ id, before }) => (before === null ? store.delete(id) : store.put(before))),
  );
}
