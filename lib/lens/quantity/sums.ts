/** The sum of the numbers under the pointer, whether the lens marks them or not. */
import { type Block, type PageText, type Role, type Span, blockIndexAt } from '../../page-text/page-text';
import { type Arithmetic, change, percent, share, signed, signedPercent, times } from './arithmetic';
import { isFraction } from './fractions';
import { type NumberInText, isLogarithmic, numbersIn } from './numbers';
import { type Pair, pairOf } from './pairs';
import { type Spelled, spell } from './spelled';

export interface Sum extends Span {
  /** What the numbers say: for a part of a whole, from 0 to the part, `relative` its share. */
  arithmetic: Arithmetic;
  /** The sum in words: `from .14 to .21: +0.07, +50 %`, `7/36,000: 0.019 %`. */
  words: string;
}

/** How far from the pointer numbers are looked for, in code units: the work is the same in every text. */
const REACH = 240;

/** Page counts, dates and grant numbers stand there. */
const SILENT: ReadonlySet<Role> = new Set<Role>(['authors', 'comments', 'keywords', 'acknowledgements']);

/**
 * The pair or part of a whole that holds `offset`; null where none does. Meant for a pointer at rest: only the text
 * round the offset is read.
 */
export function sumAt(page: PageText, offset: number): Sum | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)];
  if (!block || offset >= block.end || SILENT.has(block.role)) return null;
  const spelled = spell(page, edge(page.text, block, offset, -REACH), edge(page.text, block, offset, REACH));
  const numbers = numbersIn(spelled.text);
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second) break;
    const sum = sumOf(spelled, first, second);
    if (sum && sum.start <= offset && offset < sum.end && !isCited(page, sum)) return sum;
  }
  return null;
}

/** A place near `offset + by` in the block at which no word is cut. */
function edge(text: string, { start, end }: Block, offset: number, by: number): number {
  const at = offset + by;
  if (at <= start) return start;
  if (at >= end) return end;
  const blank = by < 0 ? text.indexOf(' ', at) : text.lastIndexOf(' ', at);
  const isBeyond = by < 0 ? blank === -1 || blank >= offset : blank <= offset;
  return isBeyond ? at : blank;
}

function sumOf(spelled: Spelled, first: NumberInText, second: NumberInText): Sum | null {
  const pair = pairOf(spelled.text, first, second);
  if (pair) return sumOfPair(spelled, pair);
  if (!isFraction(spelled.text, first, second) || isPlainFraction(spelled.text, first, second)) return null;
  const arithmetic = share(first.value, second.value);
  const words = `${spelled.shown(first.start, second.end)}: ${percent(arithmetic.relative!)}`;
  return { ...placed(spelled, first.start, second.end), arithmetic, words };
}

function sumOfPair(spelled: Spelled, pair: Pair): Sum | null {
  const { start, end, from, to } = pair;
  if (from.value === to.value || isModelSizes(spelled.text, pair)) return null;
  const { arithmetic, figures } = compare(from, to);
  const asWritten = (number: NumberInText) => spelled.shown(number.start, number.unitEnd);
  const compared =
    pair.form === 'against' ? `${asWritten(to)} against ${asWritten(from)}` : spelled.shown(start, end);
  return { ...placed(spelled, start, end), arithmetic, words: `${compared}: ${figures}` };
}

/** "1/2", "2/3": what everyone sees at once is no share of anything counted. */
function isPlainFraction(text: string, part: NumberInText, whole: NumberInText): boolean {
  return whole.value <= 5 && /\//.test(text.slice(part.end, whole.start));
}

/** Models "from 1.5B to 32B" are a series of sizes, and nothing that grew; unless a change is spoken of. */
function isModelSizes(text: string, { form, start, from, to }: Pair): boolean {
  if (form !== 'from-to' || text[from.end - 1] !== 'B' || text[to.end - 1] !== 'B') return false;
  return !GROWN.test(text.slice(Math.max(0, start - 60), start));
}
const GROWN =
  /\b(?:increas|gr[eo]w|rise|rose|fell|reduc|decreas|shr[iau]nk|scal(?:ed|ing) (?:\w+ )?$|expand|went|compress)[a-z]*/i;

/** What it is from one number to the other: also in words, `+10 points, +25 %`. */
export function compare(from: NumberInText, to: NumberInText): { arithmetic: Arithmetic; figures: string } {
  // As many: of "3 hours to 1 hour" the plural.
  const unit = from.unitText.length > to.unitText.length ? from : to;
  const plain = change(from.value, to.value);
  const isScaled = isLogarithmic(unit) || to.value < 0;
  const arithmetic = isScaled ? { ...plain, relative: null } : plain;
  const { absolute, relative } = arithmetic;
  const figures = [`${signed(absolute, Math.max(from.decimals, to.decimals))}${unitOf(unit)}`];
  if (relative !== null) figures.push(signedPercent(relative));
  if (relative !== null && relative >= 1) figures.push(times(to.value / from.value));
  return { arithmetic, figures: figures.join(', ') };
}

/** What an absolute difference is counted in: of percentages, points. */
function unitOf({ unit, unitText }: NumberInText): string {
  if (unit === null || unit === 'times') return '';
  return unit === 'percent' || unit === 'points' ? ' points' : ` ${unitText}`;
}

function placed(spelled: Spelled, start: number, end: number): Span {
  return { start: spelled.toPage(start), end: spelled.toPageEnd(end) };
}

function isCited({ citations }: PageText, { start, end }: Span): boolean {
  return citations.some((citation) => citation.start < end && citation.end > start);
}
