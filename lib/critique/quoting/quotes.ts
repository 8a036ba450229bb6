/** What a critique quotes: the paper, and earlier words of its own. */
import type { PageText, Span } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PaperQuote, PartQuote, Quotes } from '../quotes';
import { isAnswering } from './answering';
import { copiesAmong, type Repeat } from './copies';
import { joinedAcross } from './joined';
import { markedShort } from './marked-short';
import { isBodyHeld, notHeld } from './not-held';
import { paperOf, quotedIn } from './of-paper';
import { quotedFromParts } from './of-parts';
import { partsJoined } from './parts-joined';
import { tell, type Told } from './quoting-part';
import { Earlier } from './said-again';
import { shortSentence } from './short-sentence';

/**
 * The quotations of a critique and the second copies in it. `page`: the paper's text; null where it is not held, then
 * what is marked as a quotation is kept as it was typed. Yields often: for `runInSlices`.
 */
export function* findQuotes(critique: Critique, page: PageText | null): Generator<void, Quotes> {
  const told = yield* tell(critique);
  const paper = page && (yield* paperOf(page));
  const bodyHeld = isBodyHeld(page);
  const ofPaper: PaperQuote[][] = [];
  const ofParts: PartQuote[][] = [];
  const repeats: (Repeat | null)[] = [];
  const earlier = new Earlier();
  const discussed = new Discussed();
  for (const [index, part] of told.parts.entries()) {
    yield;
    const { quotes, inEarlier } = yield* quotedFromParts(told, index, (each) => repeats[each] === null);
    if (quotes.length === 0) {
      const short = markedShort(critique, told, index) ?? shortSentence(critique, told, ofParts, index);
      if (short) quotes.push(short);
    }
    discussed.begin(critique, index);
    const near = { said: discussed.spans, next: textBehind(critique, index) };
    const fromPaper = paper ? yield* quotedIn(paper, part, index, near) : [];
    if (fromPaper.length === 0 && quotes.length === 0) {
      const marked = notHeld(critique, index, bodyHeld);
      if (marked) fromPaper.push(marked);
    }
    discussed.add(fromPaper);
    ofParts.push(quotes);
    ofPaper.push(fromPaper);
    repeats.push(earlier.repeatOf(part, quotes, inEarlier, repeats.at(-1) ?? null));
    earlier.keep(
      index,
      part,
      fromPaper.map(({ span }) => span),
    );
  }
  yield;
  const copies = yield* copiesAmong(critique, repeats, (index) => ofPaper[index]![0]?.whole === true);
  const copied = new Set(copies.flatMap(({ parts }) => parts));
  const found: { paper: PaperQuote[]; parts: PartQuote[] } = { paper: [], parts: [] };
  for (const index of told.parts.keys()) {
    if (copied.has(index)) continue;
    const { paper: quoted, parts } = decided(critique, told, index, ofPaper[index]!, ofParts[index]!);
    found.paper.push(...quoted);
    found.parts.push(...parts);
  }
  yield;
  return {
    paper: page ? yield* joinedAcross(page, critique, found.paper) : found.paper,
    parts: partsJoined(critique, found.parts),
    copies,
  };
}

function textBehind({ parts }: Critique, index: number): string {
  const next = parts[index + 1];
  return next && next.post === parts[index]!.post ? next.text : '';
}

/** The places of the paper that a post has quoted so far. */
class Discussed {
  spans: Span[] = [];
  #post = -1;

  begin({ parts }: Critique, index: number): void {
    const { post } = parts[index]!;
    if (post !== this.#post) this.spans = [];
    this.#post = post;
  }

  add(quotes: readonly PaperQuote[]): void {
    for (const { found, first } of quotes) if (first && 'text' in found) this.spans.push(found);
  }
}

/**
 * What a part quotes where its words stand in the paper and in an earlier part as well: an answer quotes the critique,
 * the critic quotes the paper.
 */
function decided(
  critique: Critique,
  { addressed }: Told,
  index: number,
  ofPaper: readonly PaperQuote[],
  ofParts: readonly PartQuote[],
): { paper: PaperQuote[]; parts: PartQuote[] } {
  const answering = isAnswering(critique, addressed, index, ofParts);
  const parts = ofParts.filter(({ span }) => {
    const rival = ofPaper.find((quote) => overlap(quote.span, span));
    return !rival || isWider(span, rival.span) || (answering && !isWider(rival.span, span));
  });
  return { parts, paper: ofPaper.filter(({ span }) => !parts.some((quote) => overlap(quote.span, span))) };
}

/** One that is a little longer has a mark more, not a sentence. */
const WIDER = 1.2;

function isWider(one: Span, other: Span): boolean {
  return one.end - one.start > WIDER * (other.end - other.start);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
