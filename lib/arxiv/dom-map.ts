/**
 * The map between offsets in a `PageText` and positions in the DOM it was read from.
 *
 * It holds the runs that the writer kept, the text nodes they stand in, and the *atoms*: what is one character in the
 * text, whatever it is in the DOM (a formula, a line break). Nothing is looked up that is not asked for; a question
 * costs a binary search.
 *
 * The map is that of the moment of reading. A page that rewrites itself is read again (`watch.ts`); until then
 * positions in nodes that are gone are still valid positions, only no longer on the page.
 */
import type { Span } from '../page-text/page-text';
import { runIndexAt, type Runs } from '../page-text/writer';

/** From `from` to `to`; without offsets from before the one node to behind the other. */
export type Atom =
  | { from: Node; to: Node; fromOffset?: undefined; toOffset?: undefined }
  | { from: Node; to: Node; fromOffset: number; toOffset: number };

export interface DomMapParts {
  runs: Runs;
  /** The text node of each source from 0 on. */
  nodes: readonly Node[];
  /** The atom of each source from -1 downwards. */
  atoms: readonly Atom[];
  /** Nodes that belong to an atom, with its offset in the text. */
  covered: ReadonlyMap<Node, number>;
  /** Elements that were not read. */
  leftOut: ReadonlySet<Node>;
  /** The footnotes, with the number of their flow. */
  flows: ReadonlyMap<Node, number>;
  roots: readonly Node[];
}

/** A boundary point, as the DOM has it. */
interface Point {
  node: Node;
  offset: number;
}

export class DomMap {
  private runOfNode: Map<Node, number> | null = null;
  private runsOfFlow: number[][] | null = null;

  constructor(private readonly parts: DomMapParts) {}

  /** The subtrees that were read. */
  get roots(): readonly Node[] {
    return this.parts.roots;
  }

  /**
   * The stretch of the DOM that shows a span: from before its first character to behind its last one that stands in
   * the DOM. Around a formula it holds the whole element. Null for a span without any such character.
   */
  boundsOf(span: Span): StaticRangeInit | null {
    const { runs } = this.parts;
    let first = Math.max(runIndexAt(runs, span.start), 0);
    if (first < runs.start.length && this.endOf(first) <= span.start) first += 1;
    const last = runIndexAt(runs, span.end - 1);
    if (first > last || last < 0) return null;
    const start = this.startPoint(first, Math.max(span.start - runs.start[first]!, 0));
    const end = this.endPoint(last, Math.min(span.end - runs.start[last]!, runs.length[last]!));
    return {
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    };
  }

  /** The same as a `Range`; collapsed at the nearest text where nothing of the span stands in the DOM. */
  rangeOf(span: Span): Range {
    const bounds = this.boundsOf(span) ?? this.nearest(span.start);
    const range = bounds.startContainer.ownerDocument!.createRange();
    range.setStart(bounds.startContainer, lengthAtMost(bounds.startContainer, bounds.startOffset));
    range.setEnd(bounds.endContainer, lengthAtMost(bounds.endContainer, bounds.endOffset));
    return range;
  }

  /**
   * The offset of a position of the DOM: that of the character behind it, or the end of the text before it where a
   * block ends. Inside a formula that of the formula. Null outside of what was read.
   */
  offsetOf(node: Node, offset: number): number | null {
    const { covered, leftOut, runs } = this.parts;
    const run = this.firstRunOf(node);
    if (run !== undefined) return this.offsetInNode(node, run, offset);
    for (let at: Node | null = node; at; at = at.parentNode) {
      const formula = covered.get(at);
      if (formula !== undefined) return formula;
      if (leftOut.has(at)) return null;
      if (this.parts.roots.includes(at)) {
        const flow = this.runsIn(this.flowAt(node));
        const next =
          flow[firstWhere(flow, (each) => compare(this.startPoint(each, 0), { node, offset }) >= 0)];
        if (next !== undefined) return runs.start[next]!;
        const last = flow.at(-1);
        return last === undefined ? null : this.endOf(last);
      }
    }
    return null;
  }

  /**
   * The span of what a range holds, trimmed to the text that was read; null where it holds none. A range that begins
   * in a footnote and ends outside of it, or the other way round, is trimmed to the text around the footnote.
   */
  spanOf(range: AbstractRange): Span | null {
    const start = { node: range.startContainer, offset: range.startOffset };
    const end = { node: range.endContainer, offset: range.endOffset };
    const around = this.flowsAround(start.node);
    const flow = this.runsIn(this.flowsAround(end.node).find((each) => around.includes(each)) ?? 0);
    const first = flow[firstWhere(flow, (run) => compare(this.endPoint(run), start) > 0)];
    const last = flow[firstWhere(flow, (run) => compare(this.startPoint(run, 0), end) >= 0) - 1];
    if (first === undefined || last === undefined || first > last) return null;
    const span = { start: this.clip(first, start, 'start'), end: this.clip(last, end, 'end') };
    return span.start < span.end ? span : null;
  }

  private clip(run: number, point: Point, side: 'start' | 'end'): number {
    const { runs, nodes } = this.parts;
    const source = runs.source[run]!;
    if (source < 0 || nodes[source] !== point.node) {
      return side === 'start' ? runs.start[run]! : this.endOf(run);
    }
    const within = Math.max(0, Math.min(point.offset - runs.offset[run]!, runs.length[run]!));
    return runs.start[run]! + within;
  }

