/**
 * The one element that we add to a page: last child of `<html>`, where a page that writes its `body` anew does not
 * reach it, with a closed shadow root, which keeps its styles out of the page and the page's styles and scripts out
 * of it. It takes no room and catches no click beside what is shown in it.
 */
import card from './card.css?inline';
import outlines from './outlines.css?inline';
import shadow from './shadow.css?inline';
import strip from './strip.css?inline';
import termForm from './term-form.css?inline';
import { element } from './element';
import { HOST_ELEMENT } from './names';
import type { Scheme } from './scheme';

/** How often the element is put back into a page that throws it out, before the page has its way. */
const PUT_BACK_LIMIT = 20;

export class Host {
  /** What is shown over everything goes in here. */
  readonly inside: HTMLElement;
  /** What belongs to the paper goes in here: the page's own bars and dialogs lie over it. */
  readonly under: HTMLElement;
  readonly #element: HTMLElement;
  readonly #spoken: HTMLElement;

  constructor(document: Document, language: string, signal: AbortSignal) {
    // What a copy of us from before an update left behind.
    for (const old of document.querySelectorAll(HOST_ELEMENT)) old.remove();
    this.#element = document.createElement(HOST_ELEMENT);
    const root = this.#element.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [shadow, card, strip, termForm, outlines].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    this.#spoken = element(document, 'div', 'spoken');
    this.#spoken.setAttribute('aria-live', 'polite');
    this.inside = element(document, 'div', 'inside', this.#spoken);
    this.under = element(document, 'div', 'inside under');
    for (const part of [this.under, this.inside]) {
      part.lang = language;
      part.dir = 'ltr';
    }
    root.append(this.under, this.inside);
    document.documentElement.append(this.#element);

    let putBack = 0;
    const observer = new MutationObserver(() => {
      if (this.#element.isConnected || putBack >= PUT_BACK_LIMIT) return;
      putBack += 1;
      document.documentElement.append(this.#element);
    });
    observer.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#element.remove();
    });
  }

  /** Whether an event came from inside: the page, and we at the window, see the host element as its target. */
  isTarget(event: Event): boolean {
    return event.composedPath().includes(this.#element);
  }

  setScheme(scheme: Scheme): void {
    for (const part of [this.under, this.inside]) part.dataset['look'] = scheme;
  }

  /** How much of the right edge the strip takes, in CSS px: what else stands there keeps clear of it. */
  setStrip(width: number): void {
    this.inside.style.setProperty('--strip-room', `${width}px`);
  }

  /** Has a screen reader say something, without moving the focus. */
  say(text: string): void {
    // The same text twice would not be read twice.
    this.#spoken.replaceChildren();
    this.#spoken.append(element(this.#spoken.ownerDocument, 'p', '', text));
  }
}
