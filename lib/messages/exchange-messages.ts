/** Files of notes, taken in. */
import * as v from 'valibot';
import { FATES, NoteChange } from '../exchange/note-change';
import { NOTE_FORMATS } from '../exchange/note-format';
import { Taken, Undone } from '../exchange/taken';
import { ArxivId } from '../paper/id';
import type { MessageMap } from './message';

/** A file as it was chosen. */
const NotesFile = v.object({ name: v.string(), text: v.string() });

const Refused = v.array(v.string());

export const LookedAt = v.object({
  format: v.picklist(NOTE_FORMATS),
  /** How many notes would be added, changed, and so on. */
  fates: v.object(v.entriesFromList(FATES, v.number())),
  /** What would be done, the first of it: of notes that are here and say the same nothing is told. */
  changes: v.array(NoteChange),
  papers: v.array(ArxivId),
  /** Annotations that are about no paper: they are kept as they are. */
  alone: v.number(),
  /** What cannot be taken, a sentence each. */
  refused: Refused,
});
export type LookedAt = v.InferOutput<typeof LookedAt>;

export const EXCHANGE_MESSAGES = {
  /** What a file of notes holds, and what taking it in would do. Changes nothing. */
  'exchange/look': { from: ['extension'], request: NotesFile, reply: LookedAt },
  /** Takes a file of notes in. What is wrong is refused and named; the rest is taken in. */
  'exchange/take': {
    from: ['extension'],
    request: NotesFile,
    reply: v.object({ ...Taken.entries, refused: Refused }),
    once: true,
  },
  /** Undoes one taking in, of a file or of a critique; what was worked with since stays, and is told. */
  'exchange/undo': {
    from: ['extension'],
    request: v.object({ batch: Taken.entries.batch }),
    reply: Undone,
  },
} as const satisfies MessageMap;
