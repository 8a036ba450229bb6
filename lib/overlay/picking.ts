/**
 * Picking: the reader points at what is meant. What would be taken is framed; a press takes it, a selection is taken as
 * it is, the arrow keys walk over figures, tables and equations and leave a selection, Enter takes the one that is
 * framed, Escape gives up.
 * The page keeps its events, but a press follows no link while something is picked.
 */
import type { PageText, Span } from '../page-text/page-text';
import { button, element } from './element';
import type { Host } from './host';
import { around, grown, lay, type Layer } from './layer';
import { nameOf } from './offer';
import { boxesOf } from './page-map';
import type { Box } from './place';
import { blockAround, formulaAround, kindOfSpan, objectAround, objectsOf } from './targets';
import type { PageTarget, ReadPage } from './targets';
import { offsetAt } from './hit-test';
import type { Words } from './words';

/** So far outside of what would be taken its frame lies. CSS px. */
const OUTSIDE = 3;

export interface PickingOptions {
  words: Words;
  read: () => ReadPage | null;
  selected: () => Span | null;
  /** Brings something into the window. */
  show: (target: PageTarget) => void;
}

/** One picking under way. */
interface Turn {
  banner: HTMLElement;
  frame: HTMLElement;
  name: HTMLElement;
  target: PageTarget | null;
  /** What the keys walk over; found when first asked for. */
  objects: PageTarget[] | null;
  end: (picked: PageTarget | null) => void;
}

export class Picking {
  readonly #view: Window;
  readonly #host: Host;
  readonly #layer: Layer;
  readonly #options: PickingOptions;
  #turn: Turn | null = null;

