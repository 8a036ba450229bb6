/** The formulas of a quotation and of a place: in the text they are one sign each, so their TeX tells them apart. */
import { FORMULA, type PageText, type Span } from '../page-text/page-text';

/** The TeX of each formula in a stretch of the page, in order; empty where the page does not tell it. */
export function texIn({ text, formulas }: PageText, { start, end }: Span): string[] {
  const tex: string[] = [];
  for (let at = text.indexOf(FORMULA, start); at !== -1 && at < end; at = text.indexOf(FORMULA, at + 1)) {
    tex.push(formulaAt(formulas, at));
  }
  return tex;
}

/** How many formulas are others: both are known, and they differ in more than how TeX may write the same. */
export function othersAmong(stored: readonly string[], there: readonly string[]): number {
  return stored.filter((tex, index) => {
    const other = there[index] ?? '';
    return tex !== '' && other !== '' && plain(tex) !== plain(other);
  }).length;
}

function formulaAt(formulas: PageText['formulas'], at: number): string {
  let low = 0;
  let high = formulas.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const formula = formulas[middle]!;
    if (formula.at === at) return formula.tex;
    if (formula.at < at) low = middle + 1;
    else high = middle - 1;
  }
  return '';
}

/** What converters and authors write in several ways: spacing, braces, sizes of brackets, styles, names of signs. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [
    /\\(?:displaystyle|textstyle|scriptstyle|limits|nolimits|left|right|big|Big|bigl|bigr|Bigl|Bigr)(?![a-zA-Z])/g,
    '',
  ],
  [/\\(?:mathrm|rm|text|textrm|mbox|hbox|operatorname\*?|mathop)(?![a-zA-Z])/g, ''],
  [/\\(?:quad|qquad|,|;|:|!| |>)/g, ''],
  [/\\le(?![a-z])/g, '\\leq'],
  [/\\ge(?![a-z])/g, '\\geq'],
  [/\\ne(?![a-z])/g, '\\neq'],
  [/\\to(?![a-z])/g, '\\rightarrow'],
  [/\\(?:bf|boldsymbol|bm)(?![a-zA-Z])/g, '\\mathbf'],
  [/[\s{}~&]/g, ''],
  [/[.,;]$/, ''],
];

function plain(tex: string): string {
  return PLAINER.reduce((written, [what, by]) => written.replace(what, by), tex);
}
