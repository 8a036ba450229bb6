/** Items of a file, each parsed on its own: a bad one is named, the others are taken. */
import * as v from 'valibot';
import type { Note } from '../notes/note';
import { explainFaults, faultsOf } from '../schema/explain';
import type { Exchanged } from './exchanged';
import { jsonEqual } from './json-equal';

/** What a file of notes holds, and what of it could not be taken, a sentence each. */
export interface ReadNotes {
  exchanged: Exchanged;
  /** `note 3 of 41: ...`. */
  refused: string[];
  /** What is good, and kept as it came since no note can hold it, a sentence each. */
  kept: string[];
}

/** @param what as it is called in sentences: `note`; so `note 3 of 41` is the name of one */
export function itemsOf<S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
  what: string,
): { items: v.InferOutput<S>[]; names: string[]; refused: string[] } {
  const read: v.InferOutput<S>[] = [];
  const names: string[] = [];
  const refused: string[] = [];
  items.forEach((item, index) => {
    const name = `${what} ${index + 1} of ${items.length}`;
    const parsed = v.safeParse(schema, item);
    if (parsed.success) {
      read.push(parsed.output);
      names.push(name);
    } else refused.push(`${name}: ${explainFaults(faultsOf(parsed.issues))}`);
  });
  return { items: read, names, refused };
}

/** A note of a file, and what it is called there: `row 3 of 41`. */
export interface NamedNote {
  note: Note;
  name: string;
}

/**
 * One of each id, where it first stood: the newest state; of two that are equally new the same one whatever their
 * order. Two that say the same are one without a word.
 */
export function newestOfEach(read: readonly NamedNote[]): { notes: Note[]; refused: string[] } {
  const byId = new Map<string, NamedNote>();
  const refused: string[] = [];
  for (const { note, name } of read) {
    const first = byId.get(note.id);
    if (first && !jsonEqual(first.note, note)) refused.push(sameId(name, first.name));
    byId.set(note.id, first ? { ...first, note: newerOf(first.note, note) } : { note, name });
  }
  return { notes: [...byId.values()].map(({ note }) => note), refused };
}

/** What is said of an item with the id of another one. */
export function sameId(name: string, other: string): string {
  return `${name}: \`id\` is that of ${other}; the one changed last is taken`;
}

function newerOf(one: Note, other: Note): Note {
  const later = Date.parse(other.updatedAt) - Date.parse(one.updatedAt);
  if (later !== 0) return later > 0 ? other : one;
  return JSON.stringify(other) > JSON.stringify(one) ? other : one;
}
