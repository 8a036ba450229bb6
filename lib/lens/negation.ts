/** Whether a raised or loaded word stands under a negation, and so says the opposite. */
import { type Context } from './context';
import { type Kind } from './finding';
import { NEGATIONS } from './rules/words';

/** How many words before the hit a negation reaches: "not at all clearly", "no such novel". */
const REACH = 3;

/** A hedge is never negated: "may not" doubts as much as "may" does. */
export function isNegated(kind: Kind, context: Context): boolean {
  if (kind === 'hedge') return false;
  for (let n = 1; n <= REACH; n++) {
    const word = context.before(n);
    if (word === 'only' || word === 'just') return false;
    if (word === '' || word === ',' || word === ';' || word === ':') return false;
    if (NEGATIONS.has(word)) return true;
  }
  return false;
}
