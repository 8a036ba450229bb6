/** A text in the pieces that versions are compared by: words, marks, formulas, citations. White space is no piece. */
import { fold } from '../anchor/fold';
import { FORMULA } from '../page-text/page-text';
import { texKey } from './tex-key';

export interface Token {
  /** Offset of its first code unit. */
  start: number;
  /** Offset behind its last one. */
  end: number;
  /** What must be equal for two tokens to be the same word: without invisible characters and typographic variants. */
  exact: string;
  /** What must be equal for two tokens to stand for each other: the same in lower case, any citation like any other. */
  key: string;
}

/** What is known of a text besides its characters. All of it in order, as offsets into that text. */
export interface TokenSource {
  text: string;
  formulas: readonly { at: number; tex: string }[];
  citations: readonly { start: number; end: number }[];
}

/** A soft hyphen or a zero-width character stands inside a word and is not seen. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
/**
 * A formula; a number with its decimals; a word with the hyphens, apostrophes and points inside it; any other mark. A
 * whole citation is one token, found before these.
 */
const TOKEN = new RegExp(
  `${FORMULA}|\\.?\\d+(?:[.,]\\d+)*(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}\\p{M}_](?:[\\p{L}\\p{N}\\p{M}_${UNSEEN}]|[-'’‐‑.](?=[\\p{L}\\p{N}]))*|[^\\s]`,
  'gu',
);
const ASCII_WORD = /^[A-Za-z0-9]+$/;

/** The key of every citation. */
export const CITATION = '\u0001';

/** The tokens of `source.text` from `start` to `end`, in order. A citation that is cut there is read as words. */
export function tokensOf(source: TokenSource, start = 0, end = source.text.length): Token[] {
  const { text, formulas, citations } = source;
  const tokens: Token[] = [];
  let formula = firstAt(formulas, start, ({ at }) => at);
  let done = start;
  const readTo = (to: number) => {
    for (const { 0: written, index } of text.slice(done, to).matchAll(TOKEN)) {
      const at = done + index;
      if (written === FORMULA) {
        while (formula < formulas.length && formulas[formula]!.at < at) formula += 1;
        const known = formulas[formula]?.at === at ? formulas[formula]!.tex : '';
        tokens.push(tokenOf(at, at + 1, FORMULA + texKey(known)));
      } else if (ASCII_WORD.test(written)) tokens.push(tokenOf(at, at + written.length, written));
      else {
        const exact = fold(written).text;
        if (exact !== '') tokens.push(tokenOf(at, at + written.length, exact));
      }
    }
  };
  for (let i = firstAt(citations, start, (each) => each.start); i < citations.length; i++) {
    const cited = citations[i]!;
    if (cited.end > end) break;
    readTo(cited.start);
    done = cited.end;
    const exact = CITATION + fold(text.slice(cited.start, cited.end)).text;
    tokens.push({ start: cited.start, end: cited.end, exact, key: CITATION });
  }
  readTo(end);
  return tokens;
}

/** Whether two tokens of one key read the same. */
export function sameToken(a: Token, b: Token): boolean {
  return a.exact === b.exact || (a.key === CITATION && (isNumbered(a) || isNumbered(b)));
}

/**
 * Whether a citation says no more than a number. A number changes with the list of references, and an author and a year
 * may become a number with the journal's style: neither says that another work is cited.
 */
function isNumbered({ exact }: Token): boolean {
  return !/\p{L}{2}/u.test(exact);
}

function tokenOf(start: number, end: number, exact: string): Token {
  // TeX is not folded: case decides what a sign stands for.
  return { start, end, exact, key: exact.startsWith(FORMULA) ? exact : exact.toLowerCase() };
}

/** The index of the first item at or behind `offset`. */
function firstAt<T>(items: readonly T[], offset: number, at: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
