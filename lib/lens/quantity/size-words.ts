/**
 * A size word and the numbers that it is attached to, in one phrase.
 *
 *   SIZE CHANGE (in ...)? PAIR     a small increase in the rate from .14 to .21
 *   CHANGE SIZE PAIR               falls slightly from 20 to 11
 *   SIZE CHANGE of|by NUM %        a slight rise of 60 %
 *   MULTIPLE ... PAIR              nearly doubled from 1.0 to 1.3
 *   N-fold CHANGE PAIR             a tenfold increase from 1 to 2
 *
 * The numbers may also stand in brackets: a small increase (.14 → .21).
 */
import type { Span } from '../../page-text/page-text';
import { type Arithmetic, change, signedPercent, times } from './arithmetic';
import type { Disagreement } from './disagreement';
import { type NumberInText, isLogarithmic } from './numbers';
import type { Pair } from './pairs';
import type { Spelled } from './spelled';
import { compare } from './sums';

const UP =
  'increases?|increased|increasing|rises?|rose|rising|gains?|gained|grows?|grew|growth|growing|improvements?|improves?|improved|improving|jumps?|jumped|boosts?|boosted|boosting';
const DOWN =
  'decreases?|decreased|decreasing|drops?|dropped|dropping|declines?|declined|declining|falls?|fell|falling|reductions?|reduces?|reduced|reducing|dips?|dipped';
const EITHER = 'changes?|changed|differences?|shifts?|shifted|varies|varied';
const CHANGE = `(?:${UP}|${DOWN}|${EITHER})`;
const SMALL =
  'small|slight|slightly|modest|modestly|minor|marginal|marginally|negligible|negligibly|tiny|minimal|minimally';
const LARGE =
  'large|huge|dramatic|dramatically|drastic|drastically|massive|massively|substantial|substantially|sharp|sharply|enormous';
const SIZE = `(?:${SMALL}|${LARGE})`;
const FOLD: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twenty: 20,
  hundred: 100,
};
const FOLDS = Object.keys(FOLD).join('|');
const WITHOUT_NUMBERS = '[^.,;:()\\d\\uFFFC]{1,80}?';
const SIZED_CHANGE = `\\b(?:(?<before>${SIZE})\\s+(?<noun>${CHANGE})(?:\\s+(?:in|of)\\s+${WITHOUT_NUMBERS})?|(?<verb>${CHANGE})\\s+(?:only\\s+|very\\s+)?(?<behind>${SIZE}))`;

/** These end where the pair begins, and where the number of a change does. */
/** The difference itself may stand between: "a small increase of .07 (from .14 to .21)". */
const AMOUNT = '(?:\\s+(?:of|by)\\s+[+\u2212-]?[\\d.,]{0,12}\\d(?:\\s?%|[\\s-](?:percentage )?points?)?)?';
const SIZED = new RegExp(`${SIZED_CHANGE}${AMOUNT}\\s*,?\\s+\\(?$`, 'i');
const SIZED_BY = new RegExp(
  `${SIZED_CHANGE}\\s+(?:(?:of|by)\\s+|\\()(?:about\\s+|roughly\\s+|around\\s+|~)?$`,
  'i',
);
const MULTIPLE = `\\b(?<verb>(?<bound>almost |nearly |more than |over |roughly |about )?(?<stem>doubl|tripl|quadrupl|halv)(?:es|ed|ing))(?:\\s+${WITHOUT_NUMBERS})?`;
/** "A tenfold increase in yields", "yields increased threefold". */
const FOLDED = new RegExp(
  `\\b(?:(?<before>${FOLDS})-?fold\\s+(?<noun>${CHANGE})(?:\\s+(?:in|of)\\s+${WITHOUT_NUMBERS})?|(?<verb>${CHANGE})\\s+(?:(?:by|about|nearly|almost)\\s+)*(?<behind>${FOLDS})-?fold)\\s*,?\\s+\\(?$`,
  'i',
);
const MULTIPLIED = new RegExp(`${MULTIPLE}\\s*,?\\s+\\(?$`, 'i');
/** Ends where a factor or a percentage in brackets begins. */
const MULTIPLIED_BY = new RegExp(`${MULTIPLE}\\s+\\((?:by )?(?<factor>a factor of |[\u00d7x]\\s?)?$`, 'i');
const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'i');
const IS_UP = new RegExp(`^(?:${UP})$`, 'i');
const IS_SMALL = new RegExp(`^(?:${SMALL})$`, 'i');

