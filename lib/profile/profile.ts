/**
 * The profile of a paper: how often its wording hedges, boosts or loads, section by section. Counts in short texts;
 * from `LONG` words on also rates with their intervals. It is a description: no score, no verdict.
 */
import * as v from 'valibot';
import type { Finding } from '../lens/finding';
import { isMathematics } from '../lens/mathematics';
import type { PageText } from '../page-text/page-text';
import { rateOf } from './interval';
import { partsOf } from './parts';
import { type Counts, PROFILED, type Profiled } from './profiled';
import { FieldReference, referenceFor } from './reference';

/** From so many words on a rate says more than a count. */
export const LONG = 2_000;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How often a kind stands in a stretch of text. */
export const Frequency = v.object({
  count: Count,
  /** Per 1,000 words, with the 95 % interval of a count; null where the text is too short for rates. */
  rate: v.nullable(v.object({ perThousand: v.number(), low: v.number(), high: v.number() })),
});
export type Frequency = v.InferOutput<typeof Frequency>;

/** Null for a kind that the lens does not look for in this paper (boosters in mathematics). */
const Frequencies = v.object({
  hedge: v.nullable(Frequency),
  booster: v.nullable(Frequency),
  loaded: v.nullable(Frequency),
});
export type Frequencies = v.InferOutput<typeof Frequencies>;

export const ProfileSection = v.object({
  /** `front` is title and abstract; all appendices are one. */
  part: v.picklist(['front', 'section', 'appendix']),
  /** Number and title; null for front and appendix. */
  title: v.nullable(v.string()),
  /** Where it begins: its first block, as offsets of `PageText.text`. */
  start: Count,
  end: Count,
  /** Words of its prose. */
  words: Count,
  kinds: Frequencies,
});
export type ProfileSection = v.InferOutput<typeof ProfileSection>;

export const Profile = v.object({
  /** Words of prose: what the lens looks at. */
  words: Count,
  total: Frequencies,
  /** The abstract alone, without the title: what the reference is of. Null where the page shows none. */
  abstract: v.nullable(v.object({ words: Count, kinds: Frequencies })),
  /** In page order; only those with words. Subsections count with their section. */
  sections: v.array(ProfileSection),
  /** Hedges in abstracts of the paper's field; null where none is held. */
  reference: v.nullable(FieldReference),
});
export type Profile = v.InferOutput<typeof Profile>;

/**
 * The profile of a page, from all its findings (those that a reader muted or took away included: it describes the
 * paper, not the reader). Null where the page has no prose.
 *
 * @param findings sorted by start
 * @param categories the paper's, the primary one first; empty where they are not known
 */
export function profileOf(
  page: PageText,
  findings: readonly Finding[],
  categories: readonly string[],
): Profile | null {
  const { sections, abstract } = partsOf(page, findings);
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  if (words === 0) return null;
  const silent: ReadonlySet<Profiled> = new Set(isMathematics(categories, page) ? ['booster'] : []);
  const withRates = words >= LONG;
  const frequencies = (counts: Counts, of: number): Frequencies => {
    const one = (kind: Profiled): Frequency | null =>
      silent.has(kind)
        ? null
        : { count: counts[kind], rate: withRates && of > 0 ? rateOf(counts[kind], of) : null };
    return { hedge: one('hedge'), booster: one('booster'), loaded: one('loaded') };
  };
  const total = { hedge: 0, booster: 0, loaded: 0 };
  for (const { counts } of sections) for (const kind of PROFILED) total[kind] += counts[kind];
  return {
    words,
    total: frequencies(total, words),
    abstract: abstract && { words: abstract.words, kinds: frequencies(abstract.counts, abstract.words) },
    sections: sections.map(({ counts, ...section }) => ({
      ...section,
      kinds: frequencies(counts, section.words),
    })),
    reference: referenceFor(categories),
  };
}
