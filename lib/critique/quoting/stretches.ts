/** The stretches of a text that a source has as well, from one bound to another: what may be quoted. */
import type { Span } from '../../page-text/page-text';
import { type Alignment, alignmentsOf } from './alignment';
import type { Bound, Bounds } from './bounds';
import { firstIndex } from './ordered';
import { EDGE, isBetweenWords, type Joined, type Pair } from './pair';
import type { Run } from './runs';

/** How often what stands in the source is not letter by letter the same. */
interface Counts {
  slips: number;
  loose: number;
  skips: number;
}

/** Where a stretch stands in the source. */
export interface Place extends Counts {
  /** Letters of the source. */
  there: Span;
  /** Letters of the stretch that stand in the source. */
  same: number;
}

export interface Stretch {
  /** In the text. */
  span: Span;
  /** The same in letters. */
  letters: Span;
  /** Between quotation marks. */
  marked: boolean;
  /** Where it stands, the best place first; those that are as good as it beside it. */
  places: Place[];
}

/** So few are one: the figure of a section that ends a sentence there. */
const BY_CHANCE = 4;
/** So many letters before a lead-in's end are no accident where they stand in the source as well. */
const AS_WELL = 8;
/** A quotation has one slip, one little word for so many letters, and one more slip. */
const PER_SLIP = 40;
const PER_LOOSE = 60;

/** Stretches of the text, in order, none overlapping: of two that do, the one with more letters of the source. */
export function* stretchesOf(
  pair: Pair,
  runs: readonly Run[],
  bounds: Bounds,
  mayBe: (stretch: Stretch) => boolean,
): Generator<void, Stretch[]> {
  const [starts, ends] = [bounds.starts, bounds.ends].map((each) => each.map(({ letter }) => letter));
  const alignments = yield* alignmentsOf(pair, runs, starts!, ends!);
  const found = new Map<string, Stretch>();
  for (const [index, alignment] of alignments.entries()) {
    if (index % 8 === 7) yield;
    for (const stretch of closedWithin(pair, alignment, bounds)) {
      if (!mayBe(stretch)) continue;
      const key = `${stretch.letters.start} ${stretch.letters.end}`;
      const known = found.get(key);
      if (!known) found.set(key, stretch);
      else {
        known.places.push(...stretch.places);
        // Of two bounds with the same letters between them, the quotation marks are no part of what is quoted.
        if (stretch.marked && !known.marked) Object.assign(known, { span: stretch.span, marked: true });
      }
    }
  }
  const sameIn = ({ places }: Stretch) => Math.max(...places.map(({ same }) => same));
  const sorted = [...found.values()].sort(
    (one, other) =>
      sameIn(other) - sameIn(one) ||
      Number(other.marked) - Number(one.marked) ||
      sizeOf(other.letters) - sizeOf(one.letters),
  );
  const kept: Stretch[] = [];
  for (const stretch of sorted) {
    if (
      kept.some(({ letters }) => letters.start < stretch.letters.end && stretch.letters.start < letters.end)
    )
      continue;
    stretch.places = bestOf(stretch.places);
    kept.push(stretch);
  }
  return kept.sort((one, other) => one.span.start - other.span.start);
}

function sizeOf({ start, end }: Span): number {
  return end - start;
}

/** The places that are equally good, none of them overlapping another. */
function bestOf(places: readonly Place[]): Place[] {
  const cost = ({ slips, loose, skips, there }: Place) =>
    4 * slips + 4 * loose + (skips > 0 ? sizeOf(there) / 1000 : 0);
  const sorted = places.toSorted(
    (one, other) => cost(one) - cost(other) || one.there.start - other.there.start,
  );
  const least = cost(sorted[0]!);
  const best: Place[] = [];
  for (const place of sorted) {
    if (cost(place) > least + 0.25) break;
    if (!best.some(({ there }) => there.start < place.there.end && place.there.start < there.end))
      best.push(place);
  }
  return best;
}

/** The widest stretches within one alignment that begin and end at bounds of one kind. */
function* closedWithin(pair: Pair, { here, runs }: Alignment, { starts, ends }: Bounds): Generator<Stretch> {
  // "Abstract: The moles dig", and the source has these words as a heading and what follows it.
  const headed = starts.filter(
    ({ led, letter }) => led && here.start < letter && isNewLine(pair, runs, letter),
  );
  let from = firstAt(starts, here.start - EDGE);
  const behind = new Map<Bound['mark'], number>();
  for (; from < starts.length && starts[from]!.letter < here.end; from += 1) {
    const start = starts[from]!;
    // Words before a lead-in's end that the source has there as well lead nothing in: more of it is being said.
    if (start.led && here.start + AS_WELL <= start.letter && !headed.includes(start)) continue;
    if (headed.some(({ letter }) => start.letter < letter)) continue;
    if (start.letter < here.start && isLeadIn(starts, from, here.start)) continue;
    if (start.letter < (behind.get(start.mark) ?? 0)) continue;
    for (let to = lastBefore(ends, here.end + EDGE); to >= 0; to -= 1) {
      const end = ends[to]!;
      if (end.letter <= start.letter || end.offset <= start.offset) break;
      if (end.mark !== start.mark) continue;
      const place = placeOf(pair, runs, start, end);
      if (!place) continue;
      yield {
        span: { start: start.offset, end: end.offset },
        letters: { start: start.letter, end: end.letter },
        marked: start.mark !== null,
        places: [place],
      };
      behind.set(start.mark, end.letter);
      break;
    }
  }
}

