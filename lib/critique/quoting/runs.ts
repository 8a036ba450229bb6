/** Stretches that two texts have in common, letter by letter. Offsets count letters. */
import { GRAM, type GramIndex, indexGrams, placesOf } from '../../anchor/grams';
import type { Folded } from '../../anchor/fold';

/** A text in which quotations are looked for. */
export interface Source {
  /** What `letters.at` counts in. */
  text: string;
  letters: Folded;
  grams: GramIndex;
}

/** `length` letters that stand at `here` in the text that may quote, and at `there` in the source. */
export interface Run {
  here: number;
  there: number;
  length: number;
}

/** The shortest run that is looked for: two or three words. What stands between two runs may be shorter. */
const SEED = 12;
/** A gram that stands in more places says little: a longer run has rarer ones as well. */
const MOST_PLACES = 48;
/** More places for one text than this are not followed: it says the same over and over. */
const MOST_RUNS = 6_000;
/** Grams between two pauses. */
const STEP = 512;

/** Makes a text ready to be searched; yields every few thousand characters. */
export function* sourceOf(text: string, letters: Folded): Generator<void, Source> {
  return { text, letters, grams: yield* indexGrams(letters.text) };
}

/**
 * The longest runs of at least twelve letters that `letters` from `from` to `to` has in common with the source before
 * its letter `limit`, in order of `here`; at most six thousand. Runs may overlap: the same words may stand in several
 * places.
 */
export function* commonRuns(
  { letters: { text: there }, grams }: Source,
  here: string,
  limit = there.length,
): Generator<void, Run[]> {
  const runs: Run[] = [];
  /** Where the last run on a diagonal ends, so that none is found twice. */
  const done = new Map<number, number>();
  const last = here.length - SEED;
  for (let at = 0; at <= here.length - GRAM && runs.length < MOST_RUNS; at += 1) {
    if (at % STEP === STEP - 1) yield;
    if (last < 0) break;
    const places = placesOf(grams, here, at);
    if (places.length > MOST_PLACES && limit === there.length) continue;
    let looked = 0;
    for (const place of places) {
      if (place >= limit || looked++ > MOST_PLACES) break;
      const diagonal = place - at;
      if ((done.get(diagonal) ?? 0) > at) continue;
      if (here.charCodeAt(at) !== there.charCodeAt(place)) continue;
      let end = 0;
      const room = Math.min(here.length - at, limit - place);
      while (end < room && here.charCodeAt(at + end) === there.charCodeAt(place + end)) end += 1;
      let begin = 0;
      while (
        begin < at &&
        begin < place &&
        here.charCodeAt(at - begin - 1) === there.charCodeAt(place - begin - 1)
      ) {
        begin += 1;
      }
      done.set(diagonal, at + Math.max(end, 1));
      if (begin + end >= SEED) runs.push({ here: at - begin, there: place - begin, length: begin + end });
    }
  }
  return runs.sort((one, other) => one.here - other.here || other.length - one.length);
}

/**
 * The longest stretch that two short texts have in common, if it has at least `least` letters; of several the first in
 * `here`, and there the first in `there`.
 */
export function longestCommon(here: string, there: string, least: number): Run | null {
  if (here.length < least || there.length < least) return null;
  const places = new Map<string, number[]>();
  for (let at = 0; at + least <= there.length; at += 1) {
    const gram = there.slice(at, at + least);
    const known = places.get(gram);
    if (known) known.push(at);
    else places.set(gram, [at]);
  }
  let best: Run | null = null;
  for (let at = 0; at + least <= here.length; at += 1) {
    for (const place of places.get(here.slice(at, at + least)) ?? []) {
      // What goes on from a stretch before is a part of it.
      if (at > 0 && place > 0 && here[at - 1] === there[place - 1]) continue;
      let length = least;
      while (at + length < here.length && here[at + length] === there[place + length]) length += 1;
      if (length > (best?.length ?? 0)) best = { here: at, there: place, length };
    }
  }
  return best;
}
