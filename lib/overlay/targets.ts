/**
 * What of a page can be written on beside words: figures, tables, equations, formulas, captions, the title. Each is
 * described by words of the page's text (a figure by its caption, an equation by its formula and number), so that it is
 * found again as a passage is; and each has an element, around which an outline is drawn.
 */
import type { TargetKind } from '../notes/target';
import { blockIndexAt, FORMULA, type PageText, type Role, type Span } from '../page-text/page-text';
import type { PageMap } from './page-map';

/** What a page can show of what is written on. */
export type PlaceKind = Exclude<TargetKind, 'paper'>;

export interface PageTarget {
  what: PlaceKind;
  /** The words by which it is found again. */
  span: Span;
  /** What the paper calls it, such as `Figure 3`, `Table 1` or `Eq. (4)`. */
  label: string | null;
  /** What an outline goes around; null where the boxes of the span are it. */
  element: Element | null;
}

/** The page as it was read. */
export interface ReadPage {
  page: PageText;
  map: PageMap;
}

const FLOAT = 'figure, .ltx_figure, .ltx_table, .ltx_float';
const CAPTION = 'figcaption, caption, .ltx_caption';
const TABLE = 'table:not(.ltx_eqn_table, .ltx_equation, .ltx_equationgroup), .ltx_tabular';
const EQUATION = ':is(table, div).ltx_equation, :is(table, div).ltx_equationgroup';
const NUMBER = '.ltx_tag_equation, .ltx_tag_equationgroup';
const MATHS = 'math, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML';

/** Of a table without a caption so much is quoted: its head and first rows. UTF-16 code units. */
const QUOTED_CELLS = 600;

/** What is drawn as an outline, not as marked words. */
const OUTLINED: ReadonlySet<TargetKind> = new Set(['formula', 'figure', 'table', 'equation']);

export function isOutlined(what: TargetKind): boolean {
  return OUTLINED.has(what);
}

/** The figure, table or equation around an element, the innermost; null where there is none that has words. */
export function objectAround(read: ReadPage, element: Element): PageTarget | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const target = objectAt(read, at);
    if (target) return target;
  }
  return null;
}

/** All figures, tables and equations, in the order of the document. */
export function objectsOf(read: ReadPage, document: Document): PageTarget[] {
  const found: PageTarget[] = [];
  for (const element of document.querySelectorAll(`${FLOAT}, ${TABLE}, ${EQUATION}, ${EQUATION} tbody`)) {
    const target = objectAt(read, element);
    if (target && element.getClientRects().length > 0) found.push(target);
  }
  return found;
}

/** The formula that an element stands in or is; null where it is none, or is all of an equation. */
export function formulaAround({ page, map }: ReadPage, element: Element): PageTarget | null {
  const maths = element.closest(MATHS);
  const at = maths && map.offsetOf(maths, 0);
  if (at === null || page.text[at] !== FORMULA) return null;
  return { what: 'formula', span: { start: at, end: at + 1 }, label: null, element: null };
}

/** The block of text around an offset: a paragraph, a caption, the title. */
export function blockAround({ page }: ReadPage, offset: number): PageTarget | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)];
  if (!block || block.end < offset || block.start === block.end) return null;
  const what = BY_ROLE.get(block.role) ?? 'passage';
  return { what, span: { start: block.start, end: block.end }, label: null, element: null };
}

/** What is selected where `span` is: a formula alone, a whole equation, within a caption or the title, or a passage. */
export function kindOfSpan(page: PageText, { start, end }: Span): PlaceKind {
  const text = page.text.slice(start, end).trim();
  const block = page.blocks[blockIndexAt(page.blocks, start)];
  const whole = block !== undefined && start <= block.start && end >= block.end;
  if (block?.role === 'equation' && whole && text.includes(FORMULA) && end <= block.end) return 'equation';
  if (text === FORMULA) return 'formula';
  return (block && end <= block.end && BY_ROLE.get(block.role)) || 'passage';
}

/** What the outline of something written on goes around; null where its words are what is to be marked. */
export function elementOf({ page, map }: ReadPage, what: TargetKind, span: Span): Element | null {
  const bounds = map.boundsOf(span);
  if (!bounds || what === 'formula') return null;
  const { startContainer: node, startOffset: offset } = bounds;
  const at = node instanceof Element ? (node.childNodes[offset] ?? node) : node;
  const element = at instanceof Element ? at : at.parentElement;
  if (!element) return null;
  const target = objectAround({ page, map }, element);
  // A caption may be quoted in the text: there is no figure around those words.
  return target?.what === what ? target.element : null;
}

const BY_ROLE = new Map<Role, PlaceKind>([
  ['title', 'title'],
  ['caption', 'caption'],
]);

function objectAt(read: ReadPage, element: Element): PageTarget | null {
  if (element.matches(FLOAT)) return floatAt(read, element);
  if (element.matches(EQUATION)) return numbersIn(element) > 1 ? null : equationAt(read, element);
  if (element.matches(`${EQUATION} tbody`)) {
    const group = element.closest(EQUATION)!;
    return numbersIn(group) > 1 && numbersIn(element) === 1 ? equationAt(read, element) : null;
  }
  return element.matches(TABLE) && !element.parentElement?.closest(`${FLOAT}, ${TABLE}`)
    ? tableAt(read, element)
    : null;
}

function floatAt(read: ReadPage, element: Element): PageTarget | null {
  const caption = [...element.querySelectorAll(CAPTION)].find((each) => each.closest(FLOAT) === element);
  const span = spanOf(read, caption ?? null);
  // A part of a figure that has no caption of its own belongs to the whole.
  if (!span || !caption) return null;
  const label = labelOf(caption);
  const isTable = element.matches('.ltx_table, .ltx_float_table') || (label !== null && /^tab/i.test(label));
  return { what: isTable ? 'table' : 'figure', span, label, element };
}

function tableAt(read: ReadPage, element: Element): PageTarget | null {
  const caption = element.querySelector(CAPTION);
  const all = spanOf(read, caption ?? element);
  if (!all) return null;
  const { blocks } = read.page;
  let { end } = all;
  if (end - all.start > QUOTED_CELLS) {
    const last = blocks[blockIndexAt(blocks, all.start + QUOTED_CELLS)]!;
    end = last.start > all.start ? last.start - 1 : all.start + QUOTED_CELLS;
  }
  return {
    what: 'table',
    span: { start: all.start, end },
    label: caption && labelOf(caption),
    element,
  };
}

function equationAt(read: ReadPage, element: Element): PageTarget | null {
  const span = spanOf(read, element);
  if (!span) return null;
  const number = element.querySelector(NUMBER)?.textContent?.trim() ?? '';
  return { what: 'equation', span, label: number === '' ? null : `Eq. ${number}`, element };
}

function numbersIn(element: Element): number {
  return element.querySelectorAll(NUMBER).length;
}

/** `Figure 3`, as the caption begins; null where it begins otherwise. */
function labelOf(caption: Element): string | null {
  const tag = caption.querySelector('.ltx_tag')?.textContent ?? caption.textContent ?? '';
  const label = /^\s*(\p{L}+\.?)\s*([A-Z]?[\d.]*\d[a-z]?|[IVXLC]+|\([a-z]\))(?=[\s:.)]|$)/u.exec(tag);
  if (label) return `${label[1]} ${label[2]}`;
  return /^\s*(\([a-z]\))/.exec(tag)?.[1] ?? null;
}

function spanOf({ map }: ReadPage, element: Element | null): Span | null {
  if (!element) return null;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return map.spanOf(range);
}
