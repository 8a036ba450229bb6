/** Pictures compared. */
import { PNG } from 'pngjs';
import type { Box } from './page';

/** How far below its text a mark may reach, in CSS pixels: underlines lie there. */
const BELOW = 4;

/**
 * How many pixels of a box differ between two pictures of the same viewport.
 * @param width of the viewport, in CSS pixels: pictures may be larger on dense screens
 */
export function changedPixels(before: PNG, after: PNG, box: Box, width: number): number {
  const scale = before.width / width;
  const right = Math.min(before.width, Math.ceil((box.x + box.width) * scale));
  const bottom = Math.min(before.height, Math.ceil((box.y + box.height + BELOW) * scale));
  let changed = 0;
  for (let y = Math.max(0, Math.floor(box.y * scale)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(box.x * scale)); x < right; x += 1) {
      const at = (y * before.width + x) * 4;
      if (before.data.readUInt32BE(at) !== after.data.readUInt32BE(at)) changed += 1;
    }
  }
  return changed;
}

/** Reads a PNG. */
export function readPicture(png: Buffer): PNG {
  return PNG.sync.read(png);
}
