/** A place where a quotation may stand, and what speaks for it. */
import { beginsLike, endsLike } from './distance';
import { unfold } from './fold';
import { type PageIndex } from './page-index';
import { type Quotation } from './quotation';
import { AGREES, COMPARED, CONTEXT_WEIGHT, QUOTE_WEIGHT, TELLING } from './weights';

export interface Candidate {
  /** In `PageText.text`. */
  start: number;
  end: number;
  /** Of the words: 1 for the same. */
  similarity: number;
  /** How far each side of the stored context agrees; null where too little of it is stored to say anything. */
  before: number | null;
  after: number | null;
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
  similarity: number,
): Candidate {
  const { text } = index.folded;
  const { prefix, suffix } = quotation;
  const nearPrefix = prefix.slice(-COMPARED);
  const nearSuffix = suffix.slice(0, COMPARED);
  const before = endsLike(text.slice(Math.max(0, start - 2 * COMPARED), start), nearPrefix);
  const after = beginsLike(text.slice(end, end + 2 * COMPARED), nearSuffix);
  const known = nearPrefix.length + nearSuffix.length;
  const context = known === 0 ? null : (before * nearPrefix.length + after * nearSuffix.length) / known;
  return {
    ...unfold(index.folded, start, end, index.page.text),
    similarity,
    before: nearPrefix.length < TELLING ? null : before,
    after: nearSuffix.length < TELLING ? null : after,
    contextInFull:
      start >= prefix.length &&
      text.startsWith(prefix, start - prefix.length) &&
      text.startsWith(suffix, end),
    score:
      context === null
        ? similarity
        : (QUOTE_WEIGHT * similarity + CONTEXT_WEIGHT * context) / (QUOTE_WEIGHT + CONTEXT_WEIGHT),
  };
}

/** Whether a side of the context agrees. */
export function isVouchedFor({ before, after }: Candidate): boolean {
  return (before ?? 0) >= AGREES || (after ?? 0) >= AGREES;
}

/** Whether every side of the context that says anything agrees, and one does. */
export function isVouchedForTwice(candidate: Candidate): boolean {
  const { before, after } = candidate;
  return isVouchedFor(candidate) && (before ?? 1) >= AGREES && (after ?? 1) >= AGREES;
}

/** Best first; of equal ones the one nearer to where the quotation stood. */
export function ranked(candidates: readonly Candidate[], hint: number | null): Candidate[] {
  const away = (candidate: Candidate) => (hint === null ? candidate.start : Math.abs(candidate.start - hint));
  return [...candidates].sort(
    (one, other) => other.score - one.score || away(one) - away(other) || one.start - other.start,
  );
}
