/** A neutral wording for a stretch of the paper's text. */
import * as v from 'valibot';
import { NoteId } from '../notes/ids';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A text of the paper: a formula is one U+FFFC in it, and its TeX stands beside it, in order. */
export const Words = v.object({ text: v.string(), tex: v.array(v.string()) });
export type Words = v.InferOutput<typeof Words>;

/** One wording in place of another. Offsets count UTF-16 code units of the passage that is read, as it stands. */
export const Wording = v.object({
  start: Offset,
  end: Offset,
  from: v.string(),
  /** Empty where the words are left out. */
  to: v.string(),
  /** The TeX of the formulas in `to`, in order. */
  tex: v.array(v.string()),
});
export type Wording = v.InferOutput<typeof Wording>;

/** Changes of one passage never overlap. */
export const Change = v.object({
  ...Wording.entries,
  source: v.picklist(['note', 'lexicon']),
  /** The note or the lexicon's entry that it comes from. */
  id: v.union([NoteId, v.string()]),
  accepted: v.boolean(),
});
export type Change = v.InferOutput<typeof Change>;
