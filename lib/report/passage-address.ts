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
  const element = selectors.find((selector) => selector.type === 'FragmentSelector')?.value ?? '';
  const isAround = element !== '' && (!quote || FOOTNOTE.test(element) || isVague(quote));
  if (isAround) return `${htmlUrl(paper, version)}#${encodeURIComponent(element)}`;
  return htmlUrl(paper, version) + (quote ? fragmentOf(quote) : '');
}

/** The text of a footnote is shown when one points at its sign: a browser finds the sign alone. */
const FOOTNOTE = /^footnote\d/i;

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Empty where the passage has no words that could be named: a formula has none that a browser would find. */
function fragmentOf(quote: Quote): string {
  const { named, before, after } = wordsOf(quote);
  if (named.length === 0) return '';
  if (named.length > WHOLE) return `#:~:text=${encoded(named.slice(0, END))},${encoded(named.slice(-END))}`;
  const parts = [
    ...(isSaid(before) ? [`${encoded(before)}-`] : []),
    encoded(named),
    ...(isSaid(after) ? [`-${encoded(after)}`] : []),
  ];
  return `#:~:text=${parts.join(',')}`;
}

/** Whether there are no words to name, or a word or two that stand in many places, and nothing tells this one. */
function isVague(quote: Quote): boolean {
  const { named, before, after } = wordsOf(quote);
  return named.length === 0 || (named.length < SHORT && !isSaid(before) && !isSaid(after));
}

/** The words that name a passage, and those beside them where they are few. */
function wordsOf(quote: Quote): { named: string[]; before: string[]; after: string[] } {
  const { exact, prefix, suffix } = ofWholeWords(quote);
  const pieces = exact.split(GAP).map(wordsIn).map(withoutMark).filter(isSaid);
  const named = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), []);
  // Beside the piece that is named stands what is beside the passage only where the piece is all of it.
  const alone = named.length <= SHORT && !GAP.test(exact.trim());
  return { named, before: alone ? wordsBefore(prefix) : [], after: alone ? wordsAfter(suffix) : [] };
}

/** A browser finds whole words alone: what is cut at an end ("4." of "4.3") is left to what stands beside. */
function ofWholeWords({ exact, prefix, suffix }: Quote): Quote {
  const [first, last] = [/^\S+\s/u.exec(exact)?.[0] ?? '', /\s\S+$/u.exec(exact)?.[0] ?? ''];
  const from = isOneWord(prefix, first) ? first.length : 0;
  const to = exact.length - (isOneWord(last, suffix) ? last.length : 0);
  return from >= to
    ? { exact, prefix, suffix }
    : {
        exact: exact.slice(from, to),
        prefix: prefix + exact.slice(0, from),
        suffix: exact.slice(to) + suffix,
      };
}

/** Whether a word goes on from `before` to `after`: letters and figures, with at most one sign between. */
function isOneWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}][.,'’:_]?$/u.test(before) && /^[.,'’:_]?[\p{L}\p{N}]/u.test(after);
}

/** Without the sign of a list's item, which stands in a place of its own. */
function withoutMark(words: string[]): string[] {
  return words.length > 1 && LIST_MARK.test(words[0]!) ? words.slice(1) : words;
}

const LIST_MARK = /^(?:[^\p{L}\p{N}]|\(?[\p{L}\p{N}]{1,3}[.)])$/u;

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
