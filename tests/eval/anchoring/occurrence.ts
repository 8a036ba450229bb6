/** The same words, counted: any white space equals one space, and overlapping occurrences count. */
import type { PageText, Span } from '../../../lib/page-text/page-text';

/** Which occurrence of its own words the stretch is, from 0. */
export function occurrenceOf({ text }: PageText, { start, end }: Span): number {
  const spaced = spacedOut(text);
  let occurrence = 0;
  for (const at of starts(spaced, spaced.slice(start, end))) {
    if (at >= start) break;
    occurrence += 1;
  }
  return occurrence;
}

/** Where that occurrence of `words` stands; null where there are not so many. */
export function spanOf({ text }: PageText, words: string, occurrence: number): Span | null {
  const sought = words.replace(/\s+/g, ' ').trim();
  if (sought === '') return null;
  let left = occurrence;
  for (const start of starts(spacedOut(text), sought)) {
    if (left === 0) return { start, end: start + sought.length };
    left -= 1;
  }
  return null;
}

function* starts(text: string, sought: string): Generator<number> {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) yield at;
}

/** As long as the text: in a `PageText` white space is always one character. */
function spacedOut(text: string): string {
  return text.replace(/\s/g, ' ');
}
