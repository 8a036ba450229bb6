/** Reading a critique, and taking it in. */
import * as v from 'valibot';
import { FORMATS } from '../critique/critique';
import { Reading } from '../critique/reading';
import { Taken } from '../exchange/taken';
import { Version } from '../notes/ids';
import { Source } from '../notes/note';
import { ArxivId } from '../paper/id';
import { tooLong } from '../schema/too-long';
import { KeptText } from '../versions/kept-text';
import { type MessageMap, Nothing } from './message';
import { PossiblePlaces } from './passages';

/** The longest critique that is read, in UTF-16 code units: ten times a long thread. */
export const SOURCE_LIMIT = 2_000_000;

/** What a text may be taken for: a critique, or a file of notes. */
export const READ_AS = [...FORMATS, 'notes'] as const;
export type ReadAs = (typeof READ_AS)[number];

const SourceText = v.pipe(
  v.string(),
  v.maxLength(SOURCE_LIMIT, tooLong(SOURCE_LIMIT, 'paste a part of it at a time')),
);

/** Names one reading, so that it can be asked about and stopped. Made by whoever asks. */
const Job = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const { version, page, title } = KeptText.entries;

/** A text of the paper that is kept. */
const HeldText = v.object({ version, page, title });
export type HeldText = v.InferOutput<typeof HeldText>;

/** How far a reading is: `of` steps make the stage, of which `done` are done. */
export const ReadingProgress = v.object({
  stage: v.picklist(['cutting', 'quotations', 'threads']),
  done: v.number(),
  of: v.number(),
});
export type ReadingProgress = v.InferOutput<typeof ReadingProgress>;

/** A critique as it was read. */
export const ReadCritique = v.object({
  reading: Reading,
  /** The text that quotations were looked for in; null where none of the paper is kept, or not of the version asked for. */
  text: v.nullable(HeldText),
});
export type ReadCritique = v.InferOutput<typeof ReadCritique>;

export const CRITIQUE_MESSAGES = {
  /** What of a paper is kept, by version, the fuller page of a version first. */
  'critique/paper': {
    from: ['extension'],
    request: v.object({ paper: ArxivId }),
    reply: v.object({ title: v.nullable(v.string()), texts: v.array(HeldText) }),
  },
  /**
   * What a text looks like and says of itself: what it would be read as (`as` null in the request: not known), the
   * papers that it names with the words that name them, where and when it was posted. `name`: of the file it came in.
   */
  'critique/recognise': {
    from: ['extension'],
    request: v.object({
      name: v.nullable(v.string()),
      text: v.string(),
      as: v.nullable(v.picklist(READ_AS)),
    }),
    reply: v.object({
      as: v.picklist(READ_AS),
      papers: v.array(
        v.object({
          id: ArxivId,
          title: v.nullable(v.string()),
          because: v.string(),
          titled: v.boolean(),
        }),
      ),
      url: v.nullable(v.string()),
      date: v.nullable(v.string()),
    }),
  },
  /**
   * Reads a critique of a paper into threads; saves nothing. `version` null: the newest whose text is kept. Fails where
   * it is stopped, and where the background is: then it is asked again.
   */
  'critique/read': {
    from: ['extension'],
    request: v.object({
      job: Job,
      source: SourceText,
      format: v.picklist(FORMATS),
      paper: ArxivId,
      version: v.nullable(Version),
    }),
    reply: ReadCritique,
    once: true,
  },
  /** How far that is; null where nothing of that name is under way. */
  'critique/progress': {
    from: ['extension'],
    request: v.object({ job: Job }),
    reply: v.nullable(ReadingProgress),
  },
  'critique/stop': { from: ['extension'], request: v.object({ job: Job }), reply: Nothing },
  /** Where words stand in the kept text of the paper, or may; null where none is kept. */
  'critique/place': {
    from: ['extension'],
    request: v.object({ paper: ArxivId, version: v.nullable(Version), exact: v.string() }),
    reply: v.nullable(PossiblePlaces),
  },
  /**
   * Takes the notes of a reading in, as one step that `exchange/undo` takes back: all but what is left out or here
   * already, with the positions and actions that the reader has taken. `source`: where they were posted.
   */
  'critique/save': {
    from: ['extension'],
    request: v.object({
      reading: Reading,
      source: v.object({ url: Source.entries.url, date: Source.entries.date }),
      withNames: v.boolean(),
    }),
    reply: Taken,
    once: true,
  },
} as const satisfies MessageMap;