const DISAGREES = 'A word for a size stands with numbers that do not agree with it.';

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

/** How far left of the numbers their size word is looked for, in code units. */
const REACH = 140;

/** What may follow a pair of values; a noun would make it a range of something else ("from 4 to 8 bits"). */
const CLOSES =
  /^\s*(?:$|[.,;:)\u2014\u2013]|(?:when|with|for|in|on|by|and|as|after|under|at|while|across|between|during|compared|over|if|but|without|respectively|relative|despite|even|was|were|is|are|has|had|that|which)\b)/;

/** Behind a share or a fraction, what it is a part of. */
const OF_WHOLE = /^\s*of\b/;

/** Beginnings of all size words and multiples. */
const SIZES =
  /\b(?:small|slight|modest|minor|marginal|negligibl|tiny|minimal|large|huge|drama|drastic|massive|substantial|sharp|enormous|doubl|tripl|quadrupl|halv|(?:two|three|four|five|six|seven|eight|ten|twenty|hundred)-?fold)/gi;
const IS_MULTIPLE = /^(?:doubl|tripl|quadrupl|halv)|fold$/i;
/** All size words and multiples, as words: where none stands, nothing is looked for. */
export const SIZE_WORDS: readonly string[] = [
  ...`${SMALL}|${LARGE}`.split('|'),
  ...Object.keys(FOLD).flatMap((fold) => [`${fold}fold`, `${fold}-fold`]),
  ...['doubl', 'tripl', 'quadrupl', 'halv'].flatMap((stem) =>
    ['e', 'es', 'ed', 'ing'].map((ending) => stem + ending),
  ),
];

const BEHIND_CHANGE = new RegExp(`\\b${CHANGE}\\s+(?:only\\s+|very\\s+)?$`, 'i');
const BEFORE_CHANGE = new RegExp(`^[a-z]+\\s+${CHANGE}\\b`, 'i');

/** Whether a text holds a multiple, or a size word beside a word for a change: most hold neither. */
export function maySize(text: string): boolean {
  for (const { 0: size, index } of text.matchAll(SIZES)) {
    if (IS_MULTIPLE.test(size)) return true;
    if (BEFORE_CHANGE.test(text.slice(index, index + 40))) return true;
    if (BEHIND_CHANGE.test(text.slice(Math.max(0, index - 24), index))) return true;
  }
  return false;
}

/** What a size word before a pair says against it; null where none is attached, or where the two agree. */
export function sizedPair(spelled: Spelled, pair: Pair): Disagreement | null {
  if (pair.form === 'against' || pair.from.value <= 0 || !isPairOfValues(spelled.text, pair)) return null;
  const left = spelled.text.slice(Math.max(0, pair.start - REACH), pair.start);
  return (
    sizedBefore(spelled, left, pair) ??
    multipliedBefore(spelled, left, pair) ??
    foldedBefore(spelled, left, pair)
  );
}

function sizedBefore(spelled: Spelled, left: string, pair: Pair): Disagreement | null {
  const match = SIZED.exec(left);
  if (!match) return null;
  const { from, to } = pair;
  const arithmetic = change(from.value, to.value);
  const relative = arithmetic.relative!;
  const { size, moved } = wordsOf(match);
  if (relative === 0 || (IS_UP.test(moved) && relative < 0) || (IS_DOWN.test(moved) && relative > 0))
    return null;
  // Plain whole numbers after "in the rate" may as well be what the rate was measured over.
  if (!isMeasured(from) && !isMeasured(to) && /\s(?:in|of)\s/.test(match[0])) return null;
  if (IS_SMALL.test(size) ? Math.abs(relative) < NOT_SMALL : !isSlight(from, to, relative)) return null;
  return disagreementOf(
    spelled,
    pair.start - left.length + match.index,
    closed(spelled, pair.end, match),
    size,
    arithmetic,
    compare(from, to).figures,
  );
}

