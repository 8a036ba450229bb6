/**
 * From a point of the window to the marks under it: caret position, offset in the text, interval search, and a look
 * at the boxes, since a caret position is also given for a point beside the text.
 */
import type { Mark, MarkList } from './marks';
import { boxesOf, type PageMap } from './page-map';
import type { Box } from './place';

export interface Hit {
  /** In page order, at least one. */
  marks: Mark[];
  /** The line of the first of them that was pointed at, and which of its lines it is. */
  box: Box;
  line: number;
}

/** Underlines hang below the letters; the pointer may be on one. */
const SLACK = 3;

/** The marks at a point of the window (CSS px); null where there are none. */
export function hitTest(document: Document, map: PageMap, marks: MarkList, x: number, y: number): Hit | null {
  const offset = offsetAt(document, map, x, y);
  if (offset === null) return null;
  const hit: Mark[] = [];
  let first: { box: Box; line: number } | null = null;
  for (const mark of marks.at(offset)) {
    const boxes = boxesOf(document, map, mark);
    const line = boxes.findIndex((box) => holds(box, x, y));
    if (line < 0) continue;
    hit.push(mark);
    first ??= { box: boxes[line]!, line };
  }
  return first && { marks: hit, ...first };
}

/** The offset in the text of the letter nearest to a point; null where nothing that was read is there. */
export function offsetAt(document: Document, map: PageMap, x: number, y: number): number | null {
  const caret = caretAt(document, x, y);
  return caret && map.offsetOf(caret.node, caret.offset);
}

/** The offset of the letter that is right under a point; null where the point is beside the text. */
export function offsetUnder(document: Document, map: PageMap, x: number, y: number): number | null {
  const offset = offsetAt(document, map, x, y);
  if (offset === null) return null;
  // The caret lies between two letters: the point is on one of them.
  const isUnder = (start: number) =>
    boxesOf(document, map, { start, end: start + 1 }).some((box) => holds(box, x, y));
  return [offset, offset - 1].find((start) => start >= 0 && isUnder(start)) ?? null;
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + SLACK;
}

/** `caretRangeFromPoint` is what browsers before the standard had. */
interface OlderDocument {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y) ?? null;
  return range && { node: range.startContainer, offset: range.startOffset };
}
