import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FieldReference, isWithin, referenceFor } from '../../../lib/profile/reference';
import held from '../../../lib/profile/reference.json';

describe('the reference of a field', () => {
  it.each([
    [['cs.CV', 'cs.LG'], ['cs.CV']],
    [
      ['cs.LG', 'stat.ML'],
      ['cs.AI', 'cs.LG'],
    ],
    [['astro-ph.GA'], ['astro-ph']],
    [['astro-ph'], ['astro-ph']],
  ])('is that of the primary category: %j', (categories, fields) => {
    expect(referenceFor(categories)?.fields).toEqual(fields);
  });

  it.each([
    [['math.CO']],
    [['math.CO', 'cs.CV']],
    [['q-bio.NC']],
    [['econ.EM']],
    [['cs.DS']],
    [['hep-ph', 'astro-ph.CO']],
    [[]],
  ])('is none where none is held: %j', (categories) => {
    expect(referenceFor(categories)).toBeNull();
  });

  it('keeps fields apart whose names begin alike', () => {
    expect(isWithin('cs.CV', 'cs.C')).toBe(false);
    expect(isWithin('astro-phys', 'astro-ph')).toBe(false);
  });

  it('is held in its shape, in order, of many abstracts', () => {
    for (const reference of v.parse(v.array(FieldReference), held)) {
      const { p25, p50, p75, p90, n, from, to } = reference;
      expect([p25, p50, p75, p90]).toEqual([p25, p50, p75, p90].sort((a, b) => a - b));
      expect(n).toBeGreaterThan(1000);
      expect(from <= to).toBe(true);
    }
  });
});
