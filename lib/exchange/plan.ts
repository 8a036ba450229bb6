/** What taking in a note would do to what is kept: looked at before, and done, by the same rules. */
import { leavesOf, noteOf, sameText, shownOf } from '../notes/history';
import type { RevisionId } from '../notes/ids';
import { Note } from '../notes/note';
import { paperOf } from '../notes/paper-store';
import type { Revision } from '../notes/revision';
import { firstOf, revisionsOf } from '../notes/revisions';
import { derivedId } from '../store/derived-id';
import type { Reading } from '../store/database';
import { isNewer, parsed } from '../store/records';
import type { Fate } from './note-change';

export interface Plan {
  /** As it would be taken in. */
  note: Note;
  fate: Fate;
  /** Whether anything is written. */
  writes: boolean;
  /** What is here; null where nothing is, or nothing that can be read. */
  held: Note | null;
  /** Its history here, one state at least where there is a note. */
  states: readonly Revision[];
  /** It was taken in before, and that was undone. */
  again: boolean;
}

/** @param incoming a note of a file */
export async function planFor(tx: Reading, incoming: Note): Promise<Plan> {
  const [raw, { items }, record] = await Promise.all([
    tx.objectStore('notes').get(incoming.id),
    revisionsOf(tx, incoming.id),
    paperOf(tx, incoming.target.paper),
  ]);
  // What is under confidential review stays with its reader.
  const note: Note = record.review ? { ...incoming, visibility: 'private' } : incoming;
  const held = parsed(Note, raw);
  const states = held && items.length === 0 ? [firstOf(held)] : items;
  const plan = { note, held, states, again: false };
  if (raw !== undefined && !held) return { ...plan, fate: 'stays', writes: false };
  if (!held) return { ...plan, fate: note.deletedAt === null ? 'added' : 'deletedThere', writes: true };
  if (isUndone(states) && note.deletedAt === null) {
    return { ...plan, fate: held.deletedAt === null ? 'changed' : 'added', writes: true, again: true };
  }
  if (sameText(held, note)) {
    // However new the file is: a critique that is imported again is as new as its import.
    if (held.deletedAt !== null) return { ...plan, fate: 'deletedHere', writes: false };
    if (note.deletedAt === null) return { ...plan, fate: 'same', writes: false };
  }
  if (isNewer(note, held) && !isKnown(states, note))
    return { ...plan, fate: changeOf(held, note), writes: true };
  return { ...plan, fate: held.deletedAt === null ? 'stays' : 'deletedHere', writes: false };
}

/** What becomes of a note here by a newer state of it. */
function changeOf(held: Note, note: Note): Fate {
  if (held.deletedAt === null) return note.deletedAt === null ? 'changed' : 'removed';
  return note.deletedAt === null ? 'back' : 'deletedHere';
}

function isKnown(states: readonly Revision[], note: Note): boolean {
  const deleted = note.deletedAt !== null;
  return states.some(
    (state) => state.deleted === deleted && Date.parse(state.at) === Date.parse(note.updatedAt),
  );
}

/** The id of the state that undoing makes: known again by anybody who has the note's history. */
export function undoneId(at: string, note: string, parents: readonly RevisionId[]): RevisionId {
  return derivedId(at, 'undone', note, ...parents);
}

/** Whether what a note is now was made by undoing. */
function isUndone(states: readonly Revision[]): boolean {
  const shown = shownOf(states);
  return shown !== null && shown.id === undoneId(shown.at, shown.note, shown.parents);
}

/** The ids of a note's present states, in an order of their own. */
export function presentIn(states: readonly Revision[]): RevisionId[] {
  return leavesOf(states)
    .map(({ id }) => id)
    .sort();
}

/** What the note was when these were its present states; null where it was not there. */
export function noteAt(states: readonly Revision[], present: readonly RevisionId[]): Note | null {
  const byId = new Map(states.map((state) => [state.id, state]));
  const past = new Map<RevisionId, Revision>();
  const open = [...present];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const state = byId.get(id);
    if (!state || past.has(id)) continue;
    past.set(id, state);
    open.push(...state.parents);
  }
  return noteOf([...past.values()]);
}
