/** Quotations that the format marks and that are too short to be told by their words: "> About 40 %." */
import { unfold } from '../../anchor/fold';
import type { Span } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';
import { countWords } from '../plain-words';
import type { Told, ToldPart } from './quoting-part';

const LEAST = 4;
/** Nobody quotes the post that stands so many above. */
const FARTHEST = 48;

/**
 * What part `index` quotes of the posts above its own, the nearest first, where its words stand there once: two words
 * at least, or a whole sentence. Null where the format does not mark it, or the place is in doubt.
 */
export function markedShort({ posts, parts }: Critique, told: Told, index: number): PartQuote | null {
  const here = told.parts[index]!;
  const { quoted, role, text, post } = parts[index]!;
  const letters = here.letters.text;
  if (quoted === 0 || role === 'byline' || role === 'image' || letters.length < LEAST) return null;
  const words = countWords(text);
  let above = posts[post]!.answers;
  for (let up = 0; above !== null && up < FARTHEST; up += 1) {
    const telling: PartQuote['of'] = [];
    for (const part of told.ofPost.get(above) ?? []) {
      const there = told.parts[part]!;
      if (there.part.quoted > 0 || there.part.role === 'byline') continue;
      for (const span of spansIn(there, letters))
        if (words > 1 || isSentence(there.text, span)) telling.push({ part, span });
      if (telling.length > 1) return null;
    }
    const [only] = telling;
    if (only)
      return {
        part: index,
        span: { start: 0, end: text.length },
        whole: true,
        first: true,
        goesOn: [],
        of: [only],
      };
    above = posts[above]!.answers;
  }
  return null;
}

/** Where the letters stand in a part, between words. */
function spansIn(there: ToldPart, sought: string): Span[] {
  const spans: Span[] = [];
  const { text } = there.letters;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    const span = spanAt(there, at, sought.length);
    if (span) spans.push(span);
  }
  return spans;
}

/** The span of so many letters of a part from the letter `at` on; null where a word goes on at either end. */
export function spanAt({ letters, text }: ToldPart, at: number, length: number): Span | null {
  const span = unfold(letters, at, at + length, text);
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return isWord(text[span.start - 1]) || isWord(text[span.end]) ? null : span;
}

function isSentence(text: string, span: Span): boolean {
  const { begins, ends } = edgesOf(text, span);
  return begins && ends;
}

/** Whether a sentence of the text begins with the span, and one ends with it. */
export function edgesOf(text: string, { start, end }: Span): { begins: boolean; ends: boolean } {
  const before = text.slice(Math.max(0, start - 8), start);
  return {
    begins: /(?:^|[.?!…]["'”’)\]]*\s+)["'“‘([]*$/u.test(before),
    ends: /^\s?%?["'”’)\]]*(?:[.?!…]|$)/u.test(text.slice(end)),
  };
}
