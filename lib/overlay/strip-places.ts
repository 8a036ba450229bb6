/** Where marks stand in the document, and how far to the right its text goes: measured block by block, in slices. */
import { blockIndexAt, type PageText } from '../page-text/page-text';
import type { Mark } from './marks';
import { liveRangeOf, type PageMap } from './page-map';
import type { Placed } from './strip-rows';

export interface Places {
  placed: Placed[];
  /** The right edge of the text, in CSS px of the window's width; what runs out of the window is left out. */
  textEdge: number;
}

/**
 * A mark's height in the document is taken from its block: as far down in it as in its letters. On a strip where one
 * pixel stands for a dozen lines that is as good as looking at every mark, and a paper has far fewer blocks.
 */
export function* placesOf(
  document: Document,
  page: PageText,
  map: PageMap,
  marks: readonly Mark[],
): Generator<void, Places> {
  const view = document.defaultView!;
  const width = document.documentElement.clientWidth;
  const blocks: { top: number; height: number }[] = [];
  let last = { top: 0, height: 0 };
  let textEdge = 0;
  for (const block of page.blocks) {
    const box = liveRangeOf(document, map, block)?.getBoundingClientRect() ?? null;
    const seen = box && box.width > 0 && box.height > 0 ? box : null;
    // The window may be scrolled between two slices.
    if (seen) last = { top: seen.top + view.scrollY, height: seen.height };
    // What is shown only when asked for (a footnote) stands where the text before it ends.
    blocks.push(seen ? last : { top: last.top + last.height, height: 0 });
    if (seen && seen.right <= width) textEdge = Math.max(textEdge, seen.right);
    yield;
  }
  const placed: Placed[] = [];
  for (const mark of marks) {
    const at = blockIndexAt(page.blocks, mark.start);
    const block = page.blocks[at];
    const stands = blocks[at];
    if (!block || !stands) continue;
    const share = (mark.start - block.start) / Math.max(1, block.end - block.start);
    placed.push({ mark, y: stands.top + Math.min(1, share) * stands.height });
  }
  return { placed, textEdge };
}
