/** Which stretches of a block are quoted. */
import { type Span } from '../page-text/page-text';
import { touching } from './touching';

/** Longer than this a pair of marks is taken for a slip: inches, or a mark that was never closed. */
const LONGEST = 600;

const OPENING = '\u201C\u00AB\u201E``';
const CLOSING = "\u201D\u00BB''";
const MARKS = /["\u201C\u201D\u201E\u00AB\u00BB]|``|''/g;

/** The stretches between double quotation marks (straight, curly or TeX's), marks excluded, in order. */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (open !== null && index - open > LONGEST) open = null;
    if (open !== null && !OPENING.includes(mark)) {
      spans.push({ start: open, end: index });
      open = null;
      // A straight mark right behind a letter or digit opens nothing: it stands for inches or seconds.
    } else if (!CLOSING.includes(mark) && !(mark === '"' && /\w/.test(text[index - 1] ?? ''))) {
      open = index + mark.length;
    }
  }
  return spans;
}

/**
 * Tells of stretches, asked for in order, whether they are quoted. The block is looked through when the first is asked
 * for: most blocks have no hit.
 */
export function quotationAt(text: string): (asked: Span) => boolean {
  let isQuoted: ((asked: Span) => boolean) | null = null;
  return (asked) => (isQuoted ??= touching(quotationsIn(text)))(asked);
}
