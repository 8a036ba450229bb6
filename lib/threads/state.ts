/**
 * The state of a thread, and whose turn it is: one function of what was said (`standing.ts`) and of what the newest
 * version says. docs/thread-states.md holds its whole table, and a test proves every row of it.
 */
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { Target } from '../notes/target';
import { type Answer, type Ended, type LastWord, type Standing, standingOf } from './standing';
import type { Thread } from './thread';

export const THREAD_STATES = [
  'open',
  'answered',
  'conceded',
  'disputed',
  'promised',
  'changed',
  'resolved',
  'agreed-to-differ',
  'withdrawn',
] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const TURNS = ['author', 'critic'] as const;
export type Turn = (typeof TURNS)[number];

/** Why a thread is in its state: keys of sentences, each for one row or a few of the table. */
export const REASONS = [
  'unanswered',
  'asked-back',
  'reopened',
  'left-open',
  'critic-offers',
  'reader-answered',
  'answered',
  'partly',
  'author-leaves-open',
  'author-offers',
  'accepted',
  'conceded',
  'disputed',
  'critic-disputes',
  'promised',
  'promise-not-found',
  'promise-and-differs',
  'promise-unsure',
  'promise-whole-paper',
  'change-said',
  'change-said-and-seen',
  'change-not-found',
  'change-unsure',
  'change-whole-paper',
  'text-differs',
  'differed-and-differs',
  'praise',
  'parent-unknown',
  'resolved',
  'agreed-to-differ',
  'withdrawn',
  'deleted',
] as const;
export type Reason = (typeof REASONS)[number];

/** What the newest kept version of the paper says of a passage; null where no version is kept, or it is not known. */
export type NewestText = {
  version: number;
  status: 'unchanged' | 'moved' | 'changed' | 'deleted' | 'ambiguous';
} | null;

export interface ThreadStatus {
  state: ThreadState;
  /** Whose turn it is; null for nobody's. */
  waitingFor: Turn | null;
  reason: Reason;
  /** What the critic is asked: whether the point is settled, or to look for themselves. Then it is the critic's turn. */
  ask: 'resolved?' | 'look' | null;
  /** The version that the reason speaks of; null where it speaks of none. */
  version: number | null;
  /** The reply that brought the thread where it is; null for the note itself, and where the text did. */
  by: NoteId | null;
}

/** The kinds of note that the table tells apart. */
export type Opening = 'objection' | 'question' | 'praise' | 'stray';

/**
 * What the newest version says that is news to the critic: nothing; the words stand; they read differently or are
 * gone; it cannot be told; or it is there, and the whole paper is what was spoken of.
 */
export type News = 'none' | 'stands' | 'differs' | 'unclear' | 'paper';

/** What the table is asked: one value for each of its columns on the left. */
export interface Facts extends Pick<Standing, 'ended' | 'deed' | 'last' | 'answer'> {
  opening: Opening;
  news: News;
}

/**
 * The status of `thread`. `newest` is what the newest kept version says of the note's passage (for a note on the whole
 * paper its `version` alone counts), `elsewhere` what it says of the place that `promisedPlace` names.
 */
export function threadStatus(thread: Thread, newest: NewestText, elsewhere: NewestText = null): ThreadStatus {
  const standing = standingOf(thread);
  const facts = factsOf(thread.note, standing, newest, elsewhere);
  const [state, waitingFor, reason, ask] = rowFor(facts);
  const { changedIn, by } = standing;
  const version =
    reason === 'change-said' ? changedIn : SPEAKS_OF_TEXT.has(reason) ? (newest ?? elsewhere)!.version : null;
  return { state, waitingFor, reason, ask, version, by: reason === 'text-differs' ? null : by };
}

/** Another place than the note's passage where a promise is to be looked for; null where there is none. */
export function promisedPlace(thread: Thread): Target | null {
  const { deed, where } = standingOf(thread);
  return deed === 'none' || where?.what === 'paper' ? null : where;
}

/** What the table is asked about a thread. */
export function factsOf(note: Note, standing: Standing, newest: NewestText, elsewhere: NewestText): Facts {
  const { ended, deed, last, answer } = standing;
  return {
    opening: openingOf(note),
    ended,
    deed,
    last,
    answer,
    news: newsOf(note, standing, newest, elsewhere),
  };
}

function openingOf({ kind }: Note): Opening {
  if (kind === null) return 'stray';
  return kind === 'question' || kind === 'praise' ? kind : 'objection';
}

const READS: Readonly<Record<NonNullable<NewestText>['status'], News>> = {
  unchanged: 'stands',
  moved: 'stands',
  changed: 'differs',
  deleted: 'differs',
  ambiguous: 'unclear',
};

function newsOf({ target }: Note, standing: Standing, newest: NewestText, elsewhere: NewestText): News {
  const { deed, seen, promisedOn, changedIn, where } = standing;
  const read = (text: NewestText, place: Target, after: number): News => {
    if (text === null || text.version <= after) return 'none';
    return place.what === 'paper' ? 'paper' : READS[text.status];
  };
  // What stood there when a promise was made does not keep it.
  const since = deed === 'promised' ? Math.max(seen, promisedOn) : seen;
  const here = read(newest, target, since);
  if (deed === 'none' || here === 'differs') return here;
  // A change is to be seen in the version that is named, and not before.
  const after = deed === 'changed' ? Math.max(since, changedIn! - 1) : since;
  const place = where ?? target;
  return read(place === target || place.what === 'paper' ? newest : elsewhere, place, after);
}

