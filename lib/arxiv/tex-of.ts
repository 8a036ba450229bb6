/** The TeX of a formula on a page. */
import { normaliseTex } from '../page-text/tex';

const TEX = 'application/x-tex';

/** The TeX of a `math` element or of MathJax's script; empty where the page does not tell it. */
export function texOf(formula: Element): string {
  if (formula.localName === 'script') return normaliseTex(formula.textContent ?? '');
  const alternative = formula.getAttribute('alttext');
  return normaliseTex(alternative ?? annotationOf(formula)?.textContent ?? '');
}

/** Whether a formula is shown on a line of its own. */
export function isDisplay(formula: Element): boolean {
  return formula.localName === 'script'
    ? (formula.getAttribute('type') ?? '').includes('mode=display')
    : formula.getAttribute('display') === 'block';
}

function annotationOf(formula: Element): Element | null {
  for (const annotation of formula.getElementsByTagName('annotation')) {
    if (annotation.getAttribute('encoding') === TEX) return annotation;
  }
  return null;
}
