/**
 * A size word beside a pair of numbers that it is attached to.
 *
 *   SIZE CHANGE (in ...)? from A to B     a small increase in the rate from .14 to .21
 *   CHANGE SIZE from A to B               falls slightly from 20 to 11
 *   MULTIPLE ... from A to B              nearly doubled from 1.0 to 1.3
 *
 * The pair may also stand in brackets (a small increase (.14 → .21)).
 */
import { type Arithmetic, change, signed, signedPercent } from './arithmetic';
import { type Disagreement } from './disagreement';
import { type NumberInText } from './numbers';

const UP =
  'increases?|increased|increasing|rises?|rose|gains?|gained|grows?|grew|growth|improvements?|improves?|improved|jumps?|jumped';
const DOWN =
  'decreases?|decreased|decreasing|drops?|dropped|declines?|declined|falls?|fell|reductions?|reduces?|reduced|dips?';
const EITHER = 'changes?|changed|differences?|shifts?|shifted|varies|varied';
const CHANGE = `(?:${UP}|${DOWN}|${EITHER})`;
const SMALL =
  'small|slight|slightly|modest|modestly|minor|marginal|marginally|negligible|negligibly|tiny|minimal|minimally';
const LARGE =
  'large|huge|dramatic|dramatically|drastic|drastically|massive|massively|substantial|substantially|sharp|sharply|enormous';
const SIZE = `(?:${SMALL}|${LARGE})`;
const WITHOUT_NUMBERS = '[^.,;:()\\d\\uFFFC]{1,80}?';

/** These end where "from" begins. */
const SIZED = new RegExp(
  `\\b(?:(?<before>${SIZE})\\s+(?<noun>${CHANGE})(?:\\s+(?:in|of)\\s+${WITHOUT_NUMBERS})?|(?<verb>${CHANGE})\\s+(?:only\\s+|very\\s+)?(?<behind>${SIZE}))\\s*,?\\s+\\(?$`,
  'i',
);
const MULTIPLIED = new RegExp(
  `\\b(?<verb>(?<bound>almost |nearly |more than |over |roughly |about )?(?<stem>doubl|tripl|quadrupl|halv)(?:es|ed|ing))(?:\\s+${WITHOUT_NUMBERS})?\\s*,?\\s+\\(?$`,
  'i',
);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'i');
const IS_UP = new RegExp(`^(?:${UP})$`, 'i');
const IS_SMALL = new RegExp(`^(?:${SMALL})$`, 'i');

/** From a change of two fifths on, a word for small changes disagrees. */
const NOT_SMALL = 0.4;
/** Below one in twenty, a word for large changes does. */
const NOT_LARGE = 0.05;

/** The ratios that a multiple still agrees with; `exact` is what "more than" and "over" ask for. */
const MULTIPLES: Readonly<Record<string, { lowest: number; highest: number; exact: number }>> = {
  doubl: { lowest: 1.6, highest: 2.6, exact: 2 },
  tripl: { lowest: 2.5, highest: 3.7, exact: 3 },
  quadrupl: { lowest: 3.4, highest: 4.8, exact: 4 },
  halv: { lowest: 0.4, highest: 0.6, exact: 0.5 },
};

/** How far left of a pair its size word is looked for, in code units. */
const REACH = 140;

const FROM = /(?:\bfrom|\()\s*(?:about|around|roughly|approximately|just|only)?\s*$/i;
const TO =
  /^\s*(?:\([^()]{0,40}\)\s*)?(?:to|→|->)\s*(?:about|around|roughly|approximately|only|just|over|nearly|almost)?\s*$/;
/** What may follow a pair of values; a noun would make it a range of something else ("from 4 to 8 bits"). */
const CLOSES =
  /^\s*(?:$|[.,;:)\u2014\u2013]|(?:when|with|for|in|on|by|and|as|after|under|at|while|across|between|during|compared|over|if|but|without|respectively|relative|despite|even|was|were|is|are|has|had|that|which)\b)/;

/** Behind two fractions of one, what they are fractions of. */
const OF_WHOLE = /^\s*of\b/;

/** The disagreement of two numbers that follow each other, if a size word is attached to them. */
export function pairAt(text: string, first: NumberInText, second: NumberInText): Disagreement | null {
  if (first.value <= 0 || !TO.test(text.slice(first.unitEnd, second.start))) return null;
  const left = text.slice(Math.max(0, first.start - REACH), first.start);
  const from = FROM.exec(left);
  if (!from || !isPairOfValues(text, first, second)) return null;
  const before = left.slice(0, from.index);
  const begins = first.start - left.length;
  return (
    sizedPair(text, before, begins, first, second) ?? multipliedPair(text, before, begins, first, second)
  );
}

