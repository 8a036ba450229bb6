/**
 * Which wordings the sentence can hold in place of a hit. The inflection is right by how entries are written; here it
 * is asked whether an adjective gives way to an adjective, an adverb to an adverb, and whether the sentence stands when
 * the hit is left out. What is in doubt is not offered.
 */
import type { Context } from './context';
import { isMark, words } from './rules/rule';
import { A_CHANGE, ARTICLES, BE, PREPOSITIONS } from './rules/words';

const SIZES = words('large high higher low');
const MEASURED = new Set([
  ...A_CHANGE,
  ...words(
    `accuracy accuracies precision recall performance score scores rate rates error errors loss losses number numbers amount amounts
     yield yields speed cost costs quality efficiency value values share shares fraction percentage level levels change changes
     quantity quantities growth rise fall deficit excess variation variations variance size scale scales impact influence risk
     risks success fidelity resolution sensitivity correlation correlations throughput latency margin margins volume volumes`,
  ),
]);
/** How far from the hit what is measured may stand: behind it, and before a predicate. */
const BEHIND = 3;
const SUBJECT = 8;

/** Nouns, and nouns with words behind them: no other noun stands behind these. */
const NOUNS = words('part parts step steps result results change changes effect effects');
const NOUN_WITH_MORE = /\w of \w/;
/** A rank that needs the name of what it is the rank of: "the best reported yield". */
const RANKS = words('best-reported previously-unreported');

/** Take a clause as well as an object: "ensures the rake stays dry". Few other verbs do. */
const ASSURES = /^(?:ensur|guarante)/;
const CLAUSE = 8;

/** Begins a wording that is a phrase about the whole clause: "without error in our tests". */
const PHRASE = /^(?:in|on|at|by|to|with|without|contrary) /;
const ADJECTIVAL = /(?:able|ible|al|ar|ive|ous|ful|less|ic|ant|ent|ary|ed)$/;
const PLAIN_ADJECTIVES = words(
  'new simple fast cheap robust large small safe good strong rich deep clear open',
);
const AUXILIARIES = words('has have had can could will would should may might must do does did');
const CONJUNCTIONS = words('and or but yet');
/** Open another clause, or deny. */
const CLAUSE_WORDS = words('that which who whose where when while not');
const DEGREES = words('more most less least very highly so as how too quite rather');
/** Stand by themselves beside a clause, though they do not end in -ly. */
const ADVERBS = words('indeed doubtless');

/** Those of `wordings` that fit, in order; the empty one stands for leaving the hit out. */
export function fitting(wordings: readonly string[], hit: Context): string[] {
  const fit = wordings.filter((wording) => fits(wording, hit));
  if (fit.length || wordings.includes('') || isSeveral(hit)) return fit;
  // Praise of no size, and an adverb before an adjective, say nothing that a wording could keep.
  const idle = wordings.some((wording) => SIZES.has(wording)) || hit.hit.endsWith('ly');
  return idle && isWord(hit.after()) && fits('', hit) ? [''] : [];
}

function fits(wording: string, hit: Context): boolean {
  if (wording === '') return standsWithout(hit);
  if (SIZES.has(wording)) return isOfSize(hit);
  if (NOUNS.has(wording) || NOUN_WITH_MORE.test(wording)) return !holdsNoun(hit);
  if (RANKS.has(wording.replace(' ', '-'))) return holdsNoun(hit) || BE.has(hit.before());
  if (ASSURES.test(hit.hit)) return !holdsClause(hit);
  if (wording === 'not') return BE.has(hit.before()) || AUXILIARIES.has(hit.before());
  return isSeveral(hit) || !PHRASE.test(wording) || holdsPhrase(hit);
}

function isOfSize(hit: Context): boolean {
  if (isWord(hit.after()) && !PREPOSITIONS.has(hit.after())) return hit.seekAfter(MEASURED, BEHIND) > 0;
  return hit.seekBefore(MEASURED, SUBJECT) > 0;
}

/** Whether a phrase can stand in place of an adverb: not before what the adverb belongs to. */
function holdsPhrase(hit: Context): boolean {
  const after = hit.after();
  if (ARTICLES.has(hit.before())) return false;
  return !isWord(after) || PREPOSITIONS.has(after) || CONJUNCTIONS.has(after);
}

/** Whether a clause may stand behind the hit, with or without "that": its subject mostly begins with an article. */
function holdsClause(hit: Context): boolean {
  if (ARTICLES.has(hit.after()) || hit.after() === 'that') return true;
  return hit.seekAfter(BE, CLAUSE) > 0 || hit.seekAfter(AUXILIARIES, CLAUSE) > 0;
}

/** Whether what stands behind may be the noun that the hit belongs to. A verb may be taken for one. */
function holdsNoun(hit: Context): boolean {
  const after = hit.after();
  const others = [PREPOSITIONS, CONJUNCTIONS, BE, AUXILIARIES, ARTICLES, CLAUSE_WORDS];
  return isWord(after) && !others.some((list) => list.has(after));
}

/** Whether the sentence stands when the hit is left out. */
function standsWithout(hit: Context): boolean {
  const [before, after] = [hit.before(), hit.after()];
  if (DEGREES.has(before)) return false;
  if (isAdverb(hit)) {
    const joined = CONJUNCTIONS.has(after) && joinBehind(hit) === '';
    return !ARTICLES.has(before) || (isWord(after) && !joined);
  }
  // "Empirically powerful": the adverb belongs to it.
  if (before.endsWith('ly')) return false;
  if (BE.has(before) && !(isWord(after) && !PREPOSITIONS.has(after) && !CONJUNCTIONS.has(after)))
    return false;
  if (after === ',' || CONJUNCTIONS.has(after)) return coordinated(hit);
  if (ARTICLES.has(before) && !isWord(after)) return false;
  if (before === ',') return false;
  const earlier = hit.before(2);
  return !CONJUNCTIONS.has(before) || !(ADJECTIVAL.test(earlier) || PLAIN_ADJECTIVES.has(earlier));
}

/** What joins the hit to a word of its own kind behind it, and goes where the hit goes: " and", ","; else empty. */
export function joinBehind(hit: Context): string {
  const join = hit.after();
  if (isSeveral(hit) || !(join === ',' || CONJUNCTIONS.has(join))) return '';
  const joined = isAdverb(hit) ? join !== ',' && hit.after(2).endsWith('ly') : coordinated(hit);
  if (!joined) return '';
  return join === ',' ? ',' : ` ${join}`;
}

/** "A novel and scalable method", "a novel, scalable method". */
function coordinated(hit: Context): boolean {
  const next = hit.after(2);
  const adjectives = isWord(next) && !ARTICLES.has(next) && !PREPOSITIONS.has(next) && !BE.has(next);
  return adjectives && !CONJUNCTIONS.has(next) && (hit.after() !== ',' || ARTICLES.has(hit.before()));
}

function isAdverb(hit: Context): boolean {
  return isSeveral(hit) || hit.hit.endsWith('ly') || ADVERBS.has(hit.hit);
}

function isSeveral({ hit }: Context): boolean {
  return hit.includes(' ');
}

function isWord(word: string): boolean {
  return !isMark(word);
}
