/**
 * Reads a page into a `PageText` and a map back to its nodes, in one walk that changes nothing and asks for no layout:
 * a stored or fetched document gives the same text as the one on screen.
 */
import { type PageKind } from '../paper/url';
import { type Environment, type PageText, type Role } from '../page-text/page-text';
import { formulasIn, type WrittenFormula } from '../page-text/tex';
import { TextWriter } from '../page-text/writer';
import { abs } from './abs';
import { DomMap, type Atom } from './dom-map';
import { latexml } from './latexml';
import { plain } from './plain';
import { roleWithin, type Adapter, type Root, type Rule } from './rules';
import { isDisplay, texOf } from './tex-of';

/** `plain` is any HTML document or fragment, read without arXiv's rules. */
export type ReadAs = PageKind | 'plain';

export interface PageReading {
  page: PageText;
  map: DomMap;
}

const ADAPTERS: Record<ReadAs, Adapter> = { abs, html: latexml, ar5iv: latexml, plain };

/** How a kind of page is read. */
export function adapterOf(page: ReadAs): Adapter {
  return ADAPTERS[page];
}

/**
 * Reads a page. Yields every few dozen nodes: run it by `runInSlices` on a page that someone looks at, else by
 * `runAtOnce`. A page without anything to read gives an empty text.
 */
export function* readPage(document: Document, page: ReadAs): Generator<void, PageReading> {
  const adapter = adapterOf(page);
  const walk = new Walk(adapter);
  const roots = adapter.roots(document);
  for (const root of roots) yield* walk.root(root);
  return walk.finish(roots.map(({ element }) => element));
}

/** Nodes between two pauses; one takes a few microseconds. */
const NODES_A_STEP = 50;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** What holds inside a block element, until it ends. */
interface Inside {
  role: Role;
  section: number | null;
  elementId: string | null;
  environment: Environment | null;
  /** `$...$` is a formula. */
  dollars: boolean;
  /** The innermost part of the paper around it, which a heading here would name. */
  part: Part | null;
}

interface Part {
  level: number;
  elementId: string | null;
  inside: Inside;
}

/** An element that has begun and at whose end something is to be done. */
interface Open {
  element: Element;
  rule: Rule;
  /** What held around it. */
  around: Inside;
  /** Length of the text when it began. */
  from: number;
}

type BlockRule = Extract<Rule, { does: 'block' }>;

class Walk {
  private readonly writer = new TextWriter(() => {
    const { role, section, elementId, environment } = this.inside;
    return { role, section, elementId, environment };
  });
  private readonly nodes: Node[] = [];
  private readonly atoms: Atom[] = [];
  private readonly covered = new Map<Node, number>();
  private readonly leftOut = new Set<Node>();
  private readonly flows = new Map<Node, number>();

  private inside = outermost('other', null);
  private open: Open[] = [];
  /** Footnotes met in the block that is being read. */
  private notes: Element[] = [];
  /** The elements that show the formula whose TeX comes next. */
  private glyphs: Element[] = [];
  /** The label just read, while nothing is written behind it: the blocks inside its item do not end its block. */
  private label: { item: Node | null; end: number } | null = null;
  /** The number in the heading that is being read. */
  private number: string | null = null;
  private steps = 0;

  constructor(private readonly adapter: Adapter) {}

  *root({ element, role, dollars }: Root): Generator<void, void> {
    this.inside = { ...outermost(role, element.id || null), dollars };
    this.writer.endBlock();
    yield* this.read(element);
    this.writer.endBlock();
    yield* this.readNotes();
  }

  finish(roots: Element[]): PageReading {
    const { writer, nodes, atoms, covered, leftOut, flows } = this;
    return {
      page: writer.finish(),
      map: new DomMap({ runs: writer.runs, nodes, atoms, covered, leftOut, flows, roots }),
    };
  }

