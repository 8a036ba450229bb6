import * as v from 'valibot';
import { Kind } from '../lens/finding';
import { ArxivId } from '../paper/id';
import { tooLong } from '../schema/too-long';

/** So many UTF-16 code units on either side say which of several like words is meant. */
export const AROUND = 32;

const A_TIME = 'must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z';
const Around = v.pipe(v.string(), v.maxLength(AROUND, tooLong(AROUND)));

/** One mark of one paper, by its words and those around them, that the reader does not want to see again. */
export const DismissedMark = v.object({
  kind: Kind,
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(200, tooLong(200))),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000, tooLong(1_000))),
  prefix: Around,
  suffix: Around,
});
export type DismissedMark = v.InferOutput<typeof DismissedMark>;

export const Dismissal = v.object({
  id: v.pipe(v.string(), v.uuid('must be a UUID')),
  paper: ArxivId,
  ...DismissedMark.entries,
  createdAt: v.pipe(v.string(), v.isoTimestamp(A_TIME), v.endsWith('Z', A_TIME)),
});
export type Dismissal = v.InferOutput<typeof Dismissal>;
