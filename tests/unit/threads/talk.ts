/**
 * Threads for tests, written as people talk: `talk('author disputes; critic asks')`.
 *
 * A move is a speaker (`critic`, who wrote the note; `author`, who claims to be one; `reader`), what is said (a
 * position, an action, both, or `replies` for neither), and details: `on v2` (the version that was read), `to 1` (it
 * answers the first move, not the note; without it a move answers the last one of somebody else), `deleted`.
 */
import type { Action, Author, Note, NoteKind, Position } from '../../../lib/notes/note';
import type { Target } from '../../../lib/notes/target';
import { type Thread, threadsOf } from '../../../lib/threads/thread';
import { buildNote, buildReply } from '../build-note';

export type Speaker = 'critic' | 'author' | 'reader';

export interface Move {
  speaker: Speaker;
  position: Position | null;
  action: Action | null;
  /** The version that was read. */
  version: number | null;
  /** Which move it answers, 1 for the first; 0 the note; null the last one of somebody else. */
  to: number | null;
  deleted: boolean;
}

export const PEOPLE: Readonly<Record<Speaker, Author>> = {
  critic: { id: 'critic', name: 'Ada', claimsAuthor: false },
  author: { id: 'author', name: 'Ben', claimsAuthor: true },
  reader: { id: 'reader', name: 'Cleo', claimsAuthor: false },
};

export const POSITION_WORDS: Readonly<Record<string, Position>> = {
  agrees: 'agree',
  concedes: 'concede',
  'partly concedes': 'partly',
  disputes: 'dispute',
  clarifies: 'clarify',
};

export const ROOT_TARGET = buildNote().target;

/** Another passage of the paper, and the whole of it. */
export const ELSEWHERE: Target = {
  ...ROOT_TARGET,
  selectors: [{ type: 'TextQuoteSelector', exact: 'all hedges', prefix: '', suffix: '' }],
};
export const WHOLE_PAPER: Target = { ...ROOT_TARGET, what: 'paper', selectors: [] };

const PLAIN_WORDS = {
  resolves: 'resolve',
  withdraws: 'withdraw',
  reopens: 'reopen',
  'agrees to differ': 'agree-to-differ',
  'leaves it open': 'leave-open',
} as const;

/** What an action is called in a test and in docs/thread-states.md. */
export function actionOf(words: string): Action | null {
  const plain = Object.entries(PLAIN_WORDS).find(([word]) => word === words);
  if (plain) return { type: plain[1] };
  const changed = /^has changed it in v(\d+)$/.exec(words);
  if (changed) return { type: 'changed', version: Number(changed[1]) };
  const promised = /^will change (it|another place|the whole paper)$/.exec(words);
  if (!promised) return null;
  const where = { it: null, 'another place': ELSEWHERE, 'the whole paper': WHOLE_PAPER }[promised[1]!]!;
  return { type: 'will-change', what: '', where };
}

/** Reads moves; throws for words that it does not know. */
export function movesOf(talk: string): Move[] {
  if (talk.trim() === '') return [];
  return talk.split(';').map((written) => {
    const parts = /^\s*(critic|author|reader) (.+?)(?: on v(\d+))?(?: to (\d+))?( \(deleted\))?\s*$/.exec(
      written,
    );
    if (!parts) throw new Error(`"${written}" is no move`);
    const move: Move = {
      speaker: parts[1] as Speaker,
      position: null,
      action: null,
      version: parts[3] === undefined ? 1 : Number(parts[3]),
      to: parts[4] === undefined ? null : Number(parts[4]),
      deleted: parts[5] !== undefined,
    };
    for (const words of parts[2]!.split(/ and (?!only)/)) {
      if (words === 'replies') continue;
      const position = POSITION_WORDS[words];
      if (position) move.position = position;
      else if ((move.action = actionOf(words)) === null) throw new Error(`"${words}" says nothing known`);
    }
    return move;
  });
}

export interface Opening {
  kind?: NoteKind;
  target?: Target;
  deleted?: boolean;
}

/** The notes of a thread: the critic's, and a reply for each move, a second apart. */
export function notesOf(
  moves: readonly Move[],
  { kind = 'over-claim', target, deleted }: Opening = {},
): Note[] {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12) + 1000 * second).toISOString();
  const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const speakers = ['critic', ...moves.map(({ speaker }) => speaker)];
  const root = buildNote({
    id: idOf(0),
    kind,
    author: PEOPLE.critic,
    createdAt: at(0),
    updatedAt: at(0),
    target: target ?? ROOT_TARGET,
    deletedAt: deleted ? at(900) : null,
  });
  const replies = moves.map((move, index) => {
    const last = speakers.slice(0, index + 1).findLastIndex((speaker) => speaker !== move.speaker);
    return buildReply({
      id: idOf(index + 1),
      author: PEOPLE[move.speaker],
      replyTo: idOf(move.to ?? Math.max(0, last)),
      position: move.position,
      action: move.action,
      target: { ...ROOT_TARGET, version: move.version },
      createdAt: at(index + 1),
      updatedAt: at(index + 1),
      deletedAt: move.deleted ? at(900) : null,
    });
  });
  return [root, ...replies];
}

/** The thread of such a talk. */
export function talk(words: string, opening: Opening = {}): Thread {
  return threadOf(movesOf(words), opening);
}

export function threadOf(moves: readonly Move[], opening: Opening = {}): Thread {
  return threadsOf(notesOf(moves, opening))[0]!;
}
