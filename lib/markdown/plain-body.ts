/** Markdown without its marks, on one line: where there is room for the beginning of a note alone. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse';

export function plainBody(source: string): string {
  return textOf(parseMarkdown(source)).replace(/\s+/gu, ' ').trim();
}

/** Blocks are parted by a space; a formula is its TeX, an image what stands for it. */
function textOf(node: Nodes): string {
  if ('children' in node) {
    const inline = node.type === 'paragraph' || node.type === 'heading' || !BLOCKS.has(node.type);
    return node.children.map(textOf).join(inline ? '' : ' ');
  }
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'alt' in node ? (node.alt ?? '') : '';
}

const BLOCKS: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
]);
