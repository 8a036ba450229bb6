/** Everything kept, out and in again. */
import * as v from 'valibot';
import { type MessageMap, Nothing, Problems, TextFile } from './message';

/** What became of the entries of a file that were taken in. */
const Taken = v.object({
  added: v.number(),
  updated: v.number(),
  /** Already there, in the same or a newer state. */
  kept: v.number(),
});

export const ImportReport = v.object({
  /** Drafts included. */
  notes: Taken,
  /** What was decided and seen of papers. */
  records: Taken,
  /** What was said of places of notes. */
  answers: Taken,
  packs: Taken,
  dismissals: Taken,
  judgements: Taken,
  /** Annotations of other tools, kept word for word. */
  foreign: Taken,
  /** What could not be taken in, one sentence each: which entry, which field, how to mend it. */
  refused: v.array(v.string()),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

export const DATA_MESSAGES = {
  /** Everything kept, as one JSON text. */
  'data/export': {
    from: ['extension'],
    request: Nothing,
    reply: TextFile,
  },
  /** Takes in what `data/export` wrote. What is wrong is refused and named; the rest is taken in. */
  'data/import': {
    from: ['extension'],
    request: v.object({ json: v.string() }),
    reply: ImportReport,
    once: true,
  },
  /** How much is kept. `problems` tells of settings too. */
  'data/count': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      notes: v.number(),
      papers: v.number(),
      drafts: v.number(),
      terms: v.number(),
      packs: v.number(),
      /** When everything was last exported; null for never. */
      lastBackupAt: v.nullable(v.string()),
      /** It is time for a back-up: much has changed since the last one, or it is long ago. */
      backupDue: v.boolean(),
      problems: Problems,
    }),
  },
  /** How much room there is, in bytes; null where the browser does not say. `persisted`: it is never cleared by itself. */
  'data/room': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      usage: v.nullable(v.number()),
      quota: v.nullable(v.number()),
      persisted: v.boolean(),
    }),
  },
} as const satisfies MessageMap;