  private nearest(offset: number): StaticRangeInit {
    const { runs, roots } = this.parts;
    if (runs.start.length === 0) {
      const [root] = roots;
      if (!root) throw new RangeError('nothing was read, so no position of the text stands in the DOM');
      return { startContainer: root, startOffset: 0, endContainer: root, endOffset: 0 };
    }
    const { node, offset: at } = this.endPoint(Math.max(runIndexAt(runs, offset), 0));
    return { startContainer: node, startOffset: at, endContainer: node, endOffset: at };
  }

  private endOf(run: number): number {
    return this.parts.runs.start[run]! + this.parts.runs.length[run]!;
  }

  private startPoint(run: number, within: number): Point {
    const { runs, nodes, atoms } = this.parts;
    const source = runs.source[run]!;
    if (source >= 0) return { node: nodes[source]!, offset: runs.offset[run]! + within };
    const { from, fromOffset } = atoms[-source - 1]!;
    return fromOffset === undefined ? before(from) : { node: from, offset: fromOffset };
  }

  private endPoint(run: number, within = this.parts.runs.length[run]!): Point {
    const { runs, nodes, atoms } = this.parts;
    const source = runs.source[run]!;
    if (source >= 0) return { node: nodes[source]!, offset: runs.offset[run]! + within };
    const { to, toOffset } = atoms[-source - 1]!;
    return toOffset === undefined ? behind(to) : { node: to, offset: toOffset };
  }

  /** A node's runs stand side by side; a formula that ends in it, having begun before, is the first of them. */
  private offsetInNode(node: Node, first: number, offset: number): number {
    const { runs } = this.parts;
    let found = runs.start[first]!;
    for (let run = first; run < runs.start.length; run += 1) {
      const stretch = this.stretchIn(node, run);
      if (!stretch || stretch.from > offset) break;
      if (offset >= stretch.to) found = this.endOf(run);
      else return runs.start[run]! + (runs.source[run]! < 0 ? 0 : offset - stretch.from);
    }
    return found;
  }

  /** Which stretch of a text node a run stands in; null when in none. */
  private stretchIn(node: Node, run: number): { from: number; to: number } | null {
    const { runs, nodes, atoms } = this.parts;
    const source = runs.source[run]!;
    if (source >= 0) {
      const from = runs.offset[run]!;
      return nodes[source] === node ? { from, to: from + runs.length[run]! } : null;
    }
    const atom = atoms[-source - 1]!;
    if (atom.fromOffset === undefined) return null;
    if (atom.from === node) {
      return { from: atom.fromOffset, to: atom.to === node ? atom.toOffset : lengthOf(node) };
    }
    return atom.to === node ? { from: 0, to: atom.toOffset } : null;
  }

  private firstRunOf(node: Node): number | undefined {
    this.runOfNode ??= this.indexNodes();
    return this.runOfNode.get(node);
  }

  private indexNodes(): Map<Node, number> {
    const { runs, nodes, atoms } = this.parts;
    const index = new Map<Node, number>();
    const add = (node: Node, run: number) => index.has(node) || index.set(node, run);
    runs.source.forEach((source, run) => {
      if (source >= 0) add(nodes[source]!, run);
      else {
        const atom = atoms[-source - 1]!;
        if (atom.fromOffset === undefined) return;
        add(atom.from, run);
        add(atom.to, run);
      }
    });
    return index;
  }

  /** The runs of a flow, which stand in document order. */
  private runsIn(flow: number): readonly number[] {
    if (!this.runsOfFlow) {
      const flows: number[][] = [[], ...[...this.parts.flows].map(() => [])];
      this.parts.runs.flow.forEach((each, run) => flows[each]!.push(run));
      this.runsOfFlow = flows;
    }
    return this.runsOfFlow[flow]!;
  }

  private flowAt(node: Node): number {
    return this.flowsAround(node)[0]!;
  }

  /** The flows a node stands in, innermost first; the last is the running text. */
  private flowsAround(node: Node): number[] {
    const flows: number[] = [];
    for (let at: Node | null = node; at; at = at.parentNode) {
      const flow = this.parts.flows.get(at);
      if (flow !== undefined) flows.push(flow);
    }
    return [...flows, 0];
  }
}

function before(node: Node): Point {
  return { node: node.parentNode ?? node, offset: node.parentNode ? indexOf(node) : 0 };
}

function behind(node: Node): Point {
  return { node: node.parentNode ?? node, offset: node.parentNode ? indexOf(node) + 1 : 0 };
}

function indexOf(node: Node): number {
  let index = 0;
  for (let at = node.previousSibling; at; at = at.previousSibling) index += 1;
  return index;
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
}

function lengthAtMost(node: Node, offset: number): number {
  return Math.min(offset, lengthOf(node));
}

/** The first index for which `holds` is true, given that it is true for all behind it. */
function firstWhere(list: readonly number[], holds: (item: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which of two positions comes first: below zero the first, above zero the second. */
function compare(a: Point, b: Point): number {
  if (a.node === b.node) return a.offset - b.offset;
  const position = a.node.compareDocumentPosition(b.node);
  if (position & 16) return isBefore(a, b.node) ? -1 : 1;
  if (position & 8) return isBefore(b, a.node) ? 1 : -1;
  return position & 4 ? -1 : 1;
}

/** Whether a position stands before a node inside of its container. */
function isBefore({ node, offset }: Point, inner: Node): boolean {
  const next = node.childNodes[offset];
  if (!next) return false;
  return next === inner || (next.compareDocumentPosition(inner) & (4 | 16)) !== 0;
}
