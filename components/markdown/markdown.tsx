import type { Definition, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { piecesOf, safeAddress } from '../../lib/markdown/body-text';
import { Formula } from './formula';
import { parseMarkdown } from '../../lib/markdown/parse';
import { useScrolls } from './use-scrolls';

/** Markdown as elements, never as HTML: what is no mark of it is shown as typed. Nothing is loaded from anywhere. */
export function Markdown({ source }: { source: string }) {
  const root = useMemo(() => parseMarkdown(source), [source]);
  const definitions = useMemo(() => definitionsIn(root.children), [root]);
  return (
    <div class="markdown">
      <All nodes={root.children} within={{ definitions, inLink: false }} />
    </div>
  );
}

interface Within {
  /** The addresses that are named at the end of a text, by their names. */
  definitions: ReadonlyMap<string, string>;
  /** Links do not stand in links. */
  inLink: boolean;
}

function All({ nodes, within }: { nodes: readonly RootContent[]; within: Within }) {
  return (
    <>
      {nodes.map((node, index) => (
        <Fragment key={index}>{drawn(node, within)}</Fragment>
      ))}
    </>
  );
}

function drawn(node: RootContent, within: Within): ComponentChildren {
  switch (node.type) {
    case 'text':
      return within.inLink ? node.value : <Words text={node.value} />;
    case 'paragraph':
      return <p>{inside(node, within)}</p>;
    case 'heading':
      return <h4 class={node.depth > 2 ? 'lesser' : ''}>{inside(node, within)}</h4>;
    case 'emphasis':
      return <em>{inside(node, within)}</em>;
    case 'strong':
      return <strong>{inside(node, within)}</strong>;
    case 'delete':
      return <s>{inside(node, within)}</s>;
    case 'blockquote':
      return <blockquote>{inside(node, within)}</blockquote>;
    case 'list':
      return <Items list={node} within={within} />;
    case 'listItem':
      return <li>{inside(node, within)}</li>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <Code text={node.value} />;
    case 'formula':
      return <Formula tex={node.value} display={node.display} />;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <Link to={safeAddress(node.url)} nodes={node.children} within={within} />;
    case 'linkReference':
      return (
        <Link to={within.definitions.get(node.identifier) ?? null} nodes={node.children} within={within} />
      );
    case 'image':
      return <Picture to={safeAddress(node.url)} alt={node.alt ?? ''} within={within} />;
    case 'imageReference':
      return (
        <Picture to={within.definitions.get(node.identifier) ?? null} alt={node.alt ?? ''} within={within} />
      );
    case 'table':
      return <Rows table={node} within={within} />;
    case 'html':
    case 'yaml':
      return node.value;
    // Drawn where they are used, or not made by this parser.
    case 'definition':
    case 'tableRow':
    case 'tableCell':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return null;
  }
}

function inside({ children }: { children: readonly RootContent[] }, within: Within) {
  return <All nodes={children} within={within} />;
}

/** Text with the addresses that are in it. */
function Words({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        piece.type === 'link' ? (
          <Anchor key={index} to={piece.href}>
            {piece.text}
          </Anchor>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

interface LinkProps {
  /** Null for an address that may not be opened. */
  to: string | null;
  nodes: readonly PhrasingContent[];
  within: Within;
}

function Link({ to, nodes, within }: LinkProps) {
  const words = <All nodes={nodes} within={{ ...within, inLink: true }} />;
  return to === null || within.inLink ? words : <Anchor to={to}>{words}</Anchor>;
}

/** Pictures are not loaded: that would tell somebody who reads the note. */
function Picture({ to, alt, within }: { to: string | null; alt: string; within: Within }) {
  const words = i18n.t('editor.markdown.picture', [alt === '' ? (to ?? '') : alt]);
  return to === null || within.inLink ? <>{words}</> : <Anchor to={to}>{words}</Anchor>;
}

function Anchor({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a href={to} title={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Items({ list, within }: { list: List; within: Within }) {
  const items = inside(list, within);
  if (list.ordered !== true) return <ul>{items}</ul>;
  return <ol start={list.start ?? 1}>{items}</ol>;
}

function Code({ text }: { text: string }) {
  const ref = useRef<HTMLPreElement>(null);
  const scrolls = useScrolls(ref, [text]);
  return (
    <pre ref={ref} {...(scrolls ? { tabIndex: 0 } : {})}>
      <code>{text}</code>
    </pre>
  );
}

function Rows({ table, within }: { table: Table; within: Within }) {
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref, [table]);
  const [head, ...rows] = table.children;
  return (
    <div class="table" ref={ref} {...(scrolls ? { tabIndex: 0 } : {})}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, at) => (
              <th key={at} scope="col">
                {inside(cell, within)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.children.map((cell, at) => (
                <td key={at}>{inside(cell, within)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The addresses that may be opened, of all definitions; the first of a name holds. */
function definitionsIn(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = ({ identifier, url }: Definition) => {
    const address = safeAddress(url);
    if (address !== null && !found.has(identifier)) found.set(identifier, address);
  };
  const queue: Nodes[] = [...nodes];
  for (const node of queue) {
    if (node.type === 'definition') add(node);
    else if ('children' in node) queue.push(...node.children);
  }
  return found;
}
