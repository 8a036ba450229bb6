/** Who may say what in a thread: the one table, which is docs/thread-states.md ("Who may say what"). */
import { type Action, type Author, POSITIONS, type Position } from '../notes/note';
import { type Side, sideOf } from './sides';
import { type Ended, standingOf } from './standing';
import type { Thread } from './thread';

/** A position, or what an action is called. */
export type Saying = Position | Action['type'];

/** Why somebody may not say something. */
export type WhyNot =
  /** Only who wrote the note may. */
  | 'critic-only'
  /** Only who claims to be an author of the paper may. */
  | 'author-only'
  /** Only the two sides may. */
  | 'sides-only'
  | 'ended'
  | 'not-ended'
  /** The note is deleted. */
  | 'deleted'
  /** There is nothing of anybody else's to take a position on. */
  | 'own-words';

type When = (ended: Ended | null) => WhyNot | null;

const whileOpen: When = (ended) => (ended === null ? null : 'ended');
const whileEnded: When = (ended) => (ended === null ? 'not-ended' : null);
const whileDiffering: When = (ended) => (ended === 'agreed-to-differ' ? null : 'not-ended');
const unlessSettled: When = (ended) => (ended === null || ended === 'agreed-to-differ' ? null : 'ended');

const ACTIONS: Readonly<Record<Action['type'], Readonly<Record<Side, When | WhyNot>>>> = {
  'will-change': { critic: 'author-only', author: unlessSettled, reader: 'author-only' },
  changed: { critic: 'author-only', author: unlessSettled, reader: 'author-only' },
  resolve: { critic: unlessSettled, author: 'critic-only', reader: 'critic-only' },
  withdraw: {
    critic: (ended) => (ended === 'withdrawn' ? 'ended' : null),
    author: 'critic-only',
    reader: 'critic-only',
  },
  reopen: { critic: whileEnded, author: whileDiffering, reader: 'sides-only' },
  'agree-to-differ': { critic: whileOpen, author: whileOpen, reader: 'sides-only' },
  'leave-open': { critic: whileOpen, author: whileOpen, reader: 'sides-only' },
};

/** Whether `me` may say so in a reply to `thread`; what others say all the same has no effect. */
export function mayDo(me: Author, thread: Thread, saying: Saying): boolean {
  return whyNot(me, thread, saying) === null;
}

/** Why `me` may not say so; null where it may be said. */
export function whyNot(me: Author, thread: Thread, saying: Saying): WhyNot | null {
  const side = sideOf(thread, me);
  if (isPosition(saying)) {
    const others = thread.replies.some(({ author, deletedAt }) => author.id !== me.id && deletedAt === null);
    return side === 'critic' && !others ? 'own-words' : null;
  }
  const { ended } = standingOf(thread);
  if (ended === 'deleted') return 'deleted';
  const when = ACTIONS[saying][side];
  return typeof when === 'string' ? when : when(ended);
}

function isPosition(saying: Saying): saying is Position {
  return (POSITIONS as readonly string[]).includes(saying);
}
