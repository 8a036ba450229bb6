/** The small pieces that notes, drafts and revisions are made of. */
import * as v from 'valibot';

export const NoteId = v.pipe(v.string(), v.uuid('must be a UUID'));
export type NoteId = v.InferOutput<typeof NoteId>;

export const RevisionId = v.pipe(v.string(), v.uuid('must be a UUID'));
export type RevisionId = v.InferOutput<typeof RevisionId>;

const A_TIME = 'must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z';
export const Time = v.pipe(v.string(), v.isoTimestamp(A_TIME), v.endsWith('Z', A_TIME));

/** Of a paper: 1 for v1. */
export const Version = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1),
);
