/** Quotations whose place cannot be looked for: the paper's text is not held, or does not have what the format marks. */
import type { PageText } from '../../page-text/page-text';
import type { Critique, Part } from '../critique';
import type { PaperQuote } from '../quotes';
import { QUOTE_LIMIT } from '../../anchor/selectors';

/** A part wholly between quotation marks, of so many letters, quotes. */
const LEAST = 30;
const BETWEEN_MARKS = /^[^\p{L}\p{N}]*?["“„«]\s*(.+?)\s*["”“»][\s.,;:!?]*$/u;
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
  const between = BETWEEN_MARKS.exec(text.slice(from));
  const quoted = between?.[1] ?? (from > 0 ? text.slice(from).trim() : '');
  if (quoted.length < LEAST || (between && /["”»]\s.*["“„«]/u.test(quoted))) return null;
  const start = text.indexOf(quoted, from);
  return { start, end: start + quoted.length };
}
