/** Formulas that are written as TeX inside plain text. */

export interface WrittenFormula {
  /** Offset of the opening dollar. */
  start: number;
  /** Offset behind the closing dollar. */
  end: number;
  tex: string;
  display: boolean;
}

/**
 * The formulas `$...$` and `$$...$$` in a text, in order. As MathJax's tex2jax finds them: from a dollar to the next
 * one outside braces; `\$` is a character. A dollar without a partner is text.
 */
export function formulasIn(text: string): WrittenFormula[] {
  const found: WrittenFormula[] = [];
  let at = nextDollar(text, 0);
  while (at !== -1) {
    const double = text[at + 1] === '$';
    const open = double ? 2 : 1;
    const close = closingDollar(text, at + open, double);
    if (close === -1) {
      at = nextDollar(text, at + open);
      continue;
    }
    const end = close + open;
    found.push({ start: at, end, tex: normaliseTex(text.slice(at + open, close)), display: double });
    at = nextDollar(text, end);
  }
  return found;
}

/** TeX with the comment signs that end a source line gone and white space collapsed. */
export function normaliseTex(tex: string): string {
  return tex
    .replace(/(?<!\\)%[ \t]*(?:\r?\n\s*|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function nextDollar(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '$') return i;
  }
  return -1;
}

function closingDollar(text: string, from: number, double: boolean): number {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\\') i += 1;
    else if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    else if (c === '$' && depth <= 0 && (!double || text[i + 1] === '$')) return i;
  }
  return -1;
}
