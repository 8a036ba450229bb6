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
/** Of all breaks of wrapped text, so many at least are for want of room; and of these so many within sentences. */
const MOST = 0.6;
const HALF = 0.5;
/** Fewer breaks tell nothing of a text. */
const ENOUGH = 3;
/** So many breaks within sentences tell exactly how much room a line has. */
const EXACT = 4;
/** Of what is measured, so many are more than one that stands apart. */
const APART = 0.1;

/** How a text is wrapped; in characters. */
export interface Wrapping {
  /** No line of its is longer, but one or the other that was not wrapped. */
  width: number;
  /** A line that would have been longer with the first word of the next one was broken for want of room. */
  room: number;
}

interface Breaks {
  all: number;
  /** For want of room. */
  full: number;
  /** Of these, within a sentence: no stop before, a small letter behind. */
  within: number;
  width: number;
  /** How long each line that was broken within a sentence would have been with the next word. */
  needs: number[];
}

/** Whether a line begins a paragraph of its own behind `before`, as an item of a list does. */
type Begins = (line: TextLine, before: TextLine) => boolean;

/** How a text is wrapped; null where it plainly is not, or tells too little. */
export function wrappingOf(blocks: readonly (readonly TextLine[])[], begins: Begins): Wrapping | null {
  const sum: Breaks = { all: 0, full: 0, within: 0, width: 0, needs: [] };
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.length < 2) continue;
    const own = breaksOf(block, begins);
    sum.all += own.all;
    sum.full += own.full;
    sum.within += own.within;
    if (!isWrapped(own)) continue;
    for (let each = 0; each < own.all; each += 1) widths.push(own.width);
    for (const need of own.needs) sum.needs.push(need);
  }
  if (widths.length === 0) return null;
  sum.width = amongMost(widths, 1 - APART);
  return sum.all >= ENOUGH && isWrapped(sum) ? wrappingBy(sum) : null;
}

/**
 * The paragraphs of lines that follow each other without an empty one between. `text`: how the text is wrapped in which
 * they stand; a line of it may by chance be full where a sentence ends, so that its lines are held against this first.
 */
export function paragraphsOf(
  block: readonly TextLine[],
  text: Wrapping | null,
  begins: Begins,
): TextLine[][] {
  const wrapping = wrappingOfBlock(block, text, begins);
  if (wrapping === null) return block.map((line) => [line]);
  const paragraphs: TextLine[][] = [];
  for (const line of block) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last && isJoined(last, line, wrapping, begins)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function wrappingOfBlock(block: readonly TextLine[], text: Wrapping | null, begins: Begins): Wrapping | null {
  if (block.length < 2) return null;
  const own = breaksOf(block, begins);
  if (text !== null && own.width <= text.width / NEARLY) {
    const going = block.filter((line, at) => at > 0 && isJoined(block[at - 1]!, line, text, begins));
    if (own.all > 0 && going.length >= own.all * MOST) return text;
  }
  return own.all >= ENOUGH && isWrapped(own) ? wrappingBy(own) : null;
}

function isWrapped({ all, full, within, width }: Breaks): boolean {
  return all > 0 && width >= NARROWEST && width <= WIDEST && full >= all * MOST && within >= full * HALF;
}

function wrappingBy({ width, needs }: Breaks): Wrapping {
  const nearly = width * NEARLY;
  if (needs.length < EXACT) return { width, room: nearly };
  return { width, room: Math.min(width, Math.max(nearly, amongMost(needs, APART) - 1)) };
}

/** The number that `share` of the others are not greater than. */
function amongMost(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))]!;
}

/** Breaks before what begins a paragraph by its signs tell nothing. */
function breaksOf(block: readonly TextLine[], begins: Begins): Breaks {
  const width = block.reduce((widest, line) => Math.max(widest, line.text.length + line.indent), 0);
  const breaks: Breaks = { all: 0, full: 0, within: 0, width, needs: [] };
  if (width > WIDEST) return { ...breaks, all: block.length - 1 };
  for (let at = 1; at < block.length; at += 1) {
    const [before, line] = [block[at - 1]!, block[at]!];
    if (begins(line, before)) continue;
    breaks.all += 1;
    const need = withFirstWord(before, line);
    if (need <= width * NEARLY) continue;
    breaks.full += 1;
    if (!isWithin(before, line)) continue;
    breaks.within += 1;
    breaks.needs.push(need);
  }
  return breaks;
}

/** How long a line would have been with the first word of the next. Lines are not broken at other spaces. */
function withFirstWord(line: TextLine, next: TextLine): number {
  const first = /^[^ \t]*/u.exec(next.text.slice(0, WIDEST))![0].length;
  return line.indent + line.text.length + 1 + first;
}

function isWithin({ text }: TextLine, next: TextLine): boolean {
  if (!/^["'“‘([]?(?:\p{Ll}|\d|\$)/u.test(next.text)) return false;
  const end = text.slice(-8);
  // What an ellipsis leaves out may be the rest of a sentence, or a part of it.
  return !ENDS.test(end) || (ELLIPSIS.test(end) && /^\p{Ll}/u.test(next.text));
}

const ENDS = /[.!?:…]["'”’)\]]*$/u;
const ELLIPSIS = /(?:\.\s?\.\s?\.|…)\s?[)\]]?$/u;

/** Whether a paragraph goes on from a line to the next. */
function isJoined(line: TextLine, next: TextLine, { width, room }: Wrapping, begins: Begins): boolean {
  if (begins(next, line)) return false;
  const ends = ENDS.test(line.text.slice(-8));
  // The first line of a paragraph may be set in.
  if (next.indent > line.indent + 1 && ends) return false;
  return withFirstWord(line, next) > (ends ? room : width * NEARLY) || isWithin(line, next);
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
