/** What the strip says of the place under the pointer: the section, and how many marks of which kind stand there. */
import { type PageText, sectionTitleAt } from '../page-text/page-text';
import { element } from './element';
import type { Host } from './host';
import { countKinds, type Placed } from './strip-rows';
import type { Words } from './words';

/** Kept free between the tip and the strip, and at the window's edges. CSS px. */
const GAP = 8;

export class StripTip {
  readonly #words: Words;
  readonly #tip: HTMLElement;

  constructor(host: Host, words: Words) {
    this.#words = words;
    this.#tip = element(host.inside.ownerDocument, 'div', 'strip-tip');
    this.#tip.setAttribute('aria-hidden', 'true');
    this.#tip.hidden = true;
    host.inside.append(this.#tip);
  }

  /** Shows what stands there, to the left of `at`. `near` has the nearest mark first. */
  show(page: PageText, near: readonly Placed[], at: { x: number; y: number }): void {
    const document = this.#tip.ownerDocument;
    const kinds = countKinds(near).map(({ on, count }) => {
      const name = on === 'note' ? this.#words.yourNote : this.#words.kind[on];
      return element(
        document,
        'p',
        `kind kind-${on}`,
        name,
        element(document, 'span', 'count', count > 1 ? `× ${count}` : ''),
      );
    });
    const section = sectionTitleAt(page, near[0]!.mark.start) ?? this.#words.front;
    this.#tip.replaceChildren(element(document, 'p', 'where', section), ...kinds);
    this.#tip.hidden = false;
    const { innerWidth, innerHeight } = document.defaultView!;
    const top = Math.max(GAP, Math.min(at.y - 12, innerHeight - this.#tip.offsetHeight - GAP));
    this.#tip.style.top = `${top}px`;
    this.#tip.style.right = `${innerWidth - at.x + GAP}px`;
  }

  hide(): void {
    this.#tip.hidden = true;
  }
}
