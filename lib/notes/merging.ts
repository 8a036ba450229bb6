/** Taking in notes, their history and drafts from elsewhere. */
import type { Writing } from '../store/database';
import { derivedId } from '../store/derived-id';
import { isNewer, type Merged, mergeOne, parsed, readable } from '../store/records';
import { shelveLater } from '../store/shelves';
import { leavesOf, noteOf } from './history';
import type { NoteId } from './ids';
import { Draft, Note } from './note';
import { PaperRecord } from './paper-record';
import { PlaceAnswer } from './place-answer';
import { Revision } from './revision';
import { firstOf, revisionOf } from './revisions';

/** What is taken in together; each list may be empty. */
export interface Incoming {
  notes: readonly Note[];
  drafts: readonly Draft[];
  revisions: readonly Revision[];
}

/**
 * Takes in notes and drafts, as part of `tx`. The histories of a note are joined: what it shows then follows from all
 * its states alone, so that it does not matter what came first, or twice. A note that comes with a state which is in no
 * history is the newer one of two, or is left; of two that are equally new the one already here stays.
 */
export async function mergeNotes(tx: Writing, incoming: Incoming): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  const histories = new Map<NoteId, Revision[]>();
  for (const revision of incoming.revisions) {
    histories.set(revision.note, [...(histories.get(revision.note) ?? []), revision]);
  }
  // Of two states of one in a file the newer one comes last, and stays.
  const byAge = incoming.notes.toSorted(
    (one, other) => Date.parse(one.updatedAt) - Date.parse(other.updatedAt),
  );
  const notes = new Map(byAge.map((note) => [note.id, note]));
  const papers = new Set<string>();
  for (const id of new Set([...notes.keys(), ...histories.keys()])) {
    const outcome = await mergeNote(tx, notes.get(id) ?? null, histories.get(id) ?? [], papers);
    if (outcome) merged[outcome] += 1;
  }
  await shelveLater(tx, papers);
  for (const draft of incoming.drafts) {
    // A draft that has become a note since is not a draft again.
    const saved = parsed(Note, await tx.objectStore('notes').get(draft.id));
    const stale = saved !== null && !isNewer(draft, saved);
    merged[stale ? 'kept' : await mergeOne(tx, 'drafts', Draft, draft)] += 1;
  }
  return merged;
}

/** Takes in what was decided of papers: the later decision stands; what a page has told is never forgotten. */
export async function mergePapers(tx: Writing, incoming: readonly PaperRecord[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  const store = tx.objectStore('papers');
  for (const record of incoming) {
    const raw = await store.get(record.id);
    const held = parsed(PaperRecord, raw);
    if (raw !== undefined && !held) {
      merged.kept += 1;
      continue;
    }
    const joined = held ? joinRecords(held, record) : record;
    const same = held !== null && JSON.stringify(joined) === JSON.stringify(held);
    if (!same) await store.put(joined);
    merged[held === null ? 'added' : same ? 'kept' : 'updated'] += 1;
  }
  await shelveLater(
    tx,
    incoming.map(({ id }) => id),
  );
  return merged;
}

/** Takes in answers: of two to one question the later one stands. */
export async function mergeAnswers(tx: Writing, incoming: readonly PlaceAnswer[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  const store = tx.objectStore('answers');
  for (const answer of incoming) {
    const raw = await store.get(answer.id);
    const held = parsed(PlaceAnswer, raw);
    const stays = raw !== undefined && (!held || Date.parse(held.at) >= Date.parse(answer.at));
    if (!stays) await store.put(answer);
    merged[stays ? 'kept' : raw === undefined ? 'added' : 'updated'] += 1;
  }
  return merged;
}

function joinRecords(here: PaperRecord, other: PaperRecord): PaperRecord {
  const [later, earlier] = isNewer(other, here) ? [other, here] : [here, other];
  const newest = Math.max(here.newestVersion ?? 0, other.newestVersion ?? 0) || null;
  return { ...later, title: later.title ?? earlier.title, newestVersion: newest };
}

/** What became of it; null for a history without a note, of which no text is known. */
async function mergeNote(
  tx: Writing,
  note: Note | null,
  history: readonly Revision[],
  papers: Set<string>,
): Promise<keyof Merged | null> {
  const id = note?.id ?? history[0]!.note;
  const [raw, stored] = await Promise.all([
    tx.objectStore('notes').get(id),
    tx.objectStore('revisions').index('note').getAll(id),
  ]);
  const held = parsed(Note, raw);
  // One that is here and cannot be read may be worth more than what comes in.
  if (raw !== undefined && !held) return note ? 'kept' : null;
  const known = new Set(stored.map((record) => (record as { id: string }).id));
  const states = readable(Revision, stored, 'revision').items;
  const missing: Revision[] = [];
  /** Of two states with one id the first stays: none is ever changed. */
  const add = (revision: Revision) => {
    if (known.has(revision.id)) return;
    known.add(revision.id);
    states.push(revision);
    missing.push(revision);
  };
  if (held && stored.length === 0) add(firstOf(held));
  history.forEach(add);
  if (note && !states.some((state) => isStateOf(state, note)) && !(held && !isNewer(note, held))) {
    withoutPast(note, states).forEach(add);
  }
  await Promise.all(missing.map((revision) => tx.objectStore('revisions').put(revision)));
  const shown = noteOf(states);
  if (!shown) return note ? 'kept' : null;
  if (held && JSON.stringify(shown) === JSON.stringify(held)) return 'kept';
  await tx.objectStore('notes').put(shown);
  papers.add(shown.target.paper);
  return held ? 'updated' : 'added';
}

/** The states that a note brings with it whose own history did not come along: made from all that is known. */
function withoutPast(note: Note, states: readonly Revision[]): Revision[] {
  const parents = leavesOf(states).map(({ id }) => id);
  if (note.deletedAt === null) return [firstOf(note, parents)];
  // A tombstone's text is a state of its own, from which it is restored.
  const alive = firstOf({ ...note, updatedAt: note.createdAt, deletedAt: null }, parents);
  const id = derivedId(note.updatedAt, 'deleted', note.id);
  return [alive, revisionOf(id, note, [alive.id])];
}

function isStateOf({ at, deleted }: Revision, note: Note): boolean {
  return deleted === (note.deletedAt !== null) && Date.parse(at) === Date.parse(note.updatedAt);
}
