/** What files of notes hold, whatever their format: notes, and what is kept word for word of other tools. */
import * as v from 'valibot';
import { Note } from '../notes/note';
import { NoteId } from '../notes/ids';

/** An annotation of another tool as it was read, kept to be written back as it came. */
export const Foreign = v.object({
  /** Its own id (an IRI), or one that follows from its content. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  /** The note that was made of it; null where none could be: it is about no paper of arXiv. */
  note: v.nullable(NoteId),
  format: v.picklist(['jsonld', 'hypothesis']),
  /** The JSON object, all of its members. */
  annotation: v.record(v.string(), v.unknown()),
});
export type Foreign = v.InferOutput<typeof Foreign>;

export const Exchanged = v.object({ notes: v.array(Note), foreign: v.array(Foreign) });
export type Exchanged = v.InferOutput<typeof Exchanged>;
