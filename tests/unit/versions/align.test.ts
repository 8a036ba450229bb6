import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText, Span } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';
import { align, type Alignment } from '../../../lib/versions/align';
import { heaviestRising } from '../../../lib/versions/increasing';
import { packAlignment, unpackAlignment } from '../../../lib/versions/packed-alignment';
import { paper } from './paper';
import { randomPage, randomPair } from './random-paper';

function aligned(from: PageText, to: PageText): Alignment {
  return runAtOnce(align(from, to));
}

const words = ({ text }: PageText, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ');

describe('align', () => {
  it('A1 says of a text and itself that all of it stands where it stood', () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        const { groups, added } = aligned(page, page);
        expect(added).toEqual([]);
        for (const { from, to, moved } of groups)
          expect({ from, to, moved }).toEqual({ from, to: from, moved: false });
      }),
    );
  });

  it('A2 puts every sentence of both into one group, or among what is new', () => {
    fc.assert(
      fc.property(randomPair, ([from, to]) => {
        const { groups, added } = aligned(from, to);
        const starts = groups.flatMap((group) => group.from.map(({ start }) => start));
        expect(new Set(starts).size).toBe(starts.length);
        expect(groups.map((group) => group.from[0]!.start)).toEqual(
          groups.map((group) => group.from[0]!.start).sort((a, b) => a - b),
        );
        const there = [...groups.flatMap((group) => group.to), ...added].map(({ start }) => start);
        expect(new Set(there).size).toBe(there.length);
        const open = groups.filter(({ candidates }) => candidates.length > 0);
        for (const group of open) expect(group.to).toEqual([]);
        // Nothing but white space and what is not seen stands outside of all sentences.
        expect(words(to, [...groups.flatMap((group) => group.to), ...added]).replace(/\s/g, '').length).toBe(
          to.text.replace(/\s/g, '').length,
        );
      }),
    );
  });

  it('A3 gives the same whichever way the work is cut', () => {
    fc.assert(
      fc.property(randomPair, ([from, to]) => {
        const work = align(from, to);
        let steps = 0;
        for (let step = work.next(); ; step = work.next()) {
          steps += 1;
          if (!step.done) continue;
          expect(step.value).toEqual(aligned(from, to));
          break;
        }
        expect(steps).toBeGreaterThan(from.blocks.length);
      }),
      { numRuns: 20 },
    );
  });

  it('A4 packs small, and unpacks to what it was', async () => {
    await fc.assert(
      fc.asyncProperty(randomPair, async ([from, to]) => {
        const alignment = aligned(from, to);
        expect(await unpackAlignment(await packAlignment(alignment), from, to)).toEqual(alignment);
      }),
      { numRuns: 30 },
    );
  });

  it('A4 does not unpack what belongs to other texts, or is damaged', async () => {
    const { page } = paper('Moles dig at night. Owls hunt from dusk on.');
    const packed = await packAlignment(aligned(page, page));
    expect(await unpackAlignment(packed, paper('Moles.').page, page)).toBeNull();
    expect(await unpackAlignment(packed.slice(0, 20), page, page)).toBeNull();
  });

  it('A5 holds every sentence to its own when whole lists are alike', () => {
    const rows = (word: string) =>
      Array.from(
        { length: 40 },
        (_, i) => `The ${word} of bed ${i} was marked with label ${i * 7 + 3}.`,
      ).join('\n');
    const [from, to] = [paper(rows('mole')).page, paper(rows('vole')).page];
    for (const { from: old, to: now } of aligned(from, to).groups) {
      expect(words(to, now)).toBe(words(from, old).replace('mole', 'vole'));
    }
  });
});

describe('heaviestRising', () => {
  it('A6 gives the heaviest of all rising choices', () => {
    const pair = fc.record({
      from: fc.nat({ max: 6 }),
      to: fc.nat({ max: 6 }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
        const chosen = heaviestRising(pairs);
        for (const [index, { from, to }] of chosen.entries()) {
          if (index === 0) continue;
          expect(from).toBeGreaterThan(chosen[index - 1]!.from);
          expect(to).toBeGreaterThan(chosen[index - 1]!.to);
        }
        const sum = (list: readonly { weight: number }[]) =>
          list.reduce((all, { weight }) => all + weight, 0);
        let best = 0;
        for (let choice = 0; choice < 1 << pairs.length; choice++) {
          const some = pairs.filter((_, index) => choice & (1 << index)).sort((a, b) => a.from - b.from);
          if (some.every((one, i) => i === 0 || (one.from > some[i - 1]!.from && one.to > some[i - 1]!.to)))
            best = Math.max(best, sum(some));
        }
        expect(sum(chosen)).toBe(best);
      }),
    );
  });
});
