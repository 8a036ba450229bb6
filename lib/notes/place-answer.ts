/** What a reader decides where a note's passage is not found for sure. */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { ArxivId } from '../paper/id';
import { NoteId, Time, Version } from './ids';

/** What the reader said to "is this the passage?" of a note on a page of a version. */
export const PlaceAnswer = v.object({
  id: v.pipe(v.string(), v.uuid('must be a UUID')),
  note: NoteId,
  paper: ArxivId,
  version: v.nullable(Version),
  verdict: v.picklist(['same', 'not-it']),
  /** Of the place on that page. */
  selectors: v.pipe(v.array(Selector), v.maxLength(10)),
  at: Time,
});
export type PlaceAnswer = v.InferOutput<typeof PlaceAnswer>;
