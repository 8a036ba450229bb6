/** Whether a raised or loaded word stands under a negation, and so says the opposite. */
import type { Context } from './context';
import type { Kind } from './finding';
import { words } from './rules/rule';
import { NEGATIONS } from './rules/words';

/** How many words before the hit a negation reaches: "not at all clearly", "no such novel". */
const REACH = 3;

/** How far a denied verb of saying reaches: "we do not claim that the tall hedge by the gate schemes". */
const REACH_OF_SAYING = 12;
const SAYING = words('claim mean say argue suggest imply believe assume conclude intend assert maintain');

/** A hedge is never negated: "may not" doubts as much as "may" does. */
export function isNegated(kind: Kind, context: Context): boolean {
  if (kind === 'hedge') return false;
  for (let n = 1; n <= REACH; n++) {
    const word = context.before(n);
    if (word === 'only' || word === 'just') return false;
    if (word === '' || word === ',' || word === ';' || word === ':') return false;
    if (NEGATIONS.has(word)) return true;
  }
  return isDisclaimed(context);
}

/** Whether the writers say that they do not say so. */
function isDisclaimed(context: Context): boolean {
  for (let n = 2; n <= REACH_OF_SAYING; n++) {
    const word = context.before(n);
    if (word === '' || word === ';' || word === ':' || word === 'but') return false;
    if (context.before(n - 1) === 'that' && SAYING.has(word)) return NEGATIONS.has(context.before(n + 1));
  }
  return false;
}
