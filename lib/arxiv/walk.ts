/**
 * The walk over a page's nodes: what an element means is told by the page's rules, what a block is called by the
 * elements around it, what becomes of white space by the writer.
 */
import { BLOCK_GAP, type Environment, type PageText, type Role } from '../page-text/page-text';
import { formulasIn, type WrittenFormula } from '../page-text/tex';
import { TextWriter } from '../page-text/writer';
import { DomMap, type Atom } from './dom-map';
import { lineFrom, lineText, piecesOf, type Piece } from './line';
import { roleWithin, type Adapter, type Root, type Rule } from './rules';
import { isDisplay, texOf } from './tex-of';

/** Nodes between two pauses; one takes a few microseconds. */
const NODES_A_STEP = 50;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

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

/** One walk over a page: `root` for each subtree in document order, then `finish`. */
export class Walk {
  private readonly writer = new TextWriter(() => {
    const { role, section, elementId, environment } = this.inside;
    return { role, section, elementId, environment };
  });
  private readonly nodes: Node[] = [];
  private readonly atoms: Atom[] = [];
  private readonly covered = new Map<Node, number>();
  private readonly leftOut = new Set<Node>();
  private readonly flows = new Map<Node, number>();

  private inside = outermost('paragraph', null);
  private open: Open[] = [];
  /** Footnotes met in the block that is being read. */
  private notes: Element[] = [];
  /** The elements that show the formula whose TeX comes next. */
  private glyphs: Element[] = [];
  /** The label just read, while nothing is written behind it: the blocks inside its item do not end its block. */
  private label: { item: Node | null; end: number } | null = null;
  /** The heading that is being read: its number so far, and the section before it. */
  private heading: { number: string; before: number | null } = { number: '', before: null };
  private steps = 0;

  constructor(private readonly adapter: Adapter) {}

  *root({ element, role, dollars }: Root): Generator<void, void> {
    this.inside = { ...outermost(role, element.id || null), dollars };
    this.writer.endBlock();
    yield* this.read(element);
    this.writer.endBlock();
    yield* this.readNotes();
  }

  finish(roots: readonly Element[]): { page: PageText; map: DomMap } {
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
      if (this.endsAt(node)) yield* this.end();
      while (node !== top && !node.nextSibling) {
        node = node.parentNode!;
        if (this.endsAt(node)) yield* this.end();
      }
      node = node === top ? null : node.nextSibling;
    }
  }

  /** Footnotes follow the block they stand in, each a block of its own, in the order of their marks. */
  private *readNotes(): Generator<void, void> {
    const { inside, open, notes, writer } = this;
    const { flow } = writer;
    this.notes = [];
    this.open = [];
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
    this.open = open;
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

  private endsAt(node: Node): boolean {
    return this.open.length > 0 && this.open.at(-1)!.element === node;
  }

  /** Ends the element that began last. */
  private *end(): Generator<void, void> {
    const { element, rule, around, from } = this.open.at(-1)!;
    if (rule.does === 'block' && rule.names !== undefined) this.endSection(from);
    this.open.pop();
    if (rule.does === 'block') {
      const ended = this.endBlock(element);
      this.inside = around;
      if (ended) yield* this.readNotes();
    } else if (rule.does === 'citation') this.writer.endCitation();
    else if (rule.does === 'apart') this.writer.gap();
    else if (rule.does === 'label') this.label = { item: element.parentNode, end: this.writer.length };
    else if (rule.does === 'number') this.heading.number = this.writer.textFrom(from).trim();
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
    const { part, section } = this.inside;
    this.heading = { number: '', before: section };
    this.enterSection(
      this.writer.sections.push({
        number: null,
        title: '',
        elementId: part?.elementId ?? (heading.id || null),
        level: names === true ? (part?.level ?? 1) : names,
      }) - 1,
    );
  }

  private endSection(from: number): void {
    const { number, before } = this.heading;
    const text = this.writer.textFrom(from).trim().replaceAll(BLOCK_GAP, ' ');
    if (text === '') {
      this.writer.sections.pop();
      this.enterSection(before);
      return;
    }
    const section = this.writer.sections.at(-1)!;
    section.number =
      number.replace(/^(?:appendix|part|chapter|section)\s+/i, '').replace(/[.:]$/, '') || null;
    section.title = text.slice(text.startsWith(number) ? number.length : 0).trim();
  }

  /** What is read from here on, up to the end of the part of the paper around it, stands in this section. */
  private enterSection(section: number | null): void {
    const { part } = this.inside;
    this.inside.section = section;
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const { around } = this.open[i]!;
      around.section = section;
      if (around === part?.inside) break;
    }
  }

  /** Writes a text node, with those behind it that a formula runs on into. Returns the last node it used. */
  private text(node: Text): Node {
    if (!this.inside.dollars || !node.data.includes('$')) {
      this.writer.write(node.data, this.source(node));
      return node;
    }
    const line = lineFrom(node);
    const text = lineText(line);
    let done = 0;
    for (const formula of formulasIn(text)) {
      this.pieces(piecesOf(line, done, formula.start));
      this.writtenFormula(piecesOf(line, formula.start, formula.end), formula);
      done = formula.end;
    }
    this.pieces(piecesOf(line, done, text.length));
    return line.at(-1)!;
  }

  private pieces(pieces: readonly Piece[]): void {
    for (const { node, from, to } of pieces) {
      if (node.nodeType === TEXT_NODE) {
        this.writer.write((node as Text).data.slice(from, to), this.source(node), from);
      } else this.writer.spaceFrom(this.atom({ from: node, to: node }));
    }
  }

  private writtenFormula(pieces: readonly Piece[], { tex, display }: WrittenFormula): void {
    const first = pieces[0]!;
    const last = pieces.at(-1)!;
    const source = this.atom({ from: first.node, fromOffset: first.from, to: last.node, toOffset: last.to });
    const at = this.writer.formula(tex, display, source);
    for (const { node } of pieces.slice(1, -1)) this.covered.set(node, at);
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
