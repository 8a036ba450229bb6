/** No text takes more than linear time: sixty-four times as much may not take four hundred times as long. */
import { expect, it } from 'vitest';
import { quantitiesIn } from '../../../../lib/lens/quantity/find';
import { sumAt } from '../../../../lib/lens/quantity/sums';
import { pageTextOf } from '../../../../lib/page-text/from-text';
import type { PageText } from '../../../../lib/page-text/page-text';
import { findingsOn } from '../looking';

const SMALL = 16_000;
const LARGE = 64 * SMALL;

/** 64 for linear time, 4096 for quadratic; the rest is for a machine that is busy with other things. */
const BOUND = 400;
/** Shorter times are too near to the grain of the clock. */
const FLOOR_MS = 2;
const PATIENCE_MS = 120_000;

const HARD: [what: string, piece: string][] = [
  ['powers', '10^'],
  ['powers of powers', '1e5'],
  ['groups that never end', '1,000,'],
  ['dots', '.5'],
  ['signs', '+-\u2212'],
  ['units', '5 % points '],
  ['errors', '1 \u00b1 2 '],
  ['labels', 'Table 3, '],
  ['brackets of labels', '[1, '],
  ['addresses', 'a.example/7/'],
  ['one address', 'x/7'],
  ['numbers in formulas', '$0.14$ '],
  ['formulas that are no numbers', '$\\frac{1}{2}{3}$ a small '],
  ['pairs', 'from 1.0 to 2.0 '],
  ['half pairs', 'a small increase from 1.0 '],
  ['pairs of formulas', 'a small rise from $1.0$ to $2.0$, '],
  ['against', '12 % of all against '],
  ['changes of nothing', 'our method improves accuracy by 12 % '],
  ['changes without a number', 'our method improves accuracy by '],
  ['shares', '7 of 36 (5 %) '],
  ['sizes without an end', 'a small increase in a slight rise in '],
  ['significance', 'our pots significantly improve yields '],
  ['significance without a stop', 'significant '],
  ['captions named', 'our pots significantly improve yields in Table 3. '],
];

it.each(HARD)('%s', { timeout: PATIENCE_MS }, (_, piece) => {
  const small = pageOf(piece, SMALL);
  const large = pageOf(piece, LARGE);
  time(small);
  const once = Math.max(FLOOR_MS, Math.min(time(small), time(small), time(small)));
  expect(time(large) / once).toBeLessThan(BOUND);
});

it('a sum asks no more of a long text than of a short one', () => {
  const timeOf = (length: number) => {
    const page = pageOf('from .14 to .21 and ', length);
    const at = page.text.indexOf('.21', length / 2);
    const began = process.cpuUsage();
    for (let n = 0; n < 200; n++) expect(sumAt(page, at)?.words).toBe('from .14 to .21: +0.07, +50 %');
    return process.cpuUsage(began).user / 1000;
  };
  timeOf(SMALL);
  expect(timeOf(LARGE) / Math.max(FLOOR_MS, timeOf(SMALL))).toBeLessThan(LARGE / SMALL / 4);
});

function pageOf(piece: string, length: number): PageText {
  return pageTextOf(piece.repeat(Math.ceil(length / piece.length)), 'paragraph').page;
}

/** Of this process alone, in milliseconds. */
function time(page: PageText): number {
  const began = process.cpuUsage();
  findingsOn(page);
  for (const block of page.blocks) quantitiesIn(page, block);
  return process.cpuUsage(began).user / 1000;
}
