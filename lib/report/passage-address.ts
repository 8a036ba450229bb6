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
/** One of no more words is named with so many words beside it: it may stand in many places. */
const SHORT = 3;
const BESIDE = 3;

/** The page of the paper at the passage: that of the abstract for the title, and for the paper as a whole. */
export function passageAddress({ paper, version, what, selectors }: Target): string {
  if (what === 'paper' || what === 'title') return absUrl(paper, version);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return htmlUrl(paper, version) + (quote ? fragmentOf(quote) : '');
}

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Empty where the passage has no words that could be named: a formula has none that a browser would find. */
function fragmentOf({ exact, prefix, suffix }: Quote): string {
  const pieces = exact.split(GAP).map(wordsIn).filter(isSaid);
  const named = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), []);
  if (named.length === 0) return '';
  if (named.length > WHOLE) return `#:~:text=${encoded(named.slice(0, END))},${encoded(named.slice(-END))}`;
  // Beside the piece that is named stands what is beside the passage only where the piece is all of it.
  const alone = named.length <= SHORT && !GAP.test(exact.trim());
  const before = alone ? wordsBefore(prefix) : [];
  const after = alone ? wordsAfter(suffix) : [];
  const parts = [
    ...(isSaid(before) ? [`${encoded(before)}-`] : []),
    encoded(named),
    ...(isSaid(after) ? [`-${encoded(after)}`] : []),
  ];
  return `#:~:text=${parts.join(',')}`;
}

/** Where a browser's search for words in a row ends: at formulas and at the ends of blocks. */
const GAP = new RegExp(`[${FORMULA}\\n]`);

function wordsBefore(prefix: string): string[] {
  const words = wordsIn(prefix.split(GAP).at(-1)!);
  // The first may be cut.
  const whole = GAP.test(prefix) || /^\s/.test(prefix) ? words : words.slice(1);
  return whole.slice(-BESIDE);
}

function wordsAfter(suffix: string): string[] {
  const words = wordsIn(suffix.split(GAP)[0]!);
  const whole = GAP.test(suffix) || /\s$/.test(suffix) ? words : words.slice(0, -1);
  return whole.slice(0, BESIDE);
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function isSaid(words: readonly string[]): boolean {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * A hyphen and a comma mark off parts in a fragment, and brackets end a link in Markdown: all are written out. Half a
 * character at a cut has no code and goes.
 */
function encoded(words: readonly string[]): string {
  const whole = words
    .join(' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  return encodeURIComponent(whole).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