function sizedPair(
  text: string,
  before: string,
  begins: number,
  first: NumberInText,
  second: NumberInText,
): Disagreement | null {
  const match = SIZED.exec(before);
  if (!match) return null;
  const groups = match.groups!;
  const size = (groups['before'] ?? groups['behind'])!;
  const moved = (groups['noun'] ?? groups['verb'])!;
  const arithmetic = change(first.value, second.value);
  const relative = arithmetic.relative!;
  if (relative === 0 || (IS_UP.test(moved) && relative < 0) || (IS_DOWN.test(moved) && relative > 0))
    return null;
  // Plain whole numbers after "in the rate" may as well be what the rate was measured over.
  if (!first.percent && !second.percent && isWhole(first, second) && /\s(?:in|of)\s/.test(match[0]))
    return null;
  if (IS_SMALL.test(size) ? Math.abs(relative) < NOT_SMALL : !isSlight(first, second, relative)) return null;

  const start = begins + match.index;
  const sizeless = new RegExp(`\\b(?:only\\s+|very\\s+)?${size}\\s+|\\s+(?:only\\s+|very\\s+)?${size}\\b`);
  return {
    start,
    end: second.unitEnd,
    entry: 'quantity/size',
    term: size.toLowerCase(),
    arithmetic,
    why: `The numbers attached to "${size}" say something else: ${inWords(arithmetic)}.`,
    neutral: [`${text.slice(start, second.unitEnd).replace(sizeless, '')} (${signedPercent(relative)})`],
  };
}

function multipliedPair(
  text: string,
  before: string,
  begins: number,
  first: NumberInText,
  second: NumberInText,
): Disagreement | null {
  const match = MULTIPLIED.exec(before);
  if (!match) return null;
  const { verb, bound, stem } = match.groups as { verb: string; bound?: string; stem: string };
  const { lowest, highest, exact } = MULTIPLES[stem.toLowerCase()]!;
  const ratio = second.value / first.value;
  const beyond = /^(?:more than|over)/i.test(bound ?? '');
  const agrees = beyond ? (exact < 1 ? ratio <= exact : ratio >= exact) : ratio >= lowest && ratio <= highest;
  if (agrees) return null;

  const start = begins + match.index;
  const times = `\u00D7${Number(ratio.toPrecision(2))}`;
  const arithmetic = change(first.value, second.value);
  return {
    start,
    end: second.unitEnd,
    entry: 'quantity/multiple',
    term: `${stem.toLowerCase()}e`,
    arithmetic,
    why: `The numbers attached to "${verb}" say something else: ${inWords(arithmetic)}, a factor of ${times}.`,
    neutral: [`${plainly(verb, ratio)}${text.slice(start + verb.length, second.unitEnd)} (${times})`],
  };
}

/** Not years, and not a range of something that is named behind it. */
function isPairOfValues(text: string, first: NumberInText, second: NumberInText): boolean {
  if (first.percent || second.percent) return true;
  if (isWhole(first, second) && isYear(first.value) && isYear(second.value)) return false;
  const behind = text.slice(second.unitEnd, second.unitEnd + 16);
  return CLOSES.test(behind) || (isFraction(first) && isFraction(second) && OF_WHOLE.test(behind));
}

/** Small also as a share of what was missing to 100 %: 95 to 99 % is little of 95, but most of the rest. */
function isSlight(first: NumberInText, second: NumberInText, relative: number): boolean {
  if (Math.abs(relative) >= NOT_LARGE) return false;
  const full = first.percent || second.percent || first.value > 1.5 ? 100 : 1;
  if (first.value > full || second.value > full) return true;
  const rest = full - first.value;
  return rest > 0 && Math.abs(second.value - first.value) / rest < 3 * NOT_LARGE;
}

function isWhole(first: NumberInText, second: NumberInText): boolean {
  return first.decimals === 0 && second.decimals === 0;
}

function isFraction({ value, decimals }: NumberInText): boolean {
  return decimals > 0 && value > 0 && value < 1;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** "nearly doubled" as a plain verb of change in the same tense. */
function plainly(verb: string, ratio: number): string {
  const up = ratio > 1;
  if (verb.endsWith('ed')) return up ? 'rose' : 'fell';
  if (verb.endsWith('es')) return up ? 'rises' : 'falls';
  if (verb.endsWith('ing')) return up ? 'rising' : 'falling';
  return up ? 'rise' : 'fall';
}

function inWords({ from, to, absolute, relative }: Arithmetic): string {
  return `${from} to ${to} is ${signed(absolute)}, ${signedPercent(relative!)}`;
}
