import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchor/anchor';
import { describe } from '../../../lib/anchor/describe';
import { outsideSelectors } from '../../../lib/anchor/outside-selectors';
import type { AnchorResult } from '../../../lib/anchor/result';
import type { Selector } from '../../../lib/anchor/selectors';
import { sameButForSlips } from '../../../lib/anchor/slips';
import { paragraph } from '../build-page';
import { documentOf, read } from '../arxiv/documents';
import { pageOfText, prose } from './texts';

function quote(exact: string, prefix = '', suffix = ''): Selector[] {
  return [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
}

function drawn(result: AnchorResult): string | null {
  return 'text' in result ? result.text : null;
}

suite('selectors of other tools', () => {
  it('O1: are taken for what is understood of them', () => {
    expect(
      outsideSelectors([
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 0,
          endContainer: '/p[1]',
          endOffset: 3,
        },
        { type: 'TextPositionSelector', start: -1, end: null },
        { type: 'TextQuoteSelector', exact: 'moles', prefix: null },
        {
          type: 'FragmentSelector',
          value: '#S1',
          refinedBy: { type: 'TextPositionSelector', start: 1, end: 2 },
        },
        null,
        'moles',
      ]),
    ).toEqual([
      { type: 'TextQuoteSelector', exact: 'moles', prefix: '', suffix: '' },
      { type: 'FragmentSelector', value: 'S1' },
      { type: 'TextPositionSelector', start: 1, end: 2 },
    ]);
    expect(outsideSelectors({ type: 'TextQuoteSelector', exact: ' ' })).toEqual([]);
  });

  it('O1: may have a context longer than is kept: what stands next to the quotation is', () => {
    const [selector] = outsideSelectors({
      type: 'TextQuoteSelector',
      exact: 'moles',
      prefix: `${'x'.repeat(3000)}the `,
      suffix: ` dig${'x'.repeat(3000)}`,
    });
    expect(selector).toMatchObject({
      prefix: expect.stringMatching(/^x{996}the $/) as string,
      suffix: expect.stringMatching(/^ digx{996}$/) as string,
    });
  });

  it('O2: may hold several quotations: the first that is placed counts', () => {
    const page = pageOfText('The old moles dig tunnels. The voles do not.');
    expect(drawn(anchor(page, [...quote('nobody at all was seen there'), ...quote('old moles')]))).toBe(
      'old moles',
    );
    expect(anchor(page, [...quote('The'), ...quote('not there at all')]).status).toBe('ambiguous');
  });
});

suite('a side of the context', () => {
  const page = pageOfText('we dug everything up, we dug nothing up, and so on for a year');

  it('S1: of a few characters has to be more alike than a long one', () => {
    expect(anchor(page, quote('dug', '', ' nothimg'))).toMatchObject({ status: 'exact', start: 25 });
    expect(drawn(anchor(page, quote('dug', '', ' nutmegs')))).toBeNull();
  });

  it('S1: agrees in whatever case it is written', () => {
    expect(anchor(page, quote('up', 'WE DUG NOTHING '))).toMatchObject({ status: 'exact', start: 37 });
  });

  it('S2: of a letter has to have its white space too', () => {
    const one = pageOfText('a mole digs deep');
    expect(drawn(anchor(one, quote('digs', '', 'd')))).toBeNull();
    expect(drawn(anchor(one, quote('digs', '', ' d')))).toBe('digs');
  });

  it('S2: that is short speaks for no other words', () => {
    expect(drawn(anchor(pageOfText('a mole digs deep'), quote('dogs', 'mole', ' deep')))).toBeNull();
  });

  it('S3: says nothing where the page ends', () => {
    expect(anchor(pageOfText('Some old document'), quote('document', '', ' which was lost'))).toMatchObject({
      status: 'moved',
      text: 'document',
    });
    expect(
      anchor(pageOfText('Many years later they left'), quote('years later', 'It used to be many ')),
    ).toMatchObject({ status: 'exact', text: 'years later' });
  });
});

