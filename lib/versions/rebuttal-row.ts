/** A row of the rebuttal table. Apart from how it is made, since messages carry it. */
import * as v from 'valibot';
import { Action, Note, NoteKind, Position } from '../notes/note';
import { Target } from '../notes/target';
import { THREAD_STATES, TURNS } from '../threads/state';
import { Trace } from './trace';

/** In the order in which the table shows them. */
export const REBUTTAL_SECTIONS = ['unanswered', 'asked-back', 'other'] as const;

export const RebuttalRow = v.object({
  note: Note,
  point: v.object({
    kind: v.nullable(NoteKind),
    /** The passage; null for the whole paper. */
    quote: v.nullable(v.string()),
    /** The phrase of the note that is answered; null for the note as a whole. */
    part: v.nullable(v.string()),
    /** The beginning of the note. */
    gist: v.string(),
  }),
  /** Whether an author has said anything on the point. */
  answered: v.boolean(),
  /** The author's last position on the point, and last action; null where there was none. */
  position: v.nullable(Position),
  action: v.nullable(Action),
  /** Where that action is to be looked for; null for the passage itself. */
  where: v.nullable(Target),
  /** What that place, else the passage, became; null where no other version says so. */
  became: v.nullable(Trace),
  state: v.picklist(THREAD_STATES),
  waitingFor: v.nullable(v.picklist(TURNS)),
  section: v.picklist(REBUTTAL_SECTIONS),
});
export type RebuttalRow = v.InferOutput<typeof RebuttalRow>;
