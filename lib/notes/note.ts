/**
 * The note and the draft, as they are stored, exported and sent between the parts of the extension.
 * In data that leaves the program an absent value is null, never left out.
 */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { ArxivId } from '../paper/id';
import { tooLong } from '../schema/too-long';

/** The kinds of objection (and praise), in the order in which the editor offers them. */
export const NOTE_KINDS = [
  'loaded-term',
  'over-claim',
  'quantity',
  'incorrect',
  'missing-baseline',
  'evidence',
  'scope',
  'counter-evidence',
  'alternative',
  'unclear',
  'question',
  'praise',
] as const;
export const NoteKind = v.picklist(NOTE_KINDS);
export type NoteKind = v.InferOutput<typeof NoteKind>;

/** The longest body that is taken, in UTF-16 code units: some 30 printed pages. */
export const BODY_LIMIT = 100_000;
const WORDING_LIMIT = 20_000;

export const NoteId = v.pipe(v.string(), v.uuid('must be a UUID'));
export type NoteId = v.InferOutput<typeof NoteId>;

const A_TIME = 'must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z';
const Time = v.pipe(v.string(), v.isoTimestamp(A_TIME), v.endsWith('Z', A_TIME));
const Version = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1),
);

/** What a note is on: no selectors means the whole paper. */
export const Target = v.object({
  paper: ArxivId,
  version: v.nullable(Version),
  selectors: v.pipe(v.array(Selector), v.maxLength(10, 'must be at most 10 long')),
});
export type Target = v.InferOutput<typeof Target>;

/** What a person types into a note. */
export const NoteText = v.object({
  kind: NoteKind,
  body: v.pipe(
    v.string(),
    v.maxLength(BODY_LIMIT, tooLong(BODY_LIMIT, 'shorten it, or split it into several notes')),
  ),
  /** A neutral wording for the quoted passage. */
  rewording: v.nullable(v.pipe(v.string(), v.maxLength(WORDING_LIMIT, tooLong(WORDING_LIMIT)))),
});
export type NoteText = v.InferOutput<typeof NoteText>;

export const Note = v.object({
  id: NoteId,
  target: Target,
  ...NoteText.entries,
  createdAt: Time,
  updatedAt: Time,
  /** When it was deleted; a deleted note is kept as a tombstone, so that deleting can be undone. */
  deletedAt: v.nullable(Time),
});
export type Note = v.InferOutput<typeof Note>;

/** A note being written, kept as typed. Its id becomes the note's, or is that of the note being edited. */
export const Draft = v.object({
  id: NoteId,
  target: Target,
  kind: NoteKind,
  /** As typed: not yet held to a limit, so that nothing typed is ever refused. */
  body: v.string(),
  rewording: v.nullable(v.string()),
  updatedAt: Time,
});
export type Draft = v.InferOutput<typeof Draft>;
