/**
 * Text with the links that are in it: cut into what is shown, never into HTML. Addresses, arXiv ids and DOIs become
 * links, as people write them.
 */
import { hrefOf, worksIn } from '../evidence/references';

export type Piece = { type: 'text'; text: string } | { type: 'link'; text: string; href: string };

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, ...work } of worksIn(text)) {
    const href = hrefOf(work);
    if (href === null) continue;
    if (start > from) pieces.push({ type: 'text', text: text.slice(from, start) });
    pieces.push({ type: 'link', text: text.slice(start, end), href });
    from = end;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) });
  return pieces;
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** An address that may be opened, in full; null for any other, such as one that runs a script or names no place. */
export function safeAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const address = new URL(written);
  return SCHEMES.has(address.protocol) ? address.href : null;
}

/** From so many code units on, a body or a quotation is folded. */
export const FOLD_AT = 900;

/** The beginning of a long text, cut at a paragraph or a word; null for a text that is short enough. */
export function beginningOf(text: string, limit: number = FOLD_AT): string | null {
  if (text.length <= limit * 1.25) return null;
  const cut = text.slice(0, limit);
  const paragraph = cut.lastIndexOf('\n\n');
  if (paragraph > limit / 2) return `${cut.slice(0, paragraph)}\n\n…`;
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')} …`;
}
