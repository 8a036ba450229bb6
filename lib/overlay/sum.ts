/** What two numbers say, in large figures: on the card of a mark, and by itself where the pointer rests on a pair. */
import { signed, signedPercent } from '../lens/quantity/arithmetic';
import { type Finding } from '../lens/finding';
import { element } from './element';

type Arithmetic = NonNullable<Finding['arithmetic']>;

/** The change in figures, `+0.07` and `+50 %`; the second only where there is something to be a share of. */
export function sumOf(document: Document, { absolute, relative }: Arithmetic): HTMLElement {
  const figures = relative === null ? [signed(absolute)] : [signed(absolute), signedPercent(relative)];
  return element(
    document,
    'p',
    'sum',
    ...figures.flatMap((figure, i) => [i > 0 ? ' ' : '', element(document, 'span', 'figure', figure)]),
  );
}
