/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 to 1, without 1. */
  next: () => number;
  /** A whole number from 0 to `limit`, without `limit`. */
  below: (limit: number) => number;
  pick: <T>(all: readonly T[]) => T;
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): good enough for samples. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (all) => all[below(all.length)]! };
}
