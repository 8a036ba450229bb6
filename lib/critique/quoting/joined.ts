/**
 * Quotations that stand beside each other and are one: sentences of one passage, a passage over several parts. A place
 * among several is found by its neighbour.
 */
import { describe } from '../../anchor/describe';
import type { AnchorResult } from '../../anchor/result';
import type { PageText, Span } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PaperQuote } from '../quotes';
import type { Quoting } from './pair';

/** Between the end of one and the beginning of the next, in characters of the page: a footnote, a citation. */
const BESIDE = 60;
/** The same where the post leaves out a passage. */
const APART = 4_000;

const LEAVES_OUT = /(?:\.\s?\.\s?\.|…|⋯)[\s\])>"'”’]*$/u;
const HAS_LEFT_OUT = /^[\s[(<"'“‘]*(?:\.\s?\.\s?\.|…|⋯)/u;

type Found = Extract<AnchorResult, { text: string }>;

/** The quotations of one part, those that nothing stands between joined. */
export function joinedWithin(page: PageText, { text }: Quoting, quotes: readonly PaperQuote[]): PaperQuote[] {
  const joined: PaperQuote[] = [];
  for (const quote of quotes) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.span.end, quote.span.start) : '';
    if (!last || /[\p{L}\p{N}]/u.test(between)) {
      joined.push(quote);
      continue;
    }
    const span = { start: last.span.start, end: quote.span.end };
    const found = joinedFound(page, last, quote, LEAVES_OUT.test(between) ? APART : BESIDE);
    if (found) joined.splice(-1, 1, { ...last, span, found, selectors: describe(page, found) });
    else joined.push(quote);
  }
  return joined;
}

/**
 * The quotations of all parts, those that go on over several parts joined. `inBetween`: whether a part says nothing, so
 * that a quotation may go on behind it.
 */
export function* joinedAcross(
  page: PageText,
  { parts }: Critique,
  quotes: readonly PaperQuote[],
): Generator<void, PaperQuote[]> {
  const joined: PaperQuote[] = [];
  for (const quote of quotes) {
    const last = joined.at(-1);
    const lastPart = last?.goesOn.at(-1)?.part ?? last?.part;
    if (!last || lastPart === undefined || !mayGoOn(parts, last, lastPart, quote)) {
      joined.push(quote);
      continue;
    }
    yield;
    const before = parts[lastPart]!.text;
    const text = parts[quote.part]!.text;
    const leavesOut =
      quote.part - lastPart > 1 ||
      LEAVES_OUT.test(before) ||
      HAS_LEFT_OUT.test(text.slice(0, quote.span.start + 8));
    const found = joinedFound(page, last, quote, leavesOut ? APART : BESIDE);
    if (!found) {
      joined.push(quote);
      continue;
    }
    const goesOn = [...last.goesOn, { part: quote.part, span: quote.span }];
    joined.splice(-1, 1, { ...last, goesOn, found });
  }
  // Only now: to describe a long passage line by line would take time squared.
  const described: PaperQuote[] = [];
  for (const quote of joined) {
    const { goesOn, found } = quote;
    if (goesOn.length > 0) yield;
    described.push(
      goesOn.length > 0 && 'text' in found ? { ...quote, selectors: describe(page, found) } : quote,
    );
  }
  return described;
}

/** Whether nothing but quotation stands from one to the next: they are whole parts, or all between them is left out. */
function mayGoOn(parts: Critique['parts'], last: PaperQuote, lastPart: number, quote: PaperQuote): boolean {
  if (!last.whole || !quote.first || !quote.whole || quote.part <= lastPart) return false;
  if (parts[lastPart]!.post !== parts[quote.part]!.post || hasLeadIn(parts[quote.part]!.text, quote.span))
    return false;
  return parts
    .slice(lastPart + 1, quote.part)
    .every(({ text }) => HAS_LEFT_OUT.test(text) && !/[\p{L}\p{N}]/u.test(text));
}

function hasLeadIn(text: string, { start }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start));
}

/** Where both stand as one; null where the second does not stand behind the first, `most` characters away or less. */
function joinedFound(page: PageText, one: PaperQuote, other: PaperQuote, most: number): Found | null {
  const pairs = placesOf(one.found).flatMap((first) =>
    placesOf(other.found).map((second) => ({ first, second, gap: second.start - first.end })),
  );
  const beside = pairs.filter(({ gap }) => gap >= -1 && gap <= most);
  const [best, next] = beside.sort((a, b) => a.gap - b.gap);
  if (!best || (next && next.gap - best.gap < BESIDE)) return null;
  const { first, second } = best;
  const text = page.text.slice(first.start, second.end);
  // Each of them is compared already: only what stands between is new.
  const exact =
    [one.found, other.found].every(({ status }) => status === 'exact') &&
    !/[^\s\u00AD]/u.test(page.text.slice(first.end, second.start));
  const length = first.end - first.start + second.end - second.start;
  const similarity =
    (first.similarity * (first.end - first.start) + second.similarity * (second.end - second.start)) / length;
  return {
    status: exact ? 'exact' : 'reworded',
    start: first.start,
    end: second.end,
    similarity: exact ? 1 : similarity,
    text,
  };
}

function placesOf(found: AnchorResult): { start: number; end: number; similarity: number }[] {
  if ('text' in found) return [found];
  return 'candidates' in found ? found.candidates : [];
}
