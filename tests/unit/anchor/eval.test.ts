import { describe as suite, expect, it } from 'vitest';
import * as v from 'valibot';
import { answerTo } from '../../eval/anchor';
import { Bridge } from '../../eval/anchoring/bridge';
import { occurrenceOf, spanOf } from '../../eval/anchoring/occurrence';
import { readRows, Row } from '../../eval/anchoring/rows';
import { answerOf } from '../../eval/describe';
import { pageOfText } from './texts';

const html = '<p>One mole digs.</p><p>Two moles dig, and a third may follow.</p>';
const quote = (exact: string) => [{ type: 'TextQuoteSelector', exact }];

suite('eval anchor', () => {
  it('answers with place, occurrence and similarity where the passage is placed', () => {
    expect(answerTo({ id: 'x', html, selectors: quote('mole digs') })).toEqual({
      id: 'x',
      status: 'exact',
      text: 'mole digs',
      start: 4,
      end: 13,
      occurrence: 0,
      similarity: 1,
    });
    const second = answerTo({ id: 1, html, selectors: [{ ...quote('mole')[0], prefix: 'Two ' }] });
    expect(second).toMatchObject({ id: 1, text: 'mole', occurrence: 1 });
  });

  it('answers with the status alone where it is not', () => {
    expect(answerTo({ id: 'x', html, selectors: quote('o') })).toEqual({ id: 'x', status: 'ambiguous' });
    expect(answerTo({ id: 'x', html: '', selectors: [] })).toEqual({ id: 'x', status: 'orphan' });
  });

  it('reads a page of arXiv as such, by its address or by its markup', () => {
    const paper = `<article class="ltx_document"><p class="ltx_p">Moles dig<span class="ltx_note ltx_role_footnote">
      <sup class="ltx_note_mark">1</sup>So they say.</span> at night.</p></article>`;
    const asked = { id: 'x', html: paper, selectors: quote('Moles dig at night.') };
    expect(answerTo({ ...asked, url: 'https://arxiv.org/html/2601.00001v1' }).status).toBe('exact');
    expect(answerTo(asked).status).toBe('exact');
    expect(answerTo({ ...asked, url: 'https://example.org/' }).status).not.toBe('exact');
    expect(
      answerTo({ id: 'x', html, url: 'https://arxiv.org/abs/2601.00001', selectors: quote('mole digs') }),
    ).toEqual(expect.objectContaining({ status: 'exact' }));
  });
});

suite('eval describe', () => {
  it('describes the occurrence that is meant, and it is found again', () => {
    const { selectors } = answerOf({ id: 'd', html, quote: 'mole', occurrence: 1 });
    expect(selectors[0]).toMatchObject({ exact: 'mole', prefix: 'One mole digs.\nTwo ' });
    expect(answerTo({ id: 'd', html, selectors })).toMatchObject({ text: 'mole', occurrence: 1 });
    const across = answerOf({ id: 'd', html, quote: 'digs. Two', occurrence: 0 });
    expect(answerTo({ id: 'd', html, selectors: across.selectors })).toMatchObject({ text: 'digs.\nTwo' });
  });

  it('says which row asks for what is not there, and goes on', () => {
    const { selectors, problem } = answerOf({ id: 'd', html, quote: 'mole', occurrence: 7 });
    expect(selectors).toEqual([]);
    expect(problem).toBe(
      'row "d": `quote` does not stand 8 times in the text of `html`; give it as the page shows it, and `occurrence` from 0',
    );
  });
});

suite('rows', () => {
  const schema = v.object({ ...Row, selectors: v.array(v.unknown()) });

  it.each([
    ['{', /in\.json is no JSON .*: write a list of rows/],
    ['{"id":"a"}', /in\.json must be a list of rows/],
    [
      '[{"id":"a","html":"","selectors":[]},{"id":"b","html":3,"selectors":[]}]',
      /row 2 \("b"\): `html` must be text, not 3/,
    ],
    ['[{"html":"","selectors":[]}]', /row 1: `id` is missing/],
    ['[{"id":"a","html":""}]', /row 1 \("a"\): `selectors` is missing/],
  ])('%s is refused with row, field and mend', (json, message) => {
    expect(() => readRows(json, 'in.json', schema)).toThrow(message);
  });
});

suite('occurrences', () => {
  it('are counted overlapping, any white space as one space', () => {
    const page = pageOfText('aaa b', 'a b');
    expect(spanOf(page, 'aa', 1)).toEqual({ start: 1, end: 3 });
    expect(occurrenceOf(page, { start: 1, end: 3 })).toBe(1);
    expect(spanOf(page, 'a\n b', 1)).toEqual({ start: 6, end: 9 });
    expect(spanOf(page, 'aa', 2)).toBeNull();
    expect(spanOf(page, ' ', 0)).toBeNull();
  });
});

suite('the judge of places on other pages', () => {
  const one = pageOfText('The mole digs a tunnel below the wall. The vole sleeps all day in the shed.');
  const other = pageOfText(
    'Of late the vole sleeps all day in the shed. The mole digs a tunnel below the wall.',
  );
  const span = { start: 4, end: 22 };

  it('knows by the runs of words that stand once in both', () => {
    const bridge = new Bridge(one, other);
    const start = other.text.indexOf('mole');
    expect(bridge.leads(span, { start, end: start + 18 })).toBe(true);
    expect(bridge.leads(span, { start: 8, end: 30 })).toBe(false);
    expect(bridge.has(span)).toBe(true);
    expect(new Bridge(one, pageOfText('Nothing of the kind.')).leads(span, { start: 0, end: 3 })).toBeNull();
  });
});
