/**
 * The shape of a lexicon file. A file belongs to a pack; its groups share kind, reason and source, so that each is
 * written once.
 */
import * as v from 'valibot';
import { Kind } from './finding';
import { expand, inflections } from './forms';

const Pattern = v.pipe(
  v.string(),
  v.minLength(2, 'must be a form of two characters or more'),
  v.check(
    (pattern) => fault(() => expand(pattern)) === null,
    ({ input }) => fault(() => expand(input)) ?? '',
  ),
);

/** A neutral wording, inflected as its form is; the empty string stands for leaving the word out. */
const Neutral = v.pipe(
  v.string(),
  v.check((text) => !text.includes('('), 'must offer one wording, not several'),
);

const Sentence = v.pipe(v.string(), v.regex(/^[A-Z].*\.$/, 'must be a sentence'));

export const Group = v.pipe(
  v.object({
    kind: Kind,
    /** Why such wording is worth a second look (for a hedge: what it does), as the card says it. */
    why: Sentence,
    /** What would carry the wording; completes the sentence "It would be carried by ...". */
    needs: v.optional(v.pipe(v.string(), v.endsWith('.'))),
    /** A key of `SOURCES`. */
    source: v.string(),
    /** Neutral wordings of the entries that have none of their own. */
    neutral: v.optional(v.array(Neutral)),
    /** Patterns (see `forms.ts`), or patterns each with its neutral wordings, best first. */
    entries: v.union([v.array(Pattern), v.record(Pattern, v.array(Neutral))]),
  }),
  v.check(
    ({ kind, neutral, entries }) =>
      kind === 'hedge' ||
      (neutral?.length ?? 0) > 0 ||
      (!Array.isArray(entries) && Object.values(entries).every((own) => own.length > 0)),
    'must offer a neutral wording for each entry, or one for the group',
  ),
  v.check(
    ({ entries }) =>
      Array.isArray(entries) ||
      Object.entries(entries).every(([pattern, own]) => own.every((text) => fits(pattern, text))),
    'must write a neutral wording in as many inflections as its form',
  ),
);
export type Group = v.InferOutput<typeof Group>;

export const PackFile = v.object({ pack: v.string(), groups: v.pipe(v.array(Group), v.minLength(1)) });
export type PackFile = v.InferOutput<typeof PackFile>;

/** Leaving out always fits; else both have the same inflections. */
function fits(pattern: string, neutral: string): boolean {
  return neutral === '' || inflections(pattern) === inflections(neutral);
}

function fault(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
