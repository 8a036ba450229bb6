/**
 * Pages for tests, written as they read: `pageOf([{ role: 'paragraph', text: 'We [may] see $x$.' }])`.
 *
 * In a text `[...]` marks a stretch whose offsets come back, `$...$` is a formula, `{cite:...}` a citation. A bracket
 * that is meant as a bracket is written `[[` or `]]`.
 */
import type { Environment, PageText, Role, Section, Span } from '../../lib/page-text/page-text';
import { normaliseTex } from '../../lib/page-text/tex';
import { TextWriter, type Runs } from '../../lib/page-text/writer';

export interface WrittenBlock {
  role: Role;
  text: string;
  /** Number and title of the section that begins here, such as `2.1 Method`; what follows stands in it. */
  section?: string;
  elementId?: string;
  environment?: Environment;
}

export interface BuiltPage {
  page: PageText;
  /** The marked stretches, in order. */
  spans: Span[];
  /** The first marked stretch. */
  span: Span;
}

/** A page of these blocks. A heading needs a block of its own (`role: 'heading'`) if it is to be in the text. */
export function pageOf(blocks: readonly WrittenBlock[]): BuiltPage {
  let current = blocks[0]!;
  let section: number | null = null;
  const writer = new TextWriter(() => ({
    role: current.role,
    section,
    elementId: current.elementId ?? null,
    environment: current.environment ?? null,
  }));
  const spans = blocks.flatMap((block, source) => {
    current = block;
    if (block.section !== undefined) section = writer.sections.push(sectionOf(block.section)) - 1;
    writer.endBlock();
    return writeTagged(writer, block.text, source).map((mark) => spanOf(writer.runs, source, mark));
  });
  const page = writer.finish();
  return { page, spans, span: spans[0] ?? { start: 0, end: page.text.length } };
}

/** A page of one paragraph. */
export function paragraph(text: string): BuiltPage {
  return pageOf([{ role: 'paragraph', text }]);
}

function sectionOf(written: string): Section {
  const [, number = null, title = written] = /^([0-9A-Z]+(?:\.[0-9]+)*) (.+)$/.exec(written) ?? [];
  return { number, title, elementId: null, level: number === null ? 1 : number.split('.').length };
}

const TAG = /\[\[|\]\]|\[|\]|\$(?:[^$\\]|\\.)+\$|\{cite:|\}/g;

/** Writes a tagged text and returns its marks, as offsets in the tagged text. */
function writeTagged(writer: TextWriter, text: string, source: number): Span[] {
  const marks: Span[] = [];
  const open: Span[] = [];
  let cited = false;
  let done = 0;
  const writeTo = (end: number) => writer.write(text.slice(done, end), source, done);
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    if (tag === '}' && !cited) continue;
    writeTo(index);
    done = index + tag.length;
    if (tag === '[[' || tag === ']]') writer.write(tag[0]!, source, index);
    else if (tag === '[') open.push(marks[marks.push({ start: done, end: done }) - 1]!);
    else if (tag === ']') open.pop()!.end = index;
    else if (tag.startsWith('$')) writer.formula(normaliseTex(tag.slice(1, -1)), false, source, index);
    else if (tag === '}') writer.endCitation();
    else writer.beginCitation();
    if (tag === '}' || tag === '{cite:') cited = tag !== '}';
  }
  writeTo(text.length);
  return marks;
}

/** Where a marked stretch of a tagged text stands in the page. */
function spanOf(runs: Runs, source: number, mark: Span): Span {
  const inside = runs.start
    .map((start, run) => ({ start, from: runs.offset[run]!, length: runs.length[run]!, run }))
    .filter(
      ({ run, from, length }) => runs.source[run] === source && from < mark.end && from + length > mark.start,
    );
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) throw new Error(`nothing stands inside the mark at ${mark.start}`);
  return {
    start: first.start + Math.max(0, mark.start - first.from),
    end: last.start + Math.min(last.length, mark.end - last.from),
  };
}
