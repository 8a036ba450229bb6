/** Stretches of a page with their words. */
import type { PageText, Span } from '../page-text/page-text';
import type { Passage } from './claim-table';

/** The words of `span`, and the TeX of the formulas among them. */
export function passageOf({ text, formulas }: PageText, { start, end }: Span): Passage {
  return {
    start,
    end,
    text: text.slice(start, end),
    formulas: formulas.filter(({ at }) => at >= start && at < end).map(({ tex }) => tex),
  };
}
