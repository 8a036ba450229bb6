/**
 * The strip beside the scroll bar: where in the paper marks lie, and which stretch of it the window shows. A press goes
 * there. It takes only what room is free between the text and the right edge, and none on a page that is hardly
 * scrolled. Whoever uses the keyboard goes from mark to mark; to a screen reader the strip would say nothing.
 */
import type { PageText } from '../page-text/page-text';
import { runInSlices } from '../slices/slices';
import { element } from './element';
import type { Host } from './host';
import type { Mark } from './marks';
import type { PageMap } from './page-map';
import { drawRows, STRIP_SIGNS } from './strip-canvas';
import { placesOf, type Places } from './strip-places';
import type { StripTip } from './strip-tip';
import { nearRow, rowsOf, type Placed } from './strip-rows';

/** The whole target of the pointer, where there is room for it; below the least the strip goes. CSS px. */
const WIDTH = 18;
const LEAST_WIDTH = STRIP_SIGNS + 1;
/** A scroll bar that lies over the page takes about this much when it shows. */
const OVERLAY_BAR = 12;
/** A page of fewer windows than this is seen at a glance. */
const LEAST_WINDOWS = 1.75;
/** A press this near to a mark means the mark. */
const REACH = 5;
/** So far from the top and the foot of the window is looked for what stays there. CSS px. */
const PROBES = [1, 20, 40];
/** After this long without another change of its size the page is measured again. */
const SETTLE_MS = 250;

/** What the strip is about; null hides it. */
export interface StripScene {
  page: PageText;
  map: PageMap;
  marks: readonly Mark[];
}

export interface StripOptions {
  tip: StripTip;
  /** How much of the window's right side is covered, by the sidebar, in CSS px. */
  covered: () => number;
  onMark: (mark: Mark) => void;
  /** Called with how much of the right edge the strip takes, in CSS px. */
  onWidth: (width: number) => void;
}

export class Strip {
  readonly #view: Window;
  readonly #options: StripOptions;
  readonly #signal: AbortSignal;
  readonly #strip: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #window: HTMLElement;
  #scene: StripScene | null = null;
  #places: Places | null = null;
  #measuring = new AbortController();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** What it leaves free at the top and the foot of the window. CSS px. */
  #keeps = { top: 0, bottom: 0 };

