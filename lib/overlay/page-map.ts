/** From spans of the text to what the page shows of them. */
import type { Span } from '../page-text/page-text';

/** What the overlay asks of the map that reading gave (`DomMap` in lib/arxiv). */
export interface PageMap {
  /** Null for a span of which nothing stands in the page. */
  boundsOf(span: Span): StaticRangeInit | null;
  /** Null outside of what was read. */
  offsetOf(node: Node, offset: number): number | null;
  /** Null where nothing of what was read is in the range. */
  spanOf(range: AbstractRange): Span | null;
}

/** The range of a span, for drawing; null where nothing of it stands in the page. */
export function rangeOf(map: PageMap, span: Span): StaticRange | null {
  const bounds = map.boundsOf(span);
  return bounds && new StaticRange(bounds);
}

/**
 * The range of a span, for measuring: a static one has no boxes. Null where nothing of it stands in the page, or the
 * page has changed since it was read so that its ends are gone.
 */
export function liveRangeOf(document: Document, map: PageMap, span: Span): Range | null {
  const bounds = map.boundsOf(span);
  if (!bounds) return null;
  const { startContainer, startOffset, endContainer, endOffset } = bounds;
  if (!holds(startContainer, startOffset) || !holds(endContainer, endOffset)) return null;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The boxes of a span in the window, one for each line and element, empty ones left out. */
export function boxesOf(document: Document, map: PageMap, span: Span): DOMRect[] {
  const rects = liveRangeOf(document, map, span)?.getClientRects() ?? [];
  return [...rects].filter((rect) => rect.width > 0 && rect.height > 0);
}

function holds(node: Node, offset: number): boolean {
  if (!node.isConnected) return false;
  return offset <= (node instanceof CharacterData ? node.length : node.childNodes.length);
}
