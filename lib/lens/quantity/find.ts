/**
 * Size words that disagree with the numbers they are attached to. The grammar is strict, since a looser one was wrong
 * more often than right: the word and the pair must be one phrase, and the direction of the numbers that of the word.
 *
 *   SIZE CHANGE (in ...)? PAIR     a small increase in the rate from .14 to .21
 *   SIZE CHANGE, CHANGE SIZE PAIR  slightly increases from 20 to 31
 *   MULTIPLE PAIR                  nearly doubled from 1.0 to 1.3
 *   N of M (P %), N/M (P %)        7/36,000 (0.19 %)
 *   PAIR = from NUM to NUM
 */
import { type Block, type PageText } from '../../page-text/page-text';
import { type Arithmetic, change, percent, signed, signedPercent } from './arithmetic';
import { type NumberInText, numbersIn } from './numbers';

/** A disagreement; offsets into `PageText.text`. */
export interface Disagreement {
  start: number;
  end: number;
  entry: 'quantity/size' | 'quantity/multiple' | 'quantity/share';
  term: string;
  arithmetic: Arithmetic;
  why: string;
  neutral: string[];
}

const UP =
  'increases?|increased|increasing|rises?|rose|gains?|gained|grows?|grew|growth|improvements?|improves?|improved|jumps?|jumped|uptick';
const DOWN =
  'decreases?|decreased|decreasing|drops?|dropped|declines?|declined|falls?|fell|reductions?|reduces?|reduced|dips?';
const EITHER = 'changes?|changed|differences?|shifts?|shifted|varies|varied';
const CHANGE = `(?:${UP}|${DOWN}|${EITHER})`;
const SMALL =
  'small|slight|slightly|modest|modestly|minor|marginal|marginally|negligible|negligibly|tiny|minimal|minimally';
const LARGE =
  'large|huge|dramatic|dramatically|drastic|drastically|massive|massively|substantial|substantially|sharp|sharply|enormous';
const SIZE = `(?:${SMALL}|${LARGE})`;
const WITHOUT_NUMBERS = '[^.;:()\\d\\uFFFC]{1,80}?';

/** Ends at the word "from". */
const SIZED = new RegExp(
  `\\b(?:(${SIZE})\\s+(${CHANGE})(?:\\s+(?:in|of)\\s+${WITHOUT_NUMBERS})?|(${CHANGE})\\s+(?:only\\s+|very\\s+)?(${SIZE}))\\s*,?\\s+\\(?$`,
  'i',
);
const MULTIPLIED = new RegExp(
  `\\b((?:almost |nearly |more than |over |roughly |about )?(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing))(?:\\s+${WITHOUT_NUMBERS})?\\s*,?\\s+\\(?$`,
  'i',
);
const DOWNWARD = new RegExp(`^(?:${DOWN})$`, 'i');
const UPWARD = new RegExp(`^(?:${UP})$`, 'i');
const SMALL_ONLY = new RegExp(`^(?:${SMALL})$`, 'i');

/** From a change of two fifths on, a size word for small changes disagrees. */
const NOT_SMALL = 0.4;
/** Below one in twenty, a size word for large changes does. */
const NOT_LARGE = 0.05;

/** What a multiple says, as the lowest and the highest ratio that still agrees. */
const MULTIPLES: Record<string, readonly [number, number]> = {
  doubl: [1.6, 2.6],
  tripl: [2.5, 3.7],
  quadrupl: [3.4, 4.8],
  halv: [0.4, 0.6],
};

/** How far left of a pair its size word is looked for. */
const REACH = 140;

const FROM = /\bfrom\s+(?:about|around|roughly|approximately|just|only)?\s*$/i;
const TO =
  /^\s*(?:\([^()]{0,40}\)\s*)?to\s+(?:about|around|roughly|approximately|only|just|over|nearly|almost)?\s*$/;
/** What may follow a pair of values; a noun would make it a range of something else ("from 4 to 8 bits"). */
const CLOSES =
  /^\s*(?:$|[.,;:)\u2014\u2013]|(?:when|with|for|in|on|by|and|as|after|under|at|while|across|compared|over|if|but|without|respectively|relative|despite|even)\b)/;

/** The disagreements of a block, in order. */
export function quantitiesIn(page: PageText, block: Block): Disagreement[] {
  const text = page.text.slice(block.start, block.end);
  const pairs = /\bfrom\b/i.test(text);
  const shares = text.includes('(') && /%|per ?cent/.test(text);
  if (!pairs && !shares) return [];
  const numbers = numbersIn(page, block, text);
  const found: Disagreement[] = [];
  for (let index = 0; index + 1 < numbers.length; index++) {
    const [first, second] = [numbers[index]!, numbers[index + 1]!];
    const disagreement =
      (pairs ? pairAt(text, first, second) : null) ??
      (shares ? shareAt(text, first, second, numbers[index + 2]) : null);
    if (disagreement) {
      found.push({
        ...disagreement,
        start: block.start + disagreement.start,
        end: block.start + disagreement.end,
      });
    }
  }
  return found;
}

