/** What a rule of the check is given, and what it is. */
import { endsSentence } from '../lens/context';
import type { Finding } from '../lens/finding';
import type { Draft } from '../notes/note';
import type { PageText, Span } from '../page-text/page-text';
import type { Suggestion } from './suggestion';

/** A note as the rules read it. */
export interface Checked {
  draft: Draft;
  /** The writer's own words, what is left out blank: offsets are those of the body. */
  own: string;
  /** The same without what stands between quotation marks. */
  said: string;
  /** The words that the note is on; empty for the whole paper. */
  quote: string;
  /** Where these stand in the paper; null where they do not, or where its text is not kept. */
  place: Span | null;
  page: PageText | null;
  /** The sentence round the quotation as a page of its own, and what the lens finds in it. */
  sentence: { page: PageText; findings: readonly Finding[] } | null;
  /** What the lens finds in the writer's own words, as offsets in the body. */
  findings: readonly Finding[];
}

export interface Rule {
  name: string;
  /** What it looks for, and what it leaves alone. */
  doc: string;
  check: (note: Checked) => Suggestion[];
}

/** How far a sentence is followed in either direction, in code units. */
const REACH = 600;

/** The sentence of `text` in which `span` stands, or those from the first to the last that it touches. */
export function sentenceAround(text: string, span: Span): Span {
  let { start, end } = span;
  const from = Math.max(0, start - REACH);
  while (start > from && !isStop(text, start - 1)) start -= 1;
  while (start < span.start && /\s/.test(text[start]!)) start += 1;
  const to = Math.min(text.length, end + REACH);
  while (end < to && !isStop(text, Math.max(span.start, end - 1)) && text[end] !== '\n') end += 1;
  return { start, end };
}

/** Whether a sentence ends with the character at `at`, or a line does. */
function isStop(text: string, at: number): boolean {
  if (text[at] === '\n') return true;
  return (
    /[.?!]/.test(text[at] ?? '') &&
    /^(?:["'”’)\]]|\s|$)/.test(text.slice(at + 1, at + 2)) &&
    endsSentence(text, at)
  );
}

/** A stop for regular expressions: within a clause. */
export const IN_CLAUSE = String.raw`[^.;:?!\n]`;
