/** Texts of the versions that were opened, and what became of passages in them. */
import * as v from 'valibot';
import { Time, Version } from '../notes/ids';
import { ArxivId } from '../paper/id';
import { Comparison } from '../versions/compare';
import { PackedText } from '../versions/packed';
import { RebuttalRow } from '../versions/rebuttal-row';
import { KeptText } from '../versions/kept-text';
import { Trace } from '../versions/trace';
import { type MessageMap, Nothing } from './message';

const { version, page, title, at, bytes } = KeptText.entries;

/** A version whose text is kept, as one of its pages shows it. */
export const KeptVersion = v.object({ version, page, title, at, bytes });
export type KeptVersion = v.InferOutput<typeof KeptVersion>;

export const VERSION_MESSAGES = {
  /** Keeps the text of a page of the sender's paper. `kept` is false where that very text was kept before. */
  'text/keep': {
    from: ['page'],
    request: v.object({ version, page, title, text: PackedText }),
    reply: v.object({ kept: v.boolean() }),
  },
  /** What is kept of the paper in the sender's tab, by version, and the newest version that is known of. */
  'versions/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ kept: v.array(KeptVersion), newest: v.nullable(Version) }),
  },
  /** What became of the paper's notes in version `to`: of those whose own version is kept, and that are found there. */
  'versions/trace': {
    from: ['extension'],
    request: v.object({ to: Version }),
    reply: v.array(Trace),
  },
  /** What differs between two kept versions. */
  'versions/compare': {
    from: ['extension'],
    request: v.object({ from: Version, to: Version }),
    reply: Comparison,
  },
  /** Each point with its answer and what the newest kept version made of it. */
  'versions/rebuttal': { from: ['extension'], request: Nothing, reply: v.array(RebuttalRow) },
  /** How much the kept texts take. */
  'texts/read': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      /** The one opened last first. */
      papers: v.array(
        v.object({
          paper: ArxivId,
          title: v.nullable(v.string()),
          versions: v.number(),
          bytes: v.number(),
          at: Time,
          notes: v.boolean(),
        }),
      ),
      bytes: v.number(),
      limit: v.number(),
      /** Only last texts of papers with notes are left: one more, and one of them goes. */
      full: v.boolean(),
    }),
  },
  /** Drops the texts of these papers; of all, where none are named. No note goes. */
  'texts/clear': {
    from: ['extension'],
    request: v.object({ papers: v.nullable(v.array(ArxivId)) }),
    reply: Nothing,
  },
} as const satisfies MessageMap;
