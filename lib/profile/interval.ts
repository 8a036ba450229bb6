/** Rates of counts, with what chance alone would make of them. */

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * A count as a rate per 1,000 words, with the 95 % interval of a Poisson count by Byar's approximation to the exact
 * limits (Breslow and Day, Statistical Methods in Cancer Research II, 1987, p. 69). It says what counting alone leaves
 * open, as if the words fell independently; wording that comes in clusters leaves more open than that.
 */
export function rateOf(count: number, words: number): { perThousand: number; low: number; high: number } {
  const perThousand = 1000 / words;
  return {
    perThousand: count * perThousand,
    low: count === 0 ? 0 : limit(count, -Z) * perThousand,
    high: limit(count + 1, Z) * perThousand,
  };
}

function limit(count: number, z: number): number {
  return count * Math.max(0, 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
