/**
 * The shape of a lexicon file. A file belongs to a pack; its groups share kind, reason and source, so that each is
 * written once.
 */
import * as v from 'valibot';
import { Kind } from './finding';
import { expand, inflections } from './forms';
import { SOURCES } from './sources';

/** A pattern of forms, see `forms.ts`. */
const Pattern = v.pipe(v.string(), v.minLength(2, 'must be a form of two characters or more'));

/** A neutral wording, inflected as its form is; the empty string stands for leaving the word out. */
const Neutral = v.string();

const Group = v.object({
  kind: Kind,
  /** Why such wording is worth a second look (for a hedge: what it does), as the card says it. */
  why: v.pipe(v.string(), v.endsWith('.', 'must be a sentence')),
  /** What would carry the wording; the card says it behind "What would carry it:". */
  needs: v.optional(v.pipe(v.string(), v.endsWith('.', 'must end a sentence'))),
  /** A key of `SOURCES`. */
  source: v.picklist(Object.keys(SOURCES), 'must be one of the known sources'),
  /** Neutral wordings of the entries that have none of their own. */
  neutral: v.optional(v.array(Neutral)),
  /** Patterns, or patterns each with its neutral wordings, best first. */
  entries: v.union([v.array(Pattern), v.record(Pattern, v.array(Neutral))]),
});
export type Group = v.InferOutput<typeof Group>;

export const PackFile = v.object({ pack: v.string(), groups: v.pipe(v.array(Group), v.minLength(1)) });
export type PackFile = v.InferOutput<typeof PackFile>;

/** The entries of a group as pairs of a pattern and its neutral wordings. */
export function entriesOf({ entries, neutral = [] }: Group): [pattern: string, neutral: readonly string[]][] {
  return Array.isArray(entries)
    ? entries.map((pattern) => [pattern, neutral])
    : Object.entries(entries).map(([pattern, own]) => [pattern, own.length ? own : neutral]);
}

/**
 * What is wrong with the wording of a file that has the right shape, a sentence each: patterns that do not expand,
 * entries without a neutral wording (hedges need none), neutral wordings that do not fit the inflections of their form.
 */
export function faultsIn({ groups }: PackFile): string[] {
  const faults: string[] = [];
  for (const group of groups) {
    for (const [pattern, neutral] of entriesOf(group)) {
      try {
        expand(pattern);
        if (group.kind !== 'hedge' && !neutral.length) faults.push(`"${pattern}" offers no neutral wording`);
        for (const wording of neutral) {
          if (wording !== '' && inflections(wording) !== inflections(pattern))
            faults.push(`"${pattern}": "${wording}" must be written in as many inflections`);
        }
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return faults;
}
