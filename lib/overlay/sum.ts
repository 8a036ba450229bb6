/** What two numbers say, in large figures: on the card of a mark, and by itself where the pointer rests on a pair. */
import { signed, signedPercent } from '../lens/quantity/arithmetic';
import type { Finding } from '../lens/finding';
import { element } from './element';

type Arithmetic = NonNullable<Finding['arithmetic']>;

/** A difference of percentages in the sentence of a card. */
const POINTS = /[+\u2212][\d.,]+ points\b/;

/**
 * The change in figures, `+0.07` and `+50 %`; the second only where there is something to be a share of. `why` is the
 * sentence of the card: where it counts in points, so do the figures.
 */
export function sumOf(document: Document, { absolute, relative }: Arithmetic, why: string): HTMLElement {
  const difference = POINTS.exec(why)?.[0] ?? signed(absolute);
  const figures = relative === null ? [difference] : [difference, signedPercent(relative)];
  return element(
    document,
    'p',
    'sum',
    ...figures.flatMap((figure, i) => [i > 0 ? ' ' : '', element(document, 'span', 'figure', figure)]),
  );
}
