import { describe, expect, it } from 'vitest';
import { asTyped, wordingParts } from '../../../lib/versions/wording-parts';
import { FORMULA } from '../../../lib/page-text/page-text';

const quoted = { text: `moles of ${FORMULA} always dig ${FORMULA}`, tex: ['x^2', 'y'] };

describe('a neutral wording', () => {
  it('begins as the quotation, with its formulas as TeX', () => {
    expect(asTyped(quoted)).toBe('moles of $x^2$ always dig $y$');
  });

  it('that is the quotation as typed changes nothing', () => {
    const { parts, tex } = wordingParts(quoted, asTyped(quoted));
    expect(parts.map(({ type }) => type)).toEqual(['same']);
    expect(tex).toEqual(['x^2', 'y']);
  });

  it('is told from the quotation word by word, formulas among them', () => {
    const { parts, tex } = wordingParts(quoted, 'moles of $x^2$ may dig $z$');
    expect(parts.filter(({ type }) => type !== 'same')).toEqual([
      { type: 'removed', text: 'always' },
      { type: 'added', text: 'may' },
      { type: 'removed', text: FORMULA },
      { type: 'added', text: FORMULA },
    ]);
    expect(tex).toEqual(['x^2', 'y', 'z']);
  });

  it('keeps a formula whose TeX is not known as the one character that it is', () => {
    const unknown = { text: `a ${FORMULA}`, tex: [] };
    expect(wordingParts(unknown, asTyped(unknown)).parts.map(({ type }) => type)).toEqual(['same']);
  });
});
