/** What files of notes hold, whatever their format: notes, and what is kept word for word of other tools. */
import * as v from 'valibot';
import { Note } from '../notes/note';
import { NoteId } from '../notes/ids';

/**
 * A JSON object with all its members as they are. Not a `v.record`, which leaves members out that are called like those
 * of every object (`constructor`).
 */
export const JsonObject = v.custom<Readonly<Record<string, unknown>>>(isJsonObject, 'must be an object');
export type JsonObject = v.InferOutput<typeof JsonObject>;

export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An annotation of another tool as it was read, kept to be written back as it came. */
export const Foreign = v.object({
  /** Its own id: an IRI. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  /** The note that was made of it; null where none could be: it is about no paper of arXiv. */
  note: v.nullable(NoteId),
  format: v.picklist(['jsonld', 'hypothesis']),
  /** The JSON object, all of its members. */
  annotation: JsonObject,
});
export type Foreign = v.InferOutput<typeof Foreign>;

export const Exchanged = v.object({ notes: v.array(Note), foreign: v.array(Foreign) });
export type Exchanged = v.InferOutput<typeof Exchanged>;
