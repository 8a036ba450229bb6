/**
 * A shelf: what a search needs of one paper's notes, and nothing else. How shelves are stored: `case.ts`; why:
 * docs/decisions/0016.
 */
import type { NoteId } from '../notes/ids';
import { type Note, NOTE_KINDS } from '../notes/note';
import { searchFold, searchTextOf } from '../notes/search-fold';
import type { ArxivId } from '../paper/id';
import { THREAD_STATES, type ThreadState, type Turn, TURNS } from '../threads/state';
import { type Newest, standingThreads } from './standings';

/** Of one note and its thread. */
export interface ShelfRow {
  id: NoteId;
  /** Index in `NOTE_KINDS`, in `THREAD_STATES`, in `WHOSE_TURN`. */
  kind: number;
  state: number;
  turn: number;
  /** Living ones. */
  replies: number;
  /** 0 for none. */
  severity: number;
  /** When it was last changed, in milliseconds. */
  at: number;
  tags: readonly string[];
}

export const WHOSE_TURN = [...TURNS, 'nobody'] as const;
export type WhoseTurn = (typeof WHOSE_TURN)[number];

export interface Shelf {
  id: string;
  /** Whether one of the paper's notes cannot be read. */
  faulty: boolean;
  title: string | null;
  /** Folded: id and title. */
  head: string;
  /** Of each row the words that stand in it, folded, each once: words are looked for one by one. */
  lines: string[];
  rows: ShelfRow[];
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
  const rows = threads.map(({ thread: { note }, status, replies }) => ({
    id: note.id,
    kind: NOTE_KINDS.indexOf(note.kind!),
    state: THREAD_STATES.indexOf(status.state),
    turn: WHOSE_TURN.indexOf(status.waitingFor ?? 'nobody'),
    replies,
    severity: note.severity ?? 0,
    at: Date.parse(note.updatedAt),
    tags: [...new Set(note.tags)],
  }));
  const lines = threads.map(({ thread: { note, replies } }) => {
    const said = replies.filter(({ deletedAt }) => deletedAt === null);
    const words = [note, ...said].flatMap((each) => searchTextOf(each).split(/[ \n]/));
    return [...new Set(words)].join(' ').slice(0, SEARCHED);
  });
  return { id, faulty, title, head: searchFold(`${id} ${title ?? ''}`), lines, rows };
}

export interface RowStanding {
  state: ThreadState;
  waitingFor: Turn | null;
  replies: number;
}

/** Where the thread of a row stands. */
export function standingIn({ state, turn, replies }: ShelfRow): RowStanding {
  const whose = WHOSE_TURN[turn]!;
  return { state: THREAD_STATES[state]!, waitingFor: whose === 'nobody' ? null : whose, replies };
}
