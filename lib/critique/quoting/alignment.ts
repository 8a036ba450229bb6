/**
 * Where a text may quote a source: runs of the same letters, joined over gaps in which nothing else is said. Seeds and
 * their extension as in BLAST (Altschul et al. 1990), the gaps filled as by Ratcliff and Obershelp (1988), and then
 * judged by what stands in them, not by a score: one other word makes another statement.
 */
import type { Folded } from '../../anchor/fold';
import type { Span } from '../../page-text/page-text';
import { FARTHEST, judge, type Side, type Verdict } from './gap';
import { commonRuns, longestCommon, type Run, type Source } from './runs';

/** A text that may quote. */
export interface Quoting {
  text: string;
  letters: Folded;
}

/** What the text and the source have in common, in one place of each. Offsets count letters. */
export interface Alignment {
  here: Span;
  there: Span;
  /** In order; between them are gaps that say nothing else. */
  runs: Joined[];
}

/** A run, and what the gap before it was judged to be. */
export interface Joined extends Run {
  gap: Exclude<Verdict, null>;
}

/** Runs that overlap by so much are trimmed: the last letters of one may be the first of what is put in. */
const OVERLAP = 12;
/** The most letters of a gap in the text, and in the source where nothing says that something is left out. */
const GAP_HERE = 240;
const GAP_THERE = 240;
/** The shortest run within a gap. */
const WITHIN = 4;
/** So many runs are tried as the next one. */
const MOST_TRIED = 24;
/** A gap is seen from the beginning of a word, if that is no further than this. */
const WORD = 24;
/** Alignments between two pauses. */
const STEP = 16;

/**
 * All alignments of a text with a source, in order of where they begin; they may overlap. `limit`: the letters of the
 * source behind it are not looked at.
 */
export function* alignmentsOf(pair: Pair, limit?: number): Generator<void, Alignment[]> {
  const runs = yield* commonRuns(pair.source, pair.quoting.letters.text, limit);
  const taken = new Set<Run>();
  const found: Alignment[] = [];
  for (const [index, first] of runs.entries()) {
    if (found.length % STEP === STEP - 1) yield;
    if (taken.has(first)) continue;
    found.push(pair.follow(runs, index, taken));
  }
  return found;
}

/** A text beside a source. */
export class Pair {
  constructor(
    readonly source: Source,
    readonly quoting: Quoting,
    /** The citations of the source, in order, as offsets in its text. */
    private readonly cited: readonly Span[],
  ) {}

  /** The alignment that begins with the run at `index`. */
  follow(runs: readonly Run[], index: number, taken: Set<Run>): Alignment {
    const joined: Joined[] = [{ ...runs[index]!, gap: 'same' }];
    for (let at = index; ;) {
      const next = this.#next(runs, at, joined.at(-1)!);
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
  #next(
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
      if (run.there - there > FARTHEST) continue;
      tried += 1;
      const trimmed = { here: run.here + over, there: run.there + over, length: run.length - over };
      const joined = this.close(here, there, trimmed);
      if (joined) return { index, joined, back: 0 };
      if (over === 0 || over >= last.length - WITHIN) continue;
      const whole = this.close(here - over, there - over, run);
      if (whole) return { index, joined: whole, back: over };
    }
    return null;
  }

  /** What fills the gap from these letters to `next`, and `next`; null where other words stand in the gap. */
  close(here: number, there: number, next: Run): Joined[] | null {
    const verdict = this.#judged(here, next.here, there, next.there);
    if (verdict) return [{ ...next, gap: verdict }];
    const [room, roomThere] = [next.here - here, next.there - there];
    if (room < WITHIN || roomThere < WITHIN || room > GAP_HERE || roomThere > GAP_THERE) return null;
    const common = longestCommon(
      this.quoting.letters.text.slice(here, next.here),
      this.source.letters.text.slice(there, next.there),
      WITHIN,
    );
    if (!common) return null;
    const run = { here: here + common.here, there: there + common.there, length: common.length };
    const before = this.close(here, there, run);
    const behind = before && this.close(run.here + run.length, run.there + run.length, next);
    return behind && [...before, ...behind];
  }

  #judged(hereStart: number, hereEnd: number, thereStart: number, thereEnd: number) {
    const verdict = judge(this.#here(hereStart, hereEnd), this.#there(thereStart, thereEnd));
    if (verdict) return verdict;
    const left = this.#toWord(hereStart, thereStart, -1);
    const right = this.#toWord(hereEnd, thereEnd, 1);
    if (left + right === 0) return null;
    return judge(
      this.#here(hereStart - left, hereEnd + right),
      this.#there(thereStart - left, thereEnd + right),
    );
  }

  /** How many letters further out, on both sides, words begin (end); 0 where none does near by. */
  #toWord(here: number, there: number, step: 1 | -1): number {
    for (let by = 0; by <= WORD; by += 1) {
      if (isBetweenWords(this.quoting, here + step * by) && isBetweenWords(this.source, there + step * by)) {
        return by;
      }
    }
    return 0;
  }

  #here(start: number, end: number): Side {
    return sideOf(this.quoting, start, end, []);
  }

  #there(start: number, end: number): Side {
    return sideOf(this.source, start, end, this.cited);
  }
}

/** Whether a word ends before the letter at `index` and another begins there. */
export function isBetweenWords({ text, letters }: Quoting, index: number): boolean {
  const [before, at] = [letters.at[index - 1], letters.at[index]];
  if (before === undefined || at === undefined) return true;
  return before !== at && !/^[\p{L}\p{N}\p{M}\u00AD'’]*$/u.test(text.slice(before, at));
}

function sideOf({ text, letters }: Quoting, start: number, end: number, cited: readonly Span[]): Side {
  const from = start === 0 ? 0 : letters.at[start - 1]! + 1;
  const to = letters.at[end] ?? text.length;
  return {
    text: text.slice(Math.min(from, to), to),
    letters: letters.text.slice(start, end),
    cited: citedAmong(letters, start, end, cited),
  };
}

function citedAmong({ at }: Folded, start: number, end: number, cited: readonly Span[]): number {
  if (cited.length === 0 || start >= end) return 0;
  let [low, high] = [0, cited.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cited[middle]!.end <= at[start]!) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let index = start, which = low; index < end; index += 1) {
    while (which < cited.length && cited[which]!.end <= at[index]!) which += 1;
    if (which < cited.length && cited[which]!.start <= at[index]!) count += 1;
  }
  return count;
}
