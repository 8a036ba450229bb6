/** The small button at the right edge of the window: says what was found, opens and closes the sidebar. */
import type { Settings } from '../settings/settings';
import { button, element, icon } from './element';
import type { Host } from './host';
import type { Words } from './words';

export interface EdgeTabState {
  phase: 'reading' | 'ready' | 'failed';
  overlay: Settings['overlay'];
  /** All marks of the page, and those of them that are left where few are shown. */
  marks: number;
  few: number;
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
  readonly #mode: HTMLElement;
  readonly #note: HTMLElement;

  constructor(host: Host, words: Words, onPress: () => void) {
    const document = host.inside.ownerDocument;
    this.#words = words;
    this.#count = element(document, 'span', 'count');
    this.#mode = element(document, 'span', 'mode');
    this.#note = element(document, 'span', 'unfinished');
    this.#button = button(document, 'edge-tab', '', onPress);
    this.#button.append(icon(document), this.#count, this.#mode, this.#note);
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
    this.#button.classList.toggle('dimmed', state.overlay === 'off');
    this.#button.classList.toggle('beside-sidebar', state.open);
    this.#button.dataset['phase'] = state.phase;
    this.#count.textContent = this.#short(state);
    this.#mode.textContent = this.#modeOf(state);
    this.#note.textContent = state.unfinished ? this.#words.unfinished : '';
  }

  #found({ phase, overlay, marks, few, notes }: EdgeTabState): string {
    if (phase === 'reading') return this.#words.reading;
    if (phase === 'failed') return this.#words.failed;
    if (overlay === 'few') return this.#words.marksFew(few, marks, notes);
    return overlay === 'all' ? this.#words.counts(marks, notes) : this.#words.marksOff(marks, notes);
  }

  #short({ phase, overlay, marks, few }: EdgeTabState): string {
    if (phase === 'reading') return '…';
    return phase === 'failed' ? '!' : String(overlay === 'few' ? few : marks);
  }

  #modeOf({ phase, overlay }: EdgeTabState): string {
    if (phase !== 'ready' || overlay === 'all') return '';
    return overlay === 'few' ? this.#words.fewShort : this.#words.offShort;
  }
}
