/** Quotations that the format marks and that are too short to be told by their words: "> About 40 %." */
import { unfold } from '../../anchor/fold';
import type { Span } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';
import { countWords } from './count-words';
import type { Told, ToldPart } from './quoting-part';

const LEAST = 4;

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
  for (let above = posts[post]!.answers; above !== null; above = posts[above]!.answers) {
    const places = told.parts.flatMap((there, part) =>
      there.part.post === above && there.part.quoted === 0 && there.part.role !== 'byline'
        ? spansIn(there, letters).map((span) => ({ part, span }))
        : [],
    );
    const telling =
      words > 1 ? places : places.filter(({ part, span }) => isSentence(parts[part]!.text, span));
    const [only, ...others] = telling;
    if (others.length > 0) return null;
    if (only)
      return {
        part: index,
        span: { start: 0, end: text.length },
        whole: true,
        first: true,
        goesOn: [],
        of: [only],
      };
  }
  return null;
}

/** Where the letters stand in a part, between words. */
export function spansIn({ letters, text }: ToldPart, sought: string): Span[] {
  const spans: Span[] = [];
  for (
    let at = letters.text.indexOf(sought);
    at >= 0;
    at = letters.text.indexOf(sought, at + sought.length)
  ) {
    const span = unfold(letters, at, at + sought.length, text);
    const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
    if (!isWord(text[span.start - 1]) && !isWord(text[span.end])) spans.push(span);
  }
  return spans;
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
