import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchor/anchor';
import { answered, type PlaceVerdict } from '../../../lib/anchor/answered';
import { describe } from '../../../lib/anchor/describe';
import type { Selector } from '../../../lib/anchor/selectors';
import type { PageText } from '../../../lib/page-text/page-text';
import { pageOfText } from './texts';

const page = pageOfText(
  'In spring the moles dig under the wall, and nobody minds it.',
  'In autumn the voles dig under the hedge, and everybody minds it.',
  'In winter nothing stirs.',
);

function of(words: string, where: PageText = page): Selector[] {
  const start = where.text.indexOf(words);
  return describe(where, { start, end: start + words.length });
}

const said = (verdict: PlaceVerdict['verdict'], words: string): PlaceVerdict => ({
  verdict,
  selectors: of(words),
});
const quote = (exact: string, prefix = '', suffix = ''): Selector[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
];

suite('what a reader has answered', () => {
  it('Y1: "same" places the passage there, and says that its words are others', () => {
    const selectors = quote('rats dig under the fence', 'Long ago the ', ' of the neighbour');
    expect('text' in anchor(page, selectors)).toBe(false);
    expect(answered(page, selectors, [said('same', 'voles dig under the hedge')])).toMatchObject({
      status: 'reworded',
      text: 'voles dig under the hedge',
      similarity: expect.closeTo(1 - 7 / 20, 1) as number,
    });
  });

  it('Y1: "same" on one of several equal places is exact there', () => {
    const start = page.text.indexOf('dig under', 30);
    expect(answered(page, quote('dig under'), [said('same', 'dig under the hedge')])).toMatchObject({
      status: 'reworded',
    });
    const place: PlaceVerdict = { verdict: 'same', selectors: describe(page, { start, end: start + 9 }) };
    expect(answered(page, quote('dig under'), [place])).toMatchObject({ status: 'exact', start });
  });

  it('Y2: "same" says nothing of a page on which that place has changed', () => {
    const later = pageOfText('In autumn the rats dig under the fence, and everybody minds it.');
    const selectors = quote('wolves sleep below the old shed');
    expect(answered(later, selectors, [said('same', 'voles dig under the hedge')])).toEqual(
      anchor(later, selectors),
    );
  });

  it('Y3: "not it" is neither drawn nor listed', () => {
    const selectors = quote('dig under');
    const result = answered(page, selectors, [said('not-it', 'moles dig under the wall')]);
    expect(result).toEqual({
      status: 'uncertain',
      candidates: [
        { start: page.text.indexOf('dig under', 30), end: expect.any(Number) as number, similarity: 1 },
      ],
    });
    const both = [said('not-it', 'moles dig under the wall'), said('not-it', 'voles dig under the hedge')];
    expect(answered(page, selectors, both).status).toBe('orphan');
  });

  it('Y3: and where it would have been drawn, nothing else is drawn instead', () => {
    const selectors = of('moles dig under the wall');
    const result = answered(page, selectors, [said('not-it', 'moles dig under the wall')]);
    expect('text' in result).toBe(false);
    const places = 'candidates' in result ? result.candidates : [];
    expect(places.some(({ start }) => start === page.text.indexOf('moles'))).toBe(false);
  });

  it('Y4: of two answers on one place the last one counts', () => {
    const selectors = quote('dig under');
    const place = said('same', 'moles dig under the wall');
    expect(answered(page, selectors, [place, { ...place, verdict: 'not-it' }]).status).toBe('uncertain');
    expect(answered(page, selectors, [{ ...place, verdict: 'not-it' }, place]).status).toBe('reworded');
  });

  it('Y5: without answers on places of this page the answer is that of anchoring', () => {
    for (const words of ['moles dig', 'dig under', 'cats sleep on the warm stones']) {
      expect(answered(page, quote(words), [])).toEqual(anchor(page, quote(words)));
      expect(answered(page, quote(words), [said('not-it', 'nothing stirs')])).toEqual(
        anchor(page, quote(words)),
      );
    }
  });
});
