/** Who types on a draft, where two tabs may. */
import * as v from 'valibot';
import { Time } from './ids';

export const Writer = v.object({
  /** Of one editor on one page, made when it opens. */
  id: v.pipe(v.string(), v.uuid('must be a UUID')),
  /** `updatedAt` of the state that it last read. */
  from: Time,
});
export type Writer = v.InferOutput<typeof Writer>;
