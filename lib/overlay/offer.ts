/**
 * Offers a note on what is no words: a figure, table or equation that the pointer rests on or that holds the focus, a
 * formula that was pressed. One small button over the page, which goes when the pointer does.
 */
import { button } from './element';
import type { Host } from './host';
import { around, lay, type Layer } from './layer';
import { boxesOf } from './page-map';
import type { Box } from './place';
import { formulaAround, objectAround, type PageTarget, type ReadPage } from './targets';
import type { Words } from './words';

/** The pointer rests this long on it before the button shows; after it has left, so long the button stays. */
const REST_MS = 350;
const LEAVE_MS = 600;
/** Between the button and the edge of what it is about. CSS px. */
const INSET = 4;
/** About how high it is, and how wide the number of notes at the corner. CSS px. */
const HEIGHT = 24;
const BADGE = 14;

export interface OfferOptions {
  words: Words;
  read: () => ReadPage | null;
  /** Not while something is picked. */
  isOff: () => boolean;
  onWrite: (target: PageTarget) => void;
}

export class Offer {
  readonly #view: Window;
  readonly #host: Host;
  readonly #layer: Layer;
  readonly #options: OfferOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: { target: PageTarget; end: () => void } | null = null;

  constructor(view: Window, host: Host, layer: Layer, options: OfferOptions, signal: AbortSignal) {
    this.#view = view;
    this.#host = host;
    this.#layer = layer;
    this.#options = options;
    const passive = { capture: true, passive: true, signal };
    view.addEventListener('pointerover', (event) => this.#pointed(event), passive);
    view.addEventListener('focusin', (event) => this.#focused(event), passive);
    signal.addEventListener('abort', () => this.hide());
  }

  /** Offers a note on the formula at an element, if it is one. */
  offerFormula(at: Element): void {
    const read = this.#options.read();
    const target = read && formulaAround(read, at);
    if (target) this.#show(target);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown?.end();
    this.#shown = null;
  }

  #pointed(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this.#host.isTarget(event)) return clearTimeout(this.#timer);
    this.#soon(this.#objectOf(event.target), REST_MS);
  }

  #focused(event: FocusEvent): void {
    if (!this.#host.isTarget(event)) this.#soon(this.#objectOf(event.target), 0);
  }

  #objectOf(node: EventTarget | null): PageTarget | null {
    const read = this.#options.read();
    return read && node instanceof Element ? objectAround(read, node) : null;
  }

  #soon(target: PageTarget | null, wait: number): void {
    clearTimeout(this.#timer);
    if (target && target.element === this.#shown?.target.element) return;
    if (!target && !this.#shown) return;
    const then = () => (target && !this.#options.isOff() ? this.#show(target) : this.hide());
    this.#timer = setTimeout(then, target ? wait : LEAVE_MS);
  }

  #show(target: PageTarget): void {
    this.hide();
    const { words, onWrite } = this.#options;
    const made = button(this.#view.document, 'offer', words.writeOn(nameOf(target, words)), () => {
      this.hide();
      onWrite(target);
    });
    made.hidden = true;
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#layer.append(made);
    const forget = this.#layer.keep({
      measure: () => this.#boxOf(target),
      place: (box) => this.#place(made, target, box),
    });
    this.#shown = {
      target,
      end: () => {
        forget();
        made.remove();
      },
    };
  }

  /** On the upper edge of a figure, left of the number of its notes; under a formula. */
  #place(made: HTMLElement, { element }: PageTarget, box: Box | null): void {
    lay(made, box);
    const { style } = made;
    style.width = style.height = '';
    if (!box) return;
    if (element) style.left = `${Math.max(box.left, box.right - made.offsetWidth - BADGE)}px`;
    style.top = element ? `${Math.max(0, box.top - HEIGHT)}px` : `${box.bottom + INSET}px`;
  }

  #boxOf({ element, span }: PageTarget): Box | null {
    if (element) return element.isConnected ? element.getBoundingClientRect() : null;
    const read = this.#options.read();
    return read && around(boxesOf(this.#view.document, read.map, span));
  }
}

/** `Figure 3`, else what it is. */
export function nameOf({ what, label }: PageTarget, words: Words): string {
  return label ?? words.object[what];
}
