/**
 * The paper as one normalised string, cut into blocks. Everything downstream (lens, anchors, exchange) thinks in
 * offsets into `PageText.text`, counted in UTF-16 code units, the end excluded; none of it knows a DOM.
 *
 * The text is that of `body` in document order. Runs of white space are one space, between two blocks stands one
 * `\n`, a formula is one U+FFFC. Left out: script, style, noscript, template, textarea; on arXiv and ar5iv pages
 * also navigation, bibliography, listings, hidden copies, footnote marks and raw macro names. A footnote's text
 * follows the block it is attached to. The same document gives the same text with and without layout.
 */

/** What a formula is in the text: OBJECT REPLACEMENT CHARACTER. */
export const FORMULA = '\uFFFC';

/** What stands between two blocks. */
export const BLOCK_GAP = '\n';

/** What a block is. Cells of tables and rows of equations are blocks each; a list in an abstract is `abstract`. */
export type Role =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'footnote'
  | 'table'
  | 'equation'
  | 'keywords'
  | 'acknowledgements'
  | 'comments'
  /** Written inside a figure and not its caption: labels, prompts, examples. Not what the paper says. */
  | 'other';

/** The environment a block stands in, where wording follows other rules. */
export type Environment = 'theorem' | 'proof' | 'definition' | 'quotation';

export interface Block {
  /** Offset of the first code unit. */
  start: number;
  /** Offset behind the last code unit; the `\n` behind it belongs to no block. */
  end: number;
  role: Role;
  /** Index into `sections`; null before the first heading (title, abstract). */
  section: number | null;
  /** The id of the nearest element around the text that has one: a hint, never stable between conversions. */
  elementId: string | null;
  environment: Environment | null;
}

export interface Section {
  /** `3.2`, `A`; null where the section has no number. */
  number: string | null;
  title: string;
  elementId: string | null;
  /** 1 for a section, 2 for a subsection, ... */
  level: number;
}

export interface Formula {
  /** Offset of its U+FFFC. */
  at: number;
  /** Its TeX, white space collapsed; empty where the page holds none. */
  tex: string;
  display: boolean;
}

export interface Citation {
  start: number;
  end: number;
}

export interface PageText {
  text: string;
  /** In order of `start`; they never overlap. */
  blocks: readonly Block[];
  sections: readonly Section[];
  /** In order of `at`. */
  formulas: readonly Formula[];
  /** In order of `start`. */
  citations: readonly Citation[];
}

/** A stretch of `PageText.text`. */
export interface Span {
  start: number;
  end: number;
}

/** The index of the block that holds `offset`, or of the last block before it; -1 before the first. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The title of the section in which `offset` stands, with its number; null in title and abstract. */
export function sectionTitleAt(page: PageText, offset: number): string | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)];
  if (!block || block.section === null) return null;
  const section = page.sections[block.section]!;
  return section.number === null ? section.title : `${section.number} ${section.title}`;
}

/** Words in a text: runs of letters and digits, as a reader would count them; a formula is no word. */
export function countWords(text: string): number {
  let words = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’\-–]*/gu)) if (match[0]) words += 1;
  return words;
}
