/** A short message at the foot of the window: what went wrong, or what was done and can be undone. */
import { button, element } from './element';
import type { Host } from './host';

const SHOWN_MS = 8_000;
/** What only says where one is now. */
const FLASH_MS = 2_500;

export interface ToastAction {
  label: string;
  run: () => void;
}

export class Toast {
  readonly #host: Host;
  readonly #dismiss: string;
  #shown: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, dismiss: string, signal: AbortSignal) {
    this.#host = host;
    this.#dismiss = dismiss;
    signal.addEventListener('abort', () => this.hide());
  }

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Shows `text`, in place of what is shown; it goes by itself unless pointed at or focused. */
  show(text: string, action?: ToastAction): void {
    this.hide();
    const document = this.#host.inside.ownerDocument;
    const toast = element(document, 'div', 'toast', element(document, 'p', '', text));
    toast.setAttribute('role', 'status');
    if (action) {
      toast.append(
        button(document, 'action', action.label, () => {
          this.hide();
          action.run();
        }),
      );
    }
    const close = button(document, 'close', '×', () => this.hide());
    close.setAttribute('aria-label', this.#dismiss);
    toast.append(close);
    for (const stay of ['pointerenter', 'focusin'])
      toast.addEventListener(stay, () => clearTimeout(this.#timer));
    for (const go of ['pointerleave', 'focusout']) toast.addEventListener(go, () => this.#hideLater());
    this.#shown = toast;
    this.#host.inside.append(toast);
    this.#hideLater();
  }

  /** Shows a few words for a moment: what a key has just done. A screen reader is told by other means. */
  flash(text: string, ms = FLASH_MS): void {
    this.hide();
    const { ownerDocument: document } = this.#host.inside;
    const toast = element(document, 'div', 'toast brief', element(document, 'p', '', text));
    toast.setAttribute('aria-hidden', 'true');
    this.#shown = toast;
    this.#host.inside.append(toast);
    this.#timer = setTimeout(() => this.hide(), ms);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown?.remove();
    this.#shown = null;
  }

  #hideLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), SHOWN_MS);
  }
}
