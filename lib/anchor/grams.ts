/**
 * Where each k-gram of a text stands. Hashes share buckets; a wrong position costs a vote that nothing agrees with,
 * never a wrong match, so none is checked.
 */

/** Length of a gram: at 15 % of characters edited, 38 in 100 grams of six survive. */
export const GRAM = 6;

/** Bits of a hash: a bucket for each gram of a long paper, and little to fill for a short text. */
const MOST_BITS = 17;
const LEAST_BITS = 6;

/** Grams between two pauses. */
const STEP = 32_768;

export interface GramIndex {
  /** Positions, bucket after bucket. */
  positions: Uint32Array;
  /** Where each bucket begins in `positions`; one more at the end. */
  starts: Uint32Array;
  bits: number;
}

/** Indexes a text of any length; yields every few thousand characters. */
export function* indexGrams(text: string): Generator<void, GramIndex> {
  const count = Math.max(0, text.length - GRAM + 1);
  const hashes = new Uint32Array(count);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, 32 - Math.clz32(count)));
  const starts = new Uint32Array((1 << bits) + 1);
  for (let index = 0; index < count; index += 1) {
    const hash = hashAt(text, index, bits);
    hashes[index] = hash;
    starts[hash + 1]! += 1;
    if (index % STEP === STEP - 1) yield;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket]! += starts[bucket - 1]!;
  yield;
  const next = starts.slice();
  const positions = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    positions[next[hashes[index]!]!++] = index;
    if (index % STEP === STEP - 1) yield;
  }
  return { positions, starts, bits };
}

/** Where the gram at `index` of `pattern` may stand, in order. */
export function placesOf(grams: GramIndex, pattern: string, index: number): Uint32Array {
  const hash = hashAt(pattern, index, grams.bits);
  return grams.positions.subarray(grams.starts[hash], grams.starts[hash + 1]);
}

/** Of a long pattern so many grams are looked at for the one that stands in the fewest places. */
const MOST_ASKED = 24;

/**
 * Where `pattern`, of a gram's length or longer, may stand: the places of its rarest gram, in order. Each has to be
 * checked.
 */
export function* placesOfRarest(grams: GramIndex, pattern: string): Generator<number> {
  const last = pattern.length - GRAM;
  const step = Math.max(1, Math.floor(last / MOST_ASKED));
  let rarest = placesOf(grams, pattern, 0);
  let offset = 0;
  for (let at = step; at <= last && rarest.length > 0; at += step) {
    const places = placesOf(grams, pattern, at);
    if (places.length < rarest.length) [rarest, offset] = [places, at];
  }
  for (const place of rarest) if (place >= offset) yield place - offset;
}

function hashAt(text: string, index: number, bits: number): number {
  let hash = 0;
  for (let offset = 0; offset < GRAM; offset += 1) {
    hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(index + offset)) >>> 0;
  }
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}
