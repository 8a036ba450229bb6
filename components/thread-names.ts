/** The names of what is said in threads, and of where they stand: strings of the interface, never of the data. */
import { i18n } from '#i18n';
import type { Action, Position } from '../lib/notes/note';
import type { ThreadState, Turn } from '../lib/threads/state';

const STATE_KEYS = {
  open: 'open',
  answered: 'answered',
  conceded: 'conceded',
  disputed: 'disputed',
  promised: 'promised',
  changed: 'changed',
  resolved: 'resolved',
  'agreed-to-differ': 'agreedToDiffer',
  withdrawn: 'withdrawn',
} as const satisfies Record<ThreadState, string>;

/** "Change promised" */
export function stateName(state: ThreadState): string {
  return i18n.t(`threads.states.${STATE_KEYS[state]}`);
}

/** "The author’s turn"; null: nobody's. */
export function turnName(turn: Turn | null): string {
  return i18n.t(`threads.turns.${turn ?? 'nobody'}`);
}

/** "Disputes", of who wrote the reply. */
export function positionName(position: Position): string {
  return i18n.t(`threads.positions.${position}`);
}

const ACTION_KEYS = {
  'will-change': 'willChange',
  resolve: 'resolve',
  withdraw: 'withdraw',
  reopen: 'reopen',
  'agree-to-differ': 'agreeToDiffer',
  'leave-open': 'leaveOpen',
} as const satisfies Record<Exclude<Action['type'], 'changed'>, string>;

/** "Will change it", of who wrote the reply. */
export function actionName(action: Action): string {
  return action.type === 'changed'
    ? i18n.t('threads.actions.changed', [action.version])
    : i18n.t(`threads.actions.${ACTION_KEYS[action.type]}`);
}
