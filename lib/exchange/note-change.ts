/** What taking in a note would do; apart from the looking, since messages carry it. */
import * as v from 'valibot';
import { Note, type NoteText } from '../notes/note';
import { DiffPart } from '../versions/diff';

/**
 * - `added`: it is not here, or an undone taking in took it away;
 * - `changed`: what it says here is older;
 * - `same`: it is here, and says the same;
 * - `stays`: what it says here is as new or newer, or cannot be read;
 * - `removed`: it lives here, and was deleted in the file after that;
 * - `back`: it was deleted here, and changed in the file after that;
 * - `deletedHere`: it was deleted here, and stays so;
 * - `deletedThere`: it was deleted in the file, and is not here.
 */
export const FATES = [
  'added',
  'changed',
  'removed',
  'back',
  'same',
  'stays',
  'deletedHere',
  'deletedThere',
] as const;
export type Fate = (typeof FATES)[number];

/** The fields of a note that can change, in the order in which they are told; that it was deleted is its fate. */
export const CHANGING_FIELDS = [
  'body',
  'rewording',
  'kind',
  'position',
  'action',
  'references',
  'numbers',
  'tags',
  'severity',
  'visibility',
] as const satisfies readonly (keyof NoteText)[];
export type ChangingField = (typeof CHANGING_FIELDS)[number];

export const NoteChange = v.object({
  /** As the file has it. */
  note: Note,
  fate: v.picklist(FATES),
  /** What would be another: as text, empty for nothing. */
  fields: v.array(
    v.object({
      field: v.picklist(CHANGING_FIELDS),
      here: v.string(),
      file: v.string(),
      diff: v.array(DiffPart),
    }),
  ),
});
export type NoteChange = v.InferOutput<typeof NoteChange>;
