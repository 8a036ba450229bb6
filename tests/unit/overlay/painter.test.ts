import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Layers } from '../../../lib/overlay/layers';
import type { PageMap } from '../../../lib/overlay/page-map';
import { Painter, type Picture } from '../../../lib/overlay/painter';
import type { Span } from '../../../lib/page-text/page-text';
import { FakeHighlight, type FakeRegistry } from './fake-highlights';

/** A page in which everything stands in one node, at its own offset. */
function mapOf(): PageMap {
  return {
    boundsOf: ({ start, end }) => ({
      startContainer: {} as Node,
      startOffset: start,
      endContainer: {} as Node,
      endOffset: end,
    }),
    offsetOf: () => null,
    spanOf: () => null,
  };
}

class FakeStaticRange {
  readonly startOffset: number;
  readonly endOffset: number;
  constructor(bounds: StaticRangeInit) {
    this.startOffset = bounds.startOffset;
    this.endOffset = bounds.endOffset;
  }
}

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
});
afterEach(() => vi.unstubAllGlobals());

const spans = (...starts: number[]): Span[] => starts.map((start) => ({ start, end: start + 3 }));

function setUp() {
  const registry: FakeRegistry = new Map();
  const painter = new Painter(registry as unknown as HighlightRegistry);
  const map = mapOf();
  const paint = (
    layers: Layers,
    shown: Iterable<string>,
    more: Partial<Picture> = {},
    first: Span | null = null,
  ) => painter.paint({ map, layers, shown: new Set(shown), ...more }, first, {});
  const drawn = (name: string) =>
    [...(registry.get(name) ?? [])].map((range) => range.startOffset).sort((a, b) => a - b);
  return { registry, painter, paint, drawn };
}

describe('painting', () => {
  test('draws every span of what is shown, each once', async () => {
    const { paint, drawn, registry } = setUp();
    const layers = new Map([
      ['hedgerow-hedge', spans(1, 50, 900)],
      ['hedgerow-hype', spans(7)],
    ]);
    await paint(layers, ['hedgerow-hedge']);
    expect(drawn('hedgerow-hedge')).toEqual([1, 50, 900]);
    expect([...registry.keys()]).toEqual(['hedgerow-hedge']);
  });

  test('draws what is in the window before it draws the rest', async () => {
    const { painter, registry } = setUp();
    const many = spans(...Array.from({ length: 400 }, (_, i) => i * 10));
    const stop = new AbortController();
    const picture = {
      map: mapOf(),
      layers: new Map([['hedgerow-hedge', many]]),
      shown: new Set(['hedgerow-hedge']),
    };
    const painting = painter.paint(
      picture,
      { start: 2_000, end: 2_100 },
      {
        budgetMs: 0,
        signal: stop.signal,
        onSlice: () => {
          if (registry.has('hedgerow-hedge')) stop.abort();
        },
      },
    );
    await expect(painting).rejects.toThrow();
    const starts = [...registry.get('hedgerow-hedge')!].map((range) => range.startOffset);
    expect(starts.length).toBeLessThan(many.length);
    for (let start = 2_000; start <= 2_100; start += 10) expect(starts).toContain(start);
  });

  test('goes on where it was stopped', async () => {
    const { painter, paint, drawn } = setUp();
    const layers = new Map([['hedgerow-hedge', spans(...Array.from({ length: 300 }, (_, i) => i * 10))]]);
    const stop = new AbortController();
    let slices = 0;
    const stopped = painter.paint({ map: mapOf(), layers, shown: new Set(['hedgerow-hedge']) }, null, {
      budgetMs: 0,
      signal: stop.signal,
      onSlice: () => (slices += 1) > 20 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    await paint(layers, ['hedgerow-hedge']);
    expect(drawn('hedgerow-hedge')).toEqual(Array.from({ length: 300 }, (_, i) => i * 10));
  });

  test('hides by taking out of the registry, and shows the same highlight again', async () => {
    const { paint, registry } = setUp();
    const layers = new Map([['hedgerow-hedge', spans(1, 2)]]);
    await paint(layers, ['hedgerow-hedge']);
    const before = registry.get('hedgerow-hedge');
    await paint(layers, []);
    expect(registry.size).toBe(0);
    await paint(layers, ['hedgerow-hedge']);
    expect(registry.get('hedgerow-hedge')).toBe(before);
  });

  test('makes new ranges when the page was read again', async () => {
    const { paint, registry } = setUp();
    const layers = new Map([['hedgerow-hedge', spans(1)]]);
    await paint(layers, ['hedgerow-hedge']);
    const [before] = registry.get('hedgerow-hedge')!;
    await paint(layers, ['hedgerow-hedge'], { map: mapOf() });
    const [after] = registry.get('hedgerow-hedge')!;
    expect(registry.get('hedgerow-hedge')!.size).toBe(1);
    expect(after).not.toBe(before);
  });

  test('leaves out a span of which nothing stands in the page', async () => {
    const { paint, drawn } = setUp();
    const map = mapOf();
    const half: PageMap = { ...map, boundsOf: (span) => (span.start === 5 ? null : map.boundsOf(span)) };
    await paint(new Map([['hedgerow-hedge', spans(1, 5, 9)]]), ['hedgerow-hedge'], { map: half });
    expect(drawn('hedgerow-hedge')).toEqual([1, 9]);
  });
});

describe('a page that clears the registry', () => {
  test('has the marks put back', async () => {
    const { painter, paint, registry, drawn } = setUp();
    await paint(new Map([['hedgerow-hedge', spans(1, 2)]]), ['hedgerow-hedge']);
    registry.clear();
    painter.mend();
    expect(drawn('hedgerow-hedge')).toEqual([1, 2]);
  });

  test('has the ranges put back that it took out of a highlight', async () => {
    const { painter, paint, registry, drawn } = setUp();
    await paint(new Map([['hedgerow-hedge', spans(1, 2)]]), ['hedgerow-hedge']);
    registry.get('hedgerow-hedge')!.clear();
    painter.mend();
    expect(drawn('hedgerow-hedge')).toEqual([1, 2]);
  });

  test('does not get back what is hidden', async () => {
    const { painter, paint, registry } = setUp();
    const layers = new Map([['hedgerow-hedge', spans(1)]]);
    await paint(layers, ['hedgerow-hedge']);
    await paint(layers, []);
    painter.mend();
    expect(registry.size).toBe(0);
  });
});

test('what an earlier copy left in the registry is taken out, what others drew is not', () => {
  const registry: FakeRegistry = new Map([
    ['hedgerow-note', new FakeHighlight()],
    ['of-another-extension', new FakeHighlight()],
  ]);
  const painter = new Painter(registry as unknown as HighlightRegistry);
  expect([...registry.keys()]).toEqual(['of-another-extension']);
  painter.clear();
  expect([...registry.keys()]).toEqual(['of-another-extension']);
});
