import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf, stemsIn } from '../../../lib/claims/stems';
import { paragraph } from '../build-page';

const stems = (text: string) => {
  const { page } = paragraph(text);
  return stemsIn(page, { start: 0, end: page.text.length });
};

describe('the stem of a word', () => {
  it.each([
    'predict predicts predicted predicting prediction predictions predictable',
    'emerge emerges emergence emergent emerging',
    'cause causes caused causal causality causation',
    'depend depends dependence dependent',
    'normalize normalized normalization normalised',
    'improve improves improvement improved',
    'detect detects detecting detection',
    'accurate accuracy accurately',
    'analysis analyze analyses',
    'similar similarity',
    'apply applied application',
  ])('is the same in: %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each([
    ['mole', 'mode'],
    ['rain', 'train'],
    ['hedge', 'heed'],
    ['garden', 'guard'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('is a beginning of the word, and never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const stem = stemOf(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(word.startsWith(stem)).toBe(true);
      }),
    );
  });
});

describe('the stems of a passage', () => {
  it('leave common words out and part hyphens', () => {
    expect(stems('The non-uniform beds of the garden')).toEqual(['non', 'uniform', 'bed', 'garden']);
  });

  it('take numbers by what they are worth', () => {
    expect(stems('1,200 moles')).toContain('#1200');
    expect(stems('4.90 m')).toContain('#4.9');
  });

  it('take formulas by their TeX', () => {
    expect(stems('depth $d = 2$')).toEqual(['depth', '$d=2']);
  });
});
