/**
 * How often two versions hedge, boost and load their words, section by section: what answers a promise about the whole
 * paper. Counts, and the words they are of; what they mean is the reader's to say.
 */
import * as v from 'valibot';
import { findings } from '../lens/find';
import type { PageText } from '../page-text/page-text';
import { type Part, partsOf } from '../profile/parts';
import type { Alignment } from './align';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a section holds: how often each kind stands in it, and its words. */
export const WordingCounts = v.object({ hedge: Count, booster: Count, loaded: Count, words: Count });
export type WordingCounts = v.InferOutput<typeof WordingCounts>;

export const SectionWording = v.object({
  /** Number and title, as in the later version where the section is in it; null for title and abstract. */
  title: v.nullable(v.string()),
  /** Null where the section is not in that version. */
  before: v.nullable(WordingCounts),
  after: v.nullable(WordingCounts),
});
export type SectionWording = v.InferOutput<typeof SectionWording>;

/**
 * The wording of both versions, in the order of the later one; a section that is gone stands behind the one it stood
 * behind. Pauses as the lens does.
 */
export function* wordingOf(alignment: Alignment): Generator<void, SectionWording[]> {
  const before = yield* partsIn(alignment.from);
  const after = yield* partsIn(alignment.to);
  const earlier = matched(alignment, before, after);
  const rows: SectionWording[] = [];
  const gone = before.filter((part) => ![...earlier.values()].includes(part));
  const goneBehind = (part: Part | undefined) => {
    const place = part ? before.indexOf(part) : -1;
    for (let i = place + 1; i < before.length && gone.includes(before[i]!); i++) {
      rows.push({ title: titleOf(before[i]!), before: countsOf(before[i]!), after: null });
    }
  };
  goneBehind(undefined);
  for (const part of after) {
    const old = earlier.get(part);
    rows.push({ title: titleOf(part), before: old ? countsOf(old) : null, after: countsOf(part) });
    if (old) goneBehind(old);
  }
  return rows;
}

function* partsIn(page: PageText): Generator<void, Part[]> {
  return partsOf(page, yield* findings(page, { categories: [] })).sections;
}

/** For each later part the earlier one: the same title without its number, else where most of its sentences stood. */
function matched({ groups }: Alignment, before: readonly Part[], after: readonly Part[]): Map<Part, Part> {
  const pairs = new Map<Part, Part>();
  const left = new Set(before);
  const pair = (part: Part, old: Part | undefined) => {
    if (!old || pairs.has(part) || !left.has(old)) return;
    pairs.set(part, old);
    left.delete(old);
  };
  for (const part of after)
    pair(
      part,
      before.find((old) => left.has(old) && nameOf(old) === nameOf(part)),
    );
  const votes = new Map<Part, Map<Part, number>>();
  for (const { from, to } of groups) {
    const [here, there] = [from[0], to[0]];
    if (!here || !there) continue;
    const old = partAt(before, here.start);
    const part = partAt(after, there.start);
    if (!old || !part) continue;
    const tally = votes.get(part) ?? new Map<Part, number>();
    tally.set(old, (tally.get(old) ?? 0) + here.end - here.start);
    votes.set(part, tally);
  }
  for (const part of after) {
    const tally = [...(votes.get(part) ?? [])].sort((a, b) => b[1] - a[1]);
    pair(part, tally.find(([old]) => left.has(old))?.[0]);
  }
  return pairs;
}

/** The last part that begins before an offset. */
function partAt(parts: readonly Part[], offset: number): Part | undefined {
  return parts.findLast(({ start }) => start <= offset);
}

function nameOf({ part, title }: Part): string {
  return part === 'section'
    ? (title ?? '').replace(/^[0-9A-Z]+(?:\.[0-9]+)*\s+/, '').toLowerCase()
    : `(${part})`;
}

function titleOf({ part, title }: Part): string | null {
  return part === 'appendix' ? (title ?? 'Appendix') : title;
}

function countsOf({ counts, words }: Part): WordingCounts {
  return { ...counts, words };
}
