/** Markdown as a critique, by its syntax tree. */
import type { Definition, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { parseMarkdown } from '../markdown/parse';
import { bylineOf } from './byline';
import { Collected } from './collected';
import type { Critique, Part } from './critique';
import { frontMatterOf } from './front-matter';
import { withoutComments } from './md-comments';
import { definitionsIn, inlineOf, isImage, type Definitions } from './md-runs';
import { Posts } from './posts';
import { PLAIN, saidBy, saidByCode, type Frame, type Run, type Said } from './runs';

export function* cutMarkdown(written: string): Generator<void, Critique> {
  const source = withoutComments(written);
  const front = frontMatterOf(source);
  const pieces = piecesOf(source, front.end);
  const definitions = new Map<string, Definition>();
  const trees: Root[] = [];
  for (const { start, end } of pieces) {
    yield;
    const tree = parseMarkdown(source.slice(start, end));
    trees.push(tree);
    for (const [name, definition] of definitionsIn(tree.children))
      if (!definitions.has(name)) definitions.set(name, definition);
  }
  const write = new Writer(source, definitions, front);
  for (const [index, { start, end }] of pieces.entries()) {
    yield;
    write.tree(undefinedGone(trees[index]!, source.slice(start, end), definitions), start, end);
  }
  return { ...write.critique(), source: written };
}

// --- Pieces ---------------------------------------------------------------------------------------------------------

/** The parser's time grows faster than the text: long ones are parsed in pieces of about so many code units. */
const PIECE = 10_000;

interface Piece {
  start: number;
  end: number;
}

/**
 * Cuts at empty lines at which no block goes on: what follows is not set in, no fence and no formula is open. What
 * such lines part is not one block but for lists, whose numbers stay as they are written.
 */
function piecesOf(source: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let fence: string | null = null;
  let displayed = false;
  let empty = false;
  let at = from;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, Math.min(end, at + 200));
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === null && empty && !displayed && at - start > PIECE && /^\S/u.test(line)) {
      pieces.push({ start, end: at });
      start = at;
    }
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    if (fence === null && /^\s*\$\$\s*$/u.test(line)) displayed = !displayed;
    empty = line.trim() === '';
    at = end;
  }
  if (start < source.length) pieces.push({ start, end: source.length });
  return pieces;
}

/** References to what another piece defines are words to the parser: that piece is parsed again with the definitions. */
function undefinedGone(tree: Root, piece: string, definitions: Definitions): Root {
  if (definitions.size === 0) return tree;
  const own = definitionsIn(tree.children);
  const lines = new Map<string, string>();
  for (const [, written] of piece.matchAll(/\[([^[\]]{1,200})\]/gu)) {
    const name = written!.trim().replace(/\s+/gu, ' ').toLowerCase();
    const definition = own.has(name) ? undefined : definitions.get(name);
    if (definition) lines.set(name, `[${definition.label ?? name}]: <${definition.url}>`);
  }
  return lines.size === 0 ? tree : parseMarkdown(`${piece}\n\n${[...lines.values()].join('\n')}`);
}

// --- Parts ----------------------------------------------------------------------------------------------------------

interface Place {
  /** Where the piece begins in the source, and where it ends. */
  base: number;
  limit: number;
  quoted: number;
}

class Writer {
  private readonly posts = new Posts();
  private readonly collected: Collected;
  private post = 0;
  private title: string | null;
  /** Where the next block without a position is looked for. */
  private next = 0;

  constructor(
    private readonly source: string,
    private readonly definitions: Definitions,
    front: { title: string | null; author: string | null; date: string | null },
  ) {
    this.collected = new Collected(source);
    this.title = front.title;
    this.posts.add({ author: front.author, date: front.date, url: null, heading: null }, null);
  }

  tree(root: Root, base: number, limit: number): void {
    this.next = base;
    for (const node of root.children) this.block(node, { base, limit, quoted: 0 });
  }

  critique(): Critique {
    const { parts } = this.collected;
    return { source: this.source, title: this.title, posts: parts.length > 0 ? this.posts.list : [], parts };
  }

