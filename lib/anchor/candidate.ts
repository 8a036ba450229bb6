/** A place where a quotation may stand, and what speaks for it. */
import type { Span } from '../page-text/page-text';
import { unfold } from './fold';
import type { PageIndex } from './page-index';
import type { Quotation } from './quotation';
import { agrees, objects, type Side, sideAfter, sideBefore } from './side';
import { CONTEXT_WEIGHT, QUOTE_WEIGHT } from './weights';

export interface Candidate {
  /** In `PageText.text`. */
  start: number;
  end: number;
  /** Of the words, without regard to case: 1 for the same. It decides. */
  likeness: number;
  /** Of the words as they are written. It is told. */
  similarity: number;
  before: Side;
  after: Side;
  /** All that is stored of the context stands around it, character by character. */
  contextInFull: boolean;
  /** The words and the context together. Where no context is stored, the words alone. */
  score: number;
}

/** The candidate at `[start, end)` of the folded text. */
export function candidateAt(
  index: PageIndex,
  quotation: Quotation,
  start: number,
  end: number,
  likeness: number,
): Candidate {
  const place = unfold(index.folded, start, end, index.page.text);
  const before = beforeAt(index, quotation, start);
  const after = afterAt(index, quotation, end);
  return {
    ...place,
    likeness,
    similarity: likeness,
    before,
    after,
    contextInFull: standsInFull(index.folded.text, quotation, start, end, before, after),
    score: scoreOf(likeness, before, after),
  };
}

/** What the stored context says of a place that begins at `start` of the folded text. */
export function beforeAt(index: PageIndex, quotation: Quotation, start: number): Side {
  return sideBefore(index.lower, start, quotation.before, isApart(index, start));
}

/** What it says of a place that ends at `end` of the folded text. */
export function afterAt(index: PageIndex, quotation: Quotation, end: number): Side {
  return sideAfter(index.lower, end, quotation.after, isApart(index, end));
}

/** The words and the context together. */
export function scoreOf(likeness: number, before: Side, after: Side): number {
  const compared = before.compared + after.compared;
  if (compared === 0) return likeness;
  const context = (before.agreement * before.compared + after.agreement * after.compared) / compared;
  return (QUOTE_WEIGHT * likeness + CONTEXT_WEIGHT * context) / (QUOTE_WEIGHT + CONTEXT_WEIGHT);
}

/** Whether white space stands between the character at `at` of the folded text and the one before it. */
function isApart({ folded, page }: PageIndex, at: number): boolean {
  const last = folded.at[at - 1];
  return last !== undefined && /\s/.test(page.text.slice(last + 1, folded.at[at] ?? page.text.length));
}

function standsInFull(
  text: string,
  { prefix, suffix }: Quotation,
  start: number,
  end: number,
  before: Side,
  after: Side,
): boolean {
  return (
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end) &&
    before.says !== 'short-no' &&
    after.says !== 'short-no'
  );
}

/** Whether a side of the context speaks for the place, and one that says little is not spoken against. */
export function isVouchedFor({ before, after }: Candidate): boolean {
  if (before.says === 'yes' || after.says === 'yes') return true;
  return (agrees(before) || agrees(after)) && !objects(before) && !objects(after);
}

/** Whether one side speaks for it, and none that can be told by speaks against it. */
export function isVouchedForTwice({ before, after }: Candidate): boolean {
  return (before.says === 'yes' || after.says === 'yes') && before.says !== 'no' && after.says !== 'no';
}

/** Whether nothing that is stored of the context can be compared here, since the page ends on that side. */
export function isAtEdge({ before, after }: Candidate): boolean {
  return !objects(before) && !objects(after) && !agrees(before) && !agrees(after);
}

/** How much of the stored context stands next to a place of the folded text, in characters. */
export function commonContext(text: string, { prefix, suffix }: Quotation, { start, end }: Span): number {
  let before = 0;
  while (
    before < prefix.length &&
    prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (after < suffix.length && suffix.charCodeAt(after) === text.charCodeAt(end + after)) after += 1;
  return before + after;
}

/** Best first; of equal ones the one nearer to where the quotation stood. */
export function ranked(candidates: readonly Candidate[], hint: number | null): Candidate[] {
  const away = (candidate: Candidate) => (hint === null ? candidate.start : Math.abs(candidate.start - hint));
  return [...candidates].sort(
    (one, other) => other.score - one.score || away(one) - away(other) || one.start - other.start,
  );
}
