/** What is lit on the page, whatever else is shown: a passage that was just gone to, and a note that is pointed at. */
import type { NoteId } from '../notes/ids';
import type { Span } from '../page-text/page-text';

/** How long a passage that was gone to stays lit. */
const LIT_MS = 2_200;

export class Lights {
  /** The passage that was gone to. */
  span: Span | null = null;
  /** The note whose card in the sidebar is pointed at. */
  note: NoteId | null = null;
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Lights a passage for a moment: somebody has just asked where it is. */
  light(span: Span): void {
    clearTimeout(this.#timer);
    this.span = span;
    this.#onChange();
    this.#timer = setTimeout(() => {
      this.span = null;
      this.#onChange();
    }, LIT_MS);
  }

  /** Lights the mark of a note until another one is named; null: none. */
  point(note: NoteId | null): void {
    if (note === this.note) return;
    this.note = note;
    this.#onChange();
  }
}