const SPEAKS_OF_TEXT: ReadonlySet<Reason> = new Set<Reason>([
  'promise-not-found',
  'promise-and-differs',
  'promise-unsure',
  'promise-whole-paper',
  'change-said-and-seen',
  'change-not-found',
  'change-unsure',
  'change-whole-paper',
  'text-differs',
  'differed-and-differs',
]);

/** State, turn, reason, and what is asked. */
type Row = readonly [ThreadState, Turn | null, Reason, ThreadStatus['ask']];

/** The row of the table for these facts. */
function rowFor(facts: Facts): Row {
  const { opening, ended, deed, answer, last, news } = facts;
  if (ended === 'agreed-to-differ' && news === 'differs')
    return ['changed', 'critic', 'differed-and-differs', 'resolved?'];
  if (ended !== null) return ENDED[ended];
  if (opening === 'stray') return ['open', null, 'parent-unknown', null];
  if (deed === 'promised') return PROMISED[news];
  if (deed === 'changed') {
    const answered = news === 'none' ? CHANGED_AND_ANSWERED[last] : undefined;
    return answered ?? CHANGED[news];
  }
  if (opening === 'praise') return [answer === 'none' ? 'open' : 'answered', null, 'praise', null];
  if (news === 'differs') return ['changed', 'critic', 'text-differs', 'resolved?'];
  return bySaying(last, answer);
}

const ENDED: Readonly<Record<Ended, Row>> = {
  resolved: ['resolved', null, 'resolved', null],
  withdrawn: ['withdrawn', null, 'withdrawn', null],
  'agreed-to-differ': ['agreed-to-differ', null, 'agreed-to-differ', null],
  deleted: ['withdrawn', null, 'deleted', null],
};

const PROMISED: Readonly<Record<News, Row>> = {
  none: ['promised', 'author', 'promised', null],
  stands: ['promised', 'critic', 'promise-not-found', 'look'],
  differs: ['changed', 'critic', 'promise-and-differs', 'resolved?'],
  unclear: ['promised', 'critic', 'promise-unsure', 'look'],
  paper: ['promised', 'critic', 'promise-whole-paper', 'look'],
};

const CHANGED: Readonly<Record<News, Row>> = {
  none: ['changed', 'critic', 'change-said', 'resolved?'],
  stands: ['changed', 'critic', 'change-not-found', 'look'],
  differs: ['changed', 'critic', 'change-said-and-seen', 'resolved?'],
  unclear: ['changed', 'critic', 'change-unsure', 'look'],
  paper: ['changed', 'critic', 'change-whole-paper', 'look'],
};

/** The critic has taken the change up, and no newer version has come since. */
const CHANGED_AND_ANSWERED: Readonly<Partial<Record<LastWord, Row>>> = {
  'critic-asks': ['changed', 'author', 'asked-back', null],
  'critic-offers': ['changed', 'author', 'critic-offers', null],
};

/** The state that the author's answer makes while nobody has asked back. */
const HELD: Readonly<Record<Answer, ThreadState>> = {
  none: 'answered',
  answered: 'answered',
  partly: 'answered',
  conceded: 'conceded',
  disputed: 'disputed',
};

/** And when the critic has: an answer that leaves it at that is none any more. */
const ASKED: Readonly<Record<Answer, ThreadState>> = {
  ...HELD,
  none: 'open',
  answered: 'open',
  partly: 'open',
};

const POSITIONED: Readonly<Record<Answer, Reason>> = {
  none: 'answered',
  answered: 'answered',
  partly: 'partly',
  conceded: 'conceded',
  disputed: 'disputed',
};

/** The row where the text says nothing: by the last word and by what the author holds. */
function bySaying(last: LastWord, answer: Answer): Row {
  switch (last) {
    case 'note':
      return ['open', 'author', 'unanswered', null];
    case 'reopened':
      return ['open', 'author', 'reopened', null];
    case 'reader':
      return ['answered', 'critic', 'reader-answered', null];
    case 'author':
      return [HELD[answer], 'critic', POSITIONED[answer], null];
    case 'author-leaves':
      return [HELD[answer], 'critic', 'author-leaves-open', null];
    case 'author-offers':
      return [HELD[answer], 'critic', 'author-offers', null];
    case 'critic-asks':
      return [ASKED[answer], 'author', 'asked-back', null];
    case 'critic-accepts':
      return [HELD[answer], 'critic', 'accepted', 'resolved?'];
    case 'critic-disputes':
      return ['disputed', 'author', 'critic-disputes', null];
    case 'critic-leaves':
      return [ASKED[answer], 'author', 'left-open', null];
    case 'critic-offers':
      return [answer === 'none' ? 'open' : HELD[answer], 'author', 'critic-offers', null];
  }
}
