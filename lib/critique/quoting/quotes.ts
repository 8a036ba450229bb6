/** What a critique quotes: the paper, and earlier words of its own. `SPEC.md` has the rules one by one. */
import type { PageText } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PaperQuote, PartQuote, Quotes } from '../quotes';
import { isAnswering } from './answering';
import { copiesAmong, repeatOf, type Repeats } from './copies';
import { paperOf, quotedIn } from './of-paper';
import { quotedFromParts } from './of-parts';
import { tell } from './quoting-part';

/**
 * The quotations of a critique and the second copies in it. `page`: the paper's text; null where it is not held, then
 * quotations are kept as they were typed. Yields often: for `runInSlices`.
 */
export function* findQuotes(critique: Critique, page: PageText | null): Generator<void, Quotes> {
  const told = yield* tell(critique);
  const paper = page && (yield* paperOf(page));
  const ofPaper: PaperQuote[][] = [];
  const ofParts: PartQuote[][] = [];
  const repeats: Repeats = [];
  for (const [index, part] of told.parts.entries()) {
    yield;
    const fromParts = (yield* quotedFromParts(told, index, (each) => repeats[each] === null)).quotes;
    const fromPaper = paper ? (yield* quotedIn(paper, part, index)).map(({ quote }) => quote) : [];
    ofParts.push(fromParts);
    ofPaper.push(fromPaper);
    repeats.push(repeatOf(fromParts));
  }
  yield;
  const copies = copiesAmong(critique, told, repeats);
  const copied = new Set(copies.flatMap(({ parts }) => parts));
  const quotes: Quotes = { paper: [], parts: [], copies };
  for (const [index] of told.parts.entries()) {
    if (copied.has(index)) continue;
    const answering = isAnswering(critique, index, ofParts[index]!);
    const parts = ofParts[index]!.filter(
      ({ span }) => answering || !ofPaper[index]!.some((quote) => contains(quote.span, span)),
    );
    quotes.parts.push(...parts);
    quotes.paper.push(
      ...ofPaper[index]!.filter(({ span }) => !parts.some((quote) => overlap(quote.span, span))),
    );
  }
  return quotes;
}

interface Stretch {
  start: number;
  end: number;
}

function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
