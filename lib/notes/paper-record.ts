/** What is kept of a paper as a whole. */
import * as v from 'valibot';
import { ArxivId } from '../paper/id';
import { Time, Version } from './ids';

export const PaperRecord = v.object({
  id: ArxivId,
  /** As its page last showed it; null while no page of it was read. */
  title: v.nullable(v.string()),
  /** Under confidential review: its notes stay with their writer. */
  review: v.boolean(),
  /** The person who uses this browser says to be an author of it. */
  claimsAuthor: v.boolean(),
  /** The newest version that any page has named. */
  newestVersion: v.nullable(Version),
  updatedAt: Time,
});
export type PaperRecord = v.InferOutput<typeof PaperRecord>;
