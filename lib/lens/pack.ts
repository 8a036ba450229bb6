/**
 * The shape of a lexicon file. A file belongs to a pack; its groups share kind, reason and source, so that each is
 * written once.
 */
import * as v from 'valibot';
import { definitionsFor } from './definitions';
import { Kind } from './finding';
import { expand, inflections } from './forms';
import { SOURCES } from './sources';

/** A pattern of forms, see `forms.ts`. */
const Pattern = v.pipe(v.string(), v.minLength(2, 'must be a form of two characters or more'));

/** A neutral wording, inflected as its form is; the empty string stands for leaving the word out. */
const Neutral = v.string();

/**
 * How clearly an entry speaks. `sure`: exact wording that hardly ever means anything else. `quiet`: so common that it
 * is never drawn in full.
 */
export const Grade = v.picklist(['sure', 'plain', 'quiet']);
export type Grade = v.InferOutput<typeof Grade>;

const Why = v.pipe(v.string(), v.endsWith('.', 'must be a sentence'));
const Needs = v.pipe(v.string(), v.endsWith('.', 'must end a sentence'));

/** What an entry says for itself where it differs from its group. */
const Own = v.object({
  neutral: v.optional(v.array(Neutral)),
  grade: v.optional(Grade),
  sense: v.optional(v.string()),
  why: v.optional(Why),
  needs: v.optional(Needs),
});

const Group = v.object({
  kind: Kind,
  /** Why such wording is worth a second look (for a hedge: what it does), as the card says it. */
  why: Why,
  /** What would carry the wording; the card says it behind "What would carry it:". */
  needs: v.optional(Needs),
  grade: v.optional(Grade),
  /** The sense in which its words are meant, in a few words, where they have others. */
  sense: v.optional(v.string()),
  /** A key of `SOURCES`. */
  source: v.picklist(Object.keys(SOURCES), 'must be one of the known sources'),
  /** Neutral wordings of the entries that have none of their own. */
  neutral: v.optional(v.array(Neutral)),
  /** Patterns, or patterns each with its neutral wordings, best first, or with whatever else it has of its own. */
  entries: v.union([v.array(Pattern), v.record(Pattern, v.union([v.array(Neutral), Own]))]),
});
export type Group = v.InferOutput<typeof Group>;

export const PackFile = v.object({ pack: v.string(), groups: v.pipe(v.array(Group), v.minLength(1)) });
export type PackFile = v.InferOutput<typeof PackFile>;

/** What a group and an entry of it say together. */
export interface Details {
  why: string;
  needs: string | null;
  grade: Grade;
  sense: string | null;
  neutral: readonly string[];
}

/** The entries of a group as pairs of a pattern and what is said of it. */
export function entriesOf(group: Group): [pattern: string, details: Details][] {
  const { entries } = group;
  const pairs: [string, v.InferOutput<typeof Own>][] = Array.isArray(entries)
    ? entries.map((pattern) => [pattern, {}])
    : Object.entries(entries).map(([pattern, own]) => [pattern, Array.isArray(own) ? { neutral: own } : own]);
  return pairs.map(([pattern, own]) => [
    pattern,
    {
      why: own.why ?? group.why,
      needs: own.needs ?? group.needs ?? null,
      grade: own.grade ?? group.grade ?? 'plain',
      sense: own.sense ?? group.sense ?? null,
      neutral: own.neutral?.length ? own.neutral : (group.neutral ?? []),
    },
  ]);
}

/**
 * What is wrong with the wording of a file that has the right shape, a sentence each: patterns that do not expand,
 * entries without a neutral wording (hedges need none, disputed words must have none), neutral wordings that do not fit the inflections of their form.
 */
export function faultsIn({ groups }: PackFile): string[] {
  const faults: string[] = [];
  for (const group of groups) {
    for (const [pattern, { neutral }] of entriesOf(group)) {
      try {
        const [first] = expand(pattern);
        const disputed = definitionsFor(first!.text).length > 0;
        if (group.kind !== 'hedge' && !disputed && !neutral.length)
          faults.push(`"${pattern}" offers no neutral wording`);
        if (disputed && neutral.length)
          faults.push(`"${pattern}" is disputed, and offers a neutral wording all the same`);
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
