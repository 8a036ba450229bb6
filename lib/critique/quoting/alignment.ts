/**
 * Where a text may quote a source: runs of the same letters, joined over gaps in which nothing else is said. Seeds and
 * their extension as in BLAST (Altschul et al. 1990), the gaps filled as by Ratcliff and Obershelp (1988), and then
 * judged by what stands in them, not by a score: one other word makes another statement.
 */
import type { Span } from '../../page-text/page-text';
import { FARTHEST } from './gap';
import { firstIndex } from './ordered';
import { EDGE, GAP_HERE, type Joined, type Pair, WITHIN } from './pair';
import type { Run } from './runs';

/** What the text and the source have in common, in one place of each. Offsets count letters. */
export interface Alignment {
  here: Span;
  there: Span;
  /** In order; between them are gaps that say nothing else. */
  runs: Joined[];
}

/** Runs that overlap by so much are trimmed: the last letters of one may be the first of what is put in. */
const OVERLAP = 12;
/** The shortest quotation, in letters. */
const SHORTEST = 14;
/** So much of a quotation stands in runs, the rest around slips; so far, in letters, they may be shifted by them. */
const COVERED = 0.3;
const BAND = 80;
/** So many runs are tried as the next one. */
const MOST_TRIED = 24;
/** Alignments between two pauses. */
const STEP = 64;

/**
 * The alignments of a text with a source from near one of `starts` (letters, in order) to an end in `ends`, in order;
 * they may overlap. `runs`: what `commonRuns` has found.
 */
export function* alignmentsOf(
  pair: Pair,
  runs: readonly Run[],
  starts: readonly number[],
  ends: readonly number[],
): Generator<void, Alignment[]> {
  const firsts: { index: number; start: number; covered: number }[] = [];
  let start = 0;
  for (const [index, first] of runs.entries()) {
    if (index % STEP === STEP - 1) yield;
    while (start < starts.length && starts[start]! < first.here - EDGE) start += 1;
    if (start === starts.length) break;
    const from = starts[start]!;
    if (from >= first.here + first.length) continue;
    const least = Math.max(from + SHORTEST, first.here + 1);
    const end = ends[firstIndex(ends.length, (at) => ends[at]! >= least)] ?? Infinity;
    const covered = coverage(runs, index, end);
    if (covered >= COVERED * (end - from) || pair.isSkipping(from, end))
      firsts.push({ index, start, covered });
  }
  const taken = new Set<Run>();
  const found: Alignment[] = [];
  for (const { index } of mostCovered(firsts)) {
    yield;
    if (!taken.has(runs[index]!)) found.push(follow(pair, runs, index, taken));
  }
  return found;
}

/** From each start so many places are followed, those where most of it stands. */
const MOST_PLACES = 12;

function mostCovered<T extends { index: number; start: number; covered: number }>(firsts: readonly T[]): T[] {
  const byStart = new Map<number, T[]>();
  for (const first of firsts) {
    const known = byStart.get(first.start);
    if (known) known.push(first);
    else byStart.set(first.start, [first]);
  }
  return [...byStart.values()]
    .flatMap((each) =>
      each.length <= MOST_PLACES
        ? each
        : each.toSorted((a, b) => b.covered - a.covered).slice(0, MOST_PLACES),
    )
    .sort((one, other) => one.index - other.index);
}

/** How many letters up to `end` stand in runs that lie about where the run at `from` has them. */
function coverage(runs: readonly Run[], from: number, end: number): number {
  const first = runs[from]!;
  const diagonal = first.there - first.here;
  let [letters, done] = [0, first.here];
  for (let index = from; index < runs.length; index += 1) {
    const { here, there, length } = runs[index]!;
    if (here >= end) break;
    if (Math.abs(there - here - diagonal) > BAND) continue;
    letters += Math.max(0, Math.min(here + length, end) - Math.max(done, here));
    done = Math.max(done, here + length);
  }
  return letters;
}

/** The alignment that begins with the run at `index`. */
function follow(pair: Pair, runs: readonly Run[], index: number, taken: Set<Run>): Alignment {
  const joined: Joined[] = [{ ...runs[index]!, gap: 'same' }];
  for (let at = index; ;) {
    const next = nextOf(pair, runs, at, joined.at(-1)!);
    if (!next) break;
    taken.add(runs[next.index]!);
    joined.at(-1)!.length -= next.back;
    joined.push(...next.joined);
    at = next.index;
  }
  const [first, last] = [joined[0]!, joined.at(-1)!];
  return {
    here: { start: first.here, end: last.here + last.length },
    there: { start: first.there, end: last.there + last.length },
    runs: joined,
  };
}

/**
 * The nearest run with which an alignment may go on behind `last`, with those that fill the gap before it; `back`: so
 * many letters of `last` are the run's. Where two overlap, the last letters of the one were by chance the first of
 * what is put in, or of what is left out.
 */
function nextOf(
  pair: Pair,
  runs: readonly Run[],
  from: number,
  last: Run,
): { index: number; joined: Joined[]; back: number } | null {
  const [here, there] = [last.here + last.length, last.there + last.length];
  let tried = 0;
  for (let index = from + 1; index < runs.length && tried < MOST_TRIED; index += 1) {
    const run = runs[index]!;
    if (run.here - here > GAP_HERE) break;
    const over = Math.max(0, here - run.here, there - run.there);
    if (over > OVERLAP || over >= run.length - WITHIN || run.there < last.there) continue;
    if (run.there - there > FARTHEST || !pair.mayClose(here, run.here, there, run.there)) continue;
    tried += 1;
    const trimmed = { here: run.here + over, there: run.there + over, length: run.length - over };
    const joined = pair.close(here, there, trimmed);
    if (joined) return { index, joined, back: 0 };
    if (over === 0 || over >= last.length - WITHIN) continue;
    const whole = pair.close(here - over, there - over, run);
    if (whole) return { index, joined: whole, back: over };
  }
  return null;
}
