import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ClaimTable } from '../../../lib/claims/claim-table';
import { claimTable } from '../../../lib/claims/table';
import { findings } from '../../../lib/lens/find';
import { runAtOnce } from '../../../lib/slices/slices';
import { pageOf, type WrittenBlock } from '../build-page';

const tableOf = (blocks: readonly WrittenBlock[]) => {
  const { page } = pageOf(blocks);
  return runAtOnce(claimTable(page, runAtOnce(findings(page, { categories: [] }))));
};

const PAPER: readonly WrittenBlock[] = [
  { role: 'title', text: 'Hoarding emerges when squirrels share a store' },
  { role: 'abstract', text: 'We find that hoarding rises by 40 % when the store is shared.' },
  { role: 'heading', section: '1 Introduction', text: '1 Introduction' },
  { role: 'paragraph', text: 'Squirrels are red. Many people like squirrels and their stores.' },
  { role: 'heading', section: '2 Related work', text: '2 Related work' },
  { role: 'paragraph', text: 'Hoarding when a store is shared was seen before {cite:[1]}.' },
  { role: 'heading', section: '4 Results', text: '4 Results' },
  {
    role: 'paragraph',
    text: 'It rained. With a shared store hoarding may emerge in squirrels. Nuts are round.',
  },
  { role: 'caption', text: 'Figure 2: Hoarding by month.' },
  { role: 'heading', section: '5 Conclusion', text: '5 Conclusion' },
  {
    role: 'paragraph',
    text: 'Hoarding was 40 % more frequent with a shared store. We assume that nuts are countable.',
  },
  { role: 'heading', section: 'Acknowledgements', text: 'Acknowledgements' },
  { role: 'paragraph', text: 'Hoarding rises by 40 % when the store is shared, says our squirrel.' },
];

describe('the table of a paper', () => {
  const table = tableOf(PAPER);
  const [title, abstract] = table.claims;

  it('fits its schema', () => {
    expect(v.parse(ClaimTable, table)).toEqual(table);
  });

  it('lists the claims of title and abstract, each with what finds it again', () => {
    expect(table.claims.map(({ id, part }) => `${id} ${part}`)).toEqual([
      'title-1 title',
      'abstract-1 abstract',
    ]);
    expect(title!.selectors[0]).toMatchObject({ type: 'TextQuoteSelector', exact: title!.text });
  });

  it('says which hedges temper a claim where it is said again', () => {
    expect(title!.unhedged).toBe(true);
    expect(title!.restatements[0]).toMatchObject({
      text: 'With a shared store hoarding may emerge in squirrels.',
      section: '4 Results',
      tempered: [{ text: 'may' }],
    });
  });

  it('puts the same number and the conclusion first, and looks for nothing among the thanks', () => {
    expect(abstract!.restatements[0]).toMatchObject({ section: '5 Conclusion' });
    expect(
      table.claims.flatMap(({ restatements }) => restatements.map(({ section }) => section)),
    ).not.toContain('Acknowledgements');
  });

  it('gives at most three passages, none twice, none that is the claim', () => {
    for (const { start, restatements } of table.claims) {
      expect(restatements.length).toBeLessThanOrEqual(3);
      expect(new Set(restatements.map((again) => again.start)).size).toBe(restatements.length);
      expect(restatements.map((again) => again.start)).not.toContain(start);
    }
  });

  it('names figures, and limits with their words', () => {
    expect(table.captions).toMatchObject([{ label: 'Figure 2', text: 'Figure 2: Hoarding by month.' }]);
    expect(table.limits).toMatchObject([
      { kind: 'assumption', wording: 'We assume', section: '5 Conclusion' },
    ]);
  });
});

it('a sentence that takes up the one before is shown with it', () => {
  const table = tableOf([
    { role: 'abstract', text: 'We show that shade slows the growth of moss on walls.' },
    { role: 'heading', section: '1 Results', text: '1 Results' },
    {
      role: 'paragraph',
      text: 'Bricks are red. One wall was kept dark. This slows the growth of moss on walls.',
    },
  ]);
  expect(table.claims[0]!.restatements.map(({ text }) => text)).toContain(
    'One wall was kept dark. This slows the growth of moss on walls.',
  );
});

it('an abstract page has claims and no body', () => {
  const table = tableOf([{ role: 'abstract', text: 'We find that moles sleep.' }]);
  expect(table.body).toBe(false);
  expect(table.claims).toMatchObject([{ text: 'We find that moles sleep.', restatements: [] }]);
});

it('formulas come with their TeX', () => {
  const table = tableOf([{ role: 'abstract', text: 'We find a depth of $d = 2$ m.' }]);
  expect(table.claims[0]!.formulas).toEqual(['d = 2']);
});

it('a page without text has an empty table', () => {
  expect(tableOf([])).toEqual({ claims: [], limits: [], captions: [], body: false });
});
