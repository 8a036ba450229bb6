/** Whose words a finding is: the writers' own, or those of others. */
import { type Span } from '../page-text/page-text';
import { type Context } from './context';
import { words } from './rules/rule';

export type Attribution = 'quotation' | 'report';

const OTHERS = words('they he she others studies researchers scholars critics proponents some many it');
const ADVERBS = words('also have has previously recently further often');

/** Null for words that the writers say in their own name. `quotations` are those of the block, in order. */
export function attributionOf(context: Context, quotations: readonly Span[]): Attribution | null {
  const { block, start, end } = context;
  if (block.role === 'quotation' || block.environment === 'quotation') return 'quotation';
  if (quotations.some((span) => span.start <= start && end <= span.end)) return 'quotation';
  let n = 1;
  while (ADVERBS.has(context.before(n))) n += 1;
  const before = context.before(n);
  if (before === ')' || before === ']') {
    let word = context.before(++n);
    for (let read = 0; read < 6 && word !== '' && word !== '(' && word !== '['; read++) {
      if (/^\d{1,4}[a-z]?$/.test(word)) return 'report';
      word = context.before(++n);
    }
    return null;
  }
  if (before === '.' && context.before(n + 1) === 'al') return 'report';
  return OTHERS.has(before) &&
    before !== 'it' &&
    /^(?:studies|researchers|scholars|critics|proponents|others)$/.test(before)
    ? 'report'
    : null;
}
