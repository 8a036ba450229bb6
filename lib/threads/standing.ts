/**
 * How a thread stands by what was said in it: the replies read in order, each by who says it to whom.
 *
 * A deleted reply says nothing. An edited one counts where it stands, as it reads now. What somebody says who may not
 * (`may-say.ts`) is read as a reply without that action.
 */
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { Target } from '../notes/target';
import { answeredBy, sideOf } from './sides';
import type { Thread } from './thread';

export type Ended = 'resolved' | 'withdrawn' | 'agreed-to-differ' | 'deleted';

/** What the author holds of the point. Several authors speak with one voice: the last one counts. */
export type Answer = 'none' | 'answered' | 'partly' | 'conceded' | 'disputed';

/** What the author does about it. A promise stays one until the author takes it back. */
export type Deed = 'none' | 'promised' | 'changed';

/** The last word that moved the thread. */
export type LastWord =
  | 'note'
  | 'author'
  | 'author-offers'
  | 'author-leaves'
  | 'critic-asks'
  | 'critic-accepts'
  | 'critic-disputes'
  | 'critic-leaves'
  | 'critic-offers'
  | 'reopened'
  | 'reader';

export interface Standing {
  ended: Ended | null;
  answer: Answer;
  deed: Deed;
  last: LastWord;
  /** The newest version on which the critic has said something that counted: its text is no news. 0 for none known. */
  seen: number;
  /** The newest version on which the promise was made; 0 for none known. */
  promisedOn: number;
  /** Where the promise is to be looked for; null for the passage of the note. */
  where: Target | null;
  /** The version that the author names as changed. */
  changedIn: number | null;
  /** Who has offered to agree to differ since the thread last began anew. */
  offers: { critic: boolean; author: boolean };
  /** The reply that last moved the thread; null for the note itself. */
  by: NoteId | null;
}

const BEGUN: Standing = {
  ended: null,
  answer: 'none',
  deed: 'none',
  last: 'note',
  seen: 0,
  promisedOn: 0,
  where: null,
  changedIn: null,
  offers: { critic: false, author: false },
  by: null,
};

/** Ended by the critic, who alone can take it up again. */
const SETTLED: ReadonlySet<Ended | null> = new Set<Ended | null>(['resolved', 'withdrawn']);

export function standingOf(thread: Thread): Standing {
  const { note, replies } = thread;
  let standing: Standing = { ...BEGUN, seen: note.target.version ?? 0 };
  if (note.deletedAt !== null) return { ...standing, ended: 'deleted' };
  for (const reply of replies) {
    if (reply.deletedAt !== null) continue;
    const after = SPEAKS[sideOf(thread, reply.author)](standing, reply, thread);
    if (after !== standing) standing = { ...after, by: reply.id };
  }
  return standing;
}

type Speaks = (standing: Standing, reply: Note, thread: Thread) => Standing;

/** Each gives the same object back where the reply moves nothing. */
const SPEAKS: Readonly<Record<'critic' | 'author' | 'reader', Speaks>> = {
  critic(standing, reply, thread) {
    const acted = criticActs(standing, reply);
    const spoken = acted === standing ? criticSpeaks(standing, reply, thread) : acted;
    return spoken === standing
      ? standing
      : { ...spoken, seen: Math.max(spoken.seen, reply.target.version ?? 0) };
  },

  author(standing, reply, thread) {
    return authorActs(authorSpeaks(standing, reply, thread), reply);
  },

  /** A question may be answered by anybody; of anything else, readers' positions are shown and decide nothing. */
  reader(standing, reply, thread) {
    const { ended, answer, deed } = standing;
    const answers =
      thread.note.kind === 'question' &&
      (reply.position === null || reply.position === 'clarify') &&
      answeredBy(thread, reply) === 'critic';
    return answers && ended === null && answer === 'none' && deed === 'none'
      ? { ...standing, last: 'reader' }
      : standing;
  },
};

