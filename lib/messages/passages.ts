/** Places of a page, as messages carry them. */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { Kind } from '../lens/finding';
import { NoteId } from '../notes/ids';
import { Place } from './message';

/** What is selected in a paper. */
export const SelectedPassage = v.object({
  ...Place.entries,
  selectors: v.array(Selector),
  quote: v.string(),
  section: v.nullable(v.string()),
});
export type SelectedPassage = v.InferOutput<typeof SelectedPassage>;

/** A passage as it is stored: what finds it again. */
export const Passage = v.object({ selectors: v.array(Selector) });

/** A mark of the page, by its place. */
export const MarkPlace = v.object({ ...Place.entries, kind: Kind });

/** A mark to write a note on, and the neutral wording of its card that the note is to propose. */
export const MarkToWriteOn = v.object({ ...MarkPlace.entries, rewording: v.nullable(v.string()) });

/** `started` is false where there is nothing to write on, or where it failed: the page says so at its foot. */
export const Started = v.object({ started: v.boolean() });

/** What the sidebar puts in front of the reader. */
export const Focus = v.variant('on', [
  v.object({ on: v.literal('note'), id: NoteId }),
  v.object({ on: v.literal('draft'), id: NoteId }),
  v.object({ on: v.literal('finding'), ...Place.entries }),
]);
export type Focus = v.InferOutput<typeof Focus>;
