import { describe, expect, it } from 'vitest';
import { type Row, referencesOf } from '../../../scripts/train/reference';

/** An abstract of 100 words, so many of them hedges. */
const abstract = (hedges: number) => `${'It may be so. '.repeat(hedges)}${'mole '.repeat(100 - 4 * hedges)}`;

const paper = (hedges: number, change: Partial<Row> = {}): Row => ({
  id: '2507.00001',
  abstract: abstract(hedges),
  categories: ['cs.CL'],
  ...change,
});

describe('the reference that is trained', () => {
  it('is of the densities of a field', () => {
    const [reference] = referencesOf([0, 0, 1, 2, 5].map((hedges) => paper(hedges)));
    expect(reference).toMatchObject({
      fields: ['cs.CL'],
      n: 5,
      mean: 16,
      p25: 0,
      p50: 10,
      p75: 20,
      p90: 38,
      none: 0.4,
    });
  });

  it('takes papers by their primary category, and parts of a field with it', () => {
    const references = referencesOf([
      paper(1),
      paper(1, { categories: ['math.CO', 'cs.CL'] }),
      paper(1, { categories: ['cs.AI'] }),
      paper(1, { categories: ['cs.LG', 'cs.CL'] }),
      paper(1, { categories: ['astro-ph.GA'] }),
    ]);
    expect(references.map(({ fields, n }) => [fields.join(), n])).toEqual([
      ['cs.CL', 1],
      ['cs.AI,cs.LG', 2],
      ['astro-ph', 1],
    ]);
  });

  it('leaves out short abstracts and papers from before the corpus, and says from when it is', () => {
    const references = referencesOf([
      paper(1, { abstract: 'It may be so.' }),
      paper(1, { id: '2412.00001' }),
      paper(1, { id: '9906432' }),
      paper(1, { id: '2503.00001' }),
      paper(1, { id: '2606.00001' }),
    ]);
    expect(references).toMatchObject([{ n: 2, from: '2025-03', to: '2026-06' }]);
  });

  it('is none where a field has no papers', () => {
    expect(referencesOf([])).toEqual([]);
  });
});
