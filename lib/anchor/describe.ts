/** Describes a passage so that it can be found again, on this page and on other conversions of the paper. */
import { blockIndexAt, type PageText, type Span } from '../page-text/page-text';
import { occurrences } from './exact';
import { fold } from './fold';
import { texIn } from './formulas';
import { indexOf } from './page-index';
import {
  CONTEXT_LIMIT,
  type FormulaSelector,
  FORMULAS_LIMIT,
  FRAGMENT_LIMIT,
  type Selector,
  TEX_LIMIT,
} from './selectors';

/** Characters of context on each side. More are taken only where the same words stand in the same context elsewhere. */
const CONTEXT = 32;

/**
 * W3C selectors for `[start, end)` of `page.text`: the quotation with its context, its position, where the page gives
 * it one the id of the element it stands in, and the TeX of its formulas where the page tells it. White space at the ends is left out. A span in which nothing can be
 * seen gives no selectors.
 */
export function describe(page: PageText, span: Span): Selector[] {
  const { start, end } = trimmed(page.text, span);
  if (fold(page.text.slice(start, end)).text === '') return [];
  const { prefix, suffix } = contextOf(page, start, end);
  const elementId = page.blocks[blockIndexAt(page.blocks, start)]?.elementId ?? null;
  return [
    { type: 'TextQuoteSelector', exact: page.text.slice(start, end), prefix, suffix },
    { type: 'TextPositionSelector', start, end },
    ...(elementId !== null && elementId !== '' && elementId.length <= FRAGMENT_LIMIT
      ? [{ type: 'FragmentSelector' as const, value: elementId }]
      : []),
    ...formulasOf(page, { start, end }),
  ];
}

/** What tells formulas apart, which are all the same sign in the text; nothing where the page tells none of them. */
function formulasOf(page: PageText, span: Span): FormulaSelector[] {
  const tex = texIn(page, span).map((each) => (each.length > TEX_LIMIT ? '' : each));
  const known = tex.length <= FORMULAS_LIMIT && tex.some((each) => each !== '');
  return known ? [{ type: 'FormulaSelector', tex }] : [];
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

/** As much context as tells the passage from all others with the same words; the most that is kept where none does. */
function contextOf(page: PageText, start: number, end: number): { prefix: string; suffix: string } {
  const { spaced } = indexOf(page);
  const others = [...occurrences(spaced, spaced.slice(start, end))].filter((at) => at !== start);
  for (let length = CONTEXT; ; length = Math.min(2 * length, CONTEXT_LIMIT)) {
    const prefix = contextBefore(page.text, start, length);
    const suffix = contextAfter(page.text, end, length);
    if (
      length === CONTEXT_LIMIT ||
      !others.some((at) => stands(page.text, at, at + end - start, prefix, suffix))
    ) {
      return { prefix, suffix };
    }
  }
}

/** Whether the same context stands around `[start, end)`, in the form in which it is compared. */
function stands(text: string, start: number, end: number, prefix: string, suffix: string): boolean {
  const before = fold(text.slice(Math.max(0, start - 2 * prefix.length), start)).text;
  const after = fold(text.slice(end, end + 2 * suffix.length)).text;
  return before.endsWith(fold(prefix).text) && after.startsWith(fold(suffix).text);
}

function contextBefore(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  return text.slice(isTrail(text, from) ? from + 1 : from, start);
}

function contextAfter(text: string, end: number, length: number): string {
  const to = Math.min(text.length, end + length);
  return text.slice(end, isTrail(text, to) ? to - 1 : to);
}

/** Whether `offset` stands in the middle of a surrogate pair. */
function isTrail(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0;
}
