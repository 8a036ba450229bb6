/**
 * The layer over the page in which outlines lie. It stands in the document and scrolls with it, without a script that
 * follows; what is in it is put in place again whenever the page may have taken another shape. All reads first, then
 * all writes.
 */
import { element } from './element';
import type { Host } from './host';
import type { Box } from './place';

/** Puts something in place: called with the boxes of the window that belong to it, `at` gives those of the layer. */
export interface Placing {
  /** Where it belongs, in CSS px of the window; null where the page does not show it. */
  measure: () => Box | null;
  place: (box: Box | null) => void;
}

export class Layer {
  readonly #view: Window;
  readonly #element: HTMLElement;
  readonly #placings = new Set<Placing>();
  #frame = 0;

  constructor(view: Window, host: Host, signal: AbortSignal) {
    const { document } = view;
    this.#view = view;
    this.#element = element(document, 'div', 'outlines');
    host.under.append(this.#element);
    // Pictures that load, parts that unfold, another width.
    const sizes = new ResizeObserver(() => this.settle());
    sizes.observe(document.body);
    view.addEventListener('resize', () => this.settle(), { passive: true, signal });
    // The window's own scrolling moves nothing; that of a box inside the page moves what is in it.
    view.addEventListener(
      'scroll',
      ({ target }) => {
        if (target !== document) this.settle();
      },
      { capture: true, passive: true, signal },
    );
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      view.cancelAnimationFrame(this.#frame);
    });
  }

  append(child: HTMLElement): void {
    this.#element.append(child);
  }

  /** Keeps something in place from now on, until the function that is returned is called. */
  keep(placing: Placing): () => void {
    this.#placings.add(placing);
    this.settle();
    return () => this.#placings.delete(placing);
  }

  /** Puts everything in place with the next frame. */
  settle(): void {
    if (this.#placings.size === 0) return;
    this.#view.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view.requestAnimationFrame(() => this.#settleNow());
  }

  #settleNow(): void {
    const { left, top } = this.#element.getBoundingClientRect();
    const measured = [...this.#placings].map((placing) => [placing, placing.measure()] as const);
    for (const [{ place }, box] of measured) {
      place(
        box && {
          left: box.left - left,
          top: box.top - top,
          right: box.right - left,
          bottom: box.bottom - top,
        },
      );
    }
  }
}

/** Lays an element over a box of the layer; hides it where there is none. */
export function lay(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (!box) return;
  const { style } = element;
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.width = `${box.right - box.left}px`;
  style.height = `${box.bottom - box.top}px`;
}

/** The box around boxes; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** A box that is larger on all sides, but ends inside of the page: it must not make the page longer or wider. */
export function grown(document: Document, box: Box | null, by: number): Box | null {
  if (!box) return null;
  const { clientWidth } = document.documentElement;
  return {
    left: Math.max(0, box.left - by),
    top: box.top - by,
    right: Math.max(box.left, Math.min(clientWidth, box.right + by)),
    bottom: box.bottom + by,
  };
}
