/**
 * What the hedge model looks at round a cue. Training counts features and the browser adds up their weights with this
 * same code, so the two cannot differ. A feature is a value in a slot. Values are classes of words of ours, which hold
 * in every field, and the words right beside the cue.
 */
import type { Context } from '../context';
import { type Rule, isMark, isNumber, words } from '../rules/rule';
import { ARTICLES, BE, NEGATIONS, PREPOSITIONS } from '../rules/words';

/** Where a feature is read, as a card says it before its value. */
export const SLOTS = {
  always: 'in itself',
  form: 'form',
  rule: 'context rule',
  before1: 'word before',
  before2: 'second word before',
  after1: 'word behind',
  after2: 'second word behind',
  classBefore1: 'before it',
  classBefore2: 'second before it',
  classAfter1: 'behind it',
  classAfter2: 'second behind it',
  subject: 'who says so',
  verb: 'the verb behind it',
  earlier: 'earlier in the sentence',
  later: 'later in the sentence',
  near: 'near by',
  place: 'place',
} as const;
export type Slot = keyof typeof SLOTS;

/** Slots that hold words of the text, and tell of one term only: what "to" says of "appear" it says of no other. */
export const WORD_SLOTS: ReadonlySet<Slot> = new Set<Slot>([
  'form',
  'rule',
  'before1',
  'before2',
  'after1',
  'after2',
]);

/** Told of each feature of a cue, in a fixed order. */
export type OnFeature = (slot: Slot, value: string) => void;

const EVIDENCE = words(
  `results result data findings finding observations observation evidence analysis analyses experiments experiment studies
   study measurements simulations calculations work comparison estimates tests observed models theory`,
);
const REPORTING = words(
  `suggest suggests suggested suggesting indicate indicates indicated indicating imply implies implied implying show shows
   showed shown showing demonstrate demonstrates demonstrated demonstrating find finds found conclude concludes concluded
   reveal reveals revealed report reports reported argue argues argued`,
);
const DOUBTING = words(
  `may might possible possibly possibility potential potentially likely unlikely perhaps probably presumably hypothesize
   hypothesise hypothesized hypothesised hypothesis hypotheses speculate speculated speculation propose proposed postulate
   postulated conjecture suspect seem seems seemed appear appears appeared believe believed think thought unclear would
   could suggest suggests suggested suggesting implies imply implying`,
);
const METHOD = words(
  `used using use performed measured observed detected determined investigated investigate tested test examined examine
   applied obtained computed calculated estimated compared assessed evaluated evaluate analyzed analysed studied study
   identified characterized isolated cloned`,
);

const ROLES = words(
  `account accounts contribute contributes explain explains explained play plays represent represents reflect reflects
   constitute lead leads result results serve serves provide provides help helps offer offers function arise stem enable
   underlie involve involved exist suggest indicate imply mean point due responsible important useful beneficial valuable
   attributed related linked associated consistent part one a an`,
);
const ADVERBS = words('also then thus still therefore even only not often all both however further');

const PEOPLE = 'people';
const EVIDENT = 'evidence';
const POINTER = 'a pointing word';

/** Classes of words, the first that holds a word is its class. */
const CLASSES: readonly [name: string, words: ReadonlySet<string>][] = [
  ['a form of be', BE],
  ['a form of have', words('has have had having')],
  ['a form of do', words('do does did')],
  ['a modal', words('may might could would should can will must cannot')],
  ['a negation', NEGATIONS],
  [PEOPLE, words('we i they authors one researchers he she you')],
  [EVIDENT, EVIDENCE],
  [POINTER, words('this these it that which there such those both')],
  ['an article', ARTICLES],
  ['a reporting verb', REPORTING],
  ['a doubt', DOUBTING],
  ['a method verb', METHOD],
  ['a quantifier', words('all any some several many most few two three no other another each every')],
  ['a joining adverb', words('thus therefore hence then also still only even however further furthermore')],
  ['a preposition', PREPOSITIONS],
  [
    'a word for a part played',
    words(
      `role roles mechanism mechanisms tool tools use uses usefulness utility application applications relevance benefit
       benefits cause causes link links explanation explanations limitation limitations risk risks effect effects bias
       influence impact contribution connection relationship source sources origin reason reasons involvement`,
    ),
  ],
];

const classes = new Map<string, string>();
for (const [name, members] of CLASSES)
  for (const word of members) if (!classes.has(word)) classes.set(word, name);

/** What is looked for in the whole sentence. A word may bear several of these signs: the bits of a number. */
const SIGNS: readonly [name: string, words: ReadonlySet<string>][] = [
  ['a reporting verb', REPORTING],
  ['a doubt', DOUBTING],
  ['a method verb', METHOD],
  ['a past form', words('was were did had')],
  ['a present form', words('is are has have does do')],
  ['evidence', EVIDENCE],
  ['a question', words('whether if how test determine investigate examine assess evaluate understand')],
];

