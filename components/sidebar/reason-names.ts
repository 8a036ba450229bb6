/** Why a thread stands where it does, as sentences. */
import { i18n } from '#i18n';
import type { Reason, ThreadStatus } from '../../lib/threads/state';

const KEYS = {
  unanswered: 'unanswered',
  'asked-back': 'askedBack',
  reopened: 'reopened',
  'left-open': 'leftOpen',
  'critic-offers': 'criticOffers',
  'reader-answered': 'readerAnswered',
  answered: 'answered',
  partly: 'partly',
  'author-leaves-open': 'authorLeavesOpen',
  'author-offers': 'authorOffers',
  accepted: 'accepted',
  conceded: 'conceded',
  disputed: 'disputed',
  'critic-disputes': 'criticDisputes',
  promised: 'promised',
  'promise-not-found': 'promiseNotFound',
  'promise-and-differs': 'promiseAndDiffers',
  'promise-unsure': 'promiseUnsure',
  'promise-whole-paper': 'promiseWholePaper',
  'change-said': 'changeSaid',
  'change-said-and-seen': 'changeSaidAndSeen',
  'change-not-found': 'changeNotFound',
  'change-unsure': 'changeUnsure',
  'change-whole-paper': 'changeWholePaper',
  'text-differs': 'textDiffers',
  'differed-and-differs': 'differedAndDiffers',
  praise: 'praise',
  'parent-unknown': 'parentUnknown',
  resolved: 'resolved',
  'agreed-to-differ': 'agreedToDiffer',
  withdrawn: 'withdrawn',
  deleted: 'deleted',
} as const satisfies Record<Reason, string>;

/** "Promised, and not found in v2: look." */
export function reasonName({ reason, version }: ThreadStatus): string {
  return i18n.t(`sidebar.reasons.${KEYS[reason]}`, [version ?? '']);
}
