/** The body of a note in Markdown, from the parts whose words it is. */
import type { Critique, Part } from './critique';
import { behind, type Quoted } from './quoted';

/**
 * The Markdown of `parts` in their order, joined by blank lines, items of a list by line ends. The quotation that a
 * part begins with is left out, if `quoted` is given; a quotation that stands within the note is one in Markdown.
 */
export function bodyOf(critique: Critique, quoted: Quoted | null, parts: readonly number[]): string {
  let body = '';
  let before: Part | null = null;
  for (const index of parts) {
    const part = critique.parts[index]!;
    const said = quoted ? ownMarkdown(part, quoted, index) : part.markdown;
    if (said.trim() === '') continue;
    const isItem = part.role === 'item';
    const gap = body === '' ? '' : isItem && before?.role === 'item' ? '\n' : '\n\n';
    body += gap + dressed(part, said);
    before = part;
  }
  return body;
}

function dressed({ role, quoted }: Part, said: string): string {
  const listed = role === 'item' && !/^(?:[-*+]|\d{1,3}[.)])\s/.test(said) ? `- ${said}` : said;
  return quoted > 0
    ? listed
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    : listed;
}

function ownMarkdown(part: Part, quoted: Quoted, index: number): string {
  const quote = quoted.paper(index) ?? quoted.part(index);
  if (!quote) return part.markdown;
  return quote.whole ? '' : markdownBehind(part, behind(part.text, quote.span.end));
}

/**
 * The Markdown of a part from an offset of its `text` on. The two say the same characters in the same order; what
 * Markdown has between them (marks, addresses of links) is passed over. Where they do not, the text itself is returned.
 */
function markdownBehind({ text, markdown }: Part, offset: number): string {
  let at = 0;
  for (let index = 0; index < offset; index++) {
    const character = text[index]!;
    if (/\s/.test(character)) continue;
    while (at < markdown.length && markdown[at] !== character) at += passedAt(markdown, at);
    if (at >= markdown.length) return text.slice(offset);
    at += 1;
  }
  // Marks that end what stood before belong to it.
  at += /^(?:[*_~`]+(?=\s|[.,;:!?"'”’)\]]|$)|\]\([^()\s]*\)|["'”’»)\].,;:\s]+)*/u.exec(markdown.slice(at))![0]
    .length;
  return markdown.slice(at).trimStart();
}

/** How far to go on over what is no character of the text: the address of a link at once, else one character. */
function passedAt(markdown: string, at: number): number {
  return /^\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/.exec(markdown.slice(at, at + 2_100))?.[0].length ?? 1;
}
