/**
 * The sidebar: an extension page in a frame at the right edge, over the paper, which never moves. It is loaded when
 * first opened and then only hidden, so that what stands in it stays as it was. Nothing is handed to it by its
 * address or by `postMessage`: the page could listen.
 */
import { element } from './element';
import type { Host } from './host';
import type { Scheme } from './scheme';

/** A frame that has not loaded by then is taken as it is: what is sent to it may find nobody, and is then told. */
const PATIENCE_MS = 5_000;

export class SidebarFrame {
  readonly #host: Host;
  readonly #url: string;
  readonly #title: string;
  #frame: HTMLIFrameElement | null = null;
  #loaded: Promise<void> | null = null;
  #scheme: Scheme = 'light';
  #focusedBefore: HTMLElement | null = null;

  constructor(host: Host, url: string, title: string) {
    this.#host = host;
    this.#url = url;
    this.#title = title;
  }

  get isOpen(): boolean {
    return this.#frame !== null && !this.#frame.hidden;
  }

  /** How much of the window's width it covers, in CSS px. */
  get width(): number {
    return this.#frame?.offsetWidth ?? 0;
  }

  /** Whether a sidebar listens, open or hidden. */
  get isLoaded(): boolean {
    return this.#frame !== null;
  }

  /** Opens the sidebar and moves the focus into it. Resolves when it listens. */
  async open(): Promise<void> {
    const document = this.#host.inside.ownerDocument;
    if (!this.isOpen) {
      this.#focusedBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    const frame = this.#frame ?? this.#load(document);
    frame.hidden = false;
    await this.#loaded;
    if (this.isOpen) frame.focus();
  }

  /** Hides the sidebar and gives the focus back to where it was. */
  close(): void {
    if (!this.#frame || !this.isOpen) return;
    this.#frame.hidden = true;
    this.#frame.blur();
    this.#focusedBefore?.focus({ preventScroll: true });
    this.#focusedBefore = null;
  }

  /** Uncovers the page for a while. What is returned brings it back as it was, with the focus where that was. */
  stepAside(): () => void {
    const frame = this.#frame;
    if (!frame || !this.isOpen) return () => {};
    const document = this.#host.inside.ownerDocument;
    const focused = (frame.getRootNode() as ShadowRoot).activeElement === frame;
    if (focused) this.#focusedBefore ??= document.body;
    frame.style.visibility = 'hidden';
    return () => {
      frame.style.visibility = '';
      if (focused && this.isOpen) frame.focus();
    };
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    if (this.#frame) this.#frame.style.colorScheme = scheme;
  }

  #load(document: Document): HTMLIFrameElement {
    const frame = element(document, 'iframe', 'sidebar');
    frame.title = this.#title;
    frame.style.colorScheme = this.#scheme;
    this.#loaded = new Promise((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
    frame.src = this.#url;
    this.#frame = frame;
    this.#host.inside.append(frame);
    return frame;
  }
}
