/** The quotations of a critique, to be looked up by the part they stand in. */
import type { Critique } from './critique';
import type { PaperQuote, PartQuote, Quotes } from './quotes';

export interface Quoted {
  /** The quotation of the paper that the part begins with. */
  paper: (part: number) => PaperQuote | null;
  /** The quotation of earlier parts that it begins with. */
  part: (part: number) => PartQuote | null;
  /** Quotations of earlier parts within it, not at its beginning. */
  within: (part: number) => readonly PartQuote[];
  /** Whether a quotation that an earlier part begins goes on over all of it. */
  goesOn: (part: number) => boolean;
  /** Whether it is left out as a second copy. */
  isCopy: (part: number) => boolean;
}

/** Of two quotations that one part begins with, the longer counts. */
export function quotedIn({ paper, parts, copies }: Quotes): Quoted {
  const ofPaper = firsts(paper);
  const ofParts = firsts(parts);
  const inner = new Map<number, PartQuote[]>();
  for (const quote of parts) {
    if (quote.first) continue;
    const others = inner.get(quote.part);
    if (others) others.push(quote);
    else inner.set(quote.part, [quote]);
  }
  const behindFirst = new Set([...paper, ...parts].flatMap((quote) => quote.goesOn.map(({ part }) => part)));
  const left = new Set(copies.flatMap((copy) => copy.parts));
  return {
    paper: (part) => ofPaper.get(part) ?? null,
    part: (part) => ofParts.get(part) ?? null,
    within: (part) => inner.get(part) ?? [],
    goesOn: (part) => behindFirst.has(part),
    isCopy: (part) => left.has(part),
  };
}

function firsts<Q extends PaperQuote | PartQuote>(quotes: readonly Q[]): Map<number, Q> {
  const found = new Map<number, Q>();
  for (const quote of quotes) {
    if (!quote.first) continue;
    const other = found.get(quote.part);
    if (!other || lengthOf(quote) > lengthOf(other)) found.set(quote.part, quote);
  }
  return found;
}

function lengthOf({ span }: PaperQuote | PartQuote): number {
  return span.end - span.start;
}

/** The parts that hold a quotation, in order. */
export function quotingOf({ part, goesOn }: PaperQuote | PartQuote): number[] {
  return [part, ...goesOn.map((each) => each.part)];
}

/** What a part says itself: its text behind the quotation that it begins with; empty where that is all there is. */
export function saidIn({ parts }: Critique, quoted: Quoted, part: number): string {
  const { text } = parts[part]!;
  if (quoted.goesOn(part)) return '';
  const quote = quoted.paper(part) ?? quoted.part(part);
  if (!quote) return text;
  return quote.whole ? '' : text.slice(behind(text, quote.span.end));
}

/** Where the writer's own words begin behind a quotation that ends at `end`: its closing marks are not theirs. */
export function behind(text: string, end: number): number {
  return end + /^[\s"'”’»)\].,;:–—-]*/u.exec(text.slice(end))![0].length;
}
