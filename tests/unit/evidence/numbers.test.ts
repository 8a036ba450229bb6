import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NUMBER_FIELDS,
  readNumber,
  readRow,
  sumOfNumbers,
  sumOfRow,
  type TypedRow,
} from '../../../lib/evidence/numbers';

const row = (fields: Partial<TypedRow>): TypedRow => ({ from: '', to: '', of: '', ...fields });

describe('a number', () => {
  it.each([
    ['.14', 0.14, 2],
    ['0.140', 0.14, 3],
    ['7', 7, 0],
    ['1,234', 1234, 0],
    ['36 000', 36_000, 0],
    ['36\u202F000', 36_000, 0],
    ["36'000.5", 36_000.5, 1],
    ['1,234,567.89', 1_234_567.89, 2],
    ['−0.07', -0.07, 2],
    ['-3', -3, 0],
    ['+3', 3, 0],
    ['1.2e-3', 0.0012, 4],
    ['1.2 × 10^-3', 0.0012, 4],
    ['1.2×10−3', 0.0012, 4],
    ['3*10^{6}', 3e6, -6],
    ['10^6', 1e6, -6],
    ['1.2 million', 1.2e6, -5],
    ['36k', 36_000, -3],
    ['7B', 7e9, -9],
    ['~14', 14, 0],
    ['5.', 5, 0],
  ])('typed as %j', (typed, value, decimals) => {
    expect(readNumber(typed)).toEqual({ value, percent: false, decimals });
  });

  it.each([
    ['14 %', 0.14, 0],
    ['14%', 0.14, 0],
    ['29 per cent', 0.29, 0],
    ['12.5 percent', 0.125, 1],
    ['-3 %', -0.03, 0],
  ])('in per cent, typed as %j', (typed, value, decimals) => {
    expect(readNumber(typed)).toEqual({ value, percent: true, decimals });
  });

  it.each([
    ['many', 'no-number'],
    ['3 moles', 'no-number'],
    ['3-5', 'no-number'],
    ['1e999', 'no-number'],
    ['.', 'grouping'],
    ['0,14', 'decimal-comma'],
    ['0,140', 'decimal-comma'],
    ['1.234,5', 'decimal-comma'],
    ['1.234.567', 'grouping'],
    ['12,34,567', 'grouping'],
    ['< 0.05', 'bound'],
  ])('is not read from %j: %s', (typed, problem) => {
    expect(readNumber(typed)).toBe(problem);
  });
});

describe('a row', () => {
  it.each([
    [row({ from: '.14', to: '.21' }), { absolute: '+0.07', relative: '+50 %', factor: null }],
    [row({ from: '14 %', to: '21 %' }), { absolute: '+7 points', relative: '+50 %', factor: null }],
    [row({ from: '12.5 %', to: '10 %' }), { absolute: '−2.5 points', relative: '−20 %', factor: null }],
    [row({ from: '12', to: '31' }), { absolute: '+19', relative: '+158 %', factor: '×2.6' }],
    [row({ from: '0', to: '3' }), { absolute: '+3', relative: null, factor: null }],
    [row({ from: '-2', to: '3' }), { absolute: '+5', relative: null, factor: null }],
    [
      row({ from: '36 000', to: '1.2 million' }),
      { absolute: '+1,164,000', relative: '+3230 %', factor: '×33' },
    ],
  ])('%j as a change', (typed, expected) => {
    const { read, faults } = readRow(typed);
    expect(faults).toEqual([]);
    expect(sumOfRow(read).change).toEqual(expected);
  });

  it.each([
    [row({ to: '7', of: '36,000' }), '0.019 %'],
    [row({ to: '7/36,000' }), '0.019 %'],
    [row({ to: '7 of 36,000' }), '0.019 %'],
    [row({ from: '1/4', to: '1/2' }), '50 %'],
    [row({ to: '0', of: '12' }), '0 %'],
    [row({ to: '-1', of: '12' }), null],
    [row({ to: '7' }), null],
    [row({ of: '7' }), null],
  ])('%j as a share', (typed, expected) => {
    const { read, faults } = readRow(typed);
    expect(faults).toEqual([]);
    expect(sumOfRow(read).share).toBe(expected);
  });

  it.each([
    [
      row({ from: 'many', to: '3' }),
      'from',
      "must be one number, such as 0.14, 14 %, 36,000 or 7/36,000, not 'many'",
    ],
    [
      row({ to: '0,14' }),
      'to',
      "must have a point before its decimals, as in 0.14: in '0,14' the comma groups no thousands",
    ],
    [row({ from: '14 %', to: '.21' }), 'to', "must be in per cent as the other number is, or neither: '.21'"],
    [
      row({ from: '.14', to: '21 %' }),
      'from',
      "must be in per cent as the other number is, or neither: '.14'",
    ],
    [row({ to: '7', of: '0' }), 'of', "must be a number above 0 that things are counted of, not '0'"],
    [row({ to: '7', of: '5 %' }), 'of', "must be a number above 0 that things are counted of, not '5 %'"],
    [row({ to: '7/9', of: '9' }), 'to', "must be the part alone, since the whole stands in `of`, not '7/9'"],
    [row({ from: '7/0' }), 'from', "must not be divided by 0, as '7/0' is"],
    [row({ to: '7/x' }), 'to', "must be one number, such as 0.14, 14 %, 36,000 or 7/36,000, not '7/x'"],
  ] as const)('%j says which field to mend, and how', (typed, field, why) => {
    expect(readRow(typed).faults).toEqual([expect.objectContaining({ field, why })]);
  });

  it('names every field that cannot be read', () => {
    const { faults } = readRow(row({ from: 'a', to: 'b', of: 'c' }));
    expect(faults.map(({ field }) => field)).toEqual([...NUMBER_FIELDS]);
  });

  it('as it is kept says the same, save that it does not know of percentages', () => {
    expect(sumOfNumbers({ from: 0.14, to: 0.21, of: null }).change).toEqual({
      absolute: '+0.07',
      relative: '+50 %',
      factor: null,
    });
    expect(sumOfNumbers({ from: null, to: 7, of: 36_000 }).share).toBe('0.019 %');
    expect(sumOfNumbers({ from: null, to: 7, of: 0 })).toEqual({ change: null, share: null });
  });
});

describe('any number', () => {
  it('that a program writes is read as it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(readNumber(String(value))).toMatchObject({ value: Number(String(value)) });
      }),
    );
  });

  it('typed as anything at all is read or named as a fault, never a sum of nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (from, to) => {
        const { read, faults } = readRow(row({ from, to }));
        const { change, share } = sumOfRow(read);
        for (const words of [change?.absolute, change?.relative, share])
          expect(words ?? '').not.toMatch(/NaN|Infinity/);
        for (const { why } of faults) expect(why).toMatch(/^must /);
      }),
    );
  });
});
