/**
 * The tree of a body that is to stand within a longer document: its headings are lines in bold, so that they are none
 * of the document's; its links lead only where they may; pictures are named, not loaded; works that it names are links.
 */
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { piecesOf, safeAddress } from './body-text';
import { parseMarkdown } from './parse';

export function bodyTree(source: string): Root {
  const root = parseMarkdown(source);
  const within = { addresses: addressesIn(root), inLink: false };
  return { type: 'root', children: root.children.flatMap((node) => cleaned(node, within)) };
}

interface Within {
  /** The addresses that are named at the end of a text, by their names. */
  addresses: ReadonlyMap<string, string>;
  /** Links do not stand in links. */
  inLink: boolean;
}

function cleaned(node: RootContent, within: Within): RootContent[] {
  switch (node.type) {
    case 'text':
      return within.inLink ? [node] : linked(node.value);
    case 'html':
    case 'yaml':
      return [{ type: 'text', value: node.value }];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: inside(node.children, within) }] }];
    case 'link':
      return link(safeAddress(node.url), node.children, within);
    case 'linkReference':
      return link(within.addresses.get(node.identifier) ?? null, node.children, within);
    case 'image':
      return picture(safeAddress(node.url), node.alt, within);
    case 'imageReference':
      return picture(within.addresses.get(node.identifier) ?? null, node.alt, within);
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return [];
    case 'paragraph':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: inside<RootContent>(node.children, within) } as RootContent];
    case 'break':
    case 'code':
    case 'formula':
    case 'inlineCode':
    case 'thematicBreak':
      return [node];
  }
}

/** What stands within a node may stand there cleaned as well: phrases stay phrases, blocks stay blocks. */
function inside<Child extends RootContent>(children: readonly Child[], within: Within): Child[] {
  return children.flatMap((child) => cleaned(child, within) as Child[]);
}

function linked(text: string): PhrasingContent[] {
  return piecesOf(text).map((piece): PhrasingContent => {
    const words: PhrasingContent = { type: 'text', value: piece.text };
    return piece.type === 'text' ? words : { type: 'link', url: piece.href, children: [words] };
  });
}

function link(to: string | null, children: readonly PhrasingContent[], within: Within): PhrasingContent[] {
  if (to === null || within.inLink) return inside(children, within);
  return [{ type: 'link', url: to, children: inside(children, { ...within, inLink: true }) }];
}

function picture(to: string | null, alt: string | null | undefined, within: Within): PhrasingContent[] {
  const words: PhrasingContent = { type: 'text', value: `Picture: ${alt || (to ?? 'without a name')}` };
  return link(to, [words], { ...within, inLink: within.inLink });
}

/** The addresses that may be opened, of all definitions; the first of a name holds. */
function addressesIn(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = ({ identifier, url }: Definition) => {
    const address = safeAddress(url);
    if (address !== null && !found.has(identifier)) found.set(identifier, address);
  };
  const queue: Nodes[] = [...root.children];
  for (const node of queue) {
    if (node.type === 'definition') add(node);
    else if ('children' in node) queue.push(...node.children);
  }
  return found;
}
