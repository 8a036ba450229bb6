/**
 * Where a note's passage can be read. The address carries the passage as a text fragment (WICG Scroll To Text
 * Fragment), so that a link that is opened by hand, or without Hedgerow, leads to it all the same.
 */
import type { Target } from '../notes/target';
import { FORMULA } from '../page-text/page-text';
import { absUrl, htmlUrl } from '../paper/url';

/** A passage of more words is named by its first and its last ones. */
const WHOLE = 8;
const END = 4;

export function passageAddress({ paper, version, what, selectors }: Target): string {
  if (what === 'paper' || what === 'title') return absUrl(paper, version);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return htmlUrl(paper, version) + (quote ? fragmentOf(quote.exact) : '');
}

/** Empty where the passage has no words that could be named: a formula has none that a browser would find. */
function fragmentOf(quote: string): string {
  const pieces = quote
    .split(new RegExp(`[${FORMULA}\\n]`))
    .map((piece) => piece.split(/\s+/).filter(Boolean));
  const words = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), []);
  if (words.length === 0) return '';
  const named =
    words.length <= WHOLE ? encoded(words) : `${encoded(words.slice(0, END))},${encoded(words.slice(-END))}`;
  return `#:~:text=${named}`;
}

/** A hyphen marks off context in a fragment, so it is written out too. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
