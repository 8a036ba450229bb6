import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf } from '../../../lib/profile/interval';

describe('the interval of a count', () => {
  /** Exact limits of a Poisson count, from sums of its probabilities: the tail beyond each is 2.5 %. */
  const tail = (mean: number, from: number, to: number) => {
    let sum = 0;
    let logFactorial = 0;
    for (let k = 0; k <= to; k++) {
      if (k > 0) logFactorial += Math.log(k);
      if (k >= from) sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
    }
    return sum;
  };

  it.each([0, 1, 2, 3, 5, 10, 25, 60, 200])('leaves 2.5 %% on either side of a count of %i', (count) => {
    const { low, high } = rateOf(count, 1000);
    expect(tail(high, 0, count)).toBeCloseTo(0.025, 2);
    if (count > 0) expect(1 - tail(low, 0, count - 1)).toBeCloseTo(0.025, 1);
    if (count > 2) expect(1 - tail(low, 0, count - 1)).toBeCloseTo(0.025, 2);
  });

  it('holds the rate, narrows with the text and begins at nothing for nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 50_000 }), (count, words) => {
        const { low, perThousand, high } = rateOf(count, words);
        expect(perThousand).toBeCloseTo((1000 * count) / words, 6);
        expect(low).toBeLessThanOrEqual(perThousand);
        expect(high).toBeGreaterThan(perThousand);
        expect(low === 0).toBe(count === 0);
        // Twice the count in twice the text: the same rate, with less left open.
        const twice = rateOf(2 * count, 2 * words);
        expect(twice.perThousand).toBeCloseTo(perThousand, 6);
        expect(twice.high - twice.low).toBeLessThan(high - low);
      }),
    );
  });
});
