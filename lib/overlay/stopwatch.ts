/** How long our code holds the page's main thread at a stretch. */
export class Stopwatch {
  #longest = 0;

  /** The longest stretch so far, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }

  /** Takes note of a stretch, in milliseconds. */
  readonly note = (ms: number): void => {
    this.#longest = Math.max(this.#longest, ms);
  };

  /** Runs `work` and takes note of how long it took. */
  time<T>(work: () => T): T {
    const began = performance.now();
    try {
      return work();
    } finally {
      this.note(performance.now() - began);
    }
  }
}

/** Ends a measure that began at `began` (`performance.now()`): it shows in the page's timeline. Returns its length. */
export function endMeasure(
  name: 'hedgerow-read' | 'hedgerow-lens' | 'hedgerow-paint',
  began: number,
): number {
  const ended = performance.now();
  performance.clearMeasures(name);
  performance.measure(name, { start: began, end: ended });
  return ended - began;
}
