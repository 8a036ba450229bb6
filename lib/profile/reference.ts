/** What is usual in a field: the density of hedges in its abstracts, as `npm run train` computes it with this lens. */
import * as v from 'valibot';
import FIELDS from './reference.json';

const Density = v.pipe(v.number(), v.minValue(0));
const Month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));

/** Hedges per 1,000 words in abstracts of one field. */
export const FieldReference = v.object({
  /** Primary categories, or beginnings of such (`astro-ph`). */
  fields: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Abstracts counted. */
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Months of the earliest and the latest. */
  from: Month,
  to: Month,
  /** Only abstracts of at least so many words were counted. */
  minWords: v.number(),
  mean: Density,
  p25: Density,
  p50: Density,
  p75: Density,
  p90: Density,
  /** Share of abstracts without a hedge, 0 to 1. */
  none: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type FieldReference = v.InferOutput<typeof FieldReference>;

/** The reference for a paper, by its primary category, the first; null where none is held: better none than a wrong one. */
export function referenceFor(categories: readonly string[]): FieldReference | null {
  const [primary] = categories;
  if (primary === undefined) return null;
  return FIELDS.find(({ fields }) => fields.some((field) => isWithin(primary, field))) ?? null;
}

/** Whether a category is a field or one of its parts: `astro-ph.GA` is within `astro-ph`. */
export function isWithin(category: string, field: string): boolean {
  return category === field || category.startsWith(`${field}.`);
}
