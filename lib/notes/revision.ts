/** One state of a note: what it was after one save, one deletion, one restoring. */
import * as v from 'valibot';
import { ArxivId } from '../paper/id';
import { NoteId, RevisionId, Time } from './ids';
import { Note } from './note';

/** `parents` is history; what a note answers is its `replyTo`. Leaves of the graph are the note's current states. */
export const Revision = v.object({
  id: RevisionId,
  note: NoteId,
  parents: v.pipe(v.array(RevisionId), v.maxLength(8, 'must be at most 8 long')),
  paper: ArxivId,
  deleted: v.boolean(),
  at: Time,
  /** Null where it was deleted. */
  body: v.nullable(Note),
});
export type Revision = v.InferOutput<typeof Revision>;
