/** Where a card or a button is put: near what it belongs to, never outside of the window. All lengths in CSS px. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Kept free at the edges of the window. */
const MARGIN = 8;
/** Between the mark and what belongs to it. */
const GAP = 8;

/**
 * The top left corner of something of `size` that belongs to `box`, in a window of `room`.
 * Below the box; above it where only that has room; else at the bottom edge. It begins where the box begins, moved
 * left as far as it takes to end inside.
 */
export function placeNear(box: Box, size: Size, room: Size): { left: number; top: number } {
  const left = clamp(box.left, MARGIN, room.width - size.width - MARGIN);
  const below = box.bottom + GAP;
  if (below + size.height + MARGIN <= room.height && below >= MARGIN) return { left, top: below };
  const above = box.top - GAP - size.height;
  if (above >= MARGIN && above + size.height + MARGIN <= room.height) return { left, top: above };
  return { left, top: clamp(below, MARGIN, room.height - size.height - MARGIN) };
}

/** `value` between the bounds; the lower bound wins where they cross (a window smaller than the card). */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
