/** When the page is read: one reading after another, soon after a change of the page, never more often than it can bear. */
import { Pace } from './pace';

export class ReadingQueue {
  readonly #read: () => Promise<void>;
  readonly #pace = new Pace();
  #planned: ReturnType<typeof setTimeout> | undefined;
  /** The end of the last reading that was asked for. */
  #last: Promise<void> = Promise.resolve();

  constructor(read: () => Promise<void>, signal: AbortSignal) {
    this.#read = read;
    signal.addEventListener('abort', () => clearTimeout(this.#planned));
  }

  /** The page has changed: it is read again as soon as that is bearable. */
  changed(): void {
    // A reading that is planned will see this change too.
    if (this.#planned !== undefined) return;
    this.#planned = setTimeout(() => void this.next(), this.#pace.waitAfterChange(performance.now()));
  }

  /** Reads after what is under way, and after `first`. Resolves when that is done. */
  next(first: Promise<unknown> = Promise.resolve()): Promise<void> {
    this.#planned = undefined;
    this.#last = Promise.all([this.#last, first]).then(() => this.#read());
    return this.#last;
  }

  /** Reads at once what is planned to be read later. */
  async catchUp(): Promise<void> {
    if (this.#planned !== undefined) {
      clearTimeout(this.#planned);
      void this.next();
    }
    await this.#last;
  }
}
