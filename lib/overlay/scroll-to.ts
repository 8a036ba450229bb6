/** Brings a passage into the window. */
import type { Span } from '../page-text/page-text';
import { boxesOf, liveRangeOf, type PageMap } from './page-map';

/** Where the passage comes to stand, as a share of the window's height: below any header that stays on top. */
const HEIGHT = 0.35;
/** Further than this many windows a smooth scroll is a blur, and slower than a jump. */
const SMOOTH_WINDOWS = 2;

/**
 * Scrolls the passage into view, in every box that scrolls around it, and opens what folds it away.
 * Smooth over short ways, unless the reader has asked for less motion. Returns false when the page shows the passage
 * nowhere (it is hidden, or gone).
 * @param whole what is brought into view in place of the words, such as the figure of a caption
 */
export function scrollToSpan(view: Window, map: PageMap, span: Span, whole: Element | null = null): boolean {
  const { document } = view;
  const container = liveRangeOf(document, map, span)?.startContainer;
  const start = container && elementOf(container);
  if (!start) return false;
  unfold(start);
  const instead = whole ?? (boxesOf(document, map, span).length > 0 ? null : shownAround(start));
  const box = (): DOMRect | undefined =>
    instead ? instead.getBoundingClientRect() : boxesOf(document, map, span)[0];
  if (!box()) return false;

  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let around = start.parentElement; around; around = around.parentElement) {
    if (!scrolls(view, around)) continue;
    const inner = box()!;
    const outer = around.getBoundingClientRect();
    around.scrollBy({
      top: outside(inner.top, inner.bottom, outer.top, outer.bottom),
      left: outside(inner.left, inner.right, outer.left, outer.right),
      behavior: 'instant',
    });
  }
  const way = box()!.top - view.innerHeight * HEIGHT;
  const smooth = !calm && Math.abs(way) <= SMOOTH_WINDOWS * view.innerHeight;
  view.scrollBy({ top: way, behavior: smooth ? 'smooth' : 'instant' });
  if (!smooth) {
    // Parts that the browser had not laid out yet take their real height only now.
    view.requestAnimationFrame(() => {
      const rest = (box()?.top ?? 0) - view.innerHeight * HEIGHT;
      if (Math.abs(rest) > view.innerHeight * HEIGHT) view.scrollBy({ top: rest, behavior: 'instant' });
    });
  }
  return true;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** A reader who asks for a passage wants the fold around it open. */
function unfold(element: Element): void {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
}

/** The nearest element around that has a box: a footnote that shows only when pointed at stands in one. */
function shownAround(element: Element): Element | null {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around.getClientRects().length > 0) return around;
  }
  return null;
}

/** Whether an element inside the page scrolls; the page itself is scrolled by the window. */
function scrolls(view: Window, element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === body || element === documentElement) return false;
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  return /auto|scroll/.test(view.getComputedStyle(element).overflow);
}

/** How far `[low, high]` has to move to lie inside `[from, to]`, by its beginning where it does not fit. */
function outside(low: number, high: number, from: number, to: number): number {
  if (low < from) return low - from;
  return high > to ? Math.min(high - to, low - from) : 0;
}