/** What a size word says against the percentage behind it: "a slight rise of 60 %". */
export function sizedChange(spelled: Spelled, number: NumberInText): Disagreement | null {
  if (number.unit !== 'percent' || number.value < 100 * NOT_SMALL || number.value > 1000) return null;
  if (OF_WHOLE.test(spelled.text.slice(number.unitEnd, number.unitEnd + 4))) return null;
  const left = spelled.text.slice(Math.max(0, number.start - REACH), number.start);
  const match = SIZED_BY.exec(left);
  if (!match) return null;
  const { size, moved } = wordsOf(match);
  if (!IS_SMALL.test(size)) return null;
  const sign = IS_DOWN.test(moved) ? -1 : 1;
  if (sign < 0 && number.value >= 100) return null;
  const arithmetic = change(100, 100 + sign * number.value);
  return disagreementOf(
    spelled,
    number.start - left.length + match.index,
    closed(spelled, number.unitEnd, match),
    size,
    arithmetic,
    signedPercent(arithmetic.relative!),
  );
}

function wordsOf(match: RegExpExecArray): { size: string; moved: string } {
  const groups = match.groups!;
  return { size: (groups['before'] ?? groups['behind'])!, moved: (groups['noun'] ?? groups['verb'])! };
}

function disagreementOf(
  spelled: Spelled,
  start: number,
  end: number,
  size: string,
  arithmetic: Arithmetic,
  figures: string,
): Disagreement {
  const sizeless = new RegExp(`\\b(?:only\\s+|very\\s+)?${size}\\s+|\\s+(?:only\\s+|very\\s+)?${size}\\b`);
  const figure = signedPercent(arithmetic.relative!);
  return {
    start,
    end,
    entry: 'quantity/size',
    term: size.toLowerCase(),
    arithmetic,
    why: `The numbers attached to "${size}" say something else: ${figures}.`,
    carry: null,
    says: DISAGREES,
    neutral: [`${spelled.shown(start, end).replace(sizeless, '')} (${figure})`],
  };
}

/** A "tenfold increase" agrees with any factor within a quarter of it, or with the same one downwards. */
const NEAR_FOLD = 0.25;

function foldedBefore(spelled: Spelled, left: string, pair: Pair): Disagreement | null {
  const match = FOLDED.exec(left);
  if (!match) return null;
  const { before, behind, noun, verb } = match.groups!;
  const [fold, moved] = [(before ?? behind)!.toLowerCase(), (noun ?? verb)!];
  const up = pair.to.value >= pair.from.value;
  // Plain whole numbers after "in the rate" may as well be what the rate was measured over.
  if (!isMeasured(pair.from) && !isMeasured(pair.to) && /\s(?:in|of)\s/.test(match[0])) return null;
  if ((IS_UP.test(moved) && !up) || (IS_DOWN.test(moved) && up)) return null;
  const [lower, higher] = up ? [pair.from.value, pair.to.value] : [pair.to.value, pair.from.value];
  const ratio = lower > 0 ? higher / lower : Infinity;
  if (Math.abs(ratio / FOLD[fold]! - 1) <= NEAR_FOLD) return null;
  const { arithmetic, figures } = compare(pair.from, pair.to);
  const start = pair.start - left.length + match.index;
  const end = closed(spelled, pair.end, match);
  const written = new RegExp(`${fold}-?fold`, 'i').exec(match[0])![0];
  return {
    start,
    end,
    entry: 'quantity/multiple',
    term: `${fold}fold`,
    arithmetic,
    why: `The numbers attached to "${written}" say something else: ${factored(figures, pair.to.value / pair.from.value)}.`,
    carry: null,
    says: DISAGREES,
    neutral: [spelled.shown(start, end).replace(written, `${times(ratio).slice(1)}-fold`)],
  };
}

/** The figures with the factor between the numbers, which those of a gain by as much again hold already. */
function factored(figures: string, ratio: number): string {
  const factor = times(ratio);
  return figures.includes(factor) ? figures : `${figures}, a factor of ${factor}`;
}

function multipliedBefore(spelled: Spelled, left: string, pair: Pair): Disagreement | null {
  const match = MULTIPLIED.exec(left);
  if (!match) return null;
  const { arithmetic, figures } = compare(pair.from, pair.to);
  const ratio = pair.to.value / pair.from.value;
  const start = pair.start - left.length + match.index;
  return multipleOf(
    spelled,
    match,
    { start, end: closed(spelled, pair.end, match) },
    arithmetic,
    ratio,
    figures,
  );
}

