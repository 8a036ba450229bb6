/** What format a critique is written in, by the marks that stand in it. */
import type { CritiqueFormat } from './critique';
import { isForumPage } from './forum-page';

/** So many code units are looked at: what marks a text marks its beginning as well. */
const LOOKED_AT = 50_000;

/** So many lines with a mark of Markdown make a text that is no chance. */
const FEW = 2;

/** Elements that are told by their name: `<T>` in a formula or `<moles@example.org>` are none. */
const ELEMENT =
  /<\/?(?:html|body|div|p|br|blockquote|article|section|ul|ol|li|h[1-6]|table|span|a)(?:\s[^<>]{0,500})?>/gi;

/** A line that Markdown reads otherwise than as it stands: a quotation, heading, item, fence, or marks inside. */
const MARKED =
  /^ {0,3}(?:> ?\S|#{1,6} \S|[-*+] \S|```|~~~)|\*\*\S[^*\n]{0,200}\*\*|\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/;

/** @param name of the file that it came in; null for none */
export function formatOf(text: string, name: string | null): CritiqueFormat {
  const ending = /\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'md';
  const looked = text.slice(0, LOOKED_AT);
  const elements = looked.match(ELEMENT)?.length ?? 0;
  if (/^\s*<(?:!doctype|html|body)\b/i.test(looked) || elements > FEW) return 'html';
  const marked = looked.split('\n').filter((line) => MARKED.test(line.slice(0, 2_000))).length;
  if (marked < FEW) return 'text';
  // Somebody on such a page may type marks; what is around them is the page's own text.
  return isForumPage(looked) ? 'text' : 'md';
}
