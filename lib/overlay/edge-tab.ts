/** The small button at the right edge of the window: says what was found, opens and closes the sidebar. */
import { button, element, icon } from './element';
import { type Host } from './host';
import { type Words } from './words';

export interface EdgeTabState {
  phase: 'reading' | 'ready' | 'failed';
  /** Whether marks are drawn. */
  on: boolean;
  marks: number;
  notes: number;
  /** Whether a note on this paper is unfinished. */
  unfinished: boolean;
  /** Whether the sidebar is open. */
  open: boolean;
}

export class EdgeTab {
  readonly #words: Words;
  readonly #button: HTMLButtonElement;
  readonly #count: HTMLElement;
  readonly #note: HTMLElement;

  constructor(host: Host, words: Words, onPress: () => void) {
    const document = host.inside.ownerDocument;
    this.#words = words;
    this.#count = element(document, 'span', 'count');
    this.#note = element(document, 'span', 'unfinished');
    this.#button = button(document, 'edge-tab', '', onPress);
    this.#button.append(icon(document), this.#count, this.#note);
    host.inside.append(this.#button);
  }

  show(state: EdgeTabState): void {
    const label = [
      this.#found(state),
      ...(state.unfinished ? [this.#words.unfinished] : []),
      state.open ? this.#words.closeSidebar : this.#words.openSidebar,
    ].join('. ');
    this.#button.title = label;
    this.#button.setAttribute('aria-label', label);
    this.#button.setAttribute('aria-expanded', String(state.open));
    this.#button.classList.toggle('dimmed', !state.on);
    this.#button.classList.toggle('beside-sidebar', state.open);
    this.#button.dataset['phase'] = state.phase;
    this.#count.textContent = this.#short(state);
    this.#note.textContent = state.unfinished ? this.#words.unfinished : '';
  }

  #found({ phase, on, marks, notes }: EdgeTabState): string {
    if (phase === 'reading') return this.#words.reading;
    if (phase === 'failed') return this.#words.failed;
    return on ? this.#words.counts(marks, notes) : this.#words.marksOff(marks, notes);
  }

  #short({ phase, marks }: EdgeTabState): string {
    if (phase === 'reading') return '…';
    return phase === 'failed' ? '!' : String(marks);
  }
}
