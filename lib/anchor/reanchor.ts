/** Anchors again what a change of the page may have touched; the rest is moved along with the text. */
import type { PageText, Span } from '../page-text/page-text';
import { anchor } from './anchor';
import { candidateAt } from './candidate';
import { fold, foldedIndex } from './fold';
import { indexOf, type PageIndex } from './page-index';
import { type Quotation, quotationsOf } from './quotation';
import type { AnchorResult } from './result';
import type { Selector } from './selectors';

export interface Anchored {
  selectors: readonly Selector[];
  /** What `anchor` said of it on the page before. */
  result: AnchorResult;
}

/** What stands between the text that both pages begin with and the one that both end with. */
interface Change {
  /** The same in both pages. */
  start: number;
  /** Where the change ends in the page before, and in the page after it. */
  before: number;
  after: number;
}

/**
 * The answers of `anchor` on the page `after`, in the order of `anchored`, which has those on the page `before`.
 * A passage that stands with all of its context outside the change, while the change brings no other place like it,
 * is moved along; so is a page with one changed block done in a fraction of the time. All others are anchored anew.
 */
export function reanchor(before: PageText, after: PageText, anchored: readonly Anchored[]): AnchorResult[] {
  const change = changeBetween(before.text, after.text);
  const index = indexOf(before);
  return anchored.map(
    ({ selectors, result }) =>
      movedAlong(index, after, change, selectors, result) ?? anchor(after, selectors),
  );
}

/** The answer, moved along with the text; null where the change may have made another one of it. */
function movedAlong(
  index: PageIndex,
  after: PageText,
  change: Change,
  selectors: readonly Selector[],
  result: AnchorResult,
): AnchorResult | null {
  const [quotation, another] = quotationsOf(selectors);
  if (result.status !== 'exact' || !quotation || another || quotation.tex !== null) return null;
  const inside = foldedSpan(index, result);
  const { contextInFull } = candidateAt(index, quotation, inside.start, inside.end, 1);
  if (!contextInFull || index.spaced.slice(result.start, result.end) !== quotation.spaced) return null;
  const by = shift(index, quotation, inside, change);
  if (by === null || bringsAnother(after.text, quotation, change)) return null;
  const { start, end, similarity, text } = result;
  return { status: 'exact', start: start + by, end: end + by, similarity, text };
}

function foldedSpan({ folded }: PageIndex, { start, end }: Span): Span {
  return { start: foldedIndex(folded, start), end: foldedIndex(folded, end) };
}

/** How far a place has moved that stands with its context before or behind the change; null where it does neither. */
function shift(
  { folded }: PageIndex,
  { prefix, suffix }: Quotation,
  { start, end }: Span,
  change: Change,
): number | null {
  // One more on each side: what stands next to the context shows whether white space is between them.
  const from = folded.at[start - prefix.length - 1] ?? 0;
  const to = folded.at[end + suffix.length] ?? Infinity;
  if (to < change.start) return 0;
  return from >= change.before && change.before > 0 ? change.after - change.before : null;
}

/** Whether quotation and context stand together in what is new of the page, or across its bounds. */
function bringsAnother(
  text: string,
  { prefix, exact, suffix }: Quotation,
  { start, after }: Change,
): boolean {
  const sought = prefix + exact + suffix;
  const beside = sought.length - 1;
  const left = foldedBefore(text, start, beside);
  const right = foldedBehind(text, after, beside);
  return (left + fold(text.slice(start, after)).text + right).includes(sought);
}

/** The last `length` characters of the folded text before `end`. */
function foldedBefore(text: string, end: number, length: number): string {
  let folded = '';
  for (let from = end, reach = length; from > 0 && folded.length < length; reach *= 2) {
    from = Math.max(0, end - reach);
    if (isTrail(text, from)) from -= 1;
    folded = fold(text.slice(from, end)).text;
  }
  return folded.slice(Math.max(0, folded.length - length));
}

/** The first `length` characters of the folded text from `start` on. */
function foldedBehind(text: string, start: number, length: number): string {
  let folded = '';
  for (let to = start, reach = length; to < text.length && folded.length < length; reach *= 2) {
    to = Math.min(text.length, start + reach);
    if (isTrail(text, to)) to += 1;
    folded = fold(text.slice(start, to)).text;
  }
  return folded.slice(0, length);
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start === shorter && before.length === after.length) {
    return { start: before.length, before: before.length, after: after.length };
  }
  if (isTrail(before, start) || isTrail(after, start)) start -= 1;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  if (isTrail(before, before.length - same)) same -= 1;
  return { start, before: before.length - same, after: after.length - same };
}

/** Whether `offset` stands in the middle of a surrogate pair. */
function isTrail(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