  /** Reads what is in `top`, node by node: a deep page must not need a deep stack. */
  private *read(top: Element): Generator<void, void> {
    let node: Node | null = top.firstChild;
    while (node) {
      this.steps += 1;
      if (this.steps % NODES_A_STEP === 0) yield;
      let descend = false;
      if (node.nodeType === TEXT_NODE) {
        node = this.text(node as Text);
      } else if (node.nodeType === ELEMENT_NODE) {
        const element = node as Element;
        const rule = this.adapter.ruleOf(element);
        if (rule.does === 'block') {
          if (this.endBlock(element)) yield* this.readNotes();
          this.beginBlock(element, rule);
          descend = true;
        } else descend = this.begin(element, rule);
      }
      if (descend && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (descend) yield* this.end(node);
      while (node !== top && !node.nextSibling) {
        node = node.parentNode!;
        if (node !== top) yield* this.end(node);
      }
      node = node === top ? null : node.nextSibling;
    }
  }

  /** Footnotes follow the block they stand in, each a block of its own, in the order of their marks. */
  private *readNotes(): Generator<void, void> {
    const { inside, writer } = this;
    const { flow } = writer;
    const notes = this.notes;
    this.notes = [];
    for (const note of notes) {
      writer.flow = this.flows.size + 1;
      this.flows.set(note, writer.flow);
      this.inside = outermost('footnote', note.id || inside.elementId, inside.section);
      writer.endBlock();
      yield* this.read(note);
      writer.endBlock();
      if (this.notes.length > 0) yield* this.readNotes();
    }
    writer.flow = flow;
    this.inside = inside;
  }

  /** Begins an element inside a line. Returns whether what is in it is to be read now. */
  private begin(element: Element, rule: Exclude<Rule, BlockRule>): boolean {
    switch (rule.does) {
      case 'inline':
        return true;
      case 'leave-out':
        this.leftOut.add(element);
        return false;
      case 'space':
        this.writer.spaceFrom(this.atom({ from: element, to: element }));
        return false;
      case 'formula':
        this.formula(element);
        return false;
      case 'glyphs':
        this.glyphs.push(element);
        return false;
      case 'note':
        this.notes.push(element);
        return false;
      case 'citation':
        this.writer.beginCitation();
        break;
      case 'apart':
        this.writer.gap();
        break;
      case 'label':
      case 'number':
        break;
    }
    this.open.push({ element, rule, around: this.inside, from: this.writer.length });
    return true;
  }

  private beginBlock(element: Element, rule: BlockRule): void {
    const around = this.inside;
    const inside: Inside = {
      ...around,
      role: roleWithin(around.role, rule.role),
      environment: rule.environment ?? around.environment,
      elementId: element.id || around.elementId,
    };
    if (rule.part !== undefined) inside.part = { level: rule.part, elementId: element.id || null, inside };
    this.open.push({ element, rule, around, from: this.writer.length });
    this.inside = inside;
    if (rule.names !== undefined) this.beginSection(element, rule.names);
  }

  private *end(node: Node): Generator<void, void> {
    const last = this.open.at(-1);
    if (last?.element !== node) return;
    this.open.pop();
    switch (last.rule.does) {
      case 'block': {
        if (last.rule.names !== undefined) this.endSection(last.from);
        const ended = this.endBlock(last.element);
        this.inside = last.around;
        if (ended) yield* this.readNotes();
        break;
      }
      case 'citation':
        this.writer.endCitation();
        break;
      case 'apart':
        this.writer.gap();
        break;
      case 'label':
        this.label = { item: last.element.parentNode, end: this.writer.length };
        break;
      case 'number':
        this.number = this.writer.textFrom(last.from).trim();
        break;
    }
  }

  /** Ends the block that is being written, unless all there is of it is a label. Returns whether it did. */
  private endBlock(at: Element): boolean {
    if (this.label && this.label.end === this.writer.length && this.label.item !== at) {
      this.writer.gap();
      return false;
    }
    this.label = null;
    this.writer.endBlock();
    return true;
  }

  /** A heading begins: it and what follows it stand in a new section. */
  private beginSection(heading: Element, names: true | number): void {
    const { part } = this.inside;
    const section = this.writer.sections.push({
      number: null,
      title: '',
      elementId: part?.elementId ?? (heading.id || null),
      level: names === true ? (part?.level ?? 1) : names,
    });
    this.number = null;
    this.inside.section = section - 1;
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const { around } = this.open[i]!;
      around.section = section - 1;
      if (around === part?.inside) break;
    }
  }

