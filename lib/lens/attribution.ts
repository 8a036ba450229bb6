/** Whose words a finding is: the writers' own, or those of others. */
import type { Context } from './context';
import { words } from './rules/rule';

export type Attribution = 'quotation' | 'report';

/** Who is not the writers, whatever stands before. */
const OTHERS = words(
  'researchers scholars authors experts critics proponents opponents others literature reviewers referees sceptics skeptics commentators commenters detractors advocates',
);
/** What others have made, when a word says that it was there before. */
const WORKS = words(
  `work works study studies research literature analysis analyses result results finding findings experiments observations
   reports simulations theories papers paper surveys evidence estimates measurements models claims proposals attempts`,
);
const EARLIER = words(
  'previous prior earlier past recent existing other several many some numerous theoretical related preceding published',
);
/** What makes it the writers' own after all: "our previous work", "the authors of this paper". */
const OWN = words('our my we i present');
/** May stand between a subject and its verb. */
const BETWEEN = words(
  'also have has had previously recently further often generally that who which all strongly',
);

/** Passives that say that a matter was held before: "it has been suggested", "is widely believed". */
const HELD = words('long widely commonly generally often previously traditionally usually');
const HOLDING = words(
  `suggested hypothesized hypothesised proposed postulated speculated conjectured argued believed thought assumed suspected
   presumed supposed expected theorized theorised`,
);
const HERE = words('here we our present');

/** Verbs with which others are reported. */
const REPORTING = words(
  `suggest suggests suggested argue argues argued claim claims claimed report reports reported propose proposes proposed
   hypothesize hypothesized hypothesise hypothesised speculate speculated speculates believe believed show showed shows
   found find finds conclude concluded concludes note noted notes state stated states indicate indicated indicates say says said
   warn warned warns caution cautioned contend contended contends maintain maintained assert asserted asserts object objected
   think thought worry worried fear feared suspect suspected`,
);

const YEAR = /^(?:1[89]|20)\d\d[a-z]?$/;
const NUMBER = /^\d{1,4}[a-z]?$/;

/** How many words of a citation in brackets are read to find its year or number. */
const CITATION = 8;
/** How far a "that" may stand before what it brings in, and how far a subject's own words reach, in words. */
const CLAUSE = 14;
const SUBJECT = 4;

/** Null for words that the writers say in their own name. `quoted`: whether quotation marks stand round the hit. */
export function attributionOf(context: Context, quoted: boolean): Attribution | null {
  const { block } = context;
  if (quoted || block.role === 'quotation' || block.environment === 'quotation') return 'quotation';
  const reports =
    saidByOthers(context, 1) || saidInTheirClause(context) || wasHeld(context) || namedBehind(context);
  return reports ? 'report' : null;
}

/** Whether the subject that ends at the nth word before the hit, or soon before it, is someone else. */
function saidByOthers(context: Context, n: number): boolean {
  while (BETWEEN.has(context.before(n))) n += 1;
  const subject = context.before(n);
  if (subject === ')' || subject === ']') return endsInCitation(context, n + 1);
  if (subject === '.' && context.before(n + 1) === 'al') return true;
  if (OTHERS.has(subject)) return !isOwn(context, n + 1);
  if (!WORKS.has(subject)) return false;
  for (let back = 1; back <= 3; back++) {
    if (EARLIER.has(context.before(n + back))) return !isOwn(context, n + back);
  }
  return false;
}

/** "Smith et al. argue that moles may": the hit stands in a clause in which others are reported. */
function saidInTheirClause(context: Context): boolean {
  for (let n = 1; n <= CLAUSE; n++) {
    const word = context.before(n);
    if (word === '' || word === ';' || word === ':') return false;
    if (word === 'that' && REPORTING.has(context.before(n + 1))) return saidByOthers(context, n + 2);
    // "Critics say this may fail": without "that" only persons are believed to be the subject.
    if (REPORTING.has(word) && OTHERS.has(context.before(n + 1))) return !isOwn(context, n + 2);
  }
  return false;
}

/** "It has been suggested", "is widely believed to": held by others, unless the writers say that it was here. */
function wasHeld(context: Context): boolean {
  if (!HOLDING.has(context.hit.replace(/ .*/, ''))) return false;
  const held = HELD.has(context.before()) || (context.before() === 'been' && !isBeenHere(context));
  return held && context.seekBefore(HERE, CLAUSE) === 0;
}

function isBeenHere(context: Context): boolean {
  return context.seekAfter(HERE, SUBJECT) > 0;
}

/** "As suggested by Smith et al.", "proposed in [3]". */
function namedBehind(context: Context): boolean {
  if (!HOLDING.has(context.hit) || (context.after() !== 'by' && context.after() !== 'in')) return false;
  for (let n = 2; n <= CITATION; n++) {
    const word = context.after(n);
    if (word === '' || OWN.has(word) || word === ',') return false;
    if (word === 'al' || OTHERS.has(word) || EARLIER.has(word)) return true;
    if (word === '[' && NUMBER.test(context.after(n + 1))) return true;
    if (word === '(' && YEAR.test(context.after(n + 1))) return true;
  }
  return false;
}

/** Whether the bracket that closes before the nth word is a citation: "[3] suggests", "(2020) argue". */
function endsInCitation(context: Context, from: number): boolean {
  const mark = context.before(from - 1) === ')' ? YEAR : NUMBER;
  let cited = false;
  for (let n = from; n < from + CITATION; n++) {
    const word = context.before(n);
    if (word === '') return false;
    if (word === '(' || word === '[') return cited && !isOwn(context, n + 1);
    cited ||= mark.test(word);
  }
  return false;
}

/** Whether one of the words at and before the nth before the hit says that it is the writers' own. */
function isOwn(context: Context, n: number): boolean {
  for (let back = 0; back < SUBJECT; back++) {
    const word = context.before(n + back);
    if (word === '' || word === ',') return false;
    if (OWN.has(word)) return true;
  }
  return false;
}
