/** What taking in and undoing came to; apart from the doing, since messages carry it. */
import * as v from 'valibot';
import { NoteId } from '../notes/ids';
import { ArxivId } from '../paper/id';

/** What became of what was taken in. */
export const Taken = v.object({
  /** For `undoTaking`. */
  batch: v.pipe(v.string(), v.uuid()),
  added: v.number(),
  updated: v.number(),
  /** Already here, in the same or a newer state, or deleted here. */
  kept: v.number(),
  /** Papers of which notes were added or changed. */
  papers: v.array(ArxivId),
});
export type Taken = v.InferOutput<typeof Taken>;

/** What became of what was taken back. */
export const Undone = v.object({
  /** Notes that are deleted again, or as they were before. */
  undone: v.number(),
  /** Notes that stay, since somebody has worked with them since: edited or deleted them, or answered them. */
  kept: v.array(NoteId),
  papers: v.array(ArxivId),
});
export type Undone = v.InferOutput<typeof Undone>;
