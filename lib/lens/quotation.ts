/** Which stretches of a block are quoted. */
import type { Span } from '../page-text/page-text';
import { isWord } from './letters';

/** Longer than this a pair of marks is taken for a slip: inches, or a mark that was never closed. */
const LONGEST = 600;

const OPENING = '\u201C\u00AB\u201E``';
const CLOSING = "\u201D\u00BB''";
const MARKS = /["\u201C\u201D\u201E\u00AB\u00BB]|``|''/g;

/** The stretches of a block between double quotation marks (straight, curly or TeX's), marks excluded, in order. */
export function quotationsIn(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  MARKS.lastIndex = block.start;
  for (let match = MARKS.exec(text); match && match.index < block.end; match = MARKS.exec(text)) {
    const { 0: mark, index } = match;
    if (open !== null && index - open > LONGEST) open = null;
    if (open !== null && !OPENING.includes(mark)) {
      spans.push({ start: open, end: index });
      open = null;
      // A straight mark right behind a letter or digit opens nothing: it stands for inches or seconds.
    } else if (!CLOSING.includes(mark) && !(mark === '"' && isWord(text.charCodeAt(index - 1)))) {
      open = index + mark.length;
    }
  }
  return spans;
}
