/**
 * Two numbers that are compared:
 *
 *   from NUM to NUM | NUM → NUM | CHANGE (...) NUM to NUM       in the order in which they stand
 *   NUM vs NUM | NUM, up from NUM | NUM (vs. NUM)               the second is what the first is compared with
 *
 * A range is none ("3 to 4 days", "ranging from 3 to 5"), nor are years.
 */
import type { NumberInText } from './numbers';

export interface Pair {
  /** Offsets into the text searched; from the word "from" on, where it has one. */
  start: number;
  end: number;
  form: 'from-to' | 'arrow' | 'against';
  /** What is compared with, and what is compared: not always in the order in which they stand. */
  from: NumberInText;
  to: NumberInText;
}

const ABOUT = String.raw`(?:about|around|roughly|approximately|nearly|almost|over|only|just|a mere|an average of|an?|the|~)`;
const FROM = new RegExp(String.raw`\bfrom\s+(?:${ABOUT}\s*)?$`, 'i');
const TO = new RegExp(String.raw`^\s*to\s+(?:${ABOUT}\s*)?$`, 'i');
/** After "from" a few words may stand between: "from 44 % without shade (in clay) to 48 %". */
const FROM_TO = new RegExp(
  String.raw`^(?:\s[a-z-]+){0,4}?\s*(?:\([^()]{0,40}\)\s*)?to\s+(?:${ABOUT}\s*)?$`,
  'i',
);
const ARROW = /^\s*(?:→|⟶|⇒|->|=>)\s*$/;
const AGAINST = new RegExp(
  String.raw`^(?:\s[a-z]+){0,2}\s?(?:[,(]\s?)?(?:compared (?:to|with)|vs\.?|versus|against|rather than|instead of|as opposed to|(?:up|down) from)\s+(?:${ABOUT}\s*)?$`,
  'i',
);
/** "61 % (from 38 %)". */
const BRACKETED_FROM = /^\s?\((?:up |down )?from\s+$/;

/** A range, not a change: before "from". */
const RANGES =
  /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|anywhere|extend(?:s|ed|ing)?|values?|sizes?|lengths?|intervals?|sampled|drawn|chosen|selected|everything|integers?)(?:\s+(?:in|of|widely|size|between|uniformly|[a-z]+))?\s+$/i;
/** A change, before a pair that has no "from"; by its amount it would be a range ("improves by 2 to 3 %"). */
const CHANGES =
  /\b(?:increas|decreas|ris|rose|gr[eo]w|gain|improv|drop|declin|fall|fell|reduc|boost|jump|rais|lift|cut|lower|chang|went|go(?:es|ing)?\b|climb|dip)[a-z]*\b[^.;:,()]{0,40}(?<!\b(?:by|of|only|about|up|at|in|for) ?)\(?$/i;
/** Spectra and sizes go from one end to the other without a change, unless one is spoken of. */
const EXTENDED = /(?:Hz|eV|[nµμu]m|pc|Å|^m|^km|yrs?)$/;
const ANY_CHANGE =
  /\b(?:increas|decreas|ris|rose|gr[eo]w|improv|drop|declin|fall|fell|reduc|boost|jump|rais|lift|cut|lower|chang|shift|went|move|shrink|shrank|short|tighten|degrad)[a-z]*/i;

/** A part of a whole is no number to compare: "18 of 20 vs. 12 of 20". */
const OF_BEFORE = /(?:\bof|\/)\s*(?:the\s+|all\s+)?$/;
const OF_BEHIND = /^\s?(?:\/\s?\d|(?:out )?of\s+(?:the\s+|all\s+)?\d)/;

const REACH = 80;

/** The pair that two numbers which follow each other make; null where they make none. */
export function pairOf(text: string, first: NumberInText, second: NumberInText): Pair | null {
  const between = text.slice(first.unitEnd, second.start);
  if (between.length > 60 || !comparable(first, second)) return null;
  const left = text.slice(Math.max(0, first.start - REACH), first.start);
  if (OF_BEFORE.test(left) || OF_BEHIND.test(text.slice(second.unitEnd, second.unitEnd + 16))) return null;
  const inOrder = (form: Pair['form'], start: number): Pair => ({
    start,
    end: second.unitEnd,
    form,
    from: first,
    to: second,
  });
  const from = FROM.exec(left);
  if (from && FROM_TO.test(between)) {
    const isRange = RANGES.test(left.slice(0, from.index)) || isExtent(left, second);
    return isRange ? null : inOrder('from-to', first.start - left.length + from.index);
  }
  if (TO.test(between)) {
    const isChange = isPrecise(first) && isPrecise(second) && CHANGES.test(left);
    return isChange ? inOrder('from-to', first.start) : null;
  }
  if (ARROW.test(between))
    return isPrecise(first) || first.value >= 10 ? inOrder('arrow', first.start) : null;
  if ((AGAINST.test(between) || BRACKETED_FROM.test(between)) && isAlike(first, second)) {
    return { start: first.start, end: second.unitEnd, form: 'against', from: second, to: first };
  }
  return null;
}

/** Whether a number is a measured one, and no plain count that may as well be the end of a range. */
function isPrecise({ decimals, unit }: NumberInText): boolean {
  return decimals > 0 || (unit !== null && unit !== 'other');
}

/** Whether a pair is the two ends of something: "frequencies from 60 MHz to 350 MHz". */
function isExtent(left: string, { unit, unitText }: NumberInText): boolean {
  return unit === 'other' && EXTENDED.test(unitText) && !ANY_CHANGE.test(left);
}

/** Bare numbers that far apart are of two things: "at an epsilon of 1.0, compared to 57.01". */
const FAR_APART = 20;

function isAlike(first: NumberInText, second: NumberInText): boolean {
  if (first.unit !== null || second.unit !== null || first.value === 0) return true;
  const ratio = Math.abs(second.value / first.value);
  return ratio < FAR_APART && ratio > 1 / FAR_APART;
}

/** The same unit, or one that is written only once; and not two years. */
function comparable(first: NumberInText, second: NumberInText): boolean {
  if (isYear(first) && isYear(second)) return false;
  if (first.unit === null || second.unit === null) return true;
  return first.unit === second.unit && (first.unit !== 'other' || singular(first) === singular(second));
}

/** Of a unit that is a word: `hours` as `hour`. */
function singular({ unitText }: NumberInText): string {
  return unitText.length > 3 ? unitText.replace(/s$/, '') : unitText;
}

function isYear({ value, decimals, unit, end, start }: NumberInText): boolean {
  return unit === null && decimals === 0 && end - start === 4 && value >= 1900 && value <= 2100;
}
