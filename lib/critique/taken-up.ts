/**
 * The paper's words taken up again by who has just quoted them: `"Single out" is a word for snipers.` A critic goes
 * through a quotation phrase by phrase. Such words are no quotation of their own and answer nobody; they are said in
 * the note on the quotation.
 */
import type { Critique } from './critique';
import { type Quoted, quotingOf } from './quoted';
import type { PaperQuote, PartQuote, Quotes } from './quotes';
import type { Voices } from './voices';

/** Whether a quotation of earlier parts has words of the paper alone, out of quotations of it, and says something to them. */
export function isPapersAgain({ whole, of }: PartQuote, quoted: Quoted): boolean {
  return (
    !whole &&
    of.every(({ part, span }) => {
      const own = quoted.paper(part)?.span;
      return own !== undefined && own.start <= span.start && span.end <= own.end;
    })
  );
}

/** The same quotations; what is taken up again stands first no more. */
export function withTakenUp(critique: Critique, quotes: Quotes, quoted: Quoted, voices: Voices): Quotes {
  const ends = new Map<number, PaperQuote>();
  for (const quote of quotes.paper) if (quote.first && quote.whole) ends.set(quotingOf(quote).at(-1)!, quote);
  return {
    ...quotes,
    paper: quotes.paper.map((quote) => {
      const above = ends.get(quote.part - 1);
      const again = quote.first && !quote.whole && above && speaksOn(quote.part) && isWithin(quote, above);
      return again ? { ...quote, first: false } : quote;
    }),
    parts: quotes.parts.map((quote) => {
      const own = quote.of.every(({ part }) => voices.of[part] === voices.of[quote.part]);
      return quote.first && own && isPapersAgain(quote, quoted) ? { ...quote, first: false } : quote;
    }),
  };

  /** Whether the same voice speaks in the part before, of the same post. */
  function speaksOn(part: number): boolean {
    return (
      critique.parts[part]!.post === critique.parts[part - 1]!.post && voices.of[part] === voices.of[part - 1]
    );
  }
}

function isWithin({ found: inner }: PaperQuote, { found: outer }: PaperQuote): boolean {
  return 'start' in inner && 'start' in outer && outer.start <= inner.start && inner.end <= outer.end;
}
