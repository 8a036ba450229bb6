/**
 * Finds a stored quotation on a page again, or says honestly that it cannot. The rule above all others: a note is
 * never drawn on the wrong passage. `SPEC.md` has the rules one by one.
 *
 * First the very words, judged by the context that was stored with them. Where they are not there, or nothing speaks
 * for the places where they are, grams of quotation and context choose a few windows of the page, and a bit-parallel
 * matcher (Myers 1999, as `approx-string-match` has it) compares those alone. Where it stood when it was stored orders
 * the candidates and decides nothing: every conversion of a paper has other offsets.
 */
import type { PageText, Span } from '../page-text/page-text';
import { type Candidate, isAtEdge, isVouchedFor, isVouchedForTwice, ranked } from './candidate';
import { exactPlaces, occurrences } from './exact';
import { beginsLike, endsLike, similarityOf } from './distance';
import { foldedIndex, unfold } from './fold';
import { othersAmong, texIn } from './formulas';
import { indexOf, type PageIndex } from './page-index';
import { type Quotation, quotationsOf } from './quotation';
import type { AnchorResult } from './result';
import { apart, likePlaces } from './reworded';
import type { Selector } from './selectors';
import { agrees } from './side';
import { lettersOf, sameButForSlips } from './slips';
import {
  AGREES,
  ALONE,
  ALONE_WITH_SLIPS,
  LEAD,
  LIST_AT,
  PLACE_AT,
  SHORT,
  WORDS_AGREE,
  WORDS_SAY,
} from './weights';

/** The most places that are listed for one quotation. */
export const MOST_LISTED = 10;

/**
 * Where the passage that `selectors` describe stands on `page`, if anywhere. Selectors without a quotation (a note on
 * the whole paper, or another tool's position alone) give an orphan. Of several quotations the first that is placed
 * counts, else the first.
 */
export function anchor(page: PageText, selectors: readonly Selector[]): AnchorResult {
  const index = indexOf(page);
  let first: AnchorResult | null = null;
  for (const quotation of quotationsOf(selectors)) {
    const result = find(index, quotation);
    if ('text' in result) return result;
    first ??= result;
  }
  return first ?? { status: 'orphan', nearest: null };
}

function find(index: PageIndex, quotation: Quotation): AnchorResult {
  const exact = ranked(exactPlaces(index, quotation), quotation.hint);
  return judgeExact(index, quotation, exact) ?? judgeLike(index, quotation, exact);
}

/**
 * The places where the passage may stand besides those that overlap one of `except`, as answers that list them:
 * nothing is drawn because something else was ruled out.
 */
export function otherPlaces(
  page: PageText,
  selectors: readonly Selector[],
  except: readonly Span[],
): AnchorResult {
  const index = indexOf(page);
  const [quotation] = quotationsOf(selectors);
  if (!quotation) return { status: 'orphan', nearest: null };
  const all = [...exactPlaces(index, quotation), ...likePlaces(index, quotation)];
  const places = apart(ranked(all, quotation.hint)).filter(
    ({ start, end, score }) =>
      score >= LIST_AT && !except.some((other) => other.start < end && start < other.end),
  );
  const [best] = places;
  if (!best) return { status: 'orphan', nearest: nearestOf(index, quotation) };
  const near = places.filter((place) => best.score - place.score < LEAD);
  return listed(near.length > 1 ? 'ambiguous' : 'uncertain', near);
}

/** The answer where the very words are on the page and enough speaks for one place; null where more has to be seen. */
function judgeExact(
  index: PageIndex,
  quotation: Quotation,
  places: readonly Candidate[],
): AnchorResult | null {
  const [best, next] = places;
  if (!best) return null;
  if (quotation.prefix === '' && quotation.suffix === '') return exactAmong(index, quotation, places);
  const inFull = places.filter((place) => place.contextInFull);
  if (inFull.length > 0) return exactAmong(index, quotation, inFull);
  if (isVouchedFor(best)) {
    return exactAmong(
      index,
      quotation,
      places.filter((place) => best.score - place.score < LEAD),
    );
  }
  if (next) return null;
  return isAtEdge(best) || quotation.spaced.length >= SHORT ? placed('moved', index, quotation, best) : null;
}

/** The one of these places, for which the same speaks, or the one that has the formulas of the quotation. */
function exactAmong(index: PageIndex, quotation: Quotation, places: readonly Candidate[]): AnchorResult {
  const { tex } = quotation;
  const alike =
    tex === null || places.length === 1
      ? places
      : places.filter((place) => othersAmong(tex, texIn(index.page, place)) === 0);
  const [one, another] = alike;
  return one && !another ? placed('exact', index, quotation, one) : listed('ambiguous', places);
}

