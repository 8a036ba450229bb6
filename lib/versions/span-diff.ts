/** How stretches of one text became stretches of another one. */
import type { PageText, Span } from '../page-text/page-text';
import { type DiffPart, partsOf } from './diff';
import { type Token, tokensOf } from './tokens';

/**
 * The diff of the stretches `old` of `from` and `now` of `to`, each joined by a space. What differs in white space and
 * typography alone stays, and reads as in `to`; so does a citation that says no more than a number.
 */
export function diffOfSpans(
  from: PageText,
  to: PageText,
  old: readonly Span[],
  now: readonly Span[],
): DiffPart[] {
  return partsOf(sideOf(from, old), sideOf(to, now), true);
}

/** The tokens of several stretches, in order. */
export function tokensIn(page: PageText, spans: readonly Span[]): Token[] {
  return spans.flatMap(({ start, end }) => tokensOf(page, start, end));
}

function sideOf(page: PageText, spans: readonly Span[]): { text: string; tokens: Token[] } {
  let text = '';
  const tokens: Token[] = [];
  for (const { start, end } of spans) {
    if (text !== '') text += ' ';
    const shift = text.length - start;
    text += page.text.slice(start, end);
    for (const token of tokensOf(page, start, end)) {
      tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    }
  }
  return { text, tokens };
}
