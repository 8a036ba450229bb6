/** A line of text as an abstract page holds it: text nodes and line breaks side by side, through which formulas run. */

/** A stretch of one node. Offsets count in the node's text; a line break is one character. */
export interface Piece {
  node: Node;
  from: number;
  to: number;
}

/** The text nodes, line breaks and comments from `node` on, up to the next other element: no formula goes further. */
export function lineFrom(node: Text): Node[] {
  const line: Node[] = [];
  for (let next: Node | null = node; next && textOf(next) !== null; next = next.nextSibling) line.push(next);
  return line;
}

/** The text of a line. */
export function lineText(line: readonly Node[]): string {
  return line.map(textOf).join('');
}

/** The pieces of nodes that make up the stretch from `start` to `end` of a line's text, none of them empty. */
export function piecesOf(line: readonly Node[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let begins = 0;
  for (const node of line) {
    const { length } = textOf(node)!;
    const from = Math.max(start - begins, 0);
    const to = Math.min(end - begins, length);
    if (from < to) pieces.push({ node, from, to });
    begins += length;
  }
  return pieces;
}

/** Null for what is no part of a line. */
function textOf(node: Node): string | null {
  if (node.nodeType === node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType === node.COMMENT_NODE) return '';
  return node.nodeName === 'BR' ? '\n' : null;
}
