/** A stored quotation, made ready to be looked for. */
import { fold, lowered, SILENT } from './fold';
import type { Selector, TextQuoteSelector } from './selectors';
import type { StoredSide } from './side';

export interface Quotation {
  /** With single spaces, trimmed. */
  spaced: string;
  /** Whether it begins (ends) with white space: that is part of it where it stands on the page as well. */
  leads: boolean;
  trails: boolean;
  /** How many of its first characters leave nothing in the folded text. */
  silentFirst: number;
  /** Folded; `lower` without regard to case, as long as `exact`. */
  exact: string;
  lower: string;
  /** Folded: as much context as is stored. */
  prefix: string;
  suffix: string;
  before: StoredSide;
  after: StoredSide;
  /** Whether it begins (ends) in the middle of a word, as far as its context shows. */
  startsInWord: boolean;
  endsInWord: boolean;
  /** The TeX of its formulas, in order; null where it is not known for each of them. */
  tex: readonly string[] | null;
  /** Where it stood when it was stored; it orders candidates and decides nothing. */
  hint: number | null;
}

/** White space at the end (the beginning) of a text, whatever else that nobody sees stands there. */
const SPACE_BEHIND = new RegExp(`\\s${SILENT.source}*$`);
const SPACE_BEFORE = new RegExp(`^${SILENT.source}*?\\s`);

/** A quotation for each that is quoted in words: most often one, none where there is nothing to look for. */
export function quotationsOf(selectors: readonly Selector[]): Quotation[] {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const formulas = selectors.find((selector) => selector.type === 'FormulaSelector');
  return selectors
    .filter((selector) => selector.type === 'TextQuoteSelector')
    .map((quote) => quotationOf(quote, formulas?.tex ?? null, position?.start ?? null))
    .filter((quotation) => quotation.exact !== '');
}

function quotationOf(
  { exact, prefix, suffix }: TextQuoteSelector,
  tex: readonly string[] | null,
  hint: number | null,
): Quotation {
  const spaced = exact.trim().replace(/\s+/g, ' ');
  const { text: folded, at } = fold(spaced);
  const before = fold(prefix).text;
  const after = fold(suffix).text;
  return {
    spaced,
    leads: /^\s/.test(exact),
    trails: /\s$/.test(exact),
    silentFirst: at[0] ?? 0,
    exact: folded,
    lower: lowered(folded),
    prefix: before,
    suffix: after,
    before: { folded: lowered(before), apart: SPACE_BEHIND.test(prefix) || SPACE_BEFORE.test(exact) },
    after: { folded: lowered(after), apart: SPACE_BEFORE.test(suffix) || SPACE_BEHIND.test(exact) },
    startsInWord: isWord(prefix.at(-1)) && isWord(exact[0]),
    endsInWord: isWord(exact.at(-1)) && isWord(suffix[0]),
    tex: tex?.length === spaced.split('\uFFFC').length - 1 ? tex : null,
    hint,
  };
}

/** Whether a character is part of a word. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
