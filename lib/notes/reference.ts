/** What a note refers to: a work, another place of the same paper, or evidence that is not public. */
import * as v from 'valibot';
import { tooLong } from '../schema/too-long';
import { Target } from './target';

/** How another place of the paper stands to the point. */
export const ROLES = ['shows', 'contradicts', 'limits', 'same-again'] as const;
export const Role = v.picklist(ROLES);
export type Role = v.InferOutput<typeof Role>;

const QUOTE_LIMIT = 5_000;
const ID_LIMIT = 2_000;

export const Reference = v.variant('type', [
  v.object({
    type: v.literal('work'),
    scheme: v.picklist(['arxiv', 'doi', 'url']),
    /** Canonical: `2411.02306v2`, `10.1000/182`, `https://example.org/a`. */
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LIMIT, tooLong(ID_LIMIT))),
    /** A line quoted from it. */
    quote: v.nullable(v.pipe(v.string(), v.maxLength(QUOTE_LIMIT, tooLong(QUOTE_LIMIT)))),
  }),
  v.object({ type: v.literal('passage'), target: Target, role: Role }),
  v.object({
    type: v.literal('not-public'),
    /** Who states it. */
    by: v.pipe(v.string(), v.maxLength(500, tooLong(500))),
  }),
]);
export type Reference = v.InferOutput<typeof Reference>;