/** The answer where the words have changed, or stand in places for which nothing speaks (`exact`). */
function judgeLike(index: PageIndex, quotation: Quotation, exact: readonly Candidate[]): AnchorResult {
  const like = likePlaces(index, quotation);
  const places = apart(ranked([...exact, ...like], quotation.hint));
  const [best] = places;
  if (!best || best.score < LIST_AT) return { status: 'orphan', nearest: nearestOf(index, quotation) };
  const lead = leadOf(places);
  if (!exact.includes(best) && mayBePlaced(index, quotation, best, lead)) {
    return placed('reworded', index, quotation, best);
  }
  const near = places.filter((place) => place.score >= LIST_AT && best.score - place.score < LEAD);
  return listed(near.length > 1 ? 'ambiguous' : 'uncertain', near);
}

/**
 * How far the first of these places is ahead. Where all of the context stands around it, letter by letter on both
 * sides, only another place of which the same is true can come near: twins of a caption differ in what is around them.
 */
function leadOf([best, ...others]: readonly Candidate[]): number {
  if (!best) return 0;
  const inFull = (place: Candidate) =>
    place.contextInFull && place.before.says === 'yes' && place.after.says === 'yes';
  const near = inFull(best) ? others.find(inFull) : others[0];
  return near ? best.score - near.score : Infinity;
}

function mayBePlaced(index: PageIndex, quotation: Quotation, best: Candidate, lead: number): boolean {
  if (quotation.prefix === '' && quotation.suffix === '')
    return mayBePlacedAlone(index, quotation, best, lead);
  if (best.score < PLACE_AT || best.likeness < WORDS_AGREE || lead < LEAD) return false;
  // The less the words themselves say, the more the context has to.
  const doubtful = quotation.exact.length < SHORT || best.likeness < WORDS_SAY;
  const vouched = doubtful ? isVouchedForTwice(best) : isVouchedFor(best);
  return vouched && !holdsItsContext(index, quotation, best);
}

/** Without any context the words have to speak for themselves. */
function mayBePlacedAlone(index: PageIndex, quotation: Quotation, best: Candidate, lead: number): boolean {
  const { exact, spaced } = quotation;
  if (exact.length >= ALONE.length && best.likeness >= ALONE.similarity && lead >= ALONE.lead) return true;
  return (
    lead >= ALONE_WITH_SLIPS.lead &&
    lettersOf(spaced) >= ALONE_WITH_SLIPS.length &&
    sameButForSlips(spaced, index.page.text.slice(best.start, best.end))
  );
}

/**
 * Whether what should stand beside the passage stands in it instead. Where a sentence was taken out, the next one may
 * be like it and have the same sentence before it; then the candidate is that next one, not the passage.
 */
function holdsItsContext(index: PageIndex, quotation: Quotation, candidate: Candidate): boolean {
  const { start, end, before, after } = candidate;
  const { folded, lower } = index;
  const inside = lower.slice(foldedIndex(folded, start), foldedIndex(folded, end));
  const stored = [quotation.before.folded.slice(-SHORT), quotation.after.folded.slice(0, SHORT)] as const;
  return (
    (!agrees(before) && stored[0] !== '' && endsLike(inside, stored[0]) >= AGREES) ||
    (!agrees(after) && stored[1] !== '' && beginsLike(inside, stored[1]) >= AGREES)
  );
}

/** What stood beside a passage that is gone, where it stands in one place of the page. */
function nearestOf(index: PageIndex, { prefix, suffix }: Quotation): Span | null {
  for (const side of [prefix.slice(-SHORT), suffix.slice(0, SHORT)]) {
    if (side.length < SHORT) continue;
    const [first, second] = occurrences(index.folded.text, side);
    if (first !== undefined && second === undefined) {
      return unfold(index.folded, first, first + side.length, index.page.text);
    }
  }
  return null;
}

/** The place as the answer. Words that are the same around another formula are other words: each counts as a letter. */
function placed(
  status: 'exact' | 'moved' | 'reworded',
  { page, spaced }: PageIndex,
  { exact, tex, leads, trails }: Quotation,
  place: Candidate,
): AnchorResult {
  const { similarity } = place;
  const start = leads && spaced[place.start - 1] === ' ' ? place.start - 1 : place.start;
  const end = trails && spaced[place.end] === ' ' ? place.end + 1 : place.end;
  const text = page.text.slice(start, end);
  const others = status === 'reworded' || tex === null ? 0 : othersAmong(tex, texIn(page, place));
  return others > 0
    ? { status: 'reworded', start, end, similarity: similarityOf(others, exact.length, exact.length), text }
    : { status, start, end, similarity, text };
}

function listed(status: 'ambiguous' | 'uncertain', places: readonly Candidate[]): AnchorResult {
  const candidates = places.slice(0, MOST_LISTED);
  return {
    status,
    candidates: candidates.map(({ start, end, similarity }) => ({ start, end, similarity })),
  };
}
