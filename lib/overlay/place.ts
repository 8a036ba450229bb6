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

/** Where something is put, and how high it may be there at most. */
export interface Place {
  left: number;
  top: number;
  maxHeight: number;
}

/** Less height than this is not worth having: better to cover the box. */
const WORTH = 160;

/**
 * Where something of `size` that belongs to `box` is put, in a window of `room`: below the box; above it where only
 * that has room; where neither has, on the roomier side and lower than it would be; in a very low window over the box.
 * It begins where the box begins, moved left as far as it takes to end inside.
 */
export function placeNear(box: Box, size: Size, room: Size): Place {
  const left = clamp(box.left, MARGIN, room.width - size.width - MARGIN);
  const below = { top: Math.max(box.bottom + GAP, MARGIN), bottom: room.height - MARGIN };
  const above = { top: MARGIN, bottom: Math.min(box.top - GAP, room.height - MARGIN) };
  const roomBelow = below.bottom - below.top;
  const roomAbove = above.bottom - above.top;
  if (roomBelow >= size.height || (roomBelow >= roomAbove && roomBelow >= WORTH)) {
    return { left, top: below.top, maxHeight: roomBelow };
  }
  if (roomAbove >= size.height || roomAbove >= WORTH) {
    return { left, top: Math.max(MARGIN, above.bottom - size.height), maxHeight: roomAbove };
  }
  const maxHeight = room.height - 2 * MARGIN;
  const height = Math.min(size.height, maxHeight);
  return { left, top: clamp(box.bottom + GAP, MARGIN, room.height - height - MARGIN), maxHeight };
}

/** `value` between the bounds; the lower bound wins where they cross (a window smaller than the card). */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
