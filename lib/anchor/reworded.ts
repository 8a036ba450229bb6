/** Where a quotation stands whose words have changed. */
import search from 'approx-string-match';
import { type Candidate, candidateAt, ranked } from './candidate';
import { distance, similarityOf } from './distance';
import { foldedIndex } from './fold';
import { type PageIndex } from './page-index';
import { isWord, type Quotation } from './quotation';
import { likelyWindows, type Window } from './windows';
import { LIST_AT, WORDS_AGREE } from './weights';

/** A longer quotation is not set on the bounds of words: the comparison would cost more than it gives. */
const LONGEST_SET = 600;
/** How far a bound of a word may be. */
const WORD_REACH = 16;
/** Of matches that are equally good within one window, so many are looked at. */
const MOST_MATCHES = 16;

/** The places that are like the quotation, one for each window at most, none overlapping. */
export function likePlaces(index: PageIndex, quotation: Quotation): Candidate[] {
  const found: Candidate[] = [];
  for (const window of likelyWindows(index, quotation)) {
    const best = bestIn(index, quotation, window);
    if (best && best.similarity >= Math.min(WORDS_AGREE, LIST_AT)) found.push(best);
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

function bestIn(index: PageIndex, quotation: Quotation, window: Window): Candidate | null {
  const { exact } = quotation;
  const text = index.folded.text.slice(window.start, window.end);
  const most = Math.floor(exact.length * (1 - LIST_AT));
  const candidates = search(text, exact, most)
    .filter(({ start, end }) => end > start)
    .slice(0, MOST_MATCHES)
    .map(({ start, end, errors }) => {
      const similarity = similarityOf(errors, exact.length, end - start);
      return candidateAt(index, quotation, window.start + start, window.start + end, similarity);
    });
  const [best] = ranked(candidates, quotation.hint);
  return best ? onWords(index, quotation, best) : null;
}

/**
 * The candidate with its ends on the bounds of words, if those of the quotation are: a comparison by characters ends
 * in the middle of a word that was exchanged for another.
 */
function onWords(index: PageIndex, quotation: Quotation, candidate: Candidate): Candidate {
  if (quotation.exact.length > LONGEST_SET) return candidate;
  const { text } = index.page;
  const starts = quotation.startsInWord ? [candidate.start] : wordBounds(text, candidate.start);
  const ends = quotation.endsInWord ? [candidate.end] : wordBounds(text, candidate.end);
  if (starts.length === 1 && ends.length === 1) return candidate;
  const bounded: Candidate[] = [];
  for (const start of starts) {
    for (const end of ends) {
      if (end <= start) continue;
      const from = foldedIndex(index.folded, start);
      const to = foldedIndex(index.folded, end);
      const words = index.folded.text.slice(from, to);
      const similarity = similarityOf(distance(quotation.exact, words), quotation.exact.length, words.length);
      bounded.push(candidateAt(index, quotation, from, to, similarity));
    }
  }
  return (
    bounded.sort(
      (one, other) => other.score - one.score || other.end - other.start - (one.end - one.start),
    )[0] ?? candidate
  );
}

/** `offset` where it stands between words, else the two bounds of the word around it, as far as they are near. */
function wordBounds(text: string, offset: number): number[] {
  if (!isWord(text[offset - 1]) || !isWord(text[offset])) return [offset];
  let left = offset;
  while (left > 0 && isWord(text[left - 1]) && offset - left < WORD_REACH) left -= 1;
  let right = offset;
  while (isWord(text[right]) && right - offset < WORD_REACH) right += 1;
  return [left, right];
}
