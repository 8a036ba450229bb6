/**
 * What the passage of a note became in the version that a page shows, and where it then stands on that page. Searching
 * for the words alone cannot find a passage whose words are all others; texts laid beside each other can.
 */
import * as v from 'valibot';
import { anchor } from '../anchor/anchor';
import type { PlaceVerdict } from '../anchor/answered';
import { distance, similarityOf } from '../anchor/distance';
import { fold } from '../anchor/fold';
import type { AnchorResult } from '../anchor/result';
import type { Selector } from '../anchor/selectors';
import type { PageText, Span } from '../page-text/page-text';
import type { Traced } from './trace';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Words = v.object({ start: Offset, end: Offset, text: v.string() });

/** A trace of which only that is left which a page draws. Offsets in UTF-16 code units of the kept text. */
export const Became = v.variant('status', [
  v.object({ status: v.picklist(['unchanged', 'moved', 'changed']), ...Words.entries }),
  v.object({ status: v.literal('deleted'), nearest: v.nullable(Words) }),
]);
export type Became = v.InferOutput<typeof Became>;

/** What is left of a trace; null where it says nothing of any one place. */
export function becameOf({ status, start, end, text, nearest }: Traced): Became | null {
  if (status === 'deleted') return { status, nearest };
  if (status === 'ambiguous' || start === null || end === null || text === null) return null;
  return { status, start, end, text };
}

/** A note's passage with all that is known of where it stands. */
export interface Passage {
  selectors: readonly Selector[];
  /** What the reader has said of places on this version. */
  answers: readonly PlaceVerdict[];
  became: Became | null;
}

/**
 * Where a passage stands on `page`, where the search for its words has found `searched`. What the reader has said goes
 * before what the versions say, and that before what the search does where both do not overlap; where they do, the
 * search knows the bounds of the same words. A place counts only while the page reads there as the kept text did.
 */
export function standsOn(page: PageText, searched: AnchorResult, passage: Passage): AnchorResult {
  const { selectors, answers, became } = passage;
  if (became === null) return searched;
  if ('text' in searched && answers.some(({ verdict }) => verdict === 'same')) return searched;
  if (became.status === 'deleted') {
    const nearest = became.nearest && standsThere(page, became.nearest) ? spanOf(became.nearest) : null;
    return { status: 'orphan', nearest };
  }
  if (!standsThere(page, became) || ('text' in searched && overlap(searched, became))) return searched;
  if (isRefused(page, became, answers)) return searched;
  const { text } = became;
  if (became.status !== 'changed') {
    const status = became.status === 'moved' ? 'moved' : 'exact';
    return { status, ...spanOf(became), similarity: 1, text };
  }
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const [then, now] = [fold(quote?.exact ?? '').text, fold(text).text];
  const similarity = similarityOf(distance(then, now), then.length, now.length);
  return { status: 'reworded', ...spanOf(became), similarity, text };
}

function isRefused(page: PageText, place: Span, answers: readonly PlaceVerdict[]): boolean {
  return answers.some(({ verdict, selectors }) => {
    if (verdict !== 'not-it') return false;
    const refused = anchor(page, selectors);
    return 'text' in refused && overlap(refused, place);
  });
}

function standsThere({ text }: PageText, place: Span & { text: string }): boolean {
  return text.slice(place.start, place.end) === place.text;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
