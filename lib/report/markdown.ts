/** Reports in Markdown, ready to be posted: bodies stay in their places, and nothing in them is HTML. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { bodyTree } from '../markdown/body-tree';
import { writeTree } from '../markdown/write';
import type { Block, Inline, ReportDocument } from './document';
import type { Report } from './report';
import { reportDocument } from './report-document';

export function writeMarkdown(report: Report): string {
  return markdownOf(reportDocument(report));
}

export function markdownOf({ blocks }: ReportDocument): string {
  return writeTree({ type: 'root', children: blocks.flatMap(drawn) });
}

function drawn(block: Block): RootContent[] {
  switch (block.is) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: phrases(block.of) }];
    case 'paragraph': {
      const children = phrases(block.of);
      const loud = block.tone === 'label' || block.tone === 'loud';
      return [{ type: 'paragraph', children: loud ? [{ type: 'strong', children }] : children }];
    }
    case 'quotation': {
      const from: BlockContent[] = block.from
        ? [{ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...phrases(block.from)] }]
        : [];
      return [
        { type: 'blockquote', children: [{ type: 'paragraph', children: phrases(block.words) }, ...from] },
      ];
    }
    case 'change':
      return [{ type: 'blockquote', children: [{ type: 'paragraph', children: phrases(block.of) }] }];
    case 'body':
      return bodyTree(block.source).children;
    case 'facts':
      return [
        listOf(
          block.facts.map(({ name, of }) => [
            {
              type: 'paragraph',
              children: [
                { type: 'strong', children: [{ type: 'text', value: `${name}:` }] },
                { type: 'text', value: ' ' },
                ...phrases(of),
              ],
            },
          ]),
        ),
      ];
    case 'list':
    case 'replies':
      return [listOf(block.items.map((item) => item.flatMap(drawn)))];
    case 'table': {
      const row = (cells: PhrasingContent[][]) => ({
        type: 'tableRow' as const,
        children: cells.map((children) => ({ type: 'tableCell' as const, children })),
      });
      return [
        {
          type: 'table',
          children: [
            row(block.head.map((value) => [{ type: 'text', value }])),
            ...block.rows.map((cells) => row(cells.map(phrases))),
          ],
        },
      ];
    }
    case 'contents':
      // Its readers are led by the headings.
      return [];
    case 'beside':
      return [...block.first, ...block.second].flatMap(drawn);
    case 'point':
      return block.of.flatMap(drawn);
  }
}

function listOf(items: readonly (readonly RootContent[])[]): RootContent {
  const children = items.map((item): ListItem => {
    // What documents and bodies are made of may all stand in an item.
    return {
      type: 'listItem',
      spread: item.length > 1,
      children: item as (BlockContent | DefinitionContent)[],
    };
  });
  return { type: 'list', ordered: false, spread: children.some(({ spread }) => spread), children };
}

function phrases(of: readonly Inline[]): PhrasingContent[] {
  return of.flatMap((inline, index) => {
    const drawn = phrase(inline);
    // One upon the other, their marks would be read as one.
    const upon = inline.is === 'added' && of[index - 1]?.is === 'removed';
    return upon ? [{ type: 'text', value: ' ' }, ...drawn] : drawn;
  });
}

function phrase(inline: Inline): PhrasingContent[] {
  switch (inline.is) {
    case 'text':
    case 'words': {
      const value = inline.text.replace(/\s+/gu, ' ');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'formula':
      return [{ type: 'formula', value: inline.tex, display: false }];
    case 'strong':
      return [{ type: 'strong', children: phrases(inline.of) }];
    case 'link':
      return [{ type: 'link', url: inline.to, children: phrases(inline.of) }];
    case 'jump':
      return phrases(inline.of);
    case 'removed':
      return marked('delete', phrases(inline.of));
    case 'added':
      return marked('strong', phrases(inline.of));
  }
}

/** Marks hold only where no space stands beside them within: spaces at the ends go out. */
function marked(type: 'delete' | 'strong', children: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  let [before, after] = ['', ''];
  if (first?.type === 'text') {
    before = /^\s*/u.exec(first.value)![0];
    first.value = first.value.slice(before.length);
  }
  if (last?.type === 'text') {
    after = /\s*$/u.exec(last.value)![0];
    last.value = last.value.slice(0, last.value.length - after.length);
  }
  const held = children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before === '' ? [] : [{ type: 'text', value: before } as const]),
    ...(held.length === 0 ? [] : [{ type, children: held }]),
    ...(after === '' ? [] : [{ type: 'text', value: after } as const]),
  ];
}
