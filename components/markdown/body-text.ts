/**
 * A note's body as plain text with links: cut into what is shown, never into HTML. Only http and https become
 * links; whatever else looks like an address stays text.
 */
export type Piece = { type: 'text'; text: string } | { type: 'link'; text: string; href: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/giu;

/** Paragraphs, cut at blank lines; line breaks within one stay in its text. */
export function paragraphsOf(body: string): Piece[][] {
  return body
    .split(/\n[^\S\n]*\n\s*/u)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/gu, ''))
    .filter((paragraph) => paragraph !== '')
    .map(piecesOf);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index) });
    pieces.push({ type: 'link', text: address, href: new URL(address).href });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) });
  return pieces;
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

/** The beginning of a long text, cut at a word; null for a text that is short enough. */
export function beginningOf(text: string, limit: number = FOLD_AT): string | null {
  if (text.length <= limit * 1.25) return null;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')} …`;
}
