import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageTextOf } from '../../../lib/page-text/from-text';

describe('a plain text as a page', () => {
  it('has one role, formulas for dollars, and blocks for empty lines', () => {
    const { page } = pageTextOf('We  may\nsee $x$.\n \nOr not.', 'abstract');
    expect(page.text).toBe('We may see \uFFFC.\nOr not.');
    expect(page.blocks.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['abstract', 0, 13],
      ['abstract', 14, 21],
    ]);
    expect(page.formulas).toEqual([{ at: 11, tex: 'x', display: false }]);
  });

  it('says where words stand in the plain text, over formulas and white space', () => {
    const text = '  We  may\nsee $\\alpha$$b$  clearly $x$ .\n\nThe end';
    const { page, toSource } = pageTextOf(text, 'title');
    const at = (words: string) => {
      const start = page.text.indexOf(words);
      return text.slice(toSource(start), toSource(start + words.length));
    };
    expect(at('may')).toBe('may');
    expect(at('We may')).toBe('We  may');
    expect(at('\uFFFC\uFFFC clearly')).toBe('$\\alpha$$b$  clearly');
    expect(at('clearly \uFFFC')).toBe('clearly $x$');
    expect(at('.')).toBe('.');
    expect(at('The end')).toBe('The end');
    expect(toSource(page.text.length)).toBe(text.length);
  });

  it('says so for every character of every text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'may', ' ', '  ', '\n', '\n\n', '$x$', '$', '\\$', '\u{1D400}', '$$y$$'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { page, toSource } = pageTextOf(source, 'paragraph');
        let before = 0;
        for (let offset = 0; offset < page.text.length; offset += 1) {
          const at = toSource(offset);
          expect(at).toBeGreaterThanOrEqual(before);
          before = at;
          const character = page.text[offset]!;
          if (character === '\uFFFC') expect(source[at]).toBe('$');
          else if (/\S/.test(character)) expect(source[at]).toBe(character);
        }
        expect(toSource(page.text.length)).toBe(page.text === '' ? 0 : source.trimEnd().length);
      }),
    );
  });

  it('may be empty', () => {
    const { page, toSource } = pageTextOf(' \n ', 'paragraph');
    expect([page.text, page.blocks, toSource(0)]).toEqual(['', [], 0]);
  });
});
