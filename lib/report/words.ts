/** What reports say in words of their own: data, in English, as the papers are. A test holds names to the interface's. */
import type { Action, Note, NoteKind, Position } from '../notes/note';
import type { Role } from '../notes/reference';
import type { Side } from '../threads/sides';
import type { Reason, ThreadState, ThreadStatus, Turn } from '../threads/state';
import type { Point } from './report';

export const KIND_NAMES: Readonly<Record<NoteKind, string>> = {
  'loaded-term': 'Loaded or disputed term',
  'over-claim': 'Over-claim',
  quantity: 'Quantity',
  incorrect: 'Incorrect',
  'missing-baseline': 'Missing baseline',
  evidence: 'Evidence does not show it',
  scope: 'Scope',
  'counter-evidence': 'Counter-evidence',
  alternative: 'Alternative explanation',
  unclear: 'Unclear',
  question: 'Question',
  praise: 'Praise',
};

export const STATE_NAMES: Readonly<Record<ThreadState, string>> = {
  open: 'Open',
  answered: 'Answered',
  conceded: 'Conceded',
  disputed: 'Disputed',
  promised: 'Change promised',
  changed: 'Changed',
  resolved: 'Resolved',
  'agreed-to-differ': 'Agreed to differ',
  withdrawn: 'Withdrawn',
};

export const TURN_NAMES: Readonly<Record<Turn | 'nobody', string>> = {
  author: 'The author’s turn',
  critic: 'The critic’s turn',
  nobody: 'Nobody’s turn',
};

const POSITION_NAMES: Readonly<Record<Position, string>> = {
  agree: 'Agrees',
  concede: 'Concedes',
  partly: 'Agrees in part',
  dispute: 'Disputes',
  clarify: 'Clarifies',
};

const ACTION_NAMES: Readonly<Record<Exclude<Action['type'], 'changed'>, string>> = {
  'will-change': 'Will change it',
  resolve: 'Resolves it',
  withdraw: 'Withdraws it',
  reopen: 'Reopens it',
  'agree-to-differ': 'Agrees to differ',
  'leave-open': 'Leaves it open',
};

/** "Will change it", of who wrote the reply. */
function actionName(action: Action): string {
  return action.type === 'changed' ? `Changed in v${action.version}` : ACTION_NAMES[action.type];
}

/** "Concedes; will change it"; null where neither was said. */
export function sayingName(position: Position | null, action: Action | null): string | null {
  const does = action && actionName(action);
  if (position === null) return does;
  const holds = POSITION_NAMES[position];
  return does === null ? holds : `${holds}; ${does[0]!.toLowerCase()}${does.slice(1)}`;
}

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  shows: 'Shown by',
  contradicts: 'Contradicted by',
  limits: 'Limited by',
  'same-again': 'Said again in',
};

