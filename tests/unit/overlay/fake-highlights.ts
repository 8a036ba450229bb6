/** The part of the CSS Custom Highlight API that the painter uses, for documents without a browser. */

export class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  type = 'highlight' as const;
}

export type FakeRegistry = Map<string, FakeHighlight>;

/** Puts `Highlight`, `StaticRange` and `CSS.highlights` into a window that lacks them. Returns the registry. */
export function addHighlights(view: object): FakeRegistry {
  const registry: FakeRegistry = new Map();
  Object.assign(view, { Highlight: FakeHighlight, CSS: { highlights: registry } });
  return registry;
}
