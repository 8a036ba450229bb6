/** The words that a target quotes, with the formulas in them. */
import type { Target } from './target';

/** As they stood in `PageText.text`, a formula one U+FFFC; null where the target is the whole paper. */
export function quotationOf(target: Target): string | null {
  for (const selector of target.selectors) if (selector.type === 'TextQuoteSelector') return selector.exact;
  return null;
}

/** The TeX of the formulas in them, in order. */
export function formulasOf(target: Target): readonly string[] {
  for (const selector of target.selectors) if (selector.type === 'FormulaSelector') return selector.tex;
  return [];
}
