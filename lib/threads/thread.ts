/**
 * A flat list of notes as threads: a note that answers none, and everything said to it.
 *
 * Replies are stored to any depth and shown flat after the second level. The result depends on the notes alone, not on
 * the order in which they came: with two machines that share notes, no two lists arrive in the same order.
 */
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';

/** An answer to the thread's note, with everything below it laid flat. */
export interface Branch {
  reply: Note;
  /** Answers to `reply`, and to these, by time. */
  under: readonly Note[];
}

export interface Thread {
  /** Where it begins. Deleted, where answers are left that still stand. */
  note: Note;
  /** It is a reply whose parent is not known: it may not have arrived yet. */
  orphaned: boolean;
  /** Every reply, by time, none before what it answers. A deleted one stays where a living reply hangs on it. */
  replies: readonly Note[];
  /** The same replies as they are shown: two levels. */
  branches: readonly Branch[];
  /** What `id` answers; null for the thread's own note, and for ids that are not in it. */
  parentOf(id: NoteId): Note | null;
}

/** What stands in the list, under its parent. */
interface Knot {
  note: Note;
  below: Knot[];
  /** Its time, never before its parent's: clocks of two machines differ. */
  at: string;
  /** How far below the thread's note. */
  depth: number;
}

/**
 * The threads of `notes` (deleted ones included), by time. A note that is deleted makes none, unless a living reply
 * hangs on it. A reply that answers a note which is not in the list begins a thread of its own; so does the earliest of
 * replies that answer each other in a circle.
 */
export function threadsOf(notes: readonly Note[]): Thread[] {
  const newest = newestOf(notes);
  const roots = [...newest.values()].filter((note) => parentIn(newest, note) === null);
  const children = childrenIn(newest);
  const seen = new Set<NoteId>();
  const threads = roots.map((note) => threadFrom(note, children, seen));
  // What is left hangs on no root: circles, and what answers into them.
  for (let left = unseen(newest, seen); left.length > 0; left = unseen(newest, seen)) {
    const first = inCircle(newest, left).reduce((one, other) => (byTime(one, other) <= 0 ? one : other));
    threads.push(threadFrom(first, children, seen));
  }
  return threads.filter((thread) => thread !== null).sort((a, b) => byTime(a.note, b.note));
}

/** By the time at which they were written; ids break ties. */
export function byTime(a: Note, b: Note): number {
  return compareTimes(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

/** Which of two times comes first. Of one form, as nearly all are, they sort as text. */
export function compareTimes(a: string, b: string): number {
  return a.length === b.length ? compare(a, b) : Date.parse(a) - Date.parse(b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One state of each note: of two the one touched last; the text breaks ties, so that no order of arrival does. */
function newestOf(notes: readonly Note[]): Map<NoteId, Note> {
  const newest = new Map<NoteId, Note>();
  for (const note of notes) {
    const other = newest.get(note.id);
    if (!other || isNewer(note, other)) newest.set(note.id, note);
  }
  return newest;
}

function isNewer(note: Note, other: Note): boolean {
  const order = compareTimes(note.updatedAt, other.updatedAt);
  return order > 0 || (order === 0 && JSON.stringify(note) > JSON.stringify(other));
}

function parentIn(newest: ReadonlyMap<NoteId, Note>, { id, replyTo }: Note): Note | null {
  return replyTo === null || replyTo === id ? null : (newest.get(replyTo) ?? null);
}

function childrenIn(newest: ReadonlyMap<NoteId, Note>): Map<NoteId, Note[]> {
  const children = new Map<NoteId, Note[]>();
  for (const note of newest.values()) {
    const parent = parentIn(newest, note);
    if (!parent) continue;
    const others = children.get(parent.id);
    if (others) others.push(note);
    else children.set(parent.id, [note]);
  }
  return children;
}

function unseen(newest: ReadonlyMap<NoteId, Note>, seen: ReadonlySet<NoteId>): Note[] {
  return [...newest.values()].filter(({ id }) => !seen.has(id));
}

/** The notes of the circle into which the first of `left` leads. */
function inCircle(newest: ReadonlyMap<NoteId, Note>, left: readonly Note[]): Note[] {
  const way: Note[] = [];
  let note = left[0]!;
  while (!way.includes(note)) {
    way.push(note);
    note = parentIn(newest, note)!;
  }
  return way.slice(way.indexOf(note));
}

/** The thread that begins with `note`; null where nothing in it is left alive. Adds all it reads to `seen`. */
function threadFrom(
  note: Note,
  children: ReadonlyMap<NoteId, readonly Note[]>,
  seen: Set<NoteId>,
): Thread | null {
  const root: Knot = { note, below: [], at: note.createdAt, depth: 0 };
  seen.add(note.id);
  const all = [root];
  for (const knot of all) {
    for (const reply of children.get(knot.note.id) ?? []) {
      if (seen.has(reply.id)) continue;
      seen.add(reply.id);
      const at = compareTimes(reply.createdAt, knot.at) > 0 ? reply.createdAt : knot.at;
      const below: Knot = { note: reply, below: [], at, depth: knot.depth + 1 };
      knot.below.push(below);
      all.push(below);
    }
  }
  const alive = new Set<Knot>();
  // From the leaves up: a knot is kept where it lives or holds one that does.
  for (const knot of all.toReversed()) {
    if (knot.note.deletedAt === null || knot.below.some((one) => alive.has(one))) alive.add(knot);
  }
  if (!alive.has(root)) return null;
  const parents = new Map<NoteId, Note>();
  for (const { note: parent, below } of alive) for (const one of below) parents.set(one.note.id, parent);
  const shown = (knots: readonly Knot[]) => knots.filter((knot) => alive.has(knot)).sort(inOrder);
  return {
    note,
    orphaned: note.replyTo !== null,
    replies: shown(all.slice(1)).map(noteOf),
    branches: shown(root.below).map((knot) => ({
      reply: knot.note,
      under: shown(allBelow(knot)).map(noteOf),
    })),
    parentOf: (id) => parents.get(id) ?? null,
  };
}

function allBelow(knot: Knot): Knot[] {
  const all = [...knot.below];
  for (const one of all) all.push(...one.below);
  return all;
}

function inOrder(a: Knot, b: Knot): number {
  return compareTimes(a.at, b.at) || a.depth - b.depth || byTime(a.note, b.note);
}

function noteOf({ note }: Knot): Note {
  return note;
}