  constructor(view: Window, host: Host, options: StripOptions, signal: AbortSignal) {
    const { document } = view;
    this.#view = view;
    this.#options = options;
    this.#signal = signal;
    this.#canvas = element(document, 'canvas', '');
    this.#window = element(document, 'div', 'strip-window');
    this.#strip = element(document, 'div', 'strip', this.#window, this.#canvas);
    this.#strip.setAttribute('aria-hidden', 'true');
    this.#strip.hidden = true;
    host.inside.append(this.#strip);
    this.#listen();
    // Pictures that load and parts that unfold make the page longer.
    const sizes = new ResizeObserver(() => this.#settle());
    sizes.observe(document.body);
    const passive = { passive: true, signal };
    view.addEventListener('scroll', () => this.#follow(), { ...passive, capture: true });
    view.addEventListener('resize', () => this.#settle(), passive);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      clearTimeout(this.#settling);
      cancelAnimationFrame(this.#frame);
      this.#measuring.abort();
    });
  }

  /** Shows these marks; cheap where they are the same as before. */
  show(scene: StripScene | null): void {
    const before = this.#scene;
    this.#scene = scene;
    if (!scene || scene.marks.length === 0) return this.#hide();
    const same =
      before?.map === scene.map &&
      before.marks.length === scene.marks.length &&
      before.marks.every((mark, i) => mark === scene.marks[i]);
    if (!same) void this.#measure();
    else this.#draw();
  }

  /** Draws it anew: the look of the page or what covers it has changed. */
  redraw(): void {
    this.#draw();
  }

  async #measure(): Promise<void> {
    this.#measuring.abort();
    this.#measuring = new AbortController();
    if (!this.#scene || this.#scene.marks.length === 0 || !this.#isLong) return this.#hide();
    const { page, map, marks } = this.#scene;
    const newer = this.#measuring.signal;
    try {
      this.#places = await runInSlices(placesOf(this.#view.document, page, map, marks), {
        signal: AbortSignal.any([this.#signal, newer]),
      });
    } catch (thrown) {
      // A newer measuring takes over.
      if (newer.aborted || this.#signal.aborted) return;
      throw thrown;
    }
    this.#draw();
  }

  #draw(): void {
    const { placed, textEdge } = this.#places ?? { placed: [], textEdge: 0 };
    const { clientWidth } = this.#view.document.documentElement;
    const overlays = this.#view.innerWidth === clientWidth;
    const right = this.#options.covered() + (overlays ? OVERLAY_BAR : 0);
    const width = Math.min(WIDTH, Math.floor(clientWidth - right - textEdge) - 1);
    if (!this.#scene || placed.length === 0 || !this.#isLong || width < LEAST_WIDTH) return this.#hide();
    this.#strip.hidden = false;
    this.#strip.style.right = `${right}px`;
    this.#strip.style.width = `${width}px`;
    this.#keeps = this.#kept(clientWidth - right - width / 2);
    this.#strip.style.top = `${this.#keeps.top}px`;
    this.#strip.style.bottom = `${this.#keeps.bottom}px`;
    drawRows(this.#canvas, rowsOf(placed, this.#length, this.#height), this.#height);
    this.#followWindow();
    this.#options.onWidth(overlays ? width + OVERLAY_BAR : width);
  }

  #hide(): void {
    this.#strip.hidden = true;
    this.#options.tip.hide();
    this.#options.onWidth(0);
  }

  /** The page's length and the strip's, in CSS px. */
  get #length(): number {
    return this.#view.document.documentElement.scrollHeight;
  }

  get #height(): number {
    return this.#view.innerHeight - this.#keeps.top - this.#keeps.bottom;
  }

  get #isLong(): boolean {
    return this.#length >= LEAST_WINDOWS * this.#view.innerHeight;
  }

  /** What stays at the top or the foot of the window has buttons where the strip would be: how much each takes, in px. */
  #kept(x: number): { top: number; bottom: number } {
    const { document, innerHeight } = this.#view;
    const root = this.#strip.getRootNode() as ShadowRoot;
    const at = (y: number): DOMRect[] => {
      const under = document.elementsFromPoint(x, y).find((each) => each !== root.host) ?? null;
      for (let around = under; around; around = around.parentElement) {
        const { position } = this.#view.getComputedStyle(around);
        if (position === 'fixed' || position === 'sticky') return [around.getBoundingClientRect()];
      }
      return [];
    };
    const tops = PROBES.flatMap(at).map(({ bottom }) => bottom);
    const bottoms = PROBES.flatMap((y) => at(innerHeight - y)).map(({ top }) => innerHeight - top);
    const most = (sizes: number[]) => Math.max(0, ...sizes.filter((size) => size < innerHeight / 4));
    return { top: most(tops), bottom: most(bottoms) };
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#measure(), SETTLE_MS);
  }

  #follow(): void {
    if (this.#strip.hidden) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#followWindow());
  }

  #followWindow(): void {
    const share = this.#height / this.#length;
    this.#window.style.height = `${Math.max(8, share * this.#view.innerHeight)}px`;
    this.#window.style.translate = `0 ${this.#view.scrollY * share}px`;
  }

  #listen(): void {
    const { tip, onMark } = this.#options;
    this.#strip.addEventListener('pointermove', ({ clientY }) => {
      const near = this.#near(clientY);
      if (near.length === 0 || !this.#scene) return tip.hide();
      tip.show(this.#scene.page, near, { x: this.#strip.getBoundingClientRect().left, y: clientY });
    });
    this.#strip.addEventListener('pointerleave', () => tip.hide());
    this.#strip.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      const [nearest] = this.#near(event.clientY);
      if (nearest) return onMark(nearest.mark);
      const at = (event.clientY - this.#keeps.top) / this.#height;
      const top = at * this.#length - this.#view.innerHeight / 2;
      this.#view.scrollTo({ top, behavior: 'instant' });
    });
  }

  #near(y: number): Placed[] {
    return nearRow(this.#places?.placed ?? [], this.#length, this.#height, y - this.#keeps.top, REACH);
  }
}
