import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../../lib/lens/quantity/find';
import { paragraph } from '../../build-page';
import { findingsOn } from '../looking';

const quantities = (text: string) => {
  const { page } = paragraph(text);
  return quantitiesIn(page, page.blocks[0]!).map(({ start, end }) => page.text.slice(start, end));
};

describe('a size word that disagrees with its numbers', () => {
  it.each([
    ['We saw a [small increase from .14 to .21].'],
    ['It shows a [small increase from .14 to .21] of all withdrawals.'],
    ['A [slight rise in losses from 2.0 to 3.1] was seen.'],
    ['Losses [increased slightly from 20% to 31%].'],
    ['Losses [fell modestly, from 3.0 to 1.2], when it rained.'],
    ['It is a [minor drop (from 10% to 4%)].'],
    ['A [dramatic increase from 80.1% to 82.0%] was seen.'],
    ['Yields [nearly doubled from 1.0 to 1.3].'],
    ['Yields [more than doubled from 1.0 to 1.9].'],
    ['Losses [halved from 8.0 to 7.0].'],
    ['The share [slightly increases from 0.25+/-0.06 to 0.37+/-0.11].'],
    ['We saw a [slight rise (2.0 → 3.1)].'],
    ['Yields [tripled (from 1.1 to 2.0)].'],
    ['We saw a [slight rise of 60 %].'],
    ['Losses [fell marginally by 55%] in spring.'],
    ['It shows a [modest gain (45 %)].'],
    ['Losses [rose slightly from $2.0$ to $3.1$].'],
    ['Losses show a [minor increase from 10 ms to 25 ms] in spring.'],
    ['Yields [more than tripled from 1.0 to 2.4].'],
    ['Losses [nearly halved from 12 % to 9 %].'],
    ['We saw a [huge gain from 80.1 to 80.9].'],
    ['We saw a [small increase of .07 (from .14 to .21)].'],
    ['The share [rose slightly by 20 points, from 40 % to 60 %].'],
    ['A [tenfold increase from 1 to 2] was seen.'],
    ['Yields [increased three-fold, from 1.0 to 1.4].'],
    ['We saw a [fivefold reduction in losses from 3.0 to 2.0].'],
    ['Yields [nearly doubled (\u00d71.3)].'],
    ['Yields [more than doubled (1.9x)] in spring.'],
    ['Yields [doubled (by a factor of 1.2)].'],
    ['Yields [tripled (+30 %)].'],
    ['Moles left in [7/36,000 (0.19%)].'],
    ['Moles left in [9 out of 40 (20 %)].'],
    ['Moles left in [$9/40$ (25 %)].'],
    ['Moles left in [9 of 40 beds (25 %)].'],
  ])('is found: %s', (tagged) => {
    const { page, span } = paragraph(tagged);
    expect(quantities(tagged.replace(/[[\]]/g, ''))).toEqual([page.text.slice(span.start, span.end)]);
  });

  it('says the factor once', () => {
    const whyOf = (text: string) => {
      const { page } = paragraph(text);
      return quantitiesIn(page, page.blocks[0]!)[0]?.why;
    };
    expect(whyOf('Yields tripled, from 10 to 20.')).toBe(
      'The numbers attached to "tripled" say something else: +10, +100 %, \u00d72.',
    );
    expect(whyOf('Yields doubled, from 10 to 12.')).toContain('+20 %, a factor of \u00d71.2.');
    expect(whyOf('A tenfold increase from 1 to 2 was seen.')).toContain(
      '"tenfold" say something else: +1, +100 %, \u00d72.',
    );
  });

  it('offers the factor that the numbers have', () => {
    const { page } = paragraph('A tenfold increase from 1 to 2 was seen.');
    expect(quantitiesIn(page, page.blocks[0]!)[0]?.neutral).toEqual(['2-fold increase from 1 to 2']);
  });

  it('tells what the numbers say', () => {
    const { page } = paragraph('We saw a small increase from .14 to .21.');
    expect(findingsOn(page)).toMatchObject([
      {
        kind: 'quantity',
        entry: 'quantity/size',
        term: 'small',
        arithmetic: { from: 0.14, to: 0.21, relative: 0.5 },
      },
    ]);
  });

  it('is marked once, for its numbers', () => {
    const { page } = paragraph('A dramatic increase from 80.1% to 82.0% was seen.');
    expect(findingsOn(page).map(({ kind }) => kind)).toEqual(['quantity']);
  });
});

describe('numbers that agree, or are not what the size word is about', () => {
  it.each([
    'We saw a small increase from 80.1 to 82.0.',
    'Yields nearly doubled from 1.0 to 1.9.',
    'Yields more than doubled from 4 to 9.',
    'A dramatic increase from 95% to 99% was seen.',
    'A dramatic drop from 80% to 20% was seen.',
    'A slight rise in yields from 4 to 8 pots was seen.',
    'A small increase from 2010 to 2020 was seen.',
    'A small increase was seen. Beds went from .14 to .21.',
    'It shows a small increase from 14 to 21 of the beds.',
    'A slight decrease from 2.0 to 10.0 was seen.',
    'Moles left in 9 of 40 beds (22.5 %).',
    'Moles left in 9 of 40 beds (23%).',
    'Moles left in 9 of 40 beds (p < 5%).',
    'It grew from 0 to 5.',
    'Yields nearly doubled (\u00d71.9).',
    'Yields doubled (+100 %).',
    'Yields doubled (30 %).',
    'Yields doubled (in 12 beds).',
    'Yields doubled (1.3 in clay).',
    'We saw a slight rise of 6 %.',
    'We saw a slight rise of 60 points.',
    'A slight rise to 60 % was seen.',
    'A slight rise (60 % of beds) was seen.',
    'A dramatic rise of 60 % was seen.',
    'A slight rise was seen in 60 % of beds.',
    'Small gains from 3 to 5 pots were seen.',
    'A small increase ranging from 2.0 to 9.0 was seen.',
    'A small gain (0.5 vs. 0.4) was seen.',
    'Losses halved from 8.0 to 4.2.',
    'Yields nearly doubled from 30 dB to 33 dB in the end.',
    'See a small change from Table 2 to 9.',
    'Triple pots raise the share from 40% to 69%.',
    'It helps while doubling yields, reducing losses from 0.09 to 0.05.',
    'A tenfold increase from 1 to 10 was seen.',
    'We saw a fivefold drop from 10 to 2.',
    'Yields increased threefold, from 1.0 to 3.2.',
    'A tenfold rise was seen.',
    'A tenfold rise in yields from 4 to 8 pots was seen.',
    'It takes 3 to 4 days (20%).',
    'A small increase from 4 to 8 bits is used.',
  ])('are left alone: %s', (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
