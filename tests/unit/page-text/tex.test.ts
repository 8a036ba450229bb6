import { describe, expect, it } from 'vitest';
import { formulasIn, normaliseTex } from '../../../lib/page-text/tex';

const found = (text: string) => formulasIn(text).map(({ start, end }) => text.slice(start, end));

describe('formulas in a text', () => {
  it('stand between dollars, side by side or apart', () => {
    expect(found('The $M_{\\rm BH}$$-$$R$ relation, and $x$.')).toEqual([
      '$M_{\\rm BH}$',
      '$-$',
      '$R$',
      '$x$',
    ]);
  });

  it('may hold dollars in braces, escaped ones and line breaks', () => {
    expect(found('$\\text{$k$ wide}$ or $5\\$$ or $a\nb$')).toEqual([
      '$\\text{$k$ wide}$',
      '$5\\$$',
      '$a\nb$',
    ]);
  });

  it('are displayed between double dollars', () => {
    const [formula, ...others] = formulasIn('so $$x^2$$ holds');
    expect(formula).toEqual({ start: 3, end: 10, tex: 'x^2', display: true });
    expect(others).toEqual([]);
  });

  it('are none where a dollar has no partner, or is escaped', () => {
    expect(found('It cost 5 \\$ or \\$6.')).toEqual([]);
    expect(found('A lone $ stands here.')).toEqual([]);
    expect(found('$$ twice')).toEqual([]);
    expect(found('${$')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('ends in \\')).toEqual([]);
  });

  it('are found behind a dollar without a partner of its kind', () => {
    expect(found('$$ alone, $x$')).toEqual(['$x$']);
  });
});

describe('TeX', () => {
  it('loses comment signs at the ends of lines, and white space', () => {
    expect(normaliseTex(' a=b%\n  +c,%')).toBe('a=b+c,');
    expect(normaliseTex('n \\leq\n7')).toBe('n \\leq 7');
  });

  it('keeps a per cent sign', () => {
    expect(normaliseTex('50\\%')).toBe('50\\%');
    expect(normaliseTex('\\%%\n')).toBe('\\%');
  });
});
