/**
 * Draws spans as CSS highlights. What is wanted is told as a whole (`Picture`); the painter does what is missing.
 *
 * - Static ranges: a live Range is adjusted by the browser at every change of the page, with thousands of them that
 *   is felt. A page that changes is read again anyway.
 * - In slices, what is in the window first: a range costs a look into the map, and a paper may have thousands.
 * - A layer that is hidden keeps its ranges and is only taken out of the registry, so that a toggle costs nothing;
 *   one that was never shown has none made.
 * - The page sees the same registry and may clear it: `mend` puts back what is gone.
 * - Firefox hands content scripts its highlights behind wrappers that cannot be iterated, so the painter has its own
 *   list of ranges and asks a highlight only for its size.
 */
import type { Span } from '../page-text/page-text';
import { runInSlices, type SliceOptions } from '../slices/slices';
import type { Layers } from './layers';
import { LAYERS } from './names';
import { rangeOf, type PageMap } from './page-map';

export interface Picture {
  /** Where a span stands on the page. Another map means another reading: all ranges are made anew. */
  map: PageMap;
  layers: Layers;
  shown: ReadonlySet<string>;
}

interface Drawn {
  spans: readonly Span[];
  map: PageMap;
  /** What has still to be added, the next one last. */
  waiting: Span[];
  ranges: StaticRange[];
  highlight: Highlight;
}

export class Painter {
  readonly #registry: HighlightRegistry;
  readonly #drawn = new Map<string, Drawn>();
  #shown: ReadonlySet<string> = new Set();

  /** `registry` is the page's `CSS.highlights`. What an earlier copy of us left in it is taken out. */
  constructor(registry: HighlightRegistry) {
    this.#registry = registry;
    this.clear();
  }

  /** Whether this browser can draw without touching the page. */
  static canDraw(window: Window & typeof globalThis): boolean {
    return typeof window.Highlight === 'function' && 'highlights' in window.CSS;
  }

  /**
   * Makes the page show `picture`, what touches `first` (the window) before the rest.
   * Aborted by the signal, it leaves what is drawn so far; the next call goes on from there.
   */
  async paint(picture: Picture, first: Span | null, options: SliceOptions): Promise<void> {
    await runInSlices(this.#steps(picture, first), options);
  }

  /** Puts back what the page took away. Cheap when nothing is gone. */
  mend(): void {
    for (const [name, drawn] of this.#drawn) {
      if (!this.#shown.has(name)) continue;
      if (drawn.highlight.size !== drawn.ranges.length)
        for (const range of drawn.ranges) drawn.highlight.add(range);
      if (!this.#registry.has(name)) this.#registry.set(name, drawn.highlight);
    }
  }

  /** Takes everything of ours out of the page. */
  clear(): void {
    for (const name of LAYERS) this.#registry.delete(name);
    this.#drawn.clear();
    this.#shown = new Set();
  }

  *#steps({ map, layers, shown }: Picture, first: Span | null): Generator<void, void> {
    this.#shown = shown;
    for (const name of this.#drawn.keys()) {
      if (!layers.has(name)) this.#drawn.delete(name);
    }
    for (const [name, spans] of layers) {
      const old = this.#drawn.get(name);
      if (!shown.has(name) || (old?.spans === spans && old.map === map)) continue;
      this.#drawn.set(name, prepare(spans, map, first, LAYERS.indexOf(name)));
    }
    const wanted = [...this.#drawn].filter(([name]) => shown.has(name)).map(([, drawn]) => drawn);
    if (first) {
      for (const drawn of wanted) {
        while (touches(drawn.waiting.at(-1), first)) {
          addNext(drawn);
          yield;
        }
      }
    }
    for (const name of LAYERS) {
      const drawn = shown.has(name) ? this.#drawn.get(name) : undefined;
      if (!drawn) this.#registry.delete(name);
      else if (this.#registry.get(name) !== drawn.highlight) this.#registry.set(name, drawn.highlight);
    }
    yield;
    for (const drawn of wanted) {
      while (drawn.waiting.length > 0) {
        addNext(drawn);
        yield;
      }
    }
  }
}

function prepare(spans: readonly Span[], map: PageMap, first: Span | null, priority: number): Drawn {
  const highlight = new Highlight();
  highlight.priority = priority;
  const inWindow = first ? spans.filter((span) => touches(span, first)) : [];
  const rest = first ? spans.filter((span) => !touches(span, first)) : spans;
  return { spans, map, waiting: [...inWindow, ...rest].reverse(), ranges: [], highlight };
}

function touches(span: Span | undefined, other: Span): boolean {
  return span !== undefined && span.start <= other.end && span.end >= other.start;
}

function addNext(drawn: Drawn): void {
  const range = rangeOf(drawn.map, drawn.waiting.pop()!);
  if (!range) return;
  drawn.ranges.push(range);
  drawn.highlight.add(range);
}
