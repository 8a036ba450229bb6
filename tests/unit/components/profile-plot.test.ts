import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, drawn, scaleOf } from '../../../components/sidebar/profile-plot';
import { rateOf } from '../../../lib/profile/interval';
import type { Profile } from '../../../lib/profile/profile';
import { referenceFor } from '../../../lib/profile/reference';

function profile(counts: readonly (readonly [count: number, words: number])[]): Profile {
  const frequency = ([count, words]: readonly [number, number]) => ({
    hedge: { count, rate: rateOf(count, words) },
    booster: null,
    loaded: null,
  });
  const sum = counts.reduce<readonly [number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return {
    words: sum[1],
    total: frequency(sum),
    abstract: null,
    sections: counts.map((one) => ({
      part: 'section',
      title: '',
      start: 0,
      end: 1,
      words: one[1],
      kinds: frequency(one),
    })),
    reference: referenceFor(['astro-ph.GA']),
  };
}

describe('the plot of a profile', () => {
  const section = fc.tuple(fc.nat(80), fc.integer({ min: 20, max: 9_000 }));

  it('has room for every rate and for the band, and shows no interval out of order', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 12 }), (counts) => {
        const paper = profile(counts);
        const scale = scaleOf(paper, 'hedge');
        expect(bandOf(paper, 'hedge', scale)!.high).toBeLessThanOrEqual(1);
        for (const { kinds } of paper.sections) {
          const { dot, low, high, open } = drawn(kinds.hedge!, scale)!;
          expect(dot).toBeCloseTo(kinds.hedge!.rate!.perThousand / scale.max, 9);
          expect(low).toBeLessThanOrEqual(dot);
          expect(high).toBeGreaterThanOrEqual(dot);
          expect(high).toBeLessThanOrEqual(1);
          expect(open).toBe(kinds.hedge!.rate!.high > scale.max);
        }
      }),
    );
  });

  it.each([
    [1, 1_000],
    [7, 1_000],
    [33, 1_000],
    [240, 1_000],
  ])('ends at a round number for %i in %i words', (count, words) => {
    const { max } = scaleOf({ ...profile([[count, words]]), reference: null }, 'hedge');
    expect(Number(max.toPrecision(1))).toBe(max);
    expect(max).toBeGreaterThanOrEqual(count);
    expect(max).toBeLessThanOrEqual(4 * count + 4);
  });

  it('is nothing without rates, and has no band for kinds without a reference', () => {
    const paper = profile([[3, 100]]);
    expect(drawn({ count: 3, rate: null }, { max: 10 })).toBeNull();
    expect(bandOf(paper, 'loaded', { max: 10 })).toBeNull();
    expect(bandOf({ ...paper, reference: null }, 'hedge', { max: 10 })).toBeNull();
  });
});
