/** The words of a Markdown tree as runs. */
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { imageWords } from './collected';
import { PLAIN, type Run } from './runs';
import { linkedRuns } from './typed';

export type Definitions = ReadonlyMap<string, Definition>;

export interface Inline {
  runs: Run[];
  images: number;
}

/** `nodes` as runs; what they nest is said of each run. */
export function inlineOf(nodes: readonly PhrasingContent[], definitions: Definitions): Inline {
  const inline: Inline = { runs: [], images: 0 };
  for (const node of nodes) add(inline, node, PLAIN, definitions);
  return inline;
}

/** Whether there is nothing but images. */
export function isImage(nodes: readonly PhrasingContent[]): boolean {
  const images = nodes.filter(({ type }) => type === 'image' || type === 'imageReference');
  return images.length > 0 && nodes.every((node) => images.includes(node) || isSpace(node));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function add(inline: Inline, node: PhrasingContent, style: Run, definitions: Definitions): void {
  const { runs } = inline;
  const within = (children: readonly PhrasingContent[], said: Partial<Run>) => {
    for (const child of children) add(inline, child, { ...style, ...said }, definitions);
  };
  switch (node.type) {
    case 'text':
      runs.push(...linkedRuns(node.value, style));
      break;
    case 'emphasis':
      within(node.children, { emphasis: true });
      break;
    case 'strong':
      within(node.children, { strong: true });
      break;
    case 'delete':
      within(node.children, { struck: true });
      break;
    case 'inlineCode':
      runs.push({ ...style, kind: 'code', text: node.value });
      break;
    case 'formula':
      runs.push({ ...style, kind: node.display ? 'display' : 'formula', text: node.value });
      break;
    case 'break':
      runs.push({ ...style, kind: 'break', text: '\n' });
      break;
    case 'link':
      within(node.children, { address: node.url });
      break;
    case 'linkReference': {
      const definition = definitions.get(node.identifier);
      // A footnote's mark: its text stands below.
      if (node.identifier.startsWith('^'))
        runs.push({ ...style, text: `[${node.label ?? node.identifier}]` });
      else within(node.children, { address: definition?.url ?? null });
      break;
    }
    case 'image':
    case 'imageReference':
      inline.images += 1;
      runs.push({ ...style, text: imageWords(node.alt) });
      break;
    case 'footnoteReference':
      runs.push({ ...style, text: `[^${node.label ?? node.identifier}]` });
      break;
    case 'html':
      runs.push({ ...style, text: node.value });
      break;
  }
}

/** The definitions of a tree, by identifier: the first of each counts. */
export function definitionsIn(nodes: readonly Nodes[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) open.push(...node.children);
  }
  return found;
}