/** What a multiple says against the factor or the percentage in brackets behind it: "nearly doubled (×1.3)". */
export function multipliedChange(spelled: Spelled, number: NumberInText): Disagreement | null {
  const { text } = spelled;
  if (text[number.unitEnd] !== ')' || number.value <= 0) return null;
  const left = text.slice(Math.max(0, number.start - REACH), number.start);
  const match = MULTIPLIED_BY.exec(left);
  if (!match) return null;
  const isFactor = number.unit === 'times' || match.groups!['factor'] !== undefined;
  if (!isFactor && (number.unit !== 'percent' || text[number.start] !== '+')) return null;
  const ratio = isFactor ? number.value : 1 + number.value / 100;
  const arithmetic = change(1, ratio);
  const span = { start: number.start - left.length + match.index, end: number.unitEnd + 1 };
  return multipleOf(spelled, match, span, arithmetic, ratio, signedPercent(arithmetic.relative!));
}

/** The disagreement of a multiple with a ratio; null where they agree. */
function multipleOf(
  spelled: Spelled,
  match: RegExpExecArray,
  { start, end }: Span,
  arithmetic: Arithmetic,
  ratio: number,
  figures: string,
): Disagreement | null {
  const { verb, bound, stem } = match.groups as { verb: string; bound?: string; stem: string };
  const { lowest, highest, exact } = MULTIPLES[stem.toLowerCase()]!;
  const beyond = /^(?:more than|over)/i.test(bound ?? '');
  const agrees = beyond ? (exact < 1 ? ratio <= exact : ratio >= exact) : ratio >= lowest && ratio <= highest;
  if (agrees) return null;
  const factor = times(ratio);
  return {
    start,
    end,
    entry: 'quantity/multiple',
    term: `${stem.toLowerCase()}e`,
    arithmetic,
    why: `The numbers attached to "${verb}" say something else: ${factored(figures, ratio)}.`,
    carry: null,
    says: DISAGREES,
    neutral: [`${plainly(verb, ratio)}${spelled.shown(start + verb.length, end)} (${factor})`],
  };
}

/** Behind the bracket that was opened before the numbers, where it is closed behind them. */
function closed({ text }: Spelled, end: number, [words]: RegExpExecArray): number {
  return words.endsWith('(') && text[end] === ')' ? end + 1 : end;
}

/** Not a range of something that is named behind it. */
function isPairOfValues(text: string, { from, to, end }: Pair): boolean {
  if (from.unit === 'percent' || to.unit === 'percent') return true;
  if (isLogarithmic(to)) return false;
  if (to.unit === 'other' && from.unit === null && from.decimals === 0) return false;
  const behind = text.slice(end, end + 16);
  return CLOSES.test(behind) || (isFractionOfOne(from) && isFractionOfOne(to) && OF_WHOLE.test(behind));
}

/** Small also as a share of what was missing to 100 %: 95 to 99 % is little of 95, but most of the rest. */
function isSlight(from: NumberInText, to: NumberInText, relative: number): boolean {
  if (Math.abs(relative) >= NOT_LARGE) return false;
  const full = from.unit === 'percent' || to.unit === 'percent' || from.value > 1.5 ? 100 : 1;
  if (from.value > full || to.value > full) return true;
  const rest = full - from.value;
  return rest > 0 && Math.abs(to.value - from.value) / rest < 3 * NOT_LARGE;
}

function isMeasured({ decimals, unit }: NumberInText): boolean {
  return decimals > 0 || unit !== null;
}

function isFractionOfOne({ value, decimals }: NumberInText): boolean {
  return decimals > 0 && value > 0 && value < 1;
}

/** "nearly doubled" as a plain verb of change in the same tense. */
function plainly(verb: string, ratio: number): string {
  const up = ratio > 1;
  if (verb.endsWith('ed')) return up ? 'rose' : 'fell';
  return verb.endsWith('es') ? (up ? 'rises' : 'falls') : up ? 'rising' : 'falling';
}
