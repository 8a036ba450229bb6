/** The phrase of a note that a reply quotes, as it stands in that note's body. */
import { fold, unfold } from '../anchor/fold';
import { CONTEXT_LIMIT, QUOTE_LIMIT, type TextQuoteSelector } from '../anchor/selectors';

/** Characters of context on each side. */
const CONTEXT = 32;

/** Quoted so far, all of it is. */
const ALL = 0.9;

/** Longer bodies are few, and each is folded for every reply to it. */
const SHORTEST = 3;

/**
 * Where `quoted` (the texts quoted, in order) stands in `body`; null where that is all of it, or where it is not there:
 * it may be the quotation that the note is on, or the body may have been edited.
 */
export function phraseIn(body: string, quoted: readonly string[]): TextQuoteSelector | null {
  const folded = fold(body);
  const plain = folded.text.toLowerCase();
  let from = -1;
  let to = -1;
  for (const text of quoted) {
    const sought = fold(text).text.toLowerCase();
    if (sought.length < SHORTEST) continue;
    const at = plain.indexOf(sought, Math.max(0, to));
    if (at < 0) continue;
    if (from < 0) from = at;
    to = at + sought.length;
  }
  if (from < 0 || to - from >= ALL * plain.length) return null;
  const { start, end } = unfold(folded, from, to, body);
  if (end - start > QUOTE_LIMIT) return null;
  const context = Math.min(CONTEXT, CONTEXT_LIMIT);
  return {
    type: 'TextQuoteSelector',
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - context), start),
    suffix: body.slice(end, end + context),
  };
}
