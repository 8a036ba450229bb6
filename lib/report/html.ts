/**
 * Reports as one HTML file that needs nothing else: no script, no picture, no font, nothing that is fetched. It is built
 * as a tree and written by a library, so that no word of anybody becomes markup.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Delete, Root as MarkdownRoot } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { bodyTree } from '../markdown/body-tree';
import type { FormulaNode } from '../markdown/math-syntax';
import { mathmlOf } from '../markdown/mathml';
import type { Block, Inline, ReportDocument } from './document';
import { STYLE } from './html-style';
import type { Report } from './report';
import { reportDocument } from './report-document';

export function writeHtml(report: Report): string {
  return htmlOf(reportDocument(report));
}

/** Nothing is loaded and nothing runs, whoever opens the file and wherever. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export function htmlOf({ title, blocks }: ReportDocument): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, [string(title)]),
    element('style', {}, [string(STYLE)]),
  ]);
  const body = element('body', {}, [element('main', {}, blocks.flatMap(drawn))]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: 'en' }, [head, body])],
  };
  return `${toHtml(root)}\n`;
}

function drawn(block: Block): ElementContent[] {
  switch (block.is) {
    case 'heading':
      return [element(`h${block.level}`, block.id ? { id: block.id } : {}, phrases(block.of))];
    case 'paragraph':
      return [element('p', block.tone ? { className: [block.tone] } : {}, phrases(block.of))];
    case 'quotation':
      return [
        element('blockquote', { dir: 'auto' }, [
          element('p', {}, phrases(block.words)),
          ...(block.from ? [element('footer', {}, phrases(block.from))] : []),
        ]),
      ];
    case 'change':
      return [element('p', { className: ['change'], dir: 'auto' }, phrases(block.of))];
    case 'body':
      return [element('div', { className: ['body'] }, bodyOf(block.source))];
    case 'facts':
      return [
        element(
          'dl',
          {},
          block.facts.map(({ name, of }) =>
            element('div', {}, [element('dt', {}, [string(name)]), element('dd', {}, phrases(of))]),
          ),
        ),
      ];
    case 'list':
      return [
        element(
          'ul',
          {},
          block.items.map((item) => element('li', {}, item.flatMap(drawn))),
        ),
      ];
    case 'replies':
      return [
        element(
          'ol',
          { className: ['replies'] },
          block.items.map((item) => element('li', {}, item.flatMap(drawn))),
        ),
      ];
    case 'table':
      return [tableOf(block)];
    case 'contents':
      return [
        element('nav', { ariaLabel: 'Contents' }, [
          element('h2', {}, [string('Contents')]),
          element(
            'ol',
            {},
            block.entries.map((entry) => element('li', {}, phrases(entry))),
          ),
        ]),
      ];
    case 'beside':
      if (block.second.length === 0) return block.first.flatMap(drawn);
      return [
        element('div', { className: ['beside'] }, [
          element('div', {}, block.first.flatMap(drawn)),
          element('div', { className: ['answer'] }, block.second.flatMap(drawn)),
        ]),
      ];
    case 'point':
      return [element('article', {}, block.of.flatMap(drawn))];
  }
}

function tableOf({ caption, head, rows, flows }: Extract<Block, { is: 'table' }>): Element {
  // Roles are said aloud: a browser forgets them where rows are drawn as lines.
  const row = ([first = [], ...others]: Inline[][]) =>
    element('tr', { role: 'row' }, [
      element('th', { scope: 'row', role: 'rowheader' }, phrases(first)),
      ...others.map((cell) => element('td', { role: 'cell' }, phrases(cell))),
    ]);
  const columns = head.map((name) => element('th', { scope: 'col', role: 'columnheader' }, [string(name)]));
  const table = element('table', { role: 'table', ariaLabel: caption }, [
    element('thead', { role: 'rowgroup' }, [element('tr', { role: 'row' }, columns)]),
    element('tbody', { role: 'rowgroup' }, rows.map(row)),
  ]);
  // Wider than a narrow window, a table is scrolled by itself, with the keyboard as well; its caption stays.
  return element('figure', flows === true ? { className: ['flows'] } : {}, [
    element('figcaption', {}, [string(caption)]),
    element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: caption }, [table]),
  ]);
}

function phrases(of: readonly Inline[]): ElementContent[] {
  return of.flatMap((inline, index) => {
    const upon = inline.is === 'added' && of[index - 1]?.is === 'removed';
    return upon ? [string(' '), ...phrase(inline)] : phrase(inline);
  });
}

function phrase(inline: Inline): ElementContent[] {
  switch (inline.is) {
    case 'text':
      return [string(inline.text)];
    case 'words':
      return [element('bdi', {}, [string(inline.text)])];
    case 'formula':
      return [formulaOf(inline.tex, false)];
    case 'strong':
      return [element('strong', {}, phrases(inline.of))];
    case 'link':
      return [away(inline.to, {}, phrases(inline.of))];
    case 'jump':
      return [element('a', { href: `#${inline.to}` }, phrases(inline.of))];
    case 'removed':
      return [element('del', {}, [said('removed: '), ...phrases(inline.of), said(' ')])];
    case 'added':
      return [element('ins', {}, [said('added: '), ...phrases(inline.of), said(' ')])];
  }
}

/** Read aloud and copied where lines through and below words are not seen. */
function said(words: string): Element {
  return element('span', { className: ['aloud'] }, [string(words)]);
}

function formulaOf(tex: string, display: boolean): Element {
  return mathmlOf(tex, display) ?? element('code', {}, [string(tex)]);
}

/** A body, each block of it in the direction of its own language. */
function bodyOf(source: string): ElementContent[] {
  const tree: MarkdownRoot = bodyTree(source);
  const hast = toHast(tree, { handlers: HANDLERS });
  const children = hast.type === 'root' ? hast.children : [hast];
  return children.flatMap((child) =>
    child.type === 'element' || child.type === 'text' ? [directed(child)] : [],
  );
}

/** Ours for formulas, and for words that a body strikes out: no change of a text, as `del` would say. */
const HANDLERS: Handlers = {
  formula: (_state, node: FormulaNode) => formulaOf(node.value, node.display),
  delete: (state, node: Delete) => element('s', {}, state.all(node)),
};

/** A link that leads out of the report. One that is its own address is told apart: on paper it need not be said twice. */
function away(href: string, properties: Properties, children: ElementContent[]): Element {
  const [words] = children;
  const told = children.length === 1 && words?.type === 'text' && words.value === href;
  return element(
    'a',
    { ...properties, href, target: '_blank', rel: ['noreferrer'], ...(told && { className: ['told'] }) },
    children,
  );
}

const DIRECTED: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'table', 'blockquote']);

function directed(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const properties: Properties = { ...node.properties };
  if (DIRECTED.has(node.tagName)) properties.dir = 'auto';
  const children = node.children.map(directed);
  if (node.tagName === 'a') return away(String(properties.href ?? ''), properties, children);
  // Read with the keyboard where they are wider than the page.
  if (node.tagName === 'pre') properties.tabIndex = 0;
  if (node.tagName === 'th') properties.scope = 'col';
  return { ...node, properties, children };
}

function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function string(value: string): ElementContent {
  return { type: 'text', value };
}
