/** The middle of several measurements, in milliseconds: one that was disturbed does not count. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** How long `work` takes, in milliseconds. */
export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
