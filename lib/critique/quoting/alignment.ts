/**
 * Where a text may quote a source: runs of the same letters, joined over gaps in which nothing else is said. Seeds and
 * their extension as in BLAST (Altschul et al. 1990), the gaps filled as by Ratcliff and Obershelp (1988), and then
 * judged by what stands in them, not by a score: one other word makes another statement.
 */
import type { Folded } from '../../anchor/fold';
import { FORMULA, type Span } from '../../page-text/page-text';
import { FARTHEST, judge, type Side, type Verdict } from './gap';
import { longestCommon, type Run, type Source } from './runs';

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

/** So many letters at an end may be other ones: a citation, a slip in the last word. */
export const EDGE = 48;
/** Runs that overlap by so much are trimmed: the last letters of one may be the first of what is put in. */
const OVERLAP = 12;
/** The most letters of a gap in the text, and in the source where nothing says that something is left out. */
const GAP_HERE = 240;
const GAP_THERE = 240;
/** Letters of a gap that a slip or little words explain, and of one in which several do. */
const FEW = 24;
const GAP_PLAIN = 80;
/** The shortest quotation, in letters. */
const SHORTEST = 14;
/** So much of a quotation stands in runs, the rest around slips; so far, in letters, they may be shifted by them. */
const COVERED = 0.3;
const BAND = 80;
/** Signs of something put in or left out: brackets, dots, numbers, markup, an address. */
const SPECIAL = /[[({<$\\…⋯^\d=]|\. ?\.|et al|\/\//u;
const SPECIAL_THERE = new RegExp(`[(\\[${FORMULA}]`, 'u');
/** The shortest run within a gap. */
const WITHIN = 4;
/** So many runs are tried as the next one. */
const MOST_TRIED = 24;
/** A gap is seen from the beginning of a word, if that is no further than this. */
const WORD = 24;
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
    const end = ends[indexFrom(ends, Math.max(from + SHORTEST, first.here + 1))] ?? Infinity;
    const covered = coverage(runs, index, end);
    if (covered >= COVERED * (end - from) || pair.isSkipping(from, end))
      firsts.push({ index, start, covered });
  }
  const taken = new Set<Run>();
  const found: Alignment[] = [];
  for (const { index } of mostCovered(firsts)) {
    yield;
    if (!taken.has(runs[index]!)) found.push(pair.follow(runs, index, taken));
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

/** The index of the first number that is `least` or more. */
function indexFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
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
      if (run.there - there > FARTHEST || !this.#mayClose(here, run.here, there, run.there)) continue;
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

  /**
   * Whether the gap is worth a look: where neither side has a sign of what may be put in or left out, it is filled with
   * slips and little words, about as many letters on either side.
   */
  #mayClose(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const [ours, theirs] = [hereEnd - here, thereEnd - there];
    if (ours <= FEW && theirs <= FEW) return true;
    if (ours > GAP_HERE) return false;
    if (ours <= GAP_PLAIN && Math.abs(ours - theirs) <= FEW) return true;
    return this.#hasSigns(here, hereEnd, there, thereEnd);
  }

  /** The same where no run fills a part of the gap. */
  #mayBeSaid(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const [ours, theirs] = [hereEnd - here, thereEnd - there];
    return (Math.abs(ours - theirs) <= FEW && ours <= FEW) || this.#hasSigns(here, hereEnd, there, thereEnd);
  }

  #hasSigns(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const { text, letters } = this.quoting;
    const from = letters.at[Math.max(0, here - 1)]!;
    const to = letters.at[hereEnd] ?? text.length;
    if (to - from > 4 * GAP_HERE) return false;
    if (SPECIAL.test(text.slice(from, to))) return true;
    if (thereEnd - there > GAP_THERE) return false;
    const fromThere = this.source.letters.at[Math.max(0, there - 1)]!;
    const toThere = this.source.letters.at[thereEnd] ?? this.source.text.length;
    return SPECIAL_THERE.test(this.source.text.slice(fromThere, toThere)) || this.#cites(fromThere, toThere);
  }

  /** Whether something may be left out or put in between two letters of the text. */
  isSkipping(start: number, end: number): boolean {
    const { text, letters } = this.quoting;
    const from = letters.at[start] ?? 0;
    return SPECIAL.test(text.slice(from, Math.min(letters.at[end] ?? text.length, from + 4 * GAP_HERE)));
  }

  #cites(start: number, end: number): boolean {
    const first = this.cited[firstBehind(this.cited, start)];
    return first !== undefined && first.start < end;
  }

  /**
   * Where words of so many letters may end, from a letter of the source outwards (backwards where `away` is negative),
   * if it has citations among them that are left out: behind each of these, and where the letters are used up.
   */
  reachOver(from: number, away: number): number[] {
    const step = Math.sign(away);
    const ends: number[] = [];
    let [left, letter, inCitation] = [Math.abs(away), from, false];
    for (; Math.abs(letter - from) <= Math.abs(away) + EDGE; letter += step) {
      const cited = this.#isCited(step < 0 ? letter - 1 : letter);
      if (inCitation && !cited) ends.push(letter);
      if (!cited && left === 0) return ends.length > 0 ? [...new Set(ends).add(letter)] : [];
      if (!cited) left -= 1;
      inCitation = cited;
    }
    return ends;
  }

  /** Whether a citation goes on over the place before a letter of the source. */
  isInCitation(letter: number): boolean {
    return this.#isCited(letter - 1) && this.#isCited(letter);
  }

  #isCited(letter: number): boolean {
    const inText = letter >= 0 && letter < this.source.letters.at.length;
    return inText && citedAmong(this.source.letters, letter, letter + 1, this.cited) > 0;
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
    if (hereEnd === hereStart && thereEnd === thereStart) return 'same';
    if (!this.#mayBeSaid(hereStart, hereEnd, thereStart, thereEnd)) return null;
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
  if (at === before + 1 && /[a-z]/iu.test(text[before]!)) return false;
  return before !== at && !/^[\p{L}\p{N}\p{M}\u00AD'’]*$/u.test(text.slice(before, at));
}

function sideOf({ text, letters }: Quoting, start: number, end: number, cited: readonly Span[]): Side {
  const from = start === 0 ? 0 : letters.at[start - 1]! + 1;
  const to = letters.at[end] ?? text.length;
  return {
    before: start === 0 ? '' : letters.text[start - 1]!,
    text: text.slice(Math.min(from, to), to),
    letters: letters.text.slice(start, end),
    cited: citedAmong(letters, start, end, cited),
  };
}

function citedAmong({ at }: Folded, start: number, end: number, cited: readonly Span[]): number {
  if (cited.length === 0 || start >= end) return 0;
  let count = 0;
  for (let index = start, which = firstBehind(cited, at[start]!); index < end; index += 1) {
    while (which < cited.length && cited[which]!.end <= at[index]!) which += 1;
    if (which < cited.length && cited[which]!.start <= at[index]!) count += 1;
  }
  return count;
}

/** The index of the first span that ends behind `offset`. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
