/**
 * A shelf: what a search needs of one paper's notes, and nothing else, in the form in which it is read fastest. Texts
 * are folded and joined into one string, a line each, so that a paper in which a word does not stand costs one look;
 * what else is known of the notes is one JSON text, parsed where a text has matched. See docs/decisions/0016.
 */
import { type NoteId } from '../notes/ids';
import { type Note, NOTE_KINDS } from '../notes/note';
import { searchFold, searchTextOf } from '../notes/search-fold';
import { type ArxivId } from '../paper/id';
import { THREAD_STATES, type ThreadState, type Turn, TURNS } from '../threads/state';
import { type Newest, standingThreads } from './standings';

/**
 * Of one note and its thread: id; index in `NOTE_KINDS`; in `THREAD_STATES`; in `WHOSE_TURN`; living replies; severity,
 * 0 for none; when it was last changed, in milliseconds; tags. A list and no object: of 50,000 the fields' names would
 * take as long to read as what is in them.
 */
export type ShelfRow = readonly [
  id: NoteId,
  kind: number,
  state: number,
  turn: number,
  replies: number,
  severity: number,
  at: number,
  tags: readonly string[],
];

export const WHOSE_TURN = [...TURNS, 'nobody'] as const;
export type WhoseTurn = (typeof WHOSE_TURN)[number];

/** As it is stored. */
export interface Shelf {
  id: string;
  /** There where one of the paper's notes cannot be read. */
  faulty?: 1;
  title: string | null;
  /** Folded: id and title. */
  head: string;
  /** Folded: a line for each row. */
  text: string;
  rows: string;
}

/** Of the longest notes no more than this is searched, in UTF-16 code units: a shelf must stay quick to read. */
const SEARCHED = 20_000;

/**
 * The shelf of a paper.
 * @param notes all that can be read, deleted ones and replies included
 * @param faulty whether there are some that cannot be read
 */
export function shelfOf(
  id: ArxivId,
  title: string | null,
  notes: readonly Note[],
  newest: Newest,
  faulty: boolean,
): Shelf {
  const threads = standingThreads(notes, newest);
  const rows = threads.map(({ thread: { note }, status, replies }): ShelfRow => [
    note.id,
    NOTE_KINDS.indexOf(note.kind!),
    THREAD_STATES.indexOf(status.state),
    WHOSE_TURN.indexOf(status.waitingFor ?? 'nobody'),
    replies,
    note.severity ?? 0,
    Date.parse(note.updatedAt),
    note.tags,
  ]);
  const lines = threads.map(({ thread: { note, replies } }) => {
    const said = replies.filter(({ deletedAt }) => deletedAt === null);
    const words = [note, ...said].map(searchTextOf).join(' ');
    return words.replaceAll('\n', ' ').slice(0, SEARCHED);
  });
  return {
    id,
    ...(faulty && { faulty: 1 as const }),
    title,
    head: searchFold(`${id} ${title ?? ''}`),
    text: lines.join('\n'),
    rows: JSON.stringify(rows),
  };
}

/** The rows of a shelf. Only `shelfOf` writes them, and a change of their form makes all shelves anew. */
export function rowsOf({ rows }: Shelf): ShelfRow[] {
  return JSON.parse(rows) as ShelfRow[];
}

export interface RowStanding {
  state: ThreadState;
  waitingFor: Turn | null;
  replies: number;
}

/** Where the thread of a row stands. */
export function standingIn([, , state, turn, replies]: ShelfRow): RowStanding {
  const whose = WHOSE_TURN[turn]!;
  return { state: THREAD_STATES[state]!, waitingFor: whose === 'nobody' ? null : whose, replies };
}
