/** Quotations whose place cannot be looked for: the paper's text is not held, or does not have what the format marks. */
import type { PageText } from '../../page-text/page-text';
import type { Critique, Part } from '../critique';
import type { PaperQuote } from '../quotes';
import { QUOTE_LIMIT } from '../../anchor/selectors';

/** A part wholly between quotation marks, of so many letters, quotes. */
const LEAST = 30;
const OPENING = new Set('"“„«');
const CLOSING = new Set('"”“»');
/** "(From the abstract) We show ...": so nobody begins a sentence of their own. */
const FROM = /^\s*[([]\s*(?:from|in|quote|quoting)\b[^()[\]]{0,60}[)\]]\s*[:—–-]?\s*/iu;

/** Whether no body of the paper is held: an abstract page, or nothing. */
export function isBodyHeld(page: PageText | null): boolean {
  return page !== null && page.blocks.some(({ section }) => section !== null);
}

/** The quotation that a part is, by its marks alone; null where nothing marks it. */
export function notHeld({ parts }: Critique, index: number, bodyHeld: boolean): PaperQuote | null {
  const part = parts[index]!;
  const span = part.quoted > 0 ? wholeOf(part) : bodyHeld ? null : markedIn(part);
  if (!span) return null;
  return {
    part: index,
    span,
    whole: true,
    first: true,
    goesOn: [],
    found: { status: 'orphan', nearest: null },
    selectors: asTyped(part.text.slice(span.start, span.end)),
  };
}

/** A quotation as it was typed. */
export function asTyped(typed: string): PaperQuote['selectors'] {
  return [{ type: 'TextQuoteSelector', exact: typed.slice(0, QUOTE_LIMIT), prefix: '', suffix: '' }];
}

function wholeOf({ role, text }: Part): PaperQuote['span'] | null {
  if (role === 'byline' || role === 'image' || !/[\p{L}\p{N}]/u.test(text)) return null;
  return { start: 0, end: text.length };
}

function markedIn({ role, text }: Part): PaperQuote['span'] | null {
  if (role === 'byline' || role === 'image' || role === 'heading' || text.length > QUOTE_LIMIT) return null;
  const from = FROM.exec(text)?.[0].length ?? 0;
  const inside = betweenMarks(text, from);
  const { start, end } = inside ?? { start: from, end: text.trimEnd().length };
  return (inside !== null || from > 0) && end - start >= LEAST ? { start, end } : null;
}

/** What stands between a mark at the beginning and one at the end, if no other pair does. */
function betweenMarks(text: string, from: number): PaperQuote['span'] | null {
  let [start, end] = [from, text.length];
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start]!) && !OPENING.has(text[start]!)) start += 1;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1]!) && !CLOSING.has(text[end - 1]!)) end -= 1;
  if (end - start < 2 || !OPENING.has(text[start]!) || !CLOSING.has(text[end - 1]!)) return null;
  const inner = text.slice(start + 1, end - 1);
  return /["”»]\s[^"”“„«»]*["“„«]/u.test(inner) ? null : { start: start + 1, end: end - 1 };
}
