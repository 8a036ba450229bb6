import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../lib/lens/card';
import { lexiconOf } from '../../../../lib/lens/lexicon';
import { quantitiesIn } from '../../../../lib/lens/quantity/find';
import type { Role } from '../../../../lib/page-text/page-text';
import { pageOf, paragraph } from '../../build-page';
import { findingsOn } from '../looking';

const changes = (text: string, role: Role = 'paragraph') => {
  const { page } = pageOf([{ role, text }]);
  return quantitiesIn(page, page.blocks[0]!)
    .filter(({ entry }) => entry === 'quantity/baseline')
    .map(({ start, end }) => page.text.slice(start, end));
};

describe('a change without a baseline', () => {
  it.each([
    'Our method [improves accuracy by 12 %].',
    'Our pots [improve overall yields by 12%] in spring.',
    'We [increase the success rate by up to 32 percent].',
    'The proposed pots [boost the quality of roses by about 7 %].',
    'We dug with spades, in full sun. Our method [improves accuracy by 12 %].',
    'Experiments show that PotNet [improves accuracy by 12.5 %]. Code is free.',
    'We [improve accuracy by $12\\%$].',
    'It rained. This new pot [raises yields by 30 %] in any weather. Birds like it.',
  ])('is found: %s', (tagged) => {
    const { page, span } = paragraph(tagged);
    expect(changes(tagged.replace(/[[\]]/g, ''))).toEqual([page.text.slice(span.start, span.end)]);
  });

  it.each([
    'Accuracy [improves by 12 %].',
    'The model [improves by 12 %].',
    'We tried it. Overall accuracy [increased by about 12 %]. It rained.',
    'We obtain [a 30 % reduction in cost].',
    'The method achieves [up to a 50% reduction in inference latency].',
    'We observe [an improvement of 12 %].',
    'Our method is [3x faster].',
    'Our pots are [up to $3\\times$ cheaper].',
    'It achieves [a 2.5x speedup].',
    'Our method [reduces cost by 12 %].',
  ])('is found in an abstract: %s', (tagged) => {
    const { page, span } = pageOf([{ role: 'abstract', text: tagged }]);
    expect(changes(tagged.replace(/[[\]]/g, ''), 'abstract')).toEqual([
      page.text.slice(span.start, span.end),
    ]);
  });

  it.each([
    'Accuracy improves by 12 % over wood.',
    'We obtain a 30 % reduction in cost compared with wood.',
    'We compare it with wood. Our method is 3x faster.',
    'Our method is 3x faster than wood.',
    'Existing pots achieve a 30 % reduction in cost.',
    'Rain increases by 12 %.',
    'We assume a 30 % reduction in cost.',
    'The moles are 3x longer.',
  ])('is none in an abstract: %s', (text) => {
    expect(changes(text, 'abstract')).toEqual([]);
  });

  it.each([
    'Our method improves accuracy by 12 % over wood.',
    'Our method improves accuracy by 12 % compared to wood.',
    'We compare clay with wood. Our method improves accuracy by 12 %.',
    'Our method improves accuracy by 12 %. Wood is the baseline.',
    'Our method improves accuracy by 12 % when beds are watered.',
    'Our method improves the accuracy of wood\u2019s best pots by 12 %.',
    'Our method improves the pot\u2019s accuracy by 12 %.',
    'Without nets, our method improves accuracy by 12 %.',
    'Yields improve by 12 %.',
    'Their pots improve accuracy by 12 %.',
    'Our method improves accuracy by 12 points, from 70 % to 82 %.',
    'Our method improves accuracy to 95 %.',
    'Our method improves accuracy (82 %).',
    'Our method reduces shade by 12 %.',
    'Our method improves shade by 12 %.',
    'Our method improves accuracy by hand.',
  ])('is none: %s', (text) => {
    expect(changes(text)).toEqual([]);
  });

  it('says what would carry it, and does no sum', () => {
    const { page } = paragraph('Our method improves accuracy by 12 %.');
    const finding = findingsOn(page).find(({ kind }) => kind === 'quantity')!;
    expect(finding.arithmetic).toBeNull();
    expect(cardOf(page, finding, lexiconOf())).toMatchObject({
      why: expect.stringContaining('12 %') as string,
      carry: expect.stringContaining('compared with') as string,
      neutral: [],
      rules: [{ name: 'quantity/baseline' }],
    });
  });
});
