import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchor/anchor';
import { describe } from '../../../lib/anchor/describe';
import type { TextQuoteSelector } from '../../../lib/anchor/selectors';
import type { PageText, Span } from '../../../lib/page-text/page-text';
import { pageOf, paragraph } from '../build-page';
import { pageAndSpan, wildPageAndSpan } from './texts';

function quoteOf(page: PageText, span: Span): TextQuoteSelector {
  return describe(page, span).find((selector) => selector.type === 'TextQuoteSelector')!;
}

suite('describing a passage', () => {
  it('D1: leaves out white space at its ends', () => {
    const { page, span } = paragraph('We show[ that it may help ]in most cases.');
    expect(describe(page, span).slice(0, 2)).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'that it may help',
        prefix: 'We show ',
        suffix: ' in most cases.',
      },
      { type: 'TextPositionSelector', start: 8, end: 24 },
    ]);
  });

  it('D1: gives nothing where nothing is seen', () => {
    const { page } = paragraph('We show \u200B\u00AD that.');
    expect(describe(page, { start: 7, end: 11 })).toEqual([]);
    expect(describe(page, { start: 3, end: 3 })).toEqual([]);
  });

  it('D2: keeps 32 characters of context on each side', () => {
    const before = 'All of these figures were made with the same seed and';
    const after = 'that the method helps on every task but the last one.';
    const { page, span } = paragraph(`${before} [clearly shows] ${after}`);
    const { prefix, suffix } = quoteOf(page, span);
    expect(prefix).toBe(`${before} `.slice(-32));
    expect(suffix).toBe(` ${after}`.slice(0, 32));
  });

  it('D2: keeps fewer at the ends of the page', () => {
    const { page, span } = paragraph('[It may help]');
    expect(quoteOf(page, span)).toMatchObject({ prefix: '', suffix: '' });
  });

  it('D2: keeps as much as tells the passage from the same words in the same context', () => {
    const row =
      'Accuracy rises from the first to the last of all the layers, and it may help a little, ' +
      'as can be seen in the second and in the third column of the table at the end of the appendix.';
    const { page, spans } = pageOf([
      { role: 'paragraph', text: `Of the small model. ${row.replace('may help', '[may help]')}` },
      { role: 'paragraph', text: `Of the large model. ${row.replace('may help', '[may help]')}` },
    ]);
    expect(quoteOf(page, spans[0]!).prefix).toContain('small');
    expect(quoteOf(page, spans[1]!).prefix).toContain('large');
  });

  it('D2: gives up at a thousand where nothing tells them apart', () => {
    const same = Array.from({ length: 60 }, () => ({
      role: 'paragraph' as const,
      text: 'The same sentence again and again, word by word.',
    }));
    const { page } = pageOf(same);
    const block = page.blocks[30]!;
    const { prefix, suffix } = quoteOf(page, block);
    expect(prefix.length).toBe(1000);
    expect(suffix.length).toBe(1000);
  });

  it('D2: does not cut a character in two', () => {
    const { page, span } = paragraph(`${'😀'.repeat(20)}x[passage]x${'😀'.repeat(20)}`);
    const { prefix, suffix } = quoteOf(page, span);
    const half = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;
    expect(prefix).not.toMatch(half);
    expect(suffix).not.toMatch(half);
  });

  it('D3: names the element around it', () => {
    const { page, span } = pageOf([{ role: 'paragraph', text: 'We [may] see.', elementId: 'S4.SS2.p3' }]);
    expect(describe(page, span)[2]).toEqual({ type: 'FragmentSelector', value: 'S4.SS2.p3' });
    const long = pageOf([{ role: 'paragraph', text: 'We [may] see.', elementId: 'x'.repeat(201) }]);
    expect(describe(long.page, long.span)).toHaveLength(2);
  });

  it('takes a passage across blocks and formulas as it stands', () => {
    const { page, spans } = pageOf([
      { role: 'paragraph', text: 'We set $x=1$ and [stop.' + ']' },
      { role: 'paragraph', text: '[Then] we go on.' },
    ]);
    const span = { start: spans[0]!.start - 6, end: spans[1]!.end };
    expect(quoteOf(page, span).exact).toBe('\uFFFC and stop.\nThen');
  });

  it('D4: and then finding it is the identity on pages of prose', () => {
    fc.assert(
      fc.property(pageAndSpan, ({ page, span }) => {
        const selectors = describe(page, span);
        if (selectors.length === 0) return;
        const position = selectors.find((selector) => selector.type === 'TextPositionSelector')!;
        expect(anchor(page, selectors)).toMatchObject({
          status: 'exact',
          start: position.start,
          end: position.end,
          similarity: 1,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('D4: and then finding it is the identity on pages of anything', () => {
    fc.assert(
      fc.property(wildPageAndSpan, ({ page, span }) => {
        const selectors = describe(page, span);
        if (selectors.length === 0) return;
        const { start, end } = selectors.find((selector) => selector.type === 'TextPositionSelector')!;
        expect(anchor(page, selectors)).toMatchObject({ status: 'exact', start, end });
      }),
      { numRuns: 1000 },
    );
  });
});
