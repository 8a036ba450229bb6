/**
 * What a reader decides about a claim, as it is stored and exported. It is anchored like a note, so that it is found
 * again after a reload and in other versions.
 */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { ArxivId } from '../paper/id';
import { tooLong } from '../schema/too-long';

/** In the order in which they are offered. */
export const VERDICTS = ['as-stated', 'narrower', 'not-found'] as const;
export const Verdict = v.picklist(VERDICTS);
export type Verdict = v.InferOutput<typeof Verdict>;

/** The longest comment that is taken, in UTF-16 code units. */
export const COMMENT_LIMIT = 20_000;

/** The most passages that are held against one claim. */
export const EVIDENCE_LIMIT = 50;

const LABEL_LIMIT = 400;
const A_TIME = 'must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z';

const Selectors = v.pipe(
  v.array(Selector),
  v.minLength(1, 'must not be empty'),
  v.maxLength(10, 'must be at most 10 long'),
);

/** The passage, figure or table that a reader sets against a claim. */
export const Evidence = v.object({
  selectors: Selectors,
  /** What lists call it: `Figure 2`, or how the passage begins. */
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(LABEL_LIMIT, tooLong(LABEL_LIMIT))),
});
export type Evidence = v.InferOutput<typeof Evidence>;

export const Judgement = v.object({
  id: v.pipe(v.string(), v.uuid('must be a UUID')),
  paper: ArxivId,
  version: v.nullable(
    v.pipe(v.number('must be a whole number'), v.safeInteger('must be a whole number'), v.minValue(1)),
  ),
  /** The claim's words, and where they stood. */
  claim: Selectors,
  /** Null where the reader has not decided. */
  verdict: v.nullable(Verdict),
  evidence: v.pipe(v.array(Evidence), v.maxLength(EVIDENCE_LIMIT, `must be at most ${EVIDENCE_LIMIT} long`)),
  comment: v.pipe(v.string(), v.maxLength(COMMENT_LIMIT, tooLong(COMMENT_LIMIT, 'shorten it'))),
  updatedAt: v.pipe(v.string(), v.isoTimestamp(A_TIME), v.endsWith('Z', A_TIME)),
});
export type Judgement = v.InferOutput<typeof Judgement>;