suite('formulas', () => {
  const equal = 'We set $a=1$ and stop. We set $b=2$ and stop.';

  it('D5: are described by their TeX', () => {
    const { page, span } = paragraph('We [set $x=1$ and $y$] here.');
    expect(describe(page, span)).toContainEqual({ type: 'FormulaSelector', tex: ['x=1', 'y'] });
    expect(describe(page, { start: 0, end: 2 }).some(({ type }) => type === 'FormulaSelector')).toBe(false);
  });

  it('F1: tell places apart that are equal in words and context', () => {
    const { page } = paragraph(equal);
    const formula = (tex: string): Selector[] => [
      ...quote('\uFFFC', 'We set ', ' and stop.'),
      { type: 'FormulaSelector', tex: [tex] },
    ];
    expect(anchor(page, formula('b=2'))).toMatchObject({ status: 'exact', start: 30 - 4 });
    expect(anchor(page, formula('c=3')).status).toBe('ambiguous');
    expect(anchor(page, formula('a = {1}'))).toMatchObject({ status: 'exact', start: 7 });
    expect(anchor(page, quote('\uFFFC', 'We set ', ' and stop.')).status).toBe('ambiguous');
  });

  it('F2: that have changed make other words', () => {
    const from = paragraph('In all we [counted $n=12$ moles] in the garden of the old house.');
    const later = paragraph('In all we counted $n=14$ moles in the garden of the old house.');
    const same = paragraph('In all we counted $n = {12}$ moles in the garden of the old house.');
    const selectors = describe(from.page, from.span);
    expect(anchor(later.page, selectors)).toMatchObject({ status: 'reworded', text: 'counted \uFFFC moles' });
    expect(anchor(same.page, selectors)).toMatchObject({ status: 'exact', similarity: 1 });
  });
});

suite('other words', () => {
  it.each([
    ['Many yers later', 'many years later,', true],
    ['the quiet gardeners hedge', 'the quiet gardener’s hedge', true],
    ['Table 3 shows it', 'Table 4 shows it', false],
    ['moles dig at night', 'voles dig at night', false],
    ['it does work', 'it does not work', false],
    ['none of the hedges', 'nine of the hedges', false],
  ])('R4: %j for %j is a slip: %s', (one, other, expected) => {
    expect(sameButForSlips(one, other)).toBe(expected);
  });

  it('R4: without any context are placed where they are slips, in a text that is long enough', () => {
    const page = pageOfText('It rained. The Moles Had Left The Garden. It snowed.');
    expect(anchor(page, quote('the moles had left the gardn'))).toMatchObject({
      status: 'reworded',
      text: 'The Moles Had Left The Garden',
    });
    expect(drawn(anchor(page, quote('snwed')))).toBeNull();
  });

  it('R6: are placed on the one of two twins that has all of the context', () => {
    const twin = (year: string) =>
      `Figure ${year}. The moles that were seen in each of the gardens of the town.`;
    const from = paragraph(
      `Here is the first of all the pictures. ${twin('one')} All dates are those of the census of spring. ` +
        `Figure two. [The moles that were seen in each of the gardens of the town.] All dates are those of the census of autumn.`,
    );
    const later = from.page.text.replaceAll('were seen', 'had been seen');
    const selectors = describe(from.page, from.span);
    expect(anchor(pageOfText(later), selectors)).toMatchObject({
      status: 'reworded',
      start: later.lastIndexOf('The moles'),
    });
  });

  it('R7: are not placed in another context, however like they are', () => {
    fc.assert(
      fc.property(prose({ min: 14, max: 24 }), prose({ min: 30, max: 60 }), (sentence, around) => {
        const page = pageOfText(around, `${sentence} And more.`, around.slice(0, 80));
        const exact = sentence.replace(/[a-z]{4,}/, 'brambles');
        if (exact === sentence) return;
        const result = anchor(
          page,
          quote(exact, 'Quoth the crow upon the chimney: ', ' Quiz jumps by vexing foxes'),
        );
        expect(drawn(result)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

suite('always', () => {
  it('A5: the answer does not depend on how text nodes are split', () => {
    const words = fc.array(
      fc.constantFrom('moles', 'dig', 'under', 'the', 'hedge', 'at', 'night', 'and', 'sleep'),
      {
        minLength: 4,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(40),
        fc.array(fc.nat(200), { maxLength: 12 }),
        (all, at, length, cuts) => {
          const text = all.join(' ');
          const whole = documentOf(`<p>${text}</p>`);
          const split = documentOf(`<p>${text}</p>`);
          for (const cut of cuts) {
            const nodes = [...split.querySelector('p')!.childNodes].filter(
              (node) => node.nodeType === 3,
            ) as Text[];
            const node = nodes[cut % nodes.length]!;
            if (node.length > 1)
              node.splitText(1 + (cut % (node.length - 1))).before(split.createComment('hedge'));
          }
          const [one, other] = [whole, split].map((document) => read(document, 'plain').page);
          const start = at % text.length;
          const selectors = describe(one!, { start, end: Math.min(text.length, start + length + 1) });
          expect(other!.text).toBe(one!.text);
          expect(anchor(other!, selectors)).toEqual(anchor(one!, selectors));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('L4: a short quotation with a slip is listed', () => {
    const page = pageOfText('We had everything before us, we had nothing before us.');
    expect(anchor(page, quote('befor us'))).toMatchObject({
      status: 'ambiguous',
      candidates: [{ start: 18 }, { start: 44 }],
    });
  });
});