  constructor(view: Window, host: Host, layer: Layer, options: PickingOptions, signal: AbortSignal) {
    this.#view = view;
    this.#host = host;
    this.#layer = layer;
    this.#options = options;
    const passive = { capture: true, passive: true, signal };
    view.addEventListener('pointermove', (event) => this.#move(event), passive);
    view.addEventListener('click', (event) => this.#press(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.cancel());
  }

  get isOn(): boolean {
    return this.#turn !== null;
  }

  /** Lets the reader pick. Resolves with what was picked; null where that was given up, or another picking began. */
  start(): Promise<PageTarget | null> {
    this.cancel();
    return new Promise((resolve) => {
      const { document } = this.#view;
      const { pick } = this.#options.words;
      const name = element(document, 'span', 'name');
      const frame = element(document, 'div', 'pick-box', name);
      frame.hidden = true;
      const banner = element(
        document,
        'div',
        'pick-banner',
        element(document, 'strong', '', pick.banner),
        element(document, 'span', 'keys', pick.keys),
        button(document, 'action', pick.cancel, () => this.cancel()),
      );
      banner.setAttribute('role', 'region');
      banner.setAttribute('aria-label', pick.banner);
      banner.tabIndex = -1;
      const controller = new AbortController();
      // Keys are heard where the focus is; the banner has it, so that the page's own keys stay asleep.
      this.#view.addEventListener('keydown', (event) => this.#key(event), {
        capture: true,
        signal: controller.signal,
      });
      const forget = this.#layer.keep({
        measure: () => this.#boxOf(this.#turn?.target ?? null),
        place: (box) => lay(frame, box),
      });
      this.#layer.append(frame);
      this.#host.inside.append(banner);
      this.#turn = {
        banner,
        frame,
        name,
        target: null,
        objects: null,
        end: (picked) => {
          this.#turn = null;
          controller.abort();
          forget();
          frame.remove();
          banner.remove();
          resolve(picked);
        },
      };
      banner.focus({ preventScroll: true });
      this.#host.say(`${pick.banner}. ${pick.keys}`);
    });
  }

  /** Gives up, where something is being picked. */
  cancel(): void {
    this.#turn?.end(null);
  }

  #move(event: PointerEvent): void {
    if (!this.#turn || !event.isTrusted || event.buttons !== 0) return;
    this.#aim(this.#host.isTarget(event) ? null : this.#targetAt(event.clientX, event.clientY));
  }

  #press(event: MouseEvent): void {
    if (!this.#turn || !event.isTrusted || event.button !== 0 || this.#host.isTarget(event)) return;
    // No link is followed, no fold unfolds.
    event.preventDefault();
    const read = this.#options.read();
    const selected = this.#options.selected();
    if (read && selected) this.#turn.end(passageOf(read.page, selected));
    else {
      const target = this.#targetAt(event.clientX, event.clientY);
      if (target) this.#turn.end(target);
    }
  }

  #key(event: KeyboardEvent): void {
    if (!this.#turn || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    const way = WAYS.get(`${event.shiftKey ? 'Shift+' : ''}${event.key}`);
    const onButton = this.#host.inside.contains(activeIn(this.#turn.banner)) && event.key === 'Enter';
    if (event.key === 'Escape') this.cancel();
    else if (way !== undefined) this.#walk(way);
    else if (event.key === 'Enter' && !onButton) this.#take();
    else return;
    event.preventDefault();
    // Escape would also close a card, or arXiv's own dialogs: it was meant for the picking alone.
    event.stopPropagation();
  }

  /** Takes what is selected, else what is framed. */
  #take(): void {
    const read = this.#options.read();
    const selected = this.#options.selected();
    if (read && selected) this.#turn?.end(passageOf(read.page, selected));
    else if (this.#turn?.target) this.#turn.end(this.#turn.target);
  }

  #walk(way: 1 | -1): void {
    const turn = this.#turn;
    const read = this.#options.read();
    if (!turn || !read) return;
    turn.objects ??= objectsOf(read, this.#view.document);
    const { objects } = turn;
    const at = objects.findIndex(({ element: each }) => each === turn.target?.element);
    const next = at < 0 ? this.#nearest(objects, way) : objects.at((at + way) % objects.length);
    if (!next) return this.#host.say(this.#options.words.pick.noObjects);
    // What was selected before is not meant any more: what is framed is.
    this.#view.getSelection()?.removeAllRanges();
    this.#options.show(next);
    this.#aim(next);
    const words = read.page.text.slice(next.span.start, next.span.end).slice(0, 200);
    this.#host.say(`${nameOf(next, this.#options.words)}: ${words}`);
  }

  /** The first that begins below the top of the window, or the last above it. */
  #nearest(objects: readonly PageTarget[], way: 1 | -1): PageTarget | undefined {
    const isBelow = ({ element: each }: PageTarget) => (each?.getBoundingClientRect().top ?? 0) >= 0;
    const found = way === 1 ? objects.find(isBelow) : objects.findLast((each) => !isBelow(each));
    return found ?? (way === 1 ? objects[0] : objects.at(-1));
  }

  #aim(target: PageTarget | null): void {
    const turn = this.#turn;
    if (!turn || isSame(target, turn.target)) return;
    turn.target = target;
    turn.name.textContent = target ? nameOf(target, this.#options.words) : '';
    this.#layer.settle();
  }

  /** The innermost of formula, equation, figure and table at a point of the window; else the block of text. */
  #targetAt(x: number, y: number): PageTarget | null {
    const { document } = this.#view;
    const read = this.#options.read();
    const at = document.elementFromPoint(x, y);
    if (!read || !at) return null;
    const object = objectAround(read, at);
    if (object?.what === 'equation') return object;
    const formula = formulaAround(read, at);
    if (formula || object) return formula ?? object;
    const offset = offsetAt(document, read.map, x, y);
    const block = offset === null ? null : blockAround(read, offset);
    const box = this.#boxOf(block);
    // The caret is also given for a point far beside the text.
    return box && y >= box.top && y <= box.bottom && x >= box.left && x <= box.right ? block : null;
  }

  #boxOf(target: PageTarget | null): Box | null {
    const read = this.#options.read();
    if (!target || !read) return null;
    const { document } = this.#view;
    const box = target.element
      ? target.element.getBoundingClientRect()
      : around(boxesOf(document, read.map, target.span));
    return grown(document, box, OUTSIDE);
  }
}

const WAYS = new Map<string, 1 | -1>([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['Tab', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['Shift+Tab', -1],
]);

function passageOf(page: PageText, span: Span): PageTarget {
  return { what: kindOfSpan(page, span), span, label: null, element: null };
}

function isSame(one: PageTarget | null, other: PageTarget | null): boolean {
  return (
    one === other ||
    (one !== null &&
      other !== null &&
      one.element === other.element &&
      one.span.start === other.span.start &&
      one.span.end === other.span.end)
  );
}

/** The button of the banner that has the focus; null where the banner itself or something else has it. */
function activeIn(banner: HTMLElement): Element | null {
  return banner.querySelector('button:focus');
}
