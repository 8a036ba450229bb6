/** What the author has answered to each point of a thread: a row, or a few, of the rebuttal table. */
import type { TextQuoteSelector } from '../anchor/selectors';
import type { Action, Note, Position } from '../notes/note';
import type { Target } from '../notes/target';
import { answeredBy, sideOf } from './sides';
import type { Reason, ThreadStatus } from './state';
import type { Thread } from './thread';

export interface PointAnswer {
  /** The phrase of the note that is answered; null for the note as a whole. */
  part: TextQuoteSelector | null;
  /** The author's last position on it, and last action; null where none was said. */
  position: Position | null;
  action: Action | null;
  /** Where that action is to be looked for; null for the passage of the note. */
  where: Target | null;
  /** The author's replies on this point, by time. */
  replies: readonly Note[];
  /** The last thing that the critic said to them; null where they had the last word. */
  askedBack: Note | null;
}

/**
 * The points of a thread, the note as a whole first, then its phrases in the order in which they stand in the note.
 * The whole is left out where only phrases of it are answered. A point nobody has answered is there, without replies.
 */
export function answersOf(thread: Thread): PointAnswer[] {
  const points = new Map<string, Note[]>();
  for (const reply of thread.replies) {
    if (reply.deletedAt !== null || !isBetweenThem(thread, reply)) continue;
    const key = partOf(thread, reply)?.exact ?? '';
    const others = points.get(key);
    if (others) others.push(reply);
    else points.set(key, [reply]);
  }
  const parts = [...points.entries()]
    .filter(([key, said]) => key !== '' || said.some((reply) => isAuthors(thread, reply)))
    .map(([, said]) => pointOf(thread, said))
    .sort((a, b) => placeIn(thread, a) - placeIn(thread, b));
  return parts.length > 0 ? parts : [pointOf(thread, points.get('') ?? [])];
}

/** What stands out in a table of answers: what nobody has answered, and what was asked back. */
export type Section = 'unanswered' | 'asked-back' | 'other';

const ASKED_BACK: ReadonlySet<Reason> = new Set<Reason>([
  'asked-back',
  'critic-disputes',
  'critic-offers',
  'left-open',
  'reopened',
]);

/** The section of a rebuttal table in which a thread stands. */
export function sectionOf({ reason }: ThreadStatus): Section {
  if (reason === 'unanswered') return 'unanswered';
  return ASKED_BACK.has(reason) ? 'asked-back' : 'other';
}

/** Between author and critic: what readers say, and what is said to them, answers no point. */
function isBetweenThem(thread: Thread, reply: Note): boolean {
  const side = sideOf(thread, reply.author);
  const to = answeredBy(thread, reply);
  return (side === 'author' && to === 'critic') || (side === 'critic' && to === 'author');
}

function isAuthors(thread: Thread, reply: Note): boolean {
  return sideOf(thread, reply.author) === 'author';
}

/** The phrase of the note that the talk in which `reply` stands began with. */
function partOf(thread: Thread, reply: Note): TextQuoteSelector | null {
  let first = reply;
  for (
    let above = thread.parentOf(first.id);
    above && above !== thread.note;
    above = thread.parentOf(first.id)
  )
    first = above;
  return first.part;
}

function pointOf(thread: Thread, said: readonly Note[]): PointAnswer {
  const replies = said.filter((reply) => isAuthors(thread, reply));
  const action = replies.findLast((reply) => reply.action !== null)?.action ?? null;
  const last = said.at(-1);
  return {
    part: last ? partOf(thread, last) : null,
    position: replies.findLast((reply) => reply.position !== null)?.position ?? null,
    action,
    where: action?.type === 'will-change' ? action.where : null,
    replies,
    askedBack: last && replies.length > 0 && !isAuthors(thread, last) ? last : null,
  };
}

function placeIn({ note }: Thread, { part }: PointAnswer): number {
  return part === null ? -1 : note.body.indexOf(part.exact);
}