  private block(node: RootContent, place: Place): void {
    const at = this.placeOf(node, place);
    // The definitions that were put behind the piece.
    if (at === null) return;
    switch (node.type) {
      case 'paragraph':
        if (place.quoted === 0 && this.byline(node.children, at)) return;
        if (isImage(node.children)) this.words('image', node.children, at, place.quoted, null);
        else this.paragraph(node.children, at, place.quoted);
        break;
      case 'heading': {
        if (place.quoted === 0 && this.byline(node.children, at)) return;
        const depth = node.depth;
        if (depth === 1 && this.title === null && !this.collected.parts.some(({ role }) => role === 'text'))
          this.title = saidBy(inlineOf(node.children, this.definitions).runs).text;
        this.words('heading', node.children, at, place.quoted, { type: 'heading', depth });
        break;
      }
      case 'blockquote':
        for (const child of node.children) this.block(child, { ...place, quoted: place.quoted + 1 });
        break;
      case 'list': {
        let number = node.ordered ? (node.start ?? 1) : null;
        for (const item of node.children) {
          this.item(item.children, this.placeOf(item, place)!, place, number);
          if (number !== null) number += 1;
        }
        break;
      }
      case 'code':
        this.add('text', saidByCode(node.value), at, place.quoted, 0);
        break;
      case 'table':
        this.table(node, place);
        break;
      case 'formula': {
        const run: Run = { ...PLAIN, kind: node.display ? 'display' : 'formula', text: node.value };
        this.add('text', saidBy([run]), at, place.quoted, 0);
        break;
      }
      case 'definition':
        if (node.identifier.startsWith('^')) this.footnote(node, at, place.quoted);
        break;
      // A line across the page says nothing; the others stand within blocks, or are of syntaxes that are off.
      case 'thematicBreak':
      case 'html':
      case 'yaml':
      case 'footnoteDefinition':
      case 'listItem':
      case 'tableRow':
      case 'tableCell':
      case 'text':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'inlineCode':
      case 'break':
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break;
    }
  }

  private item(children: readonly RootContent[], at: Piece, place: Place, number: number | null): void {
    const [first, ...others] = children;
    if (first?.type === 'paragraph') {
      const { end } = this.placeOf(first, place)!;
      this.words('item', first.children, { start: at.start, end }, place.quoted, { type: 'item', number });
    } else if (first) this.block(first, place);
    for (const other of others) this.block(other, place);
  }

  private table(node: Table, place: Place): void {
    for (const row of node.children) {
      const runs: Run[] = [];
      let images = 0;
      for (const cell of row.children) {
        const inline = inlineOf(cell.children, this.definitions);
        if (runs.length > 0) runs.push({ ...PLAIN, text: ' | ' });
        runs.push(...inline.runs);
        images += inline.images;
      }
      this.add('text', saidBy(runs), this.placeOf(row, place)!, place.quoted, images);
    }
  }

  /** Footnotes that stand on lines of their own are parts, also where no empty line parts them. */
  private paragraph(nodes: readonly PhrasingContent[], at: Piece, quoted: number): void {
    const raw = this.source.slice(at.start, at.end);
    const notes = /^\[\^[^\]\n]{1,40}\]:/u.test(raw) ? [...raw.matchAll(/^\[\^[^\]\n]{1,40}\]:/gmu)] : [];
    if (notes.length < 2) {
      this.words('text', nodes, at, quoted, null);
      return;
    }
    for (const [index, { index: from }] of notes.entries()) {
      const to = notes[index + 1]?.index ?? raw.length;
      const tree = parseMarkdown(raw.slice(from, to));
      const [only] = tree.children;
      const children = only?.type === 'paragraph' ? only.children : [];
      this.words('text', children, { start: at.start + from, end: at.start + to }, quoted, null);
    }
  }

  private footnote(node: Definition, at: Piece, quoted: number): void {
    const label: Run = { ...PLAIN, text: `[${node.label ?? node.identifier}]: ` };
    this.add('text', saidBy([label, { ...PLAIN, text: node.url, address: node.url }]), at, quoted, 0);
  }

  /** A line that says who wrote what follows, and when: a post begins. */
  private byline(nodes: readonly PhrasingContent[], at: Piece): boolean {
    const said = saidBy(inlineOf(nodes, this.definitions).runs);
    const line = bylineOf(said.text);
    if (line?.kind !== 'start' || !line.sure) return false;
    const url = said.links.at(-1)?.url ?? null;
    const post = { author: line.author, date: line.date, url, heading: line.heading };
    const only = this.posts.list[0]!;
    const untold = this.posts.list.length === 1 && only.author === null;
    if (untold && this.collected.parts.every(({ role }) => role === 'heading')) Object.assign(only, post);
    else this.post = this.posts.add(post, null);
    this.add('byline', said, at, 0, 0);
    return true;
  }

  private words(
    role: Part['role'],
    nodes: readonly PhrasingContent[],
    at: Piece,
    quoted: number,
    frame: Frame,
  ): void {
    const { runs, images } = inlineOf(nodes, this.definitions);
    this.add(role, saidBy(runs, frame), at, quoted, images);
  }

  private add(role: Part['role'], said: Said, at: Piece, quoted: number, images: number): void {
    this.collected.add(said, { post: this.post, role, ...at, quoted, images });
  }

  /** Where a block stands in the source. A text without marks is not parsed, and says its words alone. */
  private placeOf(node: RootContent | Table['children'][number], { base, limit }: Place): Piece | null {
    if (node.position) {
      const start = base + node.position.start.offset!;
      const end = base + node.position.end.offset!;
      return start < limit ? { start, end: Math.min(end, limit) } : null;
    }
    const [words] = node.type === 'paragraph' ? node.children : [];
    const value = words?.type === 'text' ? words.value : '';
    const start = this.source.indexOf(value, this.next);
    this.next = start + value.length;
    return { start, end: this.next };
  }
}
