/**
 * From notes, drafts and what page and versions say of their places to what the sidebar lists: plain data, in order.
 */
import type { AnchorResult } from '../../lib/anchor/result';
import type { PlacedNote } from '../../lib/messages/page-state';
import type { NoteId } from '../../lib/notes/ids';
import type { Draft, Note } from '../../lib/notes/note';
import type { PlaceAnswer } from '../../lib/notes/place-answer';
import type { Target } from '../../lib/notes/target';
import type { Span } from '../../lib/page-text/page-text';
import { threadStatus, type ThreadStatus } from '../../lib/threads/state';
import { inOrder, type Order } from '../../lib/threads/sort';
import { type Thread, threadsOf } from '../../lib/threads/thread';
import { newestTextOf } from '../../lib/versions/newest';
import type { Trace } from '../../lib/versions/trace';
import type { KeptVersions, PromisedPlace, VersionTraces } from './state-holder';

/**
 * Where a note stands on this page.
 * - `page`: found; `maybe`: candidates that are listed, never drawn; `gone`: not found; `elsewhere`: not found on a
 *   page that shows only the abstract;
 * - `paper`: on the paper as a whole; `unsought`: the page has not (yet) said.
 */
export type NotePlace =
  | { at: 'page'; span: Span; status: 'exact' | 'moved' | 'reworded'; text: string }
  | { at: 'maybe'; candidates: readonly Span[] }
  | { at: 'gone'; nearest: Span | null }
  | { at: 'elsewhere' }
  | { at: 'paper' }
  | { at: 'unsought' };

export interface ThreadEntry {
  thread: Thread;
  status: ThreadStatus;
  place: NotePlace;
  /** What became of its passage in the version that the page shows; null where that is not known. */
  trace: Trace | null;
  /** And in the newest version whose text is kept, of which the status speaks. */
  newest: Trace | null;
  /** What the reader said of places on this version's pages. */
  answers: readonly PlaceAnswer[];
  /** Edits and replies that are under way in the thread. */
  drafts: readonly Draft[];
  /** Where it stands or may stand here, else where it once stood; null where that is not known. */
  span: Span | null;
}

export interface ThreadList {
  /** New notes being written, the one touched last first; edits of what is deleted among them. */
  drafts: readonly Draft[];
  /** In the order of the page. */
  entries: readonly ThreadEntry[];
  /** Notes and replies, the last deleted first. */
  deleted: readonly Note[];
  /** Notes that are not deleted, without replies. */
  count: number;
}

/** What the list is made of. */
export interface Listed {
  notes: readonly Note[];
  drafts: readonly Draft[];
  answers: readonly PlaceAnswer[];
  promised: readonly PromisedPlace[];
  versions: KeptVersions;
  traces: readonly VersionTraces[];
  /** What the page says, and which version it shows. */
  placed: readonly PlacedNote[];
  shown: number | null;
}

/** Sorts notes and drafts into threads, in page order. */
export function listThreads(listed: Listed): ThreadList {
  const { notes, drafts, answers, shown } = listed;
  const placed = new Map(listed.placed.map((note) => [note.id, note]));
  const last = listed.versions.kept.at(-1) ?? null;
  const newest = listed.traces.find(({ to }) => to === last);
  const here = listed.traces.find(({ to }) => to === shown);
  const answersOf = grouped(
    answers.filter(({ version }) => version === shown),
    ({ note }) => note,
  );
  const promised = new Map(listed.promised.map(({ note, ...said }) => [note, said]));
  const threads = threadsOf(notes);
  const home = homeOf(threads);
  const draftsOf = grouped(drafts, (draft) => home.get(draft.id) ?? home.get(draft.replyTo ?? '') ?? null);
  const entries = threads.map((thread): ThreadEntry => {
    const { note } = thread;
    const place = placeOf(note.target, placed.get(note.id));
    return {
      thread,
      status: threadStatus(
        thread,
        newestTextOf(note, last, newest?.byNote.get(note.id) ?? null),
        promised.get(note.id) ?? null,
      ),
      place,
      span: placeToShow(place) ?? storedPlace(note.target),
      trace: here?.byNote.get(note.id) ?? null,
      newest: newest?.byNote.get(note.id) ?? null,
      answers: answersOf.get(note.id) ?? [],
      drafts: draftsOf.get(note.id) ?? [],
    };
  });
  return {
    drafts: (draftsOf.get(null) ?? []).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    entries: entries.sort(inOrder('place')),
    deleted: notes
      .filter((note) => note.deletedAt !== null)
      .sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '')),
    count: threads.filter(({ note }) => note.deletedAt === null).length,
  };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The thread that each living note and reply stands in, by the id of its first note. */
function homeOf(threads: readonly Thread[]): Map<NoteId, NoteId> {
  const home = new Map<NoteId, NoteId>();
  for (const { note, replies } of threads) {
    for (const { id, deletedAt } of [note, ...replies]) if (deletedAt === null) home.set(id, note.id);
  }
  return home;
}

function placeOf(target: Target, placed: PlacedNote | undefined): NotePlace {
  if (target.selectors.length === 0) return { at: 'paper' };
  if (!placed) return { at: 'unsought' };
  return placed.elsewhere ? { at: 'elsewhere' } : placeBy(placed.anchor);
}

function placeBy(anchor: AnchorResult): NotePlace {
  switch (anchor.status) {
    case 'exact':
    case 'moved':
    case 'reworded': {
      const { status, start, end, text } = anchor;
      return { at: 'page', span: { start, end }, status, text };
    }
    case 'ambiguous':
    case 'uncertain':
      return { at: 'maybe', candidates: anchor.candidates };
    case 'orphan':
      return { at: 'gone', nearest: anchor.nearest };
  }
}

/** Where a passage stood when it was quoted. */
function storedPlace({ selectors }: Target): Span | null {
  for (const selector of selectors) {
    if (selector.type === 'TextPositionSelector') return { start: selector.start, end: selector.end };
  }
  return null;
}

/** The place that "go" shows: where the note stands, or comes nearest to. */
export function placeToShow(place: NotePlace): Span | null {
  if (place.at === 'page') return place.span;
  if (place.at === 'maybe') return place.candidates[0] ?? null;
  return place.at === 'gone' ? place.nearest : null;
}

/** The notes whose passages are in the window, in the list's order. */
export function inView(entries: readonly ThreadEntry[], visible: Span | null): ReadonlySet<NoteId> {
  if (!visible) return new Set();
  const ids = entries.flatMap(({ thread, place }) =>
    place.at === 'page' && place.span.start < visible.end && place.span.end > visible.start
      ? [thread.note.id]
      : [],
  );
  return new Set(ids);
}

export const GROUPS = ['paper', 'page', 'maybe', 'elsewhere', 'gone', 'all'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<NotePlace['at'], Group>> = {
  paper: 'paper',
  page: 'page',
  unsought: 'page',
  maybe: 'maybe',
  elsewhere: 'elsewhere',
  gone: 'gone',
};

/** The sections of the list: in page order by what is known of the place, in any other order all in one. */
export function groupsOf(
  entries: readonly ThreadEntry[],
  order: Order,
): { name: Group; entries: readonly ThreadEntry[] }[] {
  const groups = grouped(entries, ({ place }) => (order === 'place' ? GROUP_OF[place.at] : 'all'));
  return GROUPS.flatMap((name) => {
    const group = groups.get(name);
    return group ? [{ name, entries: group }] : [];
  });
}
