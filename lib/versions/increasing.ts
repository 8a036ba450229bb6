/** Of pairs that would cross, those that stay. */

export interface Pair {
  from: number;
  to: number;
  /** What leaving it out would lose; above 0. */
  weight: number;
}

/**
 * The heaviest set of pairs in which both numbers rise: a longest increasing subsequence (Fredman 1975), with weights.
 * In order of `from`. Takes n log n of the pairs.
 */
export function heaviestRising(pairs: readonly Pair[]): Pair[] {
  // Of pairs that share a `from`, the higher `to` first: so that no two of them follow each other.
  const sorted = pairs.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const places = [...new Set(sorted.map(({ to }) => to))].sort((a, b) => a - b);
  const placeOf = new Map(places.map((to, place) => [to, place + 1]));
  /** A tree of maxima over `to` (Fenwick 1994): the pair with which the best chain up to there ends. */
  const best = new Array<number>(places.length + 1).fill(-1);
  const sums: number[] = [];
  const previous: number[] = [];
  const sumOf = (index: number) => (index < 0 ? 0 : sums[index]!);
  let last = -1;
  for (const [index, { to, weight }] of sorted.entries()) {
    const place = placeOf.get(to)!;
    let before = -1;
    for (let i = place - 1; i > 0; i -= i & -i) if (sumOf(best[i]!) > sumOf(before)) before = best[i]!;
    sums.push(sumOf(before) + weight);
    previous.push(before);
    for (let i = place; i < best.length; i += i & -i) if (sumOf(index) > sumOf(best[i]!)) best[i] = index;
    if (sumOf(index) > sumOf(last)) last = index;
  }
  const chain: Pair[] = [];
  for (let index = last; index >= 0; index = previous[index]!) chain.push(sorted[index]!);
  return chain.reverse();
}
