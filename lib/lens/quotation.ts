/** Which stretches of a block are quoted. */
import { type Span } from '../page-text/page-text';

/** Longer than this a pair of marks is taken for a slip: inches, or a mark that was never closed. */
const LONGEST = 600;

const OPEN = '\u201C\u00AB\u201E';
const MARKS = /["\u201C\u201D\u201E\u00AB\u00BB]|``|''/g;

/** The stretches between double quotation marks (straight, curly or TeX's), marks excluded, in order. */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let open: { mark: string; end: number } | null = null;
  for (const match of text.matchAll(MARKS)) {
    const mark = match[0];
    const opens = mark === '``' || (mark.length === 1 && OPEN.includes(mark));
    if (open && match.index - open.end > LONGEST) open = null;
    if (opens || !open) {
      if (mark !== "''" && mark !== '\u201D' && mark !== '\u00BB')
        open = { mark, end: match.index + mark.length };
    } else {
      spans.push({ start: open.end, end: match.index });
      open = null;
    }
  }
  return spans;
}

/**
 * Tells of spans in order whether they are quoted. The block is looked through when the first is asked for: most
 * blocks have no hit.
 */
export function quotationAt(text: string): (span: Span) => boolean {
  let spans: Span[] | null = null;
  let next = 0;
  return ({ start, end }) => {
    spans ??= quotationsIn(text);
    while (next < spans.length && spans[next]!.end < end) next += 1;
    return next < spans.length && spans[next]!.start <= start;
  };
}
