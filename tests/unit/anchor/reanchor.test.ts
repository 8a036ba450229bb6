import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchor/anchor';
import { describe } from '../../../lib/anchor/describe';
import { reanchor } from '../../../lib/anchor/reanchor';
import type { Selector } from '../../../lib/anchor/selectors';
import { BLOCK_GAP, type PageText } from '../../../lib/page-text/page-text';
import { pageAndSpan, pageOfText, prose, wildPageAndSpan } from './texts';

/** The page with the text between `from` and `to` (of its length, from 0 to 1) exchanged. */
function changed({ text }: PageText, from: number, to: number, by: string): PageText {
  const [start, end] = [from, to]
    .map((part) => whole(text, Math.round(part * text.length)))
    .sort((a, b) => a - b);
  return pageOfText(...(text.slice(0, start) + by + text.slice(end)).split(BLOCK_GAP));
}

function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function expectAsAnew(before: PageText, after: PageText, all: readonly Selector[][]): void {
  const anchored = all.map((selectors) => ({ selectors, result: anchor(before, selectors) }));
  expect(reanchor(before, after, anchored)).toEqual(all.map((selectors) => anchor(after, selectors)));
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

suite('anchoring again what changed', () => {
  it('W1: gives what anchoring everything anew gives, on pages of prose', () => {
    fc.assert(
      fc.property(
        pageAndSpan,
        pageAndSpan,
        part,
        part,
        prose({ min: 0, max: 20 }),
        fc.boolean(),
        (one, { span }, from, to, by, copies) => {
          const { page } = one;
          const quoted = [one.span, span]
            .map((each) => describe(page, each))
            .filter((each) => each.length > 0);
          const edited = quoted.map((selectors) =>
            selectors.map((each) =>
              each.type === 'TextQuoteSelector' ? { ...each, exact: each.exact.replace('e', 'o') } : each,
            ),
          );
          const insert = copies ? page.text.slice(one.span.start, one.span.end + 40) : by;
          expectAsAnew(page, changed(page, from, from + (to - from) / 8, insert), [...quoted, ...edited]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('W1: gives the same on pages of anything', () => {
    fc.assert(
      fc.property(wildPageAndSpan, wildPageAndSpan, part, part, ({ page, span }, other, from, to) => {
        const selectors = describe(page, span);
        const bare = selectors.map((each) =>
          each.type === 'TextQuoteSelector' ? { ...each, prefix: '', suffix: '' } : each,
        );
        expectAsAnew(page, changed(page, from, to, other.page.text.slice(0, 12)), [selectors, bare]);
        expectAsAnew(page, page, [selectors]);
      }),
      { numRuns: 300 },
    );
  });

  it('W2: searches nothing for a passage that only moved along', () => {
    const before = pageOfText('Of moles.', 'They dig all night under the hedge of yew.', 'Of voles.');
    const after = pageOfText(
      'Of moles and of men.',
      'They dig all night under the hedge of yew.',
      'Of voles.',
    );
    const start = before.text.indexOf('night');
    const selectors: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'night', prefix: 'dig all ', suffix: ' under the' },
    ];
    // An answer that anchoring would never give shows that it was moved, not found.
    const result = { status: 'exact', start, end: start + 5, similarity: 1, text: 'as before' } as const;
    expect(reanchor(before, after, [{ selectors, result }])).toEqual([
      { ...result, start: start + 11, end: start + 16 },
    ]);
  });

  it('W2: looks again where the change brings another place like it', () => {
    const before = pageOfText('All moles dig by night.', 'Nothing else.', 'The end.');
    const after = pageOfText('All moles dig by night.', 'All moles dig by night.', 'The end.');
    const selectors: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'moles', prefix: 'All ', suffix: ' dig' },
    ];
    const [result] = reanchor(before, after, [{ selectors, result: anchor(before, selectors) }]);
    expect(result!.status).toBe('ambiguous');
  });
});
