/** The first numbers of a stretch of text that have a sum. */
import type { Sum } from '../lens/quantity/sums';
import type { Span } from '../page-text/page-text';

/** So many numbers are tried at most: a selected table has hundreds, and no one sum. */
const TRIES = 12;

/** The first pair that stands whole in `span`; null where none does. `sumAt` is asked at its numbers, in order. */
export function sumIn(text: string, span: Span, sumAt: (offset: number) => Sum | null): Sum | null {
  const numbers = [...text.slice(span.start, span.end).matchAll(/\.?\d[\d.,]*/g)];
  for (const { index } of numbers.slice(0, TRIES)) {
    const sum = sumAt(span.start + index);
    if (sum && sum.start >= span.start && sum.end <= span.end) return sum;
  }
  return null;
}
