/**
 * Text with its formulas spelled out where they are numbers and nothing else: `from $0.14$ to $21\%$` reads `from 0.14
 * to 21%`. So one grammar reads numbers wherever they stand. Other formulas stay U+FFFC.
 */
import { FORMULA, type PageText } from '../../page-text/page-text';

export interface Spelled {
  text: string;
  /** The offset in `PageText.text` of the character that holds, or became, the one at `at`. */
  toPage(at: number): number;
  /** The same for an end: behind the character that holds the one before `at`. */
  toPageEnd(at: number): number;
  /** A stretch as it can be shown, with the TeX of all formulas in it. */
  shown(start: number, end: number): string;
}

/** What is longer is no number. */
const LONGEST = 80;

const MACROS: readonly [RegExp, string][] = [
  [/\\(?:times|cdot)(?![a-zA-Z])/g, '\u00d7'],
  [/\\pm(?![a-zA-Z])/g, '\u00b1'],
  [/\\(?:to|rightarrow|longrightarrow)(?![a-zA-Z])/g, '\u2192'],
  [/\\(?:sim|approx|simeq)(?![a-zA-Z])/g, '~'],
  [/\\(?:leq?|lesssim|leqslant)(?![a-zA-Z])/g, '\u2264'],
  [/\\(?:geq?|gtrsim|geqslant)(?![a-zA-Z])/g, '\u2265'],
  [/\\sigma(?![a-zA-Z])/g, '\u03c3'],
  [/\\(?:text|textrm|textbf|mathrm|mathbf|rm|bf|emph)\s*\{([a-zA-Z%\\ ]{0,20})\}/g, ' $1'],
  [/\\(?:left|right|big|Big|displaystyle|boldsymbol|mathbf|bf)(?![a-zA-Z])/g, ''],
  [/\\[dt]?frac\{(\d+)\}\{(\d+)\}/g, '$1/$2'],
  [/\^\{?\s*\+[\d.]+\s*\}?\s*_\{?\s*-[\d.]+\s*\}?|_\{?\s*-[\d.]+\s*\}?\s*\^\{?\s*\+[\d.]+\s*\}?/g, ''],
  [/\^\{\s*(-?\d+)\s*\}/g, '^$1'],
  [/\\[,!;: ]|~(?=\\|$)/g, ' '],
  [/\{,\}/g, ','],
  [/\\([%$&#])/g, '$1'],
  [/\{([-+\d.,% ]*)\}/g, '$1'],
  [/-/g, '\u2212'],
  [/\^\u2212/g, '^-'],
];

/** Numbers, signs between them, and short units. */
const IS_NUMBER =
  /^(?:[\d.,\s+\u2212\u00b1\u00d7\u2192~\u2264\u2265<>%/^()-]|\u03c3|[a-zA-Z]{2,10}(?![a-zA-Z])|[kKMBs]\b)+$/;

/** What no macro makes a part of a number: a relation, a letter by itself that is no unit. */
const IS_NONE = /[=|]|(?<![a-zA-Z\\])[a-jl-rt-zAC-JLN-Z](?![a-zA-Z])/;
const IS_PLAIN = /^[\d.,]+$/;

/** The stretch of a page from `from` to `to` with its numbers spelled out. */
export function spell(page: PageText, from: number, to: number): Spelled {
  const { formulas } = page;
  const pieces: string[] = [];
  /** Where each spelled formula begins and ends in the spelled text, and its offset in the page. */
  const spelled: { start: number; end: number; at: number }[] = [];
  let length = 0;
  let done = from;
  for (let index = firstFrom(page, from); index < formulas.length && formulas[index]!.at < to; index++) {
    const { at, tex } = formulas[index]!;
    const words = wordsOf(tex);
    if (words === null) continue;
    pieces.push(page.text.slice(done, at), words);
    length += at - done;
    spelled.push({ start: length, end: length + words.length, at });
    length += words.length;
    done = at + 1;
  }
  pieces.push(page.text.slice(done, to));
  const text = pieces.join('');

  /** The last spelled formula that begins at or before `at`. */
  const before = (at: number) => {
    let low = 0;
    let high = spelled.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spelled[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    return spelled[low - 1];
  };
  const toPage = (at: number) => {
    const last = before(at);
    if (!last) return from + at;
    return at < last.end ? last.at : last.at + 1 + (at - last.end);
  };
  return {
    text,
    toPage,
    toPageEnd: (at) => (at === 0 ? from : toPage(at - 1) + 1),
    shown(start, end) {
      const cut = text.slice(start, end);
      if (!cut.includes(FORMULA)) return cut;
      return [...cut].reduce(
        ({ shown, at }, char) => ({
          shown: shown + (char === FORMULA ? texAt(page, toPage(at)) : char),
          at: at + char.length,
        }),
        { shown: '', at: start },
      ).shown;
    },
  };
}

/** A formula as plain text; null where it is more than numbers. */
function wordsOf(tex: string): string | null {
  if (tex.length > LONGEST || !/\d|^\s*\\?(?:%|times|to|rightarrow|sim|approx|sigma|pm)\s*$/.test(tex))
    return null;
  if (IS_PLAIN.test(tex)) return tex;
  if (IS_NONE.test(tex)) return null;
  let words = tex;
  for (const [macro, plain] of MACROS) words = words.replace(macro, plain);
  words = words.replace(/\s+/g, ' ').trim();
  return words !== '' && IS_NUMBER.test(words) ? words : null;
}

function texAt(page: PageText, offset: number): string {
  const formula = page.formulas[firstFrom(page, offset)];
  return formula?.at === offset ? formula.tex : FORMULA;
}

/** Index of the first formula at or behind `offset`. */
export function firstFrom({ formulas }: PageText, offset: number): number {
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (formulas[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
