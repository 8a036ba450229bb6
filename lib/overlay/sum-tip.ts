/** The sum of the numbers under the pointer, small, above them; it goes as soon as the pointer has left them. */
import type { Sum } from '../lens/quantity/sums';
import { element } from './element';
import type { Host } from './host';
import type { Box } from './place';

/** Between the numbers and the sum, and at the window's edges. CSS px. */
const GAP = 6;
/** How far from the numbers the pointer may be. */
const SLACK = 3;

export class SumTip {
  readonly #tip: HTMLElement;
  #boxes: readonly Box[] = [];

  constructor(host: Host) {
    this.#tip = element(host.inside.ownerDocument, 'div', 'sum-tip');
    this.#tip.hidden = true;
    host.inside.append(this.#tip);
  }

  /** Shows the sum above the first line of its numbers. */
  show({ words }: Sum, boxes: readonly Box[]): void {
    const { ownerDocument: document } = this.#tip;
    const [box] = boxes;
    if (!box) return;
    this.#boxes = boxes;
    // The numbers, which are under it anyway, are softer than what they give.
    const colon = words.lastIndexOf(': ');
    this.#tip.replaceChildren(
      element(document, 'span', 'pair', colon < 0 ? '' : words.slice(0, colon)),
      ' ',
      element(document, 'strong', '', colon < 0 ? words : words.slice(colon + 2)),
    );
    this.#tip.hidden = false;
    const { clientWidth } = document.documentElement;
    const left = Math.min(box.left, clientWidth - this.#tip.offsetWidth - GAP);
    const above = box.top - this.#tip.offsetHeight - GAP;
    this.#tip.style.left = `${Math.max(GAP, left)}px`;
    this.#tip.style.top = `${above >= GAP ? above : box.bottom + GAP}px`;
  }

  /** Takes it away unless this point of the window is on its numbers. */
  leave(x: number, y: number): void {
    const isOn = this.#boxes.some(
      ({ left, right, top, bottom }) =>
        x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
    );
    if (!isOn) this.hide();
  }

  hide(): void {
    this.#tip.hidden = true;
    this.#boxes = [];
  }
}
