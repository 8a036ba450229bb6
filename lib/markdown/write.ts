/** Markdown out of a tree, for every renderer: what is no mark of it is escaped, formulas are set between dollars. */
import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { FormulaNode } from './math-syntax';

/** Where nothing is a mark, so that nothing is escaped. */
const LITERAL = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;

const formula: Handle = (node: FormulaNode, _parent, state) => {
  const inCell = state.stack.includes('tableCell');
  return formulaText(node, inCell);
};

const FORMULAS: Options = {
  handlers: { formula },
  unsafe: [
    { character: '$', inConstruct: 'phrasing', notInConstruct: [...LITERAL] },
    // Where formulas may be written so; and a backslash that is meant is one everywhere.
    { character: '\\', inConstruct: 'phrasing', notInConstruct: [...LITERAL] },
  ],
};

/** @returns Markdown (CommonMark with tables and strikethrough), ending in a line ending */
export function writeTree(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), FORMULAS],
  });
}

/**
 * On one line, so that no line of it can be a mark; what would be HTML or a link where formulas are not known is set
 * apart by a space, which TeX does not show. As code where it cannot stand between dollars.
 */
function formulaText({ value, display }: FormulaNode, inCell: boolean): string {
  const tex = value
    .replace(/(?<!\\)%[^\n]*(?:\n|$)/g, '\n')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/<(?=[!/?A-Za-z])/g, '< ')
    .replace(/\](?=[([])/g, '] ')
    .replace(/\|/g, inCell ? '\\vert ' : '|');
  if (tex === '' || /[`$]|(?:^|[^\\])(?:\\\\)*\\$/.test(tex)) return codeText(tex, inCell);
  return display ? `$$${tex}$$` : `$${tex}$`;
}

function codeText(tex: string, inCell: boolean): string {
  const longest = Math.max(0, ...[...tex.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padded = tex === '' ? ' ' : /^`|`$/.test(tex) ? ` ${tex} ` : tex;
  return `${fence}${inCell ? padded.replaceAll('|', '\\|') : padded}${fence}`;
}