/** Who speaks, where there is no name or it is left out. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  critic: 'The critic',
  author: 'An author',
  reader: 'A reader',
};

/** `{v}` is the version that is spoken of. */
const REASON_WORDS: Readonly<Record<Reason, string>> = {
  unanswered: 'No author has answered here yet.',
  'asked-back': 'The critic has asked back.',
  reopened: 'It was taken up again.',
  'left-open': 'The critic leaves it open.',
  'critic-offers': 'The critic offers to agree to differ.',
  'reader-answered': 'A reader has answered.',
  answered: 'The author has answered.',
  partly: 'The author agrees in part.',
  'author-leaves-open': 'The author leaves it open.',
  'author-offers': 'The author offers to agree to differ.',
  accepted: 'The critic accepts what was said.',
  conceded: 'The author concedes the point.',
  disputed: 'The author disputes the point.',
  'critic-disputes': 'The critic disputes the answer.',
  promised: 'A change is promised.',
  'promise-not-found': 'A change was promised. Not found in v{v}, look.',
  'promise-and-differs': 'A change was promised, and this passage reads differently in v{v}.',
  'promise-unsure': 'A change was promised. The passage was not found for sure in v{v}, look.',
  'promise-whole-paper': 'A change across the paper was promised. v{v} is there, look.',
  'change-said': 'The author says that v{v} changes it.',
  'change-said-and-seen': 'The author says that it was changed, and this passage reads differently in v{v}.',
  'change-not-found': 'The author says that it was changed. Not found in v{v}, look.',
  'change-unsure': 'The author says that it was changed. The passage was not found for sure in v{v}, look.',
  'change-whole-paper': 'The author says that the paper was changed. v{v} is there, look.',
  'text-differs': 'This passage reads differently in v{v}.',
  'differed-and-differs': 'Both sides agreed to differ, and this passage reads differently in v{v}.',
  praise: 'Praise waits for nobody.',
  'parent-unknown': 'It answers a note that is not here.',
  resolved: 'The critic has marked it as resolved.',
  'agreed-to-differ': 'Both sides agree to differ.',
  withdrawn: 'The critic has withdrawn it.',
  deleted: 'The note was deleted; its replies are kept.',
};

/** Why a thread stands where it does. */
export function reasonSentence({ reason, version }: Pick<ThreadStatus, 'reason' | 'version'>): string {
  return REASON_WORDS[reason].replace('{v}', String(version ?? ''));
}

/** The same for a point, with what was said by people who move no state. */
export function standingSentence({
  status,
  quoted,
  othersReplied,
}: Pick<Point, 'status' | 'quoted' | 'othersReplied'>): string {
  const { reason } = status;
  if (reason !== 'unanswered' && reason !== 'reader-answered') return reasonSentence(status);
  if (quoted.length > 0) return 'An answer is quoted from elsewhere; no author has answered here.';
  if (reason === 'reader-answered') return reasonSentence(status);
  return othersReplied ? 'Others have replied; no author has answered yet.' : 'Nobody has answered yet.';
}

/** "The author’s", where it is said that a turn is meant. */
export function turnOf({ waitingFor }: Pick<ThreadStatus, 'waitingFor'>): string {
  return TURN_NAMES[waitingFor ?? 'nobody'].replace(/ turn$/, '');
}

const SEVERITIES = { 1: 'minor', 2: 'matters', 3: 'grave' } as const;

/** "3 of 3, grave": as the writer of the note chose it. */
export function severityName(severity: NonNullable<Note['severity']>): string {
  return `${severity} of 3, ${SEVERITIES[severity]}`;
}

/** Whether the author of the paper was asked about a point. */
export const ASKED_WORDS = {
  answered: 'The author has answered.',
  quoted: 'An answer is quoted from elsewhere. Whether an author of the paper gave it is not known here.',
  private: 'The author was not asked: this note has been kept private so far.',
  posted: 'Posted in public where it was taken from; no answer by the author is known.',
  shared: 'Shared with others; no answer by the author is known.',
  unknown: 'Taken in from elsewhere; whether the author was asked is not known.',
} as const;

export const SECTION_WORDS = {
  paper: 'The paper as a whole',
  front: 'Title and abstract',
  elsewhere: 'In the paper',
  lost: 'Not found in the text at hand',
} as const;

/** What marks and notes are, and what they are not. */
export const WHAT_NOTES_ARE =
  'Notes are about wording and evidence at exact passages, never about the quality of a paper or of its authors. ' +
  'Habits of hedging and of emphasis differ by field and by language. Who is called an author has said so; nobody has ' +
  'checked it. The state of a point follows from what was said and from what newer versions of the text say. It is no ' +
  'verdict.';

export const NAMES_LEFT_OUT =
  'Without names: who wrote what, and where and when it was posted, is left out, and those names in the texts as well. ' +
  'Texts may still name other people.';

export const UNDER_REVIEW =
  'This paper is marked as under confidential review: names, dates and sources of notes are left out.';
