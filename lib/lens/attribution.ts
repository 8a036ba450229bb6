/** Whose words a finding is: the writers' own, or those of others. */
import { type Context } from './context';
import { words } from './rules/rule';

export type Attribution = 'quotation' | 'report';

const OTHERS = words('studies researchers scholars critics proponents others');
const BETWEEN = words('also have has previously recently further often');

const YEAR = /^(?:1[89]|20)\d\d[a-z]?$/;
const NUMBER = /^\d{1,4}[a-z]?$/;

/** How many words of a citation in brackets are read to find its year or number. */
const CITATION = 8;

/** Null for words that the writers say in their own name. `quoted`: whether quotation marks stand round the hit. */
export function attributionOf(context: Context, quoted: boolean): Attribution | null {
  const { block } = context;
  if (quoted || block.role === 'quotation' || block.environment === 'quotation') return 'quotation';
  let n = 1;
  while (BETWEEN.has(context.before(n))) n += 1;
  const subject = context.before(n);
  if (subject === ')' || subject === ']') return endsInCitation(context, n + 1) ? 'report' : null;
  if (subject === '.' && context.before(n + 1) === 'al') return 'report';
  return OTHERS.has(subject) ? 'report' : null;
}

/** Whether the bracket that closes before the nth word is a citation: "[3] suggests", "(2020) argue". */
function endsInCitation(context: Context, from: number): boolean {
  const mark = context.before(from - 1) === ')' ? YEAR : NUMBER;
  for (let n = from; n < from + CITATION; n++) {
    const word = context.before(n);
    if (word === '' || word === '(' || word === '[') return false;
    if (mark.test(word)) return true;
  }
  return false;
}
