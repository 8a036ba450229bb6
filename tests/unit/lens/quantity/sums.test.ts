import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, percent, share, signed, signedPercent } from '../../../../lib/lens/quantity/arithmetic';
import { quantitiesIn } from '../../../../lib/lens/quantity/find';
import { sumAt } from '../../../../lib/lens/quantity/sums';
import { pageTextOf } from '../../../../lib/page-text/from-text';
import { pageOf, paragraph } from '../../build-page';

/** What is said where the pointer rests in the middle of the marked words; with the words that it is said of. */
const sumsIn = (tagged: string): (string | null)[] => {
  const { page, spans } = paragraph(tagged);
  return spans.map(({ start, end }) => sumAt(page, (start + end) >> 1)?.words ?? null);
};

describe('the sum under the pointer', () => {
  it.each<[tagged: string, words: string]>([
    ['The rate rose [from .14 to .21] in spring.', 'from .14 to .21: +0.07, +50 %'],
    ['The rate rose from .14 to [.21] in spring.', 'from .14 to .21: +0.07, +50 %'],
    ['We saw a small increase ([.14] to .21).', '.14 to .21: +0.07, +50 %'],
    ['Losses fell from [80] to 20 beds.', 'from 80 to 20: \u221260, \u221275 %'],
    ['It grew from [40 %] to 50 % of all.', 'from 40 % to 50 %: +10 points, +25 %'],
    ['It grew from [40] to 50 percentage points.', 'from 40 to 50 percentage points: +10 points, +25 %'],
    ['Yields went from [1.0] to 2.5.', 'from 1.0 to 2.5: +1.5, +150 %, \u00d72.5'],
    ['Moles rose from [1,234] to 5,678 in a year.', 'from 1,234 to 5,678: +4,444, +360 %, \u00d74.6'],
    ['It took from [30 ms] to 12 ms.', 'from 30 ms to 12 ms: \u221218 ms, \u221260 %'],
    ['It fell from [$0.21$] to $0.14$ here.', 'from 0.21 to 0.14: \u22120.07, \u221233 %'],
    ['It fell from $21\\%$ to [$14\\%$] here.', 'from 21% to 14%: \u22127 points, \u221233 %'],
    ['Beds: [0.14] \u2192 0.21.', '0.14 \u2192 0.21: +0.07, +50 %'],
    ['Beds: [$0.14 \\to 0.21$].', '0.14 \u2192 0.21: +0.07, +50 %'],
    ['We measure [61 %] vs. 38 % by chance.', '61 % against 38 %: +23 points, +61 %'],
    ['We measure 61 % (vs. [38 %] by chance).', '61 % against 38 %: +23 points, +61 %'],
    ['It is now [31], up from 20 in spring.', '31 against 20: +11, +55 %'],
    ['It is now [0.5] compared with 0.4 in spring.', '0.5 against 0.4: +0.1, +25 %'],
    ['It is [12 %] rather than 10 %.', '12 % against 10 %: +2 points, +20 %'],
    ['Moles left in [7/36,000] beds.', '7/36,000: 0.019 %'],
    ['Moles left in [9] of 40 beds.', '9 of 40: 23 %'],
    ['Moles left in 9 out of [the 40] beds.', '9 out of the 40: 23 %'],
    ['Moles left in [$9/40$] beds.', '9/40: 23 %'],
    ['Moles left in [9] of 40 (22.5 %) beds.', '9 of 40: 23 %'],
    ['From [20 dB] to 23 dB it grows; sound rose from [20 dB] to 23 dB.', 'from 20 dB to 23 dB: +3 dB'],
    ['It went from [\u22120.5] to 0.5 here.', 'from \u22120.5 to 0.5: +1'],
    ['It fell from [0.5] to \u22120.5 here.', 'from 0.5 to \u22120.5: \u22121'],
    [
      'Fields fell from [$10^{-14}$] to $10^{-16}$ here.',
      'from 10^-14 to 10^-16: \u22129.9\u00d710^-15, \u221299 %',
    ],
    ['It rose from [44 %] without shade to 48 %.', 'from 44 % without shade to 48 %: +4 points, +9.1 %'],
    ['It took from [3 hours] to 1 hour.', 'from 3 hours to 1 hour: \u22122 hours, \u221267 %'],
    ['The line moved from [60 MHz] to 90 MHz.', 'from 60 MHz to 90 MHz: +30 MHz, +50 %'],
    ['It went from [0] to 5 here.', 'from 0 to 5: +5'],
    ['Seeds grew from [1B] to 7B.', 'from 1B to 7B: +6\u00d710^9, +600 %, \u00d77'],
  ])('%s', (tagged, words) => {
    expect(sumsIn(tagged).at(-1)).toBe(words);
  });

  it.each([
    'It takes [3] to 4 days.',
    'Beds ranging from [3] to 5 were dug.',
    'Values vary from [0.1] to 0.9 here.',
    'From [2019] to 2024 it rained.',
    'In 2019 vs. [2024] it rained.',
    'See Section [3] to 5, or Table [2] vs. 3.',
    'Sizes from [3x3] to 5x5 were dug.',
    'Use version [1.2] to 1.3.',
    'See https://a.example/[7]/36 for more.',
    'As shown in {cite:[7] of 36} before.',
    'As shown before [[ [7]/36 ]].',
    'It is open [24]/7 all year.',
    'An [80]/20 split, or [20]/80.',
    'With [8]/16-bit pots.',
    'On [12]/03/2024 it rained.',
    'It rose from 12 to [12] beds.',
    'It rose to [95 %] (82 % before).',
    'GPT-[4] vs. GPT-3 is not it.',
    'It rose from [40 %] to 5 points.',
    'In 18 of 20 [vs.] 12 of 20 beds moles left.',
    'Only [7] moles left.',
    'On March [14] to 21 it rained.',
    'At an acidity of [1.0], compared to 57.01 in clay.',
    'Beds of [5 %] to 20 % were dug.',
    'Moles shift, but only [5 %] to 20 % of them.',
    'It improves yields by [2.3 %] to 2.9 %.',
    'In the near infrared ([3.2] to 3.6) it shines.',
    'Gains of [10 %] and up to 68 % were seen.',
    'We use 7B/[13B] models.',
    'Models from [1.5B] to 32B were tried.',
    'It holds across sizes, from 1B to [70B] parameters.',
    'The exponent is [1/2] here.',
    'About [2]/3 of it is clay.',
    'It is [$\\frac{1}{3}$] of it.',
    'It is of the form [$3 \\to 2$] there.',
    'Frequencies from [60 MHz] to 350 MHz were heard.',
    'It took from [222 hours] to 22 minutes.',
  ])('is none: %s', (tagged) => {
    expect(sumsIn(tagged).at(-1)).toBeNull();
  });

  it('lies round the pointer, and within its block', () => {
    const { page } = pageOf([
      { role: 'paragraph', text: 'It rose from .14 to' },
      { role: 'paragraph', text: '.21 beds, from 1.0 to 2.0.' },
    ]);
    for (let offset = 0; offset < page.text.length; offset++) {
      const sum = sumAt(page, offset);
      const words = sum && page.text.slice(sum.start, sum.end);
      const at = page.text.lastIndexOf('from 1.0 to 2.0');
      expect(words).toBe(offset >= at && offset < at + 15 ? 'from 1.0 to 2.0' : null);
    }
  });

  it('holds the pointer and lies within its block, in any text', () => {
    const piece = fc.constantFrom(
      ...[
        'from ',
        '1.0',
        '.14',
        '36,000',
        ' to ',
        ' of ',
        '/',
        ' % ',
        ' vs. ',
        '(',
        ')',
        ' \u2192 ',
        '$0.21$',
        '$x$',
      ],
      ...['a small increase ', 'nearly doubled ', ', up from ', ' points', '\n\n', ' roses ', '7'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { page } = pageTextOf(pieces.join(''), 'paragraph');
        for (const block of page.blocks) {
          let done = block.start;
          for (const { start, end } of quantitiesIn(page, block)) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(block.end);
          for (let at = block.start; at < block.end; at++) {
            const sum = sumAt(page, at);
            if (!sum) continue;
            expect(sum.start).toBeGreaterThanOrEqual(block.start);
            expect(sum.end).toBeLessThanOrEqual(block.end);
            expect(sum.start <= at && at < sum.end).toBe(true);
            expect(sum.words).not.toContain('\uFFFC');
          }
        }
      }),
    );
  });

  it('is none among authors and comments', () => {
    const { page } = pageOf([{ role: 'comments', text: '12 of 24 pages, 7/36 figures' }]);
    expect(sumAt(page, 1)).toBeNull();
  });

  it('reads no more than what stands near the pointer', () => {
    const far = 'moles and roses '.repeat(1000);
    const { page } = paragraph(`${far}rose from .14 to .21 ${far}`);
    expect(sumAt(page, far.length + 12)?.words).toBe('from .14 to .21: +0.07, +50 %');
  });
});

