/** What went wrong in each part of the work on a page, told until the same part succeeds. */
import type { Words } from './words';

/** The parts of the work, each of which may fail by itself. */
type Part = 'read' | 'draw' | 'notes' | 'anchor' | 'text' | 'settings' | 'terms';

export class Failures {
  readonly #words: Words;
  readonly #signal: AbortSignal;
  readonly #sentences = new Map<Part, string>();

  constructor(words: Words, signal: AbortSignal) {
    this.#words = words;
    this.#signal = signal;
  }

  /** The first of them, as a sentence for the reader; null where all is well. */
  get first(): string | null {
    const [sentence] = this.#sentences.values();
    return sentence ?? null;
  }

  /** Does a part of the work and keeps what went wrong. Returns whether it was done. */
  async attempt(part: Part, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#sentences.delete(part);
      return true;
    } catch (thrown) {
      // Stopped on purpose: nobody is there to be told.
      if (this.#signal.aborted) return false;
      const { readingFailed, drawingFailed, notesFailed, anchoringFailed } = this.#words;
      const { keepingFailed, settingsUnread, termsFailed } = this.#words;
      const say = {
        read: readingFailed,
        draw: drawingFailed,
        notes: notesFailed,
        anchor: anchoringFailed,
        text: keepingFailed,
        settings: settingsUnread,
        terms: termsFailed,
      };
      this.#sentences.set(part, say[part](reasonOf(thrown)));
      console.error('Hedgerow:', thrown);
      return false;
    }
  }
}

/** What went wrong, to be shown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
