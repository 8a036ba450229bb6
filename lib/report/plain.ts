/**
 * Reports as plain text, for the field of a review form: numbered points, no marks of Markdown, no line broken by us,
 * nothing indented (a form that reads Markdown would make code of it), our own signs in ASCII.
 */
import type { List, ListItem, Nodes, Root } from 'mdast';
import { bodyTree } from '../markdown/body-tree';
import { plainTex } from '../markdown/plain-tex';
import type { Block, Inline, ReportDocument } from './document';
import type { Report } from './report';
import { reportDocument } from './report-document';

export function writePlain(report: Report): string {
  return plainOf(reportDocument(report));
}

function plainOf({ blocks }: ReportDocument): string {
  return `${drawn(blocks, '').join('\n\n')}\n`;
}

/** Paragraphs. `path` is the number of the point or reply in which they stand. */
function drawn(blocks: readonly Block[], path: string): string[] {
  return blocks.flatMap((block) => paragraphs(block, path)).filter((written) => written !== '');
}

function paragraphs(block: Block, path: string): string[] {
  switch (block.is) {
    case 'heading': {
      const words = line(block.of);
      return [block.level < 3 ? words.toUpperCase() : words];
    }
    case 'paragraph':
      return [block.tone === 'label' ? `${line(block.of)}:` : line(block.of)];
    case 'quotation': {
      // Where it leads is of no use in a form: the words are found by themselves.
      const from = block.from?.map((piece) => (piece.is === 'link' ? line(piece.of) : inline(piece)));
      return [`"${line(block.words)}"${from ? ` (${from.join('')})` : ''}`];
    }
    case 'change':
      return [changeText(block.of)];
    case 'body':
      return [bodyText(bodyTree(block.source))];
    case 'facts':
      return [block.facts.map(({ name, of }) => `${name}: ${line(of)}`).join('\n')];
    case 'list':
      return [block.items.map((item) => drawn(item, path).join(' ')).join('\n')];
    case 'replies':
      return block.items.flatMap((item, index) => {
        const number = `${path}.${index + 1}`;
        const [first = '', ...rest] = drawn(item, number);
        return [`Reply ${number}, ${first}`, ...rest];
      });
    case 'table':
      return [tableText(block)];
    case 'contents':
      return [];
    case 'beside':
      return drawn([...block.first, ...block.second], path);
    case 'point':
      return drawn(block.of, String(block.number));
  }
}

/** A row a line, its first cell with what stands in its own: "Open: points 6; author's turn 6". */
function tableText({ caption, head, rows }: Extract<Block, { is: 'table' }>): string {
  const lines = rows.map((cells) => {
    const [first = '', ...others] = cells.map(line);
    const named = others.flatMap((cell, at) => {
      if (cell === '0') return [];
      return [/^\d+$/.test(cell) ? `${ascii(head[at + 1]!).toLowerCase()} ${cell}` : cell];
    });
    return `${first}: ${named.join('; ')}`;
  });
  return [`${ascii(caption)}:`, ...lines].join('\n');
}

/** Both wordings in full, where they are two. */
function changeText(of: readonly Inline[]): string {
  const [was, now] = [
    line(of.filter(({ is }) => is !== 'added')),
    line(of.filter(({ is }) => is !== 'removed')),
  ];
  return was === '' || was === now ? `"${now}"` : `Was: "${was}"\nNow: "${now}"`;
}

function line(of: readonly Inline[]): string {
  return of.map(inline).join('').replace(/\s+/gu, ' ').trim();
}

function inline(piece: Inline): string {
  switch (piece.is) {
    case 'text':
      return ascii(piece.text);
    case 'words':
      return piece.text;
    case 'formula':
      return formulaText(piece.tex);
    case 'link': {
      const words = line(piece.of);
      return bare(words) === bare(piece.to) ? piece.to : `${words}, ${piece.to}`;
    }
    case 'strong':
    case 'jump':
    case 'removed':
    case 'added':
      return piece.of.map(inline).join('');
  }
}

/** An address as it is often written: without what every address has. */
function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** As characters where that can be read, else as TeX. */
function formulaText(tex: string): string {
  return plainTex(tex) ?? tex.replace(/\s+/g, ' ').trim();
}

const TYPEWRITER: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
};

/** Our own words as every form takes them; those of people stay as they wrote them. */
function ascii(words: string): string {
  return words.replace(/[“”‘’…–—−×]/g, (sign) => TYPEWRITER[sign]!);
}

function bodyText(root: Root): string {
  return root.children
    .map(blockText)
    .filter((written) => written !== '')
    .join('\n\n');
}

/** A block of a body without its marks; what it holds stands below it on lines of its own. */
function blockText(node: Nodes): string {
  if (node.type === 'blockquote') return `"${node.children.map(blockText).join('\n\n')}"`;
  if (node.type === 'list') return node.children.map((item, index) => itemText(item, node, index)).join('\n');
  if (node.type === 'table')
    return node.children.map((row) => row.children.map(phraseText).join('; ')).join('\n');
  return phraseText(node);
}

function itemText(item: ListItem, { ordered, start }: List, index: number): string {
  const sign = ordered === true ? `${(start ?? 1) + index}.` : '-';
  return `${sign} ${item.children.map(blockText).join('\n')}`;
}

function phraseText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'formula') return formulaText(node.value);
  if ('value' in node) return node.value;
  if (node.type === 'link') {
    const words = node.children.map(phraseText).join('');
    return words === node.url || node.url === `mailto:${words}` ? words : `${words} (${node.url})`;
  }
  return 'children' in node ? node.children.map(phraseText).join('') : '';
}
