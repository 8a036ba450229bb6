/**
 * The paper's words taken up again by who has just quoted them: `"Single out" is a word for snipers.` A critic goes
 * through a quotation phrase by phrase. Such words are no quotation of their own and answer nobody; they are said in
 * the note on the quotation. So are words that name the paper before anything is said of it.
 */
import { blockIndexAt, type PageText } from '../page-text/page-text';
import type { Critique } from './critique';
import { type Quoted, quotingOf, saidIn } from './quoted';
import type { PaperQuote, PartQuote, Quotes } from './quotes';
import type { Voices } from './voices';
import { kindIn } from './words/kind';
import { ownWords } from './words/sentences';

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

/** The same quotations; what is taken up again, or names the paper, stands first no more. */
export function withTakenUp(
  critique: Critique,
  quotes: Quotes,
  quoted: Quoted,
  voices: Voices,
  page: PageText | null,
): Quotes {
  const opening = critique.parts.findIndex(({ role }) => role !== 'byline' && role !== 'heading');
  const ends = new Map<number, PaperQuote>();
  for (const quote of quotes.paper) if (quote.first && quote.whole) ends.set(quotingOf(quote).at(-1)!, quote);
  return {
    ...quotes,
    paper: quotes.paper.map((quote) => {
      const above = ends.get(quote.part - 1);
      const again = quote.first && !quote.whole && above && speaksOn(quote.part) && isWithin(quote, above);
      return again || (quote.part === opening && isName(quote)) ? { ...quote, first: false } : quote;
    }),
    parts: quotes.parts.map((quote) => {
      const own = quote.of.every(({ part }) => voices.of[part] === voices.of[quote.part]);
      return quote.first && own && isPapersAgain(quote, quoted) ? { ...quote, first: false } : quote;
    }),
  };

  /** `"Hedges at night" is on our reading list`: the title, of whose words nothing is said. */
  function isName({ part, whole, found }: PaperQuote): boolean {
    if (whole || page === null || !('start' in found)) return false;
    const block = page.blocks[blockIndexAt(page.blocks, found.start)];
    if (block?.role !== 'title' || found.end < block.end - 1) return false;
    const said = saidIn(critique, quoted, part);
    const { value, because } = kindIn(ownWords(said), said, { findings: [], rewords: false });
    return because === '' || value === 'praise';
  }

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