describe('arithmetic', () => {
  it('gives the change and its share', () => {
    expect(change(0.14, 0.21)).toEqual({ from: 0.14, to: 0.21, absolute: 0.07, relative: 0.5 });
    expect(change(0, 3).relative).toBeNull();
    expect(change(-2, 3).relative).toBeNull();
    expect(share(7, 36_000)).toMatchObject({ absolute: 7, relative: 0.000194444444444 });
  });

  it('is said with two digits, and a sign', () => {
    expect([
      signedPercent(0.5),
      signedPercent(-0.075),
      percent(7 / 36000),
      signed(0.07),
      signed(-12),
      signed(4444, 0),
      signed(123_456),
      signed(3e-8),
    ]).toEqual([
      '+50 %',
      '\u22127.5 %',
      '0.019 %',
      '+0.07',
      '\u221212',
      '+4,444',
      '+123,000',
      '+3\u00d710^-8',
    ]);
  });

  const value = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000);

  it('comes back to where it began, and is the same at any scale', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 1000 }), (from, to, scale) => {
        const there = change(from, to);
        expect(from + there.absolute).toBeCloseTo(to, 6);
        expect(from * (1 + there.relative!)).toBeCloseTo(to, 6);
        expect(there.absolute + change(to, from).absolute).toBe(0);
        expect(change(from * scale, to * scale).relative).toBeCloseTo(there.relative!, 6);
      }),
    );
  });

  it('is said with the sign of the change', () => {
    fc.assert(
      fc.property(value, value, (from, to) => {
        fc.pre(from !== to);
        expect(signed(change(from, to).absolute).startsWith(to > from ? '+' : '\u2212')).toBe(true);
      }),
    );
  });
});
