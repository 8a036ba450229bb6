/** A pack of terms as it is kept: the pack as its file says it, and what the reader decided about it. */
import * as v from 'valibot';
import { TermPack } from '../lens/term-pack';

/** The id under which a person's own terms are kept. */
export const OWN = 'own';

const A_TIME = 'must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z';
const Time = v.pipe(v.string(), v.isoTimestamp(A_TIME), v.endsWith('Z', A_TIME));

export const StoredPack = v.object({
  /** That of the pack. */
  id: v.pipe(v.string(), v.minLength(1)),
  pack: TermPack,
  /** Whether the lens works with it. */
  on: v.boolean(),
  /** Packs are listed, and handed to the lens, in the order in which they came. */
  addedAt: Time,
  updatedAt: Time,
});
export type StoredPack = v.InferOutput<typeof StoredPack>;

/** What lists say of a pack that was taken in. */
export const PackSummary = v.object({
  id: v.string(),
  name: v.string(),
  about: v.string(),
  on: v.boolean(),
  terms: v.number(),
});
export type PackSummary = v.InferOutput<typeof PackSummary>;

export function summaryOf({ id, on, pack }: StoredPack): PackSummary {
  return { id, name: pack.name, about: pack.about, on, terms: pack.terms.length };
}
