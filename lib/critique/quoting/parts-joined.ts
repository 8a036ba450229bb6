/** Quotations of several earlier parts in a row, as one. */
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';

/** So many parts may be left out of a run that is quoted: its own quotations, a picture. */
const LEFT_OUT = 2;

/** Joins quotations that are whole parts in a row and say again parts in a row. */
export function partsJoined({ parts }: Critique, quotes: readonly PartQuote[]): PartQuote[] {
  const joined: PartQuote[] = [];
  for (const quote of quotes) {
    const last = joined.at(-1);
    const lastPart = last?.goesOn.at(-1)?.part ?? last?.part;
    const gap = last ? quote.of[0]!.part - last.of.at(-1)!.part : Infinity;
    if (
      last?.whole &&
      quote.whole &&
      lastPart === quote.part - 1 &&
      parts[lastPart]!.post === parts[quote.part]!.post &&
      gap > 0 &&
      gap <= 1 + LEFT_OUT
    ) {
      const goesOn = [...last.goesOn, { part: quote.part, span: quote.span }];
      joined.splice(-1, 1, { ...last, goesOn, of: [...last.of, ...quote.of] });
    } else joined.push(quote);
  }
  return joined;
}
