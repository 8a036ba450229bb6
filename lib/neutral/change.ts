/** A neutral wording for a stretch of the paper's text. */
import * as v from 'valibot';
import { NoteId } from '../notes/ids';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Offsets count UTF-16 code units of the passage that is read, as it stands. Changes of one passage never overlap. */
export const Change = v.object({
  start: Offset,
  end: Offset,
  from: v.string(),
  /** Empty where the words are left out. */
  to: v.string(),
  source: v.picklist(['note', 'lexicon']),
  /** The note or the lexicon's entry that it comes from. */
  id: v.union([NoteId, v.string()]),
  accepted: v.boolean(),
});
export type Change = v.InferOutput<typeof Change>;
