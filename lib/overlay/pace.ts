/**
 * How soon a page that changes is read again. A page that sets its formulas or puts in a banner changes a few times
 * and then rests: it is read again almost at once. A page that rewrites itself again and again is read ever less
 * often, so that it costs a bounded share of the reader's machine.
 */

/** After this long without a change the page counts as at rest, and the next change is answered at once. */
const REST_MS = 10_000;
const FIRST_MS = 60;
const LONGEST_MS = 30_000;

export class Pace {
  #wait = FIRST_MS;
  #lastChange = Number.NEGATIVE_INFINITY;

  /**
   * Told of a change for which a reading is to be planned. `now` in milliseconds of any steady clock.
   * Returns how long to wait before reading, in milliseconds: doubled at every change in a row, 30 s at most.
   */
  waitAfterChange(now: number): number {
    const rested = now - this.#lastChange > Math.max(REST_MS, 2 * this.#wait);
    this.#wait = rested ? FIRST_MS : Math.min(2 * this.#wait, LONGEST_MS);
    this.#lastChange = now;
    return this.#wait;
  }
}