const signs = new Map<string, number>();
SIGNS.forEach(([, members], bit) => {
  for (const word of members) signs.set(word, (signs.get(word) ?? 0) | (1 << bit));
});

/** How far the sentence is read in each direction, in words. */
const REACH = 12;
/** How many words before a cue its subject is looked for. */
const SUBJECT_REACH = 4;
/** How near a number or a negation counts as near. */
const NEAR = 3;

/** The class of a word as `Context` gives it: one of ours, else what its ending tells. */
export function classOf(word: string): string {
  const known = classes.get(word);
  if (known !== undefined) return known;
  if (word === '') return 'the end of the sentence';
  if (word === '\uFFFC') return 'a formula';
  if (isNumber(word)) return 'a number';
  if (isMark(word)) return word === ',' || word === ';' ? 'a comma' : 'a mark';
  if (word.endsWith('ly')) return 'an adverb';
  if (word.endsWith('ed')) return 'a word in -ed';
  if (word.endsWith('ing')) return 'a word in -ing';
  if (word.endsWith('s')) return 'a word in -s';
  return word.includes('-') ? 'a compound' : 'another word';
}

/** Tells of all features of the cue at `context`. `silencedBy`: the first rule against it, null for none. */
export function featuresOf(context: Context, silencedBy: Rule | null, tell: OnFeature): void {
  tell('always', 'the word');
  tell('form', context.hit);
  if (silencedBy !== null) tell('rule', silencedBy.name);
  tellOfNeighbours(context, tell);
  tellOfSubject(context, tell);
  tellOfVerb(context, tell);
  tellOfSentence(context, tell);
  tellOfPlace(context, tell);
}

function tellOfNeighbours(context: Context, tell: OnFeature): void {
  const [before1, before2] = [context.before(1), context.before(2)];
  const [after1, after2] = [context.after(1), context.after(2)];
  tell('before1', before1);
  tell('before2', before2);
  tell('after1', after1);
  tell('after2', after2);
  tell('classBefore1', classOf(before1));
  tell('classBefore2', classOf(before2));
  tell('classAfter1', classOf(after1));
  tell('classAfter2', classOf(after2));
}

function tellOfSubject(context: Context, tell: OnFeature): void {
  for (let n = 1; n <= SUBJECT_REACH; n++) {
    const found = classes.get(context.before(n));
    if (found !== PEOPLE && found !== EVIDENT && found !== POINTER) continue;
    tell('subject', found);
    return;
  }
}

/** What kind of verb follows a modal, or what it would be: "could be due to", "could bind", "could be measured". */
function tellOfVerb(context: Context, tell: OnFeature): void {
  let n = 1;
  while (n < 4 && isAdverb(context.after(n))) n += 1;
  const passive = context.after(n) === 'be';
  if (passive)
    do n += 1;
    while (n < 6 && isAdverb(context.after(n)));
  const word = context.after(n);
  if (ROLES.has(word)) tell('verb', 'what explains or plays a part');
  else if (!passive) tell('verb', 'what something does');
  else tell('verb', word.endsWith('ed') || METHOD.has(word) ? 'what is done to it' : 'what something is');
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || word.endsWith('ly');
}

function tellOfSentence(context: Context, tell: OnFeature): void {
  let earlier = 0;
  for (let n = 1; n <= REACH; n++) {
    const word = context.before(n);
    if (word === '') break;
    earlier |= signs.get(word) ?? 0;
  }
  let later = 0;
  for (let n = 1; n <= REACH; n++) {
    const word = context.after(n);
    if (word === '') break;
    later |= signs.get(word) ?? 0;
  }
  for (let bit = 0; bit < SIGNS.length; bit++) {
    if (earlier & (1 << bit)) tell('earlier', SIGNS[bit]![0]);
    if (later & (1 << bit)) tell('later', SIGNS[bit]![0]);
  }
}

function tellOfPlace(context: Context, tell: OnFeature): void {
  let number = false;
  let citation = false;
  for (let n = 1; n <= NEAR; n++) {
    const [before, after] = [context.before(n), context.after(n)];
    number ||= isNumber(before) || isNumber(after);
    citation ||= before === ']' || (before === '.' && context.before(n + 1) === 'al');
  }
  if (number) tell('near', 'a number');
  if (citation) tell('near', 'a citation');
  if (context.seekBefore(NEGATIONS, NEAR) > 0) tell('near', 'a negation before');
  if (context.seekAfter(NEGATIONS, NEAR) > 0) tell('near', 'a negation behind');
  const { role } = context.block;
  if (role === 'title' || role === 'heading') tell('place', 'in a title');
  if (role === 'caption') tell('place', 'in a caption');
  if (context.begins) tell('place', 'at the beginning of the sentence');
}