/** Whether a line of the source begins with what stands there for the text's `letter`. */
function isNewLine({ source }: Pair, runs: readonly Joined[], letter: number): boolean {
  const run = runs.find(({ here, length }) => here < letter && letter < here + length);
  if (!run) return false;
  const { at } = source.letters;
  const there = run.there + letter - run.here;
  return source.text.slice(at[there - 1], at[there]).includes('\n');
}

/** Whether the words behind the bound at `from` lead in: of them the source has, by chance, the last letters alone. */
function isLeadIn(starts: readonly Bound[], from: number, covered: number): boolean {
  if (starts[from]!.mark !== null) return false;
  for (let index = from + 1; index < starts.length; index += 1) {
    const { letter, led } = starts[index]!;
    if (letter > covered + BY_CHANCE) return false;
    if (led && letter > covered) return true;
  }
  return false;
}

/** Where the letters from one bound to another stand in the source; null where other words are among them. */
function placeOf(pair: Pair, runs: readonly Joined[], from: Bound, to: Bound): Place | null {
  const inside = runs.filter(({ here, length }) => here < to.letter && here + length > from.letter);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const place = { slips: 0, loose: 0, skips: 0 };
  const start = startOf(pair, runs, first, from.letter, place);
  const end = endOf(pair, runs, last, to.letter, place);
  if (start === null || end === null || end <= start) return null;
  if (!isBetweenWords(pair.source, start) || !isBetweenWords(pair.source, end)) return null;
  let same = 0;
  for (const { here, length, gap } of inside) {
    same += Math.min(here + length, to.letter) - Math.max(here, from.letter);
    if (here > from.letter && here !== runs[0]!.here) count(place, gap);
  }
  if (place.slips > 1 + same / PER_SLIP || place.loose > same / PER_LOOSE) return null;
  return { there: { start, end }, same, ...place };
}

function startOf(
  pair: Pair,
  runs: readonly Joined[],
  first: Joined,
  letter: number,
  counts: Counts,
): number | null {
  if (first.here <= letter) return first.there + letter - first.here;
  if (first !== runs[0]) return isBetweenWords(pair.quoting, first.here) ? first.there : null;
  const by = intoWord(pair, first.here, first.there, 1);
  const inner = { here: first.here + by, there: first.there + by, length: 0 };
  return beyond(pair, inner, letter, counts, (there) => {
    const joined = pair.close(letter, there, inner);
    const [outermost] = joined ?? [];
    return outermost && outermost.here === letter && outermost.there > there ? null : joined;
  });
}

function endOf(
  pair: Pair,
  runs: readonly Joined[],
  last: Joined,
  letter: number,
  counts: Counts,
): number | null {
  const end = { here: last.here + last.length, there: last.there + last.length };
  if (end.here >= letter) return last.there + letter - last.here;
  if (last !== runs.at(-1)) return isBetweenWords(pair.quoting, end.here) ? end.there : null;
  const by = intoWord(pair, end.here, end.there, -1);
  const inner = { here: end.here - by, there: end.there - by };
  return beyond(pair, inner, letter, counts, (there) => {
    const joined = pair.close(inner.here, inner.there, { here: letter, there, length: 0 });
    const before = joined?.at(-2);
    const behind = before && { here: before.here + before.length, there: before.there + before.length };
    return behind && behind.here === letter && behind.there < there ? null : joined;
  });
}

/** By so many letters an end with slips may be longer or shorter in the source. */
const STRAY = 3;
/** The longest word that is given back. */
const WORD = 24;

/** The last letters of a run may by chance begin another word: so many letters further in, both are between words. */
function intoWord({ quoting, source }: Pair, here: number, there: number, step: 1 | -1): number {
  for (let by = 0; by <= WORD; by += 1) {
    if (isBetweenWords(quoting, here + step * by) && isBetweenWords(source, there + step * by)) return by;
  }
  return 0;
}

/**
 * Where a stretch begins (ends) in the source whose outermost letters stand in no run: too little is left beyond the
 * last slip, or they are a citation in another form. `closed`: what is said up to a letter of the source.
 */
function beyond(
  pair: Pair,
  inner: { here: number; there: number },
  letter: number,
  counts: Counts,
  closed: (there: number) => Joined[] | null,
): number | null {
  const { source } = pair;
  const away = letter - inner.here;
  const ends = [inner.there, ...pair.reachOver(inner.there, away)];
  for (let stray = 0; stray <= STRAY; stray += 1) {
    ends.push(inner.there + away + stray, inner.there + away - stray);
  }
  for (const there of ends) {
    if (there < 0 || there > source.letters.text.length || !isBetweenWords(source, there)) continue;
    if (pair.isInCitation(there)) continue;
    if (away < 0 ? there > inner.there : there < inner.there) continue;
    const joined = closed(there);
    if (!joined || joined.some(({ gap }) => gap === 'skip')) continue;
    for (const { gap } of joined) count(counts, gap);
    return there;
  }
  return null;
}

function count(counts: Counts, gap: Joined['gap']): void {
  if (gap === 'slip') counts.slips += 1;
  else if (gap === 'loose') counts.loose += 1;
  else if (gap === 'skip') counts.skips += 1;
}

/** The index of the first bound at or behind `letter`. */
function firstAt(bounds: readonly Bound[], letter: number): number {
  return firstIndex(bounds.length, (index) => bounds[index]!.letter >= letter);
}

/** The index of the last bound at or before `letter`; -1 where there is none. */
function lastBefore(bounds: readonly Bound[], letter: number): number {
  return firstAt(bounds, letter + 1) - 1;
}
