/** Where a quotation stands whose words have changed. */
import search from 'approx-string-match';
import { afterAt, beforeAt, type Candidate, candidateAt, ranked, scoreOf } from './candidate';
import { distance, distancesToBeginnings, similarityOf } from './distance';
import { occurrences } from './exact';
import { foldedIndex } from './fold';
import type { PageIndex } from './page-index';
import { isWord, type Quotation } from './quotation';
import { likelyWindows, type Window } from './windows';
import { LIST_AT, SEARCHED_WHOLE, WHOLE_LIKENESS, WORDS_AGREE } from './weights';

/** A longer quotation is not set on the bounds of words: the comparison would cost more than it gives. */
const LONGEST_SET = 600;
/** How far a better end may be. */
const REACH = 24;
/** So many characters of the context, next to the quotation, show where it begins and ends. */
const BESIDE = 10;
/** Of matches that are equally good within one window, so many are looked at. */
const MOST_MATCHES = 16;

/** The places that are like the quotation, best first, none overlapping. */
export function likePlaces(index: PageIndex, quotation: Quotation): Candidate[] {
  const found: Candidate[] = [];
  for (const window of likelyWindows(index, quotation)) {
    const [best] = ranked(placesIn(index, quotation, window, LIST_AT), quotation.hint);
    const bounded = best && onWords(index, quotation, best);
    if (bounded && bounded.likeness >= Math.min(WORDS_AGREE, LIST_AT)) found.push(bounded);
  }
  if (found.length === 0 && quotation.exact.length < SEARCHED_WHOLE) {
    const page = { start: 0, end: index.lower.length };
    for (const place of placesIn(index, quotation, page, WHOLE_LIKENESS)) {
      found.push(onWords(index, quotation, place));
    }
  }
  return apart(ranked(found, quotation.hint));
}

/** Without those that overlap a better one. `candidates`: best first. */
export function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => other.start < candidate.end && candidate.start < other.end))
      kept.push(candidate);
  }
  return kept;
}

/** The best matches in a stretch of the page that are at least so much like the quotation. */
function placesIn(index: PageIndex, quotation: Quotation, window: Window, least: number): Candidate[] {
  const { lower } = quotation;
  const text = index.lower.slice(window.start, window.end);
  return search(text, lower, Math.floor(lower.length * (1 - least)))
    .filter(({ start, end }) => end > start)
    .slice(0, MOST_MATCHES)
    .map(({ start, end, errors }) => {
      const likeness = similarityOf(errors, lower.length, end - start);
      return candidateAt(index, quotation, window.start + start, window.start + end, likeness);
    });
}

/**
 * The candidate with better ends. A comparison by characters alone ends in the middle of a word that was exchanged for
 * another, or leaves it out; so the bounds of words are tried, and the places where the stored context begins and ends.
 */
function onWords(index: PageIndex, quotation: Quotation, candidate: Candidate): Candidate {
  const { exact, lower } = quotation;
  if (lower.length > LONGEST_SET) return candidate;
  const { folded } = index;
  const starts = [...startsFor(index, quotation, foldedIndex(folded, candidate.start))];
  const ends = [...endsFor(index, quotation, foldedIndex(folded, candidate.end))];
  const afters = ends.map((end) => afterAt(index, quotation, end));
  const furthest = Math.max(...ends);
  let best = { start: -1, end: -1, likeness: 0, score: -1 };
  for (const start of starts) {
    const before = beforeAt(index, quotation, start);
    const errors = distancesToBeginnings(lower, index.lower.slice(start, furthest));
    for (const [which, end] of ends.entries()) {
      if (end <= start) continue;
      const likeness = similarityOf(errors[end - start]!, lower.length, end - start);
      const score = scoreOf(likeness, before, afters[which]!);
      if (score > best.score) best = { start, end, likeness, score };
    }
  }
  const { start, end, likeness } = best;
  if (start < 0) return candidate;
  const words = folded.text.slice(start, end);
  const similarity = similarityOf(distance(exact, words), exact.length, words.length);
  return { ...candidateAt(index, quotation, start, end, likeness), similarity };
}

/** Where a candidate that was found to begin at `start` of the folded text may begin. The best guess comes first. */
function startsFor(
  { page, folded, lower }: PageIndex,
  { before, startsInWord }: Quotation,
  start: number,
): Set<number> {
  const starts = new Set<number>();
  const beside = before.folded.slice(-BESIDE);
  if (beside.length === BESIDE) {
    const at = nearest(lower, beside, start - BESIDE);
    if (at !== null) starts.add(at + BESIDE);
  }
  if (startsInWord) return starts.add(start);
  for (const offset of wordBounds(page.text, folded.at[start]!)) starts.add(foldedIndex(folded, offset));
  return starts;
}

/** As `startsFor`, for the end. */
function endsFor(
  { page, folded, lower }: PageIndex,
  { after, endsInWord }: Quotation,
  end: number,
): Set<number> {
  const ends = new Set<number>();
  const beside = after.folded.slice(0, BESIDE);
  if (beside.length === BESIDE) {
    const at = nearest(lower, beside, end);
    if (at !== null) ends.add(at);
  }
  if (endsInWord || end === folded.at.length) return ends.add(end);
  const last = folded.at[end - 1]!;
  for (const offset of wordBounds(page.text, last + 1)) ends.add(foldedIndex(folded, offset));
  return ends;
}

/** Where `sought` stands nearest to `at`, at most `REACH` away; null where it does not. */
function nearest(text: string, sought: string, at: number): number | null {
  const from = Math.max(0, at - REACH);
  const room = text.slice(from, at + REACH + sought.length);
  let best: number | null = null;
  for (const found of occurrences(room, sought)) {
    if (best === null || Math.abs(from + found - at) < Math.abs(best - at)) best = from + found;
  }
  return best;
}

/** `offset` where it stands between words, else the two bounds of the word around it, as far as they are near. */
function wordBounds(text: string, offset: number): number[] {
  if (!isWord(text[offset - 1]) || !isWord(text[offset])) return [offset];
  let left = offset;
  while (left > 0 && isWord(text[left - 1]) && offset - left < REACH) left -= 1;
  let right = offset;
  while (isWord(text[right]) && right - offset < REACH) right += 1;
  return [left, right];
}
