/** A stored quotation, made ready to be looked for. */
import { fold } from './fold';
import { type Selector } from './selectors';

export interface Quotation {
  /** With single spaces, trimmed. */
  spaced: string;
  /** Folded: quotation, and as much context as is stored. */
  exact: string;
  prefix: string;
  suffix: string;
  /** Whether it begins (ends) in the middle of a word, as far as its context shows. */
  startsInWord: boolean;
  endsInWord: boolean;
  /** Where it stood when it was stored; it orders candidates and decides nothing. */
  hint: number | null;
}

/** Null where no words are quoted: then there is nothing to look for. */
export function quotationOf(selectors: readonly Selector[]): Quotation | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) return null;
  const spaced = quote.exact.trim().replace(/\s+/g, ' ');
  const exact = fold(spaced).text;
  if (exact === '') return null;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return {
    spaced,
    exact,
    prefix: fold(quote.prefix).text,
    suffix: fold(quote.suffix).text,
    startsInWord: isWord(quote.prefix.at(-1)) && isWord(quote.exact[0]),
    endsInWord: isWord(quote.exact.at(-1)) && isWord(quote.suffix[0]),
    hint: position?.start ?? null,
  };
}

/** Whether a character is part of a word. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
