/**
 * Text with the links that are in it: cut into what is shown, never into HTML. Addresses, arXiv ids and DOIs become
 * links, as people write them.
 */
import { parseArxivId } from '../../lib/paper/id';

export type Piece = { type: 'text'; text: string } | { type: 'link'; text: string; href: string };

const LINKS =
  /\bhttps?:\/\/[^\s<>"“”]+|\barXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?![\w])|\bdoi:\s?10\.\d{4,9}\/[^\s<>"“”]+/giu;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINKS)) {
    const written = withoutTail(match[0]);
    const href = addressOf(written);
    if (href === null) continue;
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index) });
    pieces.push({ type: 'link', text: written, href });
    from = match.index + written.length;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) });
  return pieces;
}

function addressOf(written: string): string | null {
  if (/^doi:/i.test(written)) return `https://doi.org/${encodeURI(written.slice(4).trim())}`;
  if (!/^arxiv:/i.test(written)) return safeAddress(written);
  const id = parseArxivId(written.replace(/:\s/, ':'));
  if (id === null) return null;
  return `https://arxiv.org/abs/${id.paper}${id.version === null ? '' : `v${id.version}`}`;
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** An address that may be opened, in full; null for any other, such as one that runs a script or names no place. */
export function safeAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const address = new URL(written);
  return SCHEMES.has(address.protocol) ? address.href : null;
}

/** Without the punctuation of the sentence around it; a closing bracket stays where its opening one is inside. */
function withoutTail(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1]!;
    const cut = address.slice(0, end);
    const tail =
      /[.,;:!?'’*_]/u.test(last) ||
      (last === ')' && count(cut, ')') > count(cut, '(')) ||
      (last === ']' && count(cut, ']') > count(cut, '['));
    if (!tail) return cut;
    end -= 1;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
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
