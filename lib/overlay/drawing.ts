/**
 * What is drawn on the page: brings highlights in line with what was read, where notes stand and what the settings
 * say. It also knows what is in the window, which is drawn first.
 */
import type { Finding } from '../lens/finding';
import type { Span } from '../page-text/page-text';
import type { Settings } from '../settings/settings';
import { offsetAt } from './hit-test';
import { isShown, layerOf, layersOf, type Layers } from './layers';
import type { Lights } from './lights';
import { type AnchoredNote, findingMarks, type Mark, MarkList, type NoteOnPage, noteMarks } from './marks';
import { FOCUS_LAYER } from './names';
import type { PageMap } from './page-map';
import { Painter } from './painter';
import type { Stopwatch } from './stopwatch';
import type { Surroundings } from './surroundings';
import { elementOf, isOutlined, type ReadPage } from './targets';

/** How much text is taken to be in the window before it was looked at: title, abstract and what follows. */
export const TOP_OF_PAGE: Span = { start: 0, end: 6_000 };
/** Drawn first: what is in the window, and so much of the text on either side. */
const AROUND_WINDOW = 2_000;

/** All that what is drawn depends on. */
export interface Scene extends ReadPage {
  /** What is left of the lens's findings, in page order; the same array as long as it is the same. */
  findings: readonly Finding[];
  notes: readonly AnchoredNote[];
  settings: Settings;
  /** What the reader has selected. */
  selected: Span | null;
}

export class Drawing {
  /** What is drawn, or would be in a browser that can: what pointer and keys meet. */
  marks = new MarkList([]);
  readonly #around: Pick<Surroundings, 'view' | 'signal'>;
  readonly #stopwatch: Stopwatch;
  readonly #lights: Lights;
  readonly #painter: Painter | null;
  #scene: Scene | null = null;
  #findingMarks: readonly Mark[] = [];
  #noteMarks: readonly NoteOnPage[] = [];
  /** The layers of all finding marks. Kept: then a switch that is turned off and on draws nothing anew. */
  #allLayers: Layers = new Map();
  #running = new AbortController();

  constructor(around: Pick<Surroundings, 'view' | 'signal'>, stopwatch: Stopwatch, lights: Lights) {
    this.#around = around;
    this.#lights = lights;
    this.#stopwatch = stopwatch;
    this.#painter = Painter.canDraw(around.view) ? new Painter(around.view.CSS.highlights) : null;
    around.signal.addEventListener('abort', () => this.#painter?.clear());
  }

  /** Whether this browser can draw without touching the page. */
  get canDraw(): boolean {
    return this.#painter !== null;
  }

  /** Draws a scene. A newer call takes over from one that is still drawing, which then resolves at once. */
  async show(scene: Scene): Promise<void> {
    // The same marks stay the same objects: a card that is open knows its own by that.
    if (scene.findings !== this.#scene?.findings) {
      this.#stopwatch.time(() => {
        this.#findingMarks = findingMarks(scene.findings);
        this.#allLayers = layersOf(this.#findingMarks);
      });
    }
    if (scene.notes !== this.#scene?.notes || scene.map !== this.#scene.map) {
      this.#stopwatch.time(() => {
        this.#noteMarks = noteMarks(scene.notes, (what, span) => {
          if (!isOutlined(what)) return null;
          return what === 'formula' ? 'boxes' : elementOf(scene, what, span);
        });
      });
    }
    this.#scene = scene;
    await this.redraw();
  }

  /** Draws the same scene again, where something else has changed that it is drawn by. */
  async redraw(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const newer = this.#running.signal;
    if (!this.#scene) return;
    try {
      await this.#draw(this.#scene, AbortSignal.any([this.#around.signal, newer]));
    } catch (thrown) {
      if (!newer.aborted && !this.#around.signal.aborted) throw thrown;
    }
  }

  /** Puts back what the page has taken out of the registry of highlights. */
  mend(): void {
    this.#painter?.mend();
  }

  /** The stretch of text in the window, roughly; null where no text of the paper is met. */
  visible(map: PageMap): Span | null {
    const { document, innerHeight, innerWidth } = this.#around.view;
    const offsets: number[] = [];
    for (const down of [0.1, 0.25, 0.4, 0.55, 0.7, 0.9]) {
      for (const across of [0.35, 0.5]) {
        const offset = offsetAt(document, map, innerWidth * across, innerHeight * down);
        if (offset !== null) offsets.push(offset);
      }
    }
    return offsets.length > 0 ? { start: Math.min(...offsets), end: Math.max(...offsets) } : null;
  }

  async #draw({ map, settings, selected }: Scene, signal: AbortSignal): Promise<void> {
    const { view } = this.#around;
    const sparse = view.matchMedia('(forced-colors: active)').matches;
    this.marks = this.#stopwatch.time(() => {
      const all = [...this.#findingMarks, ...this.#noteMarks];
      return new MarkList(all.filter((mark) => isShown(mark, { settings, sparse, selected })));
    });
    if (!this.#painter) return;

    const shown = new Set(this.marks.marks.flatMap((mark) => layerOf(mark) ?? []));
    const layers = new Map(
      settings.overlay === 'few'
        ? layersOf(this.marks.marks)
        : [...this.#allLayers, ...layersOf(this.#noteMarks)],
    );
    const lit = this.#lit();
    if (lit.length > 0) layers.set(FOCUS_LAYER, lit);
    shown.add(FOCUS_LAYER);
    await frameOf(view);
    signal.throwIfAborted();
    const first = this.#stopwatch.time(() => this.#toDrawFirst(map));
    const options = { signal, onSlice: this.#stopwatch.note };
    await this.#painter.paint({ map, layers, shown }, first, options);
  }

  /** What is lit and is not an outline, in page order. */
  #lit(): Span[] {
    const { span, note } = this.#lights;
    const pointed = this.#noteMarks.filter((mark) => mark.note.id === note && mark.outline === null);
    return [...(span ? [span] : []), ...pointed].toSorted((a, b) => a.start - b.start);
  }

  #toDrawFirst(map: PageMap): Span {
    const visible = this.#around.view.scrollY === 0 ? null : this.visible(map);
    return visible ? { start: visible.start - AROUND_WINDOW, end: visible.end + AROUND_WINDOW } : TOP_OF_PAGE;
  }
}

/** The next frame, when the browser has laid the page out by itself; soon, where it draws no frames. */
function frameOf(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    view.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
