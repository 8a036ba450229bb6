/**
 * Finds a stored quotation on a page again, or says honestly that it cannot. The rule above all others: a note is
 * never drawn on the wrong passage. `SPEC.md` has the rules one by one.
 *
 * First the very words, judged by the context that was stored with them. Where they are not there, or nothing speaks
 * for the places where they are, grams of quotation and context choose a few windows of the page, and a bit-parallel
 * matcher (Myers 1999, as `approx-string-match` has it) compares those alone. Where it stood when it was stored orders
 * the candidates and decides nothing: every conversion of a paper has other offsets.
 */
import { type PageText, type Span } from '../page-text/page-text';
import { type Candidate, isVouchedFor, isVouchedForTwice, ranked } from './candidate';
import { exactPlaces, occurrences } from './exact';
import { beginsLike, endsLike } from './distance';
import { foldedIndex, unfold } from './fold';
import { indexOf, type PageIndex } from './page-index';
import { type Quotation, quotationOf } from './quotation';
import { type AnchorResult } from './result';
import { apart, likePlaces } from './reworded';
import { type Selector } from './selectors';
import { AGREES, ALONE, LEAD, LIST_AT, PLACE_AT, SHORT, WORDS_AGREE, WORDS_SAY } from './weights';

/** The most places that are listed for one quotation. */
const MOST_LISTED = 10;

/**
 * Where the passage that `selectors` describe stands on `page`, if anywhere. Selectors without a quotation (a note on
 * the whole paper, or another tool's position alone) give an orphan.
 */
export function anchor(page: PageText, selectors: readonly Selector[]): AnchorResult {
  const quotation = quotationOf(selectors);
  if (!quotation) return { status: 'orphan', nearest: null };
  const index = indexOf(page);
  const exact = ranked(exactPlaces(index, quotation), quotation.hint);
  return judgeExact(page, quotation, exact) ?? judgeLike(index, quotation, exact);
}

/** The answer where the very words are on the page and enough speaks for one place; null where more has to be seen. */
function judgeExact(page: PageText, quotation: Quotation, places: readonly Candidate[]): AnchorResult | null {
  const [best, next] = places;
  if (!best) return null;
  if (quotation.prefix === '' && quotation.suffix === '') {
    return next ? listed('ambiguous', places) : placed('exact', page, best);
  }
  const inFull = places.filter((place) => place.contextInFull);
  if (inFull.length === 1) return placed('exact', page, inFull[0]!);
  if (inFull.length > 1) return listed('ambiguous', inFull);
  if (isVouchedFor(best) && (!next || best.score - next.score >= LEAD)) return placed('exact', page, best);
  return !next && quotation.exact.length >= SHORT ? placed('moved', page, best) : null;
}

/** The answer where the words have changed, or stand in places for which nothing speaks (`exact`). */
function judgeLike(index: PageIndex, quotation: Quotation, exact: readonly Candidate[]): AnchorResult {
  const like = likePlaces(index, quotation);
  const places = apart(ranked([...exact, ...like], quotation.hint));
  const [best, next] = places;
  if (!best || best.score < LIST_AT) return { status: 'orphan', nearest: nearestOf(index, quotation) };
  const lead = next ? best.score - next.score : Infinity;
  if (best.similarity < 1 && mayBePlaced(index, quotation, best, lead)) {
    return placed('reworded', index.page, best);
  }
  const near = places.filter((place) => place.score >= LIST_AT && best.score - place.score < LEAD);
  return listed(near.length > 1 ? 'ambiguous' : 'uncertain', near);
}

function mayBePlaced(index: PageIndex, quotation: Quotation, best: Candidate, lead: number): boolean {
  if (quotation.prefix === '' && quotation.suffix === '') {
    return (
      quotation.exact.length >= ALONE.length && best.similarity >= ALONE.similarity && lead >= ALONE.lead
    );
  }
  if (best.score < PLACE_AT || best.similarity < WORDS_AGREE || lead < LEAD) return false;
  // The less the words themselves say, the more the context has to.
  const doubtful = quotation.exact.length < SHORT || best.similarity < WORDS_SAY;
  const vouched = doubtful ? isVouchedForTwice(best) : isVouchedFor(best);
  return vouched && !holdsItsContext(index, quotation, best);
}

/**
 * Whether what should stand beside the passage stands in it instead. Where a sentence was taken out, the next one may
 * be like it and have the same sentence before it; then the candidate is that next one, not the passage.
 */
function holdsItsContext(index: PageIndex, quotation: Quotation, candidate: Candidate): boolean {
  const { start, end, before, after } = candidate;
  const { text } = index.folded;
  const inside = text.slice(foldedIndex(index.folded, start), foldedIndex(index.folded, end));
  const holdsPrefix = before !== null && endsLike(inside, quotation.prefix.slice(-SHORT)) >= AGREES;
  const holdsSuffix = after !== null && beginsLike(inside, quotation.suffix.slice(0, SHORT)) >= AGREES;
  return (holdsPrefix && before < AGREES) || (holdsSuffix && after < AGREES);
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

function placed(status: 'exact' | 'moved' | 'reworded', page: PageText, place: Candidate): AnchorResult {
  const { start, end, similarity } = place;
  return { status, start, end, similarity, text: page.text.slice(start, end) };
}

function listed(status: 'ambiguous' | 'uncertain', places: readonly Candidate[]): AnchorResult {
  const candidates = places.slice(0, MOST_LISTED);
  return {
    status,
    candidates: candidates.map(({ start, end, similarity }) => ({ start, end, similarity })),
  };
}
