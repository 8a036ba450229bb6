/** What a reader has said about where a passage stands on a page, kept to. */
import type { PageText, Span } from '../page-text/page-text';
import { anchor, otherPlaces } from './anchor';
import { distance, similarityOf } from './distance';
import { fold } from './fold';
import type { AnchorResult } from './result';
import type { Selector } from './selectors';

export interface PlaceVerdict {
  /** `same`: this is the passage; `not-it`: it is not. */
  verdict: 'same' | 'not-it';
  /** Of the place, described on the page it was shown on. */
  selectors: readonly Selector[];
}

/**
 * Where the passage stands, as `anchor` has it, but for what the reader has answered. Of `answers` the last one on a
 * place counts. A place that was said to be the passage is taken if it still stands as it was; one that was said not
 * to be it is neither drawn nor listed, and nothing else is drawn because of that.
 */
export function answered(
  page: PageText,
  selectors: readonly Selector[],
  answers: readonly PlaceVerdict[],
): AnchorResult {
  const ruledOut: Span[] = [];
  for (const { verdict, selectors: there } of answers.toReversed()) {
    const place = anchor(page, there);
    if (place.status !== 'exact' || ruledOut.some((other) => overlap(other, place))) continue;
    if (verdict === 'same') return confirmed(selectors, place);
    ruledOut.push(place);
  }
  const result = anchor(page, selectors);
  if (ruledOut.length === 0 || result.status === 'orphan') return result;
  if ('text' in result) {
    return ruledOut.some((other) => overlap(other, result)) ? otherPlaces(page, selectors, ruledOut) : result;
  }
  const left = result.candidates.filter((each) => !ruledOut.some((other) => overlap(other, each)));
  if (left.length === result.candidates.length) return result;
  return left.length > 0
    ? { status: left.length > 1 ? 'ambiguous' : 'uncertain', candidates: left }
    : otherPlaces(page, selectors, ruledOut);
}

/** The place that the reader took for the passage: `exact` where its words are the same, else `reworded`. */
function confirmed(
  selectors: readonly Selector[],
  { start, end, text }: Extract<AnchorResult, { text: string }>,
): AnchorResult {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const [stored, there] = [fold(quote?.exact ?? '').text, fold(text).text];
  const similarity =
    stored === there ? 1 : similarityOf(distance(stored, there), stored.length, there.length);
  return { status: similarity === 1 ? 'exact' : 'reworded', start, end, similarity, text };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
