import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../../lib/lens/quantity/numbers';
import { spell } from '../../../../lib/lens/quantity/spelled';
import { paragraph } from '../../build-page';

/** The numbers of a text, each with its unit. */
const read = (text: string): string[] => {
  const { page } = paragraph(text);
  return numbersIn(spell(page, 0, page.text.length).text).map(({ value, unit, unitText }) =>
    `${value} ${unit === 'other' ? unitText : (unit ?? '')}`.trim(),
  );
};

describe('numbers', () => {
  it.each<[text: string, numbers: string[]]>([
    ['We saw .14, 0.5 and 36,000 moles.', ['0.14', '0.5', '36000']],
    ['Then 12 % of 3 percent, 7 per cent.', ['12 percent', '3 percent', '7 percent']],
    [
      'It rose by 4 points, 2 percentage points, 3 pp and 1.5 % points.',
      ['4 points', '2 points', '3 points', '1.5 points'],
    ],
    ['A 5-point gain, a 3-fold loss.', ['5 points', '3 times']],
    ['It is 2.3\u00d7 faster, 3x as wide, ten times or 4 times as old.', ['2.3 times', '3 times', '4 times']],
    ['Seen at 3\u03c3, then at 5 sigma.', ['3 sigma', '5 sigma']],
    ['From \u22120.5 to +0.3, and -4 there.', ['-0.5', '0.3', '-4']],
    ['With 3 \u00d7 10^5 seeds, 10^-3 per bed, 2e-4 lost.', ['300000', '0.001', '0.0002']],
    ['In 36k beds, 1.5 million pots, 7B seeds.', ['36000', '1500000', '7000000000']],
    ['After 5 km/s, 30 ms and 4 GB.', ['5 km/s', '30 ms', '4 GB']],
    ['It is 0.25 \u00b1 0.06, 0.37+/-0.11 % and $0.5 \\pm 0.1$.', ['0.25', '0.37 percent', '0.5']],
  ])('are read as papers print them: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each<[text: string, numbers: string[]]>([
    ['It is $0.21$, $31\\%$, $10{,}000$ and 31$\\%$.', ['0.21', '31 percent', '10000', '31 percent']],
    ['It is 2$\\times$ faster, $3\\sigma$ away.', ['2 times', '3 sigma']],
    ['It is $10^{-3}$, $2 \\times 10^{4}$ and $\\sim 0.3$.', ['0.001', '20000', '0.3']],
    ['It is $0.25^{+0.03}_{-0.02}$ and $5\\,\\mathrm{km}$.', ['0.25', '5 km']],
    ['It is $\\frac{7}{36}$ of $-0.5$.', ['7', '36', '-0.5']],
    ['With $x = 3$, $2^5$, $k_2$ and $\\alpha$ left alone.', []],
  ])('are read from formulas that are nothing else: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    'GPT-4, v2, x3, 2D, 1.2.3, 5th and 3rd were left out.',
    'Use version 2.1, Python 3.8 or CUDA 12.',
    'See Table 3, Fig. 4, Section 5.2 and Eq. (6).',
    'A 3x3 kernel, a 16 \u00d7 16 bed, 640x480 pots.',
    'It takes 3-5 days, or 7\u20139.',
    'Sown on March 14, harvested on 3 May at 12:30.',
    'See https://a.example/12/34 and doi.org/10.1234.',
    'As shown before [[12]], [[3, 4]].',
  ])('are none where they name, date or point: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are read back as they are printed', () => {
    const decimal = fc
      .tuple(fc.nat(9_999_999), fc.nat(4))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
    fc.assert(
      fc.property(decimal, fc.boolean(), (printed, grouped) => {
        const [whole, rest] = printed.split('.') as [string, string?];
        const written = grouped
          ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
          : printed;
        const [number, ...others] = numbersIn(`It is ${written} here`);
        expect(others).toEqual([]);
        expect(number).toMatchObject({
          value: Number(printed),
          decimals: rest?.length ?? 0,
          start: 6,
          end: 6 + written.length,
        });
      }),
    );
  });

  it('never overlap, and lie within their text', () => {
    const piece = fc.constantFrom(
      '1',
      '.5',
      '36,000',
      '%',
      ' ',
      '/',
      '\u00d7',
      '10^5',
      '-',
      'k',
      ' points',
      'e-4',
      '\u00b1',
      'from ',
      ' to ',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, unitEnd, value } of numbersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(unitEnd).toBeGreaterThanOrEqual(end);
          expect(unitEnd).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          done = unitEnd;
        }
      }),
    );
  });
});

describe('spelled text', () => {
  it('leads back to the page', () => {
    const { page } = paragraph('From $0.14$ to $21\\%$ with $x$.');
    const spelled = spell(page, 0, page.text.length);
    const { text } = spelled;
    const onPage = (words: string) => {
      const at = text.indexOf(words);
      return page.text.slice(spelled.toPage(at), spelled.toPageEnd(at + words.length));
    };
    expect(text).toBe('From 0.14 to 21% with \uFFFC.');
    expect(['0.14', '21%', 'with \uFFFC.'].map(onPage)).toEqual(['\uFFFC', '\uFFFC', 'with \uFFFC.']);
    expect(spelled.shown(text.indexOf('with'), text.length)).toBe('with x.');
  });
});
