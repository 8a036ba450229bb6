/** Items of a file, each parsed on its own: a bad one is named, the others are taken. */
import * as v from 'valibot';
import type { Note } from '../notes/note';
import { explainFaults, faultsOf } from '../schema/explain';
import type { Exchanged } from './exchanged';

/** What a file of notes holds, and what of it could not be taken, a sentence each. */
export interface ReadNotes {
  exchanged: Exchanged;
  /** `note 3 of 41: ...`. */
  refused: string[];
}

/** @param what as it is called in sentences: `note` */
export function itemsOf<S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
  what: string,
): { items: v.InferOutput<S>[]; refused: string[] } {
  const read: v.InferOutput<S>[] = [];
  const refused: string[] = [];
  items.forEach((item, index) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) read.push(parsed.output);
    else refused.push(`${what} ${index + 1} of ${items.length}: ${explainFaults(faultsOf(parsed.issues))}`);
  });
  return { items: read, refused };
}

/**
 * One of each id, where it first stood: the newest state; of two that are equally new the same one whatever their
 * order.
 */
export function newestOfEach(notes: readonly Note[]): Note[] {
  const byId = new Map<string, Note>();
  for (const note of notes) {
    const other = byId.get(note.id);
    byId.set(note.id, other ? newerOf(other, note) : note);
  }
  return [...byId.values()];
}

function newerOf(one: Note, other: Note): Note {
  const later = Date.parse(other.updatedAt) - Date.parse(one.updatedAt);
  if (later !== 0) return later > 0 ? other : one;
  return JSON.stringify(other) > JSON.stringify(one) ? other : one;
}
