/** What a paper lists as its contributions. */
import type { Block, PageText, Span } from '../page-text/page-text';
import type { Sentence } from './sentences';

/** Announces the list. */
const ANNOUNCES =
  /\b(?:contributions?|contribute)\b[^.]{0,80}(?::\s*$|\b(?:as follows|threefold|twofold|fourfold)\b)|\b(?:our|this (?:paper|work|study|article)['’]?s?|the) (?:\w+ ){0,3}contributions? (?:\w+ ){0,5}(?:are|is|include|includes)\b|\bwe (?:\w+ )?(?:contribute|make the following (?:\w+ )?contributions?)\b|\bwe make the following\b|\b(?:summari[sz]e|list) (?:our|the) (?:main |key |major )?contributions?\b|\b(?:main|key|major|primary|principal|novel) contributions?\b.{0,60}:?\s*$/i;

/** Whose contributions: others' are no claims of the paper, nor is who did what on it. */
const OTHERS =
  /\bauthor contributions?\b|\b(?:their|his|her) (?:\w+ )?contributions?\b|\bcontributions? (?:from|of|by) (?:each|all|the) (?:author|individual|communit)/i;

/** A sentence in which a contribution is stated. */
const STATES =
  /\b(?:we|our|ours)\b|\b(?:this|the|present|proposed) (?:work|paper|study|article|proposed|system|method|approach|framework|model|end-to-end)\b|\b(?:results?|experiments?) \w*\s*(?:show|demonstrate|indicate|suggest|reveal)/i;

/** Counts within a running text: `(1)`, `(ii)`, `1)`, `First,`. */
const COUNTED = /(?:^|\s)(?:\((?:\d|[ivx]{1,4}|[a-e])\)|\d\))\s+/g;
const FOLLOWS =
  /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|finally|last(?:ly)?|moreover|in addition|additionally|furthermore|\(|\d\))/i;

/** Says that contributions follow, and not which. */
const HERALDS = /(?::|\bfollow(?:s|ing)?\.?)\s*$/i;

/** So many items are read at most. */
const MOST = 12;

/** The number or bullet of an item; shorter than this nothing is stated. */
const SHORTEST = 4;

/** The sentences that state the listed contributions of `page`, in page order. */
export function contributionsOf(page: PageText, sentences: readonly Sentence[]): Span[] {
  const found: Span[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!mayAnnounce(sentence.block)) continue;
    const text = textOf(page, sentence);
    if (!ANNOUNCES.test(text) || OTHERS.test(text)) continue;
    const listed = inList(page, sentences, index + 1);
    for (const span of listed.length > 0 ? listed : inText(page, sentences, index)) {
      if (!found.some(({ start }) => start === span.start)) found.push(span);
    }
  }
  return found;
}

function mayAnnounce({ role, section }: Block): boolean {
  return section !== null && (role === 'paragraph' || role === 'list-item');
}

/** The items of the list that begins at `from`. */
function inList(page: PageText, sentences: readonly Sentence[], from: number): Span[] {
  const items: Sentence[][] = [];
  let block: Block | null = null;
  for (let i = from; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (sentence.block.role !== 'list-item') break;
    if (isNumber(textOf(page, sentence))) {
      if (items.length >= MOST) break;
      items.push([]);
    } else if (sentence.block !== block && !items.at(-1)?.length && items.length > 0) {
      items.at(-1)!.push(sentence);
    } else if (items.length === 0 || (sentence.block !== block && !isNumbered(page, items))) {
      items.push([sentence]);
    } else items.at(-1)!.push(sentence);
    block = sentence.block;
  }
  return items.flatMap((item) => stating(page, item));
}

/** Whether the items of this list have their numbers as blocks of their own: then several blocks may be one item. */
function isNumbered(page: PageText, items: readonly (readonly Sentence[])[]): boolean {
  const first = items[0]?.[0];
  return first !== undefined && isNumber(page.text.slice(Math.max(0, first.start - 4), first.start).trim());
}

function isNumber(text: string): boolean {
  return /^(?:\(?[\divx]{1,4}[.):]?|[•–\-*])$/.test(text);
}

/** The sentences of an item that state what it contributes; its first where none says so itself. */
function stating(page: PageText, item: readonly Sentence[]): Span[] {
  const whole = item.filter((sentence) => textOf(page, sentence).split(' ').length >= SHORTEST);
  const stated = whole.filter((sentence) => STATES.test(textOf(page, sentence)));
  return stated.length > 0 ? stated : whole.slice(0, 1);
}

/** Contributions that are told in running text, from the sentence that announces them on. */
function inText(page: PageText, sentences: readonly Sentence[], at: number): Span[] {
  const first = sentences[at]!;
  const spans = counted(page, first);
  for (let i = at + 1; i < sentences.length && spans.length < MOST; i++) {
    const next = sentences[i]!;
    if (next.block !== first.block || !FOLLOWS.test(textOf(page, next))) break;
    spans.push(next);
  }
  if (spans.length > 0) return spans;
  return HERALDS.test(textOf(page, first)) ? [] : [first];
}

/** The pieces of a sentence that counts its contributions; none where it counts fewer than two. */
function counted(page: PageText, sentence: Sentence): Span[] {
  const text = textOf(page, sentence);
  const starts = [...text.matchAll(COUNTED)].map((match) => match.index + match[0].length);
  if (starts.length < 2) return [];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const piece = text.slice(start, next);
    const length =
      next === undefined ? piece.length : piece.replace(/[\s,;]*(?:and\s*)?(?:\S{1,6}\s*)$/, '').length;
    return { start: sentence.start + start, end: sentence.start + start + length };
  });
}

function textOf({ text }: PageText, { start, end }: Span): string {
  return text.slice(start, end);
}
