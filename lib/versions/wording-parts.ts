/** A neutral wording against the quotation, with formulas: in the quotation one character each, typed as `$TeX$`. */
import { FORMULA } from '../page-text/page-text';
import { type DiffPart, wordDiff } from './diff';

export interface Quoted {
  text: string;
  /** The TeX of its formulas, in order; empty where it is not known. */
  tex: readonly string[];
}

export interface WordingParts {
  parts: DiffPart[];
  /** The TeX of each formula in `parts`, in order. */
  tex: string[];
}

/** What a wording changes in the quotation. */
export function wordingParts(quoted: Quoted, wording: string): WordingParts {
  return partsBetween(quoted, fromTyped(wording));
}

/** The same for a wording whose formulas are one character each. */
export function partsBetween(quoted: Quoted, typed: Quoted): WordingParts {
  const parts = wordDiff(quoted.text, typed.text, { from: quoted.tex, to: typed.tex });
  const [old, now] = [quoted.tex.values(), typed.tex.values()];
  const tex = parts.flatMap(({ type, text }) =>
    [...text.matchAll(FORMULAS)].map(() => {
      const [gone, come] = [
        type === 'added' ? null : old.next().value,
        type === 'removed' ? null : now.next().value,
      ];
      return (come || gone) ?? '';
    }),
  );
  return { parts, tex };
}

const FORMULAS = new RegExp(FORMULA, 'g');

/** The quotation as it can be typed; a formula whose TeX is not known stays the one character that it is. */
export function asTyped({ text, tex }: Quoted): string {
  let at = 0;
  return text.replace(FORMULAS, () => {
    const formula = tex[at++] ?? '';
    return formula === '' ? FORMULA : `$${formula}$`;
  });
}

/** A wording as it was typed, `$TeX$` for each formula. */
export function fromTyped(wording: string): Quoted {
  const tex: string[] = [];
  const text = wording.replace(/\$([^$\n]+)\$|\uFFFC/g, (_, formula: string | undefined) => {
    tex.push(formula ?? '');
    return FORMULA;
  });
  return { text, tex };
}