function pairAt(text: string, first: NumberInText, second: NumberInText): Disagreement | null {
  if (!TO.test(text.slice(first.unitEnd, second.start))) return null;
  const left = text.slice(Math.max(0, first.start - REACH), first.start);
  const from = FROM.exec(left);
  if (!from) return null;
  const whole = Number.isInteger(first.value) && Number.isInteger(second.value);
  const unit = first.percent || second.percent;
  if (!unit && whole && isYear(first.value) && isYear(second.value)) return null;
  if (!unit && !CLOSES.test(text.slice(second.unitEnd, second.unitEnd + 16))) return null;
  const before = left.slice(0, from.index);
  const arithmetic = change(first.value, second.value);
  const { relative } = arithmetic;
  if (relative === null || relative === 0 || first.value < 0) return null;
  const end = second.unitEnd;

  const sized = SIZED.exec(before);
  if (sized) {
    const size = sized[1] ?? sized[4]!;
    const moved = sized[2] ?? sized[3]!;
    if ((UPWARD.test(moved) && relative < 0) || (DOWNWARD.test(moved) && relative > 0)) return null;
    if (!unit && whole && /\s(?:in|of)\s/.test(sized[0])) return null;
    const small = SMALL_ONLY.test(size);
    if (small ? Math.abs(relative) < NOT_SMALL : !isSlight(first, second, relative)) return null;
    const start = first.start - (left.length - sized.index);
    const phrase = text.slice(start, end);
    const without = phrase.replace(
      new RegExp(`\\b(?:only\\s+|very\\s+)?${size}\\s+|\\s+(?:only\\s+|very\\s+)?${size}\\b`),
      '',
    );
    return {
      start,
      end,
      entry: 'quantity/size',
      term: size.toLowerCase(),
      arithmetic,
      why: `The numbers attached to "${size}" say something else: ${inNumbers(arithmetic)}.`,
      neutral: [`${without} (${signedPercent(relative)})`],
    };
  }

  const multiplied = MULTIPLIED.exec(before);
  if (multiplied) {
    const verb = multiplied[1]!;
    const stem = Object.keys(MULTIPLES).find((candidate) => verb.toLowerCase().includes(candidate))!;
    const [lowest, highest] = MULTIPLES[stem]!;
    const ratio = second.value / first.value;
    const more = /^(?:more than|over)/i.test(verb);
    if (
      ratio >= (more ? { doubl: 2, tripl: 3, quadrupl: 4, halv: 0 }[stem]! : lowest) &&
      (more || ratio <= highest)
    )
      return null;
    if (more && stem === 'halv' && ratio < 0.5) return null;
    const start = first.start - (left.length - multiplied.index);
    const times = `\u00D7${Number(ratio.toPrecision(2))}`;
    return {
      start,
      end,
      entry: 'quantity/multiple',
      term: verb.toLowerCase().replace(/^(?:almost|nearly|more than|over|roughly|about) /, ''),
      arithmetic,
      why: `The numbers attached to "${verb}" say something else: ${inNumbers(arithmetic)}, a factor of ${times}.`,
      neutral: [`${changed(verb, ratio)}${text.slice(start + verb.length, end)} (${times})`],
    };
  }
  return null;
}

/** "nearly doubled" as a plain verb of change in the same tense. */
function changed(verb: string, ratio: number): string {
  const [base, past, third, gerund] =
    ratio > 1 ? ['rise', 'rose', 'rises', 'rising'] : ['fall', 'fell', 'falls', 'falling'];
  if (verb.endsWith('ed')) return past;
  if (verb.endsWith('es')) return third;
  return verb.endsWith('ing') ? gerund : base;
}

/** A share that is not what the two numbers give. */
function shareAt(
  text: string,
  part: NumberInText,
  whole: NumberInText,
  stated: NumberInText | undefined,
): Disagreement | null {
  if (!stated?.percent || part.percent || whole.percent || part.decimals || whole.decimals) return null;
  const between = text.slice(part.unitEnd, whole.start);
  if (!/^\s*(?:\/|of|out of)\s*(?:the\s+)?$/.test(between)) return null;
  if (
    !/^(?:\s+[a-z]+){0,2}\s*\(\s*(?:i\.e\.,?\s*|about\s+|~)?$/.test(text.slice(whole.unitEnd, stated.start))
  )
    return null;
  if (!/^\s*\)/.test(text.slice(stated.unitEnd)) || whole.value <= 0 || part.value > whole.value) return null;
  const share = part.value / whole.value;
  if (Math.abs(100 * share - stated.value) <= 1.01 * 10 ** -stated.decimals) return null;
  const end = stated.unitEnd + text.slice(stated.unitEnd).indexOf(')') + 1;
  const written = text.slice(part.start, whole.end);
  return {
    start: part.start,
    end,
    entry: 'quantity/share',
    term: 'share',
    arithmetic: change(stated.value / 100, share),
    why: `${written} is ${percent(share)}, not ${percent(stated.value / 100)}.`,
    neutral: [`${text.slice(part.start, stated.start)}${percent(share)})`],
  };
}

/** Small also as a share of what was missing to 100 %: 95 to 99 % is little of 95, but most of the rest. */
function isSlight(first: NumberInText, second: NumberInText, relative: number): boolean {
  if (Math.abs(relative) >= NOT_LARGE) return false;
  const full = first.percent || second.percent || first.value > 1.5 ? 100 : 1;
  if (first.value > full || second.value > full) return true;
  const rest = full - first.value;
  return rest > 0 && Math.abs(second.value - first.value) / rest < 3 * NOT_LARGE;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function inNumbers({ from, to, absolute, relative }: Arithmetic): string {
  return `${from} to ${to} is ${signed(absolute)}, ${signedPercent(relative!)}`;
}
