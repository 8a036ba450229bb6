import { describe, expect, it } from 'vitest';
import { evidenceOfCaption, withEvidence } from '../../../components/sidebar/claim-evidence';
import { piecesOf, wordingIn } from '../../../components/sidebar/claim-pieces';
import { plainTex } from '../../../lib/markdown/plain-tex';

const PASSAGE = { start: 10, end: 32, text: 'Moles may dig \uFFFC m deep', formulas: ['d'] };

describe('a passage', () => {
  it('is cut where it is marked and where formulas stand', () => {
    expect(piecesOf(PASSAGE, [{ start: 16, end: 19, kind: 'hedge' }])).toEqual([
      { is: 'text', text: 'Moles ', kind: null },
      { is: 'text', text: 'may', kind: 'hedge' },
      { is: 'text', text: ' dig ', kind: null },
      { is: 'formula', tex: 'd' },
      { is: 'text', text: ' m deep', kind: null },
    ]);
  });

  it('leaves out a mark that overlaps another or its end', () => {
    const pieces = piecesOf(PASSAGE, [
      { start: 16, end: 19, kind: 'hedge' },
      { start: 17, end: 22, kind: 'claim' },
      { start: 30, end: 40, kind: 'claim' },
    ]);
    expect(pieces.filter((piece) => piece.is === 'text' && piece.kind !== null)).toHaveLength(1);
  });

  it('has its wording set off, where it has it', () => {
    expect(wordingIn(PASSAGE, 'may')).toEqual([{ start: 16, end: 19, kind: 'wording' }]);
    expect(wordingIn(PASSAGE, 'might')).toEqual([]);
    expect(wordingIn(PASSAGE, null)).toEqual([]);
  });
});

describe('a small formula', () => {
  it.each([
    ['10^{-6}', '10⁻⁶'],
    ['x^2', 'x²'],
    ['\\pm 0.5', '±0.5'],
    ['\\lambda', 'λ'],
    ['A_{10}', 'A₁₀'],
    ['\\mathrm{km\\,s}^{-1}', 'km s⁻¹'],
    ['45^{\\circ}', '45°'],
    ['91\\,\\%', '91 %'],
  ])('%s is shown as %s', (tex, plain) => {
    expect(plainTex(tex)).toBe(plain);
  });

  it.each(['', '\\frac{a}{b}', 'x^{ab}', 'a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p'])('%j is not', (tex) => {
    expect(plainTex(tex)).toBeNull();
  });
});

describe('evidence', () => {
  const caption = (text: string) => ({
    start: 0,
    end: text.length,
    text,
    formulas: [],
    label: 'Figure 2',
    selectors: [],
  });

  it('is called by the figure, and how its caption begins', () => {
    expect(evidenceOfCaption(caption('Figure 2: Moles by month.')).label).toBe('Figure 2: Moles by month.');
    expect(evidenceOfCaption(caption('Figure 2')).label).toBe('Figure 2');
    expect(evidenceOfCaption(caption(`Figure 2. ${'moles and '.repeat(40)}`)).label.length).toBeLessThan(120);
  });

  it('is named once', () => {
    const item = evidenceOfCaption(caption('Figure 2: Moles.'));
    expect(withEvidence([item], { ...item })).toHaveLength(1);
  });
});
