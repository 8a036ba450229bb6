import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from '../../../lib/versions/diff';

const WORDS = [
  'mole',
  'moles',
  'the',
  'dig',
  'Dig',
  'hedge',
  '\uFFFC',
  'small',
  '0.14',
  '.21',
  "don't",
  ',',
  '.',
];
const GAPS = [' ', ' ', ' ', '\n', '  ', ''];
const wording = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 30 })
  .map((pieces) => pieces.flat().join(''));

function joined(parts: readonly DiffPart[], without: DiffPart['type']): string {
  return parts
    .filter(({ type }) => type !== without)
    .map(({ text }) => text)
    .join('');
}

function written(parts: readonly DiffPart[]): string {
  const [open, close] = [
    { same: '', added: '{+', removed: '[-' },
    { same: '', added: '+}', removed: '-]' },
  ];
  return parts.map(({ type, text }) => open[type] + text + close[type]).join('');
}

describe('wordDiff', () => {
  it('W1 gives back both texts, to the character', () => {
    fc.assert(
      fc.property(fc.oneof(wording, fc.string()), fc.oneof(wording, fc.string()), (from, to) => {
        const parts = wordDiff(from, to);
        expect(joined(parts, 'added')).toBe(from);
        expect(joined(parts, 'removed')).toBe(to);
        for (const [index, { type, text }] of parts.entries()) {
          expect(text).not.toBe('');
          expect(type).not.toBe(parts[index + 1]?.type);
          if (type === 'added') expect(parts[index + 1]?.type).not.toBe('removed');
        }
      }),
    );
  });

  it('W1 says of a text and itself that all of it stays', () => {
    fc.assert(
      fc.property(wording, (text) => {
        expect(wordDiff(text, text)).toEqual(text === '' ? [] : [{ type: 'same', text }]);
      }),
    );
  });

  it('W2 replaces whole words', () => {
    expect(
      written(wordDiff('Moles surgically target weak plants.', 'Moles selectively visit weak plants.')),
    ).toBe('Moles [-surgically target-]{+selectively visit+} weak plants.');
    expect(written(wordDiff('a small increase', 'an increase'))).toBe('[-a small-]{+an+} increase');
    expect(written(wordDiff('from .14 to .21', 'from .14 to .19'))).toBe('from .14 to [-.21-]{+.19+}');
  });

  it('W2 takes a space along with a word that goes or comes', () => {
    expect(written(wordDiff('we show that moles dig', 'we show moles dig'))).toBe(
      'we show[- that-] moles dig',
    );
    expect(written(wordDiff('moles dig', 'moles may dig'))).toBe('moles{+ may+} dig');
    expect(written(wordDiff('clearly moles dig', 'moles dig'))).toBe('[-clearly -]moles dig');
  });

  it('W3 does not hold on to a small word between two stretches that were replaced', () => {
    expect(
      written(
        wordDiff(
          'Moles dig many holes in the old lawn at night.',
          'Moles were seen near the gravel path at night.',
        ),
      ),
    ).toBe('Moles [-dig many holes in the old lawn-]{+were seen near the gravel path+} at night.');
  });

  it('W4 compares formulas by their TeX, where it is known', () => {
    const text = 'a loss of \uFFFC grams';
    expect(written(wordDiff(text, text, { from: ['\\beta = 0.04'], to: ['\\beta=0.04'] }))).toBe(text);
    expect(written(wordDiff(text, text, { from: ['\\beta=0.04'], to: ['\\beta=0.05'] }))).toBe(
      'a loss of [-\uFFFC-]{+\uFFFC+} grams',
    );
  });

  it('W5 ends soon on two long texts that have nothing in common', () => {
    const many = (word: string) => Array.from({ length: 4_000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDiff(many('mole'), many('hedge'))).toHaveLength(2);
  });
});