function criticActs(standing: Standing, { action }: Note): Standing {
  const { ended, answer, deed, offers } = standing;
  switch (action?.type) {
    case 'resolve':
      return SETTLED.has(ended) ? standing : { ...standing, ended: 'resolved' };
    case 'withdraw':
      return ended === 'withdrawn' ? standing : { ...standing, ended: 'withdrawn' };
    case 'reopen':
      return ended === null ? standing : { ...BEGUN, seen: standing.seen, last: 'reopened' };
    case 'agree-to-differ': {
      if (ended !== null) return standing;
      const differs = offers.author || answer === 'disputed' || answer === 'partly';
      const offered = { ...standing, offers: { ...offers, critic: true } };
      return differs ? { ...offered, ended: 'agreed-to-differ' } : { ...offered, last: 'critic-offers' };
    }
    case 'leave-open':
      if (ended !== null) return standing;
      return {
        ...standing,
        // What was said did not settle it. A dispute stays one, and what was promised is still owed.
        answer: answer === 'disputed' ? answer : 'none',
        deed: deed === 'changed' ? 'none' : deed,
        last: 'critic-leaves',
      };
    case 'will-change':
    case 'changed':
    case undefined:
      return standing;
  }
}

function criticSpeaks(standing: Standing, reply: Note, thread: Thread): Standing {
  const { ended, answer, deed, last } = standing;
  if (ended !== null) return standing;
  const to = answeredBy(thread, reply);
  const answersReader = to === 'reader' && last === 'reader';
  if (to !== 'author' && !answersReader) return standing;
  switch (reply.position) {
    case 'agree':
    case 'concede':
      return { ...standing, last: 'critic-accepts' };
    case 'dispute':
      if (answer === 'none') return { ...standing, last: 'critic-asks' };
      return { ...standing, deed: deed === 'changed' ? 'none' : deed, last: 'critic-disputes' };
    case 'partly':
    case 'clarify':
    case null:
      return { ...standing, last: 'critic-asks' };
  }
}

const HELD = { agree: 'conceded', concede: 'conceded', partly: 'partly', dispute: 'disputed' } as const;

/** The author's position counts where it answers the critic; towards others it is talk beside the point. */
function authorSpeaks(standing: Standing, reply: Note, thread: Thread): Standing {
  const { ended, answer } = standing;
  if (ended !== null || answeredBy(thread, reply) !== 'critic') return standing;
  const { position } = reply;
  const held = position === null || position === 'clarify' ? null : HELD[position];
  return { ...standing, answer: held ?? (answer === 'none' ? 'answered' : answer), last: 'author' };
}

function authorActs(standing: Standing, { action, target }: Note): Standing {
  const { ended, offers } = standing;
  if (action === null || SETTLED.has(ended)) return standing;
  const answer = standing.answer === 'none' ? 'answered' : standing.answer;
  // Who changes the text after all differs no more.
  const moved: Standing = { ...standing, answer, ended: null, last: 'author' };
  const anew: Standing = ended === null ? moved : { ...moved, offers: { critic: false, author: false } };
  switch (action.type) {
    case 'will-change':
      return { ...anew, deed: 'promised', promisedOn: target.version ?? 0, where: action.where };
    case 'changed':
      return { ...anew, deed: 'changed', changedIn: action.version };
    case 'reopen':
      return ended === null ? standing : anew;
    case 'agree-to-differ': {
      if (ended !== null) return standing;
      const offered = { ...moved, offers: { ...offers, author: true } };
      return offers.critic
        ? { ...offered, ended: 'agreed-to-differ' }
        : { ...offered, last: 'author-offers' };
    }
    case 'leave-open':
      if (ended !== null) return standing;
      return { ...moved, deed: 'none', where: null, changedIn: null, last: 'author-leaves' };
    case 'resolve':
    case 'withdraw':
      return standing;
  }
}
