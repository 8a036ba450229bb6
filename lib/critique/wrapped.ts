/**
 * Hard-wrapped text, as mail programs and PDF viewers give it, told from a text whose lines are paragraphs. A line
 * was broken for want of room where the first word of the next one did not fit; and such a break stands in the
 * middle of sentences most of the time. In doubt a line is a paragraph.
 */
import type { TextLine } from './text-lines';

/** Characters a line; a longer one was not wrapped. */
const WIDEST = 130;
const NARROWEST = 30;
/** Of the width: justified and proportional type ends somewhat before it. */
const NEARLY = 0.85;
/** Of all breaks of wrapped text, so many at least are as they should be. */
const MOST = 0.6;
/** A block with fewer breaks tells nothing of itself: it is judged by the width of the others. */
const ENOUGH = 3;

interface Breaks {
  all: number;
  /** For want of room. */
  full: number;
  /** Within a sentence: no stop before, a small letter behind. */
  within: number;
  width: number;
}

/** Whether a line begins a paragraph of its own behind `before`, as an item of a list does. */
type Begins = (line: TextLine, before: TextLine) => boolean;

/** The width to which the text is wrapped, in characters; null where it plainly is not, or tells too little. */
export function widthOf(blocks: readonly (readonly TextLine[])[], begins: Begins): number | null {
  const sum: Breaks = { all: 0, full: 0, within: 0, width: 0 };
  for (const block of blocks) {
    if (block.length < 2) continue;
    const { all, full, within, width } = breaksOf(block, 0, begins);
    sum.all += all;
    sum.full += full;
    sum.within += within;
    if (width <= WIDEST) sum.width = Math.max(sum.width, width);
  }
  return sum.all >= ENOUGH && isWrapped(sum) ? sum.width : null;
}

/**
 * The paragraphs of lines that follow each other without an empty one between. `width`: of the whole text, as
 * `widthOf` gives it.
 */
export function paragraphsOf(block: readonly TextLine[], width: number | null, begins: Begins): TextLine[][] {
  const own = breaksOf(block, 0, begins);
  const wide = own.all < ENOUGH ? width : isWrapped(own) ? own.width : null;
  if (wide === null) return block.map((line) => [line]);
  const breaks = own.all < ENOUGH ? breaksOf(block, wide, begins) : own;
  if (!isWrapped(breaks)) return block.map((line) => [line]);

  const paragraphs: TextLine[][] = [];
  for (const line of block) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last && !begins(line, last) && goesOn(last, line, wide)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function isWrapped({ all, full, within, width }: Breaks): boolean {
  return all > 0 && width >= NARROWEST && width <= WIDEST && full >= all * MOST && within >= all * MOST;
}

/**
 * Breaks before what begins a paragraph by its signs tell nothing.
 *
 * @param least the width that the lines are held against, where theirs is smaller: that of the text, which is wrapped;
 * then a full line without a stop is broken within its sentence, whatever the next one begins with
 */
function breaksOf(block: readonly TextLine[], least: number, begins: Begins): Breaks {
  const width = block.reduce((widest, line) => Math.max(widest, line.text.length + line.indent), least);
  const breaks = { all: 0, full: 0, within: 0, width };
  if (width > WIDEST) return { ...breaks, all: block.length - 1 };
  for (let at = 1; at < block.length; at += 1) {
    const [before, line] = [block[at - 1]!, block[at]!];
    if (begins(line, before)) continue;
    const full = isFull(before, line, width);
    breaks.all += 1;
    if (full) breaks.full += 1;
    if (isWithin(before, line) || (least > 0 && full && !ENDS.test(before.text.slice(-4))))
      breaks.within += 1;
  }
  return breaks;
}

/** Whether the line would have been too long with the first word of the next. */
function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const first = /^\S*/u.exec(next.text.slice(0, WIDEST))![0].length;
  return line.indent + line.text.length + 1 + first > width * NEARLY;
}

function isWithin(line: TextLine, next: TextLine): boolean {
  return !ENDS.test(line.text.slice(-4)) && /^["'“‘([]?(?:\p{Ll}|\d|\$)/u.test(next.text);
}

const ENDS = /[.!?:…]["'”’)\]]*$/u;

function goesOn(line: TextLine, next: TextLine, width: number): boolean {
  // The first line of a paragraph may be set in.
  if (next.indent > line.indent + 1 && ENDS.test(line.text.slice(-4))) return false;
  return isFull(line, next, width) || isWithin(line, next);
}

/** Words in which a hyphen stays when a line ends with it. */
const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|non|well|cross|state|so|long|short|high|low|in|out|up|of|ex|co|multi|two|three|all|pre|post|anti|semi)$/iu;

/** The words of a paragraph in one line, words mended that were divided at the end of a line. `known`: words elsewhere. */
export function joined(lines: readonly TextLine[], known: (word: string) => boolean): string {
  let text = '';
  for (const line of lines) {
    if (text === '') {
      text = line.text;
      continue;
    }
    const divided = /[\p{L}]+[-\u2010\u00AD]$/u.exec(text.slice(-60));
    const rest = /^\p{Ll}+/u.exec(line.text.slice(0, 60));
    if (!divided || !rest) {
      text += ` ${line.text}`;
      continue;
    }
    const first = divided[0].slice(0, -1);
    const whole = first + rest[0];
    const keeps =
      !divided[0].endsWith('\u00AD') &&
      !known(whole.toLowerCase()) &&
      (KEEPS_HYPHEN.test(first) || known(`${first}-${rest[0]}`.toLowerCase()));
    text = keeps ? text + line.text : text.slice(0, -1) + line.text;
  }
  return text;
}