  private endSection(from: number): void {
    const section = this.writer.sections[this.inside.section!]!;
    const text = this.writer.textFrom(from).trim().replace(/\n/g, ' ');
    const number = this.number !== null && text.startsWith(this.number) ? this.number : '';
    section.number =
      number.replace(/^(?:appendix|part|chapter|section)\s+/i, '').replace(/[.:]$/, '') || null;
    section.title = text.slice(number.length).trim();
  }

  /** Writes a text node, with those behind it that a formula runs on into. Returns the last node it used. */
  private text(node: Text): Node {
    if (!this.inside.dollars || !node.data.includes('$')) {
      this.writer.write(node.data, this.source(node));
      return node;
    }
    const line = lineFrom(node);
    const text = line.map(lineText).join('');
    let done = 0;
    for (const formula of formulasIn(text)) {
      this.writeLine(line, done, formula.start);
      this.writtenFormula(line, formula);
      done = formula.end;
    }
    this.writeLine(line, done, text.length);
    return line.at(-1)!;
  }

  /** Writes the stretch from `from` to `to` of the text of a line's nodes. */
  private writeLine(line: readonly Node[], from: number, to: number): void {
    let begins = 0;
    for (const node of line) {
      const text = lineText(node);
      const start = Math.max(from - begins, 0);
      const end = Math.min(to - begins, text.length);
      if (start < end) {
        if (node.nodeType === TEXT_NODE) this.writer.write(text.slice(start, end), this.source(node), start);
        else this.writer.spaceFrom(this.atom({ from: node, to: node }));
      }
      begins += text.length;
    }
  }

  private writtenFormula(line: readonly Node[], { start, end, tex, display }: WrittenFormula): void {
    const parts: { node: Node; from: number; to: number }[] = [];
    let begins = 0;
    for (const node of line) {
      const { length } = lineText(node);
      if (begins < end && begins + length > start) {
        parts.push({ node, from: Math.max(start - begins, 0), to: Math.min(end - begins, length) });
      }
      begins += length;
    }
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const source = this.atom({ from: first.node, fromOffset: first.from, to: last.node, toOffset: last.to });
    const at = this.writer.formula(tex, display, source);
    for (const { node } of parts.slice(1, -1)) this.covered.set(node, at);
  }

  private formula(element: Element): void {
    const shown = this.glyphs.filter(({ parentNode }) => parentNode === element.parentNode);
    this.glyphs = [];
    const source = this.atom({ from: shown[0] ?? element, to: element });
    const display = isDisplay(element) || this.inside.role === 'equation';
    const at = this.writer.formula(texOf(element), display, source);
    for (const each of [...shown, element]) this.covered.set(each, at);
  }

  /** The number under which the writer keeps a text node. */
  private source(node: Node): number {
    if (this.nodes.at(-1) !== node) this.nodes.push(node);
    return this.nodes.length - 1;
  }

  /** The number under which the writer keeps what is one character in the text. */
  private atom(atom: Atom): number {
    return -this.atoms.push(atom);
  }
}

function outermost(role: Role, elementId: string | null, section: number | null = null): Inside {
  return { role, section, elementId, environment: null, dollars: false, part: null };
}

/** The text nodes and line breaks that stand side by side from `node` on: a formula never runs out of them. */
function lineFrom(node: Text): Node[] {
  const line: Node[] = [node];
  for (let next = node.nextSibling; next && isLine(next); next = next.nextSibling) line.push(next);
  return line;
}

function isLine(node: Node): boolean {
  return node.nodeType === TEXT_NODE || node.nodeType === COMMENT_NODE || node.nodeName === 'BR';
}

function lineText(node: Node): string {
  if (node.nodeType === TEXT_NODE) return (node as Text).data;
  return node.nodeType === COMMENT_NODE ? '' : '\n';
}
