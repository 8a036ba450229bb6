/**
 * What a careful reader sees in a critique, written by hand beside it as `NAME.truth.json`: only what is beyond doubt.
 * Line numbers are 1-based, both ends included.
 */
import * as v from 'valibot';
import { TEXT_FORMATS } from '../../../lib/critique/critique';
import { ArxivId } from '../../../lib/paper/id';
import { NOTE_KINDS, POSITIONS } from '../../../lib/notes/note';

const Line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const LineRange = v.tuple([Line, Line]);
export type LineRange = v.InferOutput<typeof LineRange>;

interface Reply {
  lines: LineRange;
  /** Lines up to which it may go on: a reader could take what follows as said with it. */
  linesMayEndAt?: number | undefined;
  /** Null where it quotes nothing, and its post says what it answers. */
  quotesLines: LineRange | null;
  /** Any of these; absent where readers would differ. */
  position?: (typeof POSITIONS)[number][] | undefined;
  action: 'will-change' | null;
  replies: Reply[];
}
const Reply: v.GenericSchema<Reply> = v.strictObject({
  lines: LineRange,
  linesMayEndAt: v.optional(Line),
  quotesLines: v.nullable(LineRange),
  position: v.optional(v.array(v.picklist(POSITIONS))),
  action: v.nullable(v.literal('will-change')),
  replies: v.lazy(() => v.array(Reply)),
});
export type TrueReply = Reply;

const Note = v.strictObject({
  lines: LineRange,
  /** Its first or last line where a reader could as well see it there. */
  linesMayBeginAt: v.optional(Line),
  linesMayEndAt: v.optional(Line),
  quote: v.nullable(
    v.strictObject({
      line: Line,
      /** The paper's words, all that an ellipsis skips included. */
      text: v.string(),
      elementId: v.nullable(v.string()),
    }),
  ),
  kind: v.optional(v.array(v.picklist(NOTE_KINDS))),
  rewording: v.optional(v.string()),
  /** Words that one of its references must hold: an address, an id, a figure's name. */
  references: v.array(v.string()),
  /** The same of references that stand in its second copy alone. */
  referencesOfCopy: v.optional(v.array(v.string()), []),
  replies: v.array(Reply),
});
export type TrueNote = v.InferOutput<typeof Note>;

export const Truth = v.strictObject({
  /** The paper's page, a file beside this one, and the address it is read as. */
  page: v.string(),
  as: v.string(),
  format: v.picklist(TEXT_FORMATS),
  paper: ArxivId,
  version: v.number(),
  /** The lines with which a person's words begin; empty where the format tells posts apart. */
  posts: v.array(Line),
  notes: v.array(Note),
  /** Lines that stand on the whole paper. */
  wholePaper: v.array(LineRange),
  /** Parts that answer an earlier one without quoting it; `parent` are the lines of what they answer. */
  unplaced: v.array(
    v.strictObject({
      lines: LineRange,
      parent: LineRange,
      position: v.optional(v.array(v.picklist(POSITIONS))),
      action: v.optional(v.nullable(v.literal('will-change')), null),
    }),
  ),
  /** All of them. */
  duplicates: v.array(Line),
  /** What must not be seen anywhere in what comes out. */
  neverIn: v.optional(v.array(v.string()), []),
});
export type Truth = v.InferOutput<typeof Truth>;
