/**
 * Long work in slices: a generator yields at places where it may pause, and the runner gives the main thread back
 * whenever a slice has used up its budget.
 */

export interface SliceOptions {
  /** How long a slice may run before it pauses, in milliseconds. */
  budgetMs?: number;
  /** Stops the work at the next pause; `runInSlices` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Told the length of each slice, in milliseconds. */
  onSlice?: (ms: number) => void;
}

/** Short enough that a slice, a click and a frame fit into 50 ms on a slow machine. */
const DEFAULT_BUDGET_MS = 8;

/**
 * Runs `work` to its end and resolves with what it returns. `work` should yield often (every block or every
 * hundred nodes): the clock is looked at only there.
 */
export async function runInSlices<T>(work: Generator<unknown, T>, options: SliceOptions = {}): Promise<T> {
  const { budgetMs = DEFAULT_BUDGET_MS, signal, onSlice } = options;
  for (;;) {
    signal?.throwIfAborted();
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < budgetMs) step = work.next();
    onSlice?.(performance.now() - began);
    if (step.done) return step.value;
    await pause();
  }
}

/** Runs `work` to its end at once, where nobody waits for a frame (command line, tests). */
export function runAtOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Lets the browser handle input and paint. A message, not a timer: nested timers are held back by 4 ms. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
