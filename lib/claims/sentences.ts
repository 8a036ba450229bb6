/** The prose of a page in sentences, each with the block it begins in. */
import { endsSentence } from '../lens/context';
import type { Block, PageText, Role, Span } from '../page-text/page-text';

export interface Sentence extends Span {
  /** The block in which it begins. */
  block: Block;
}

/** Roles whose text is read as sentences. */
const PROSE: ReadonlySet<Role> = new Set<Role>([
  'title',
  'abstract',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
]);

/** Roles that a displayed equation may stand within: a sentence goes on behind it. */
const RUNS_ON: ReadonlySet<Role> = new Set<Role>(['abstract', 'paragraph', 'list-item']);

/** What stands before the first sentence of an item. */
const BULLET = /^[•▪◦‣∙·–—*-]\s+/;

/** Closing marks that belong to the sentence before them. */
const CLOSING = /^[)\]"'’”»]+/;

/**
 * The sentences of `page` in order. One that runs on across a displayed equation (nothing ends it before, and what
 * follows goes on in lower case) is one sentence, the equation within it. A title is one sentence.
 */
export function* sentencesOf(page: PageText): Generator<Sentence> {
  const { blocks, text } = page;
  let open: Sentence | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'equation' && open) continue;
    if (open && !goesOn(text, block, open)) {
      yield open;
      open = null;
    }
    if (!PROSE.has(block.role)) continue;
    const ends = block.role === 'title' ? [] : sentenceEnds(text, block);
    let start = block.start + (BULLET.exec(text.slice(block.start, block.start + 4))?.[0].length ?? 0);
    for (const end of [...ends, block.end]) {
      if (end <= start) continue;
      const begun: Sentence = open ?? { start, end, block };
      begun.end = end;
      open = null;
      if (end === block.end && mayRunOn(text, block, blocks[index + 1])) open = begun;
      else yield begun;
      start = end;
      while (start < block.end && text[start] === ' ') start += 1;
    }
  }
  if (open) yield open;
}

function mayRunOn(text: string, block: Block, next: Block | undefined): boolean {
  return (
    next?.role === 'equation' && RUNS_ON.has(block.role) && !/[.?!]$/.test(text.slice(block.start, block.end))
  );
}

function goesOn(text: string, block: Block, { block: first }: Sentence): boolean {
  return (
    block.role === first.role &&
    block.section === first.section &&
    /^\p{Ll}/u.test(text.slice(block.start, block.start + 2))
  );
}

/** Offsets behind the sentences that end inside the block; what follows the last of them is one more. */
export function sentenceEnds(text: string, block: Block): number[] {
  const inner = text.slice(block.start, block.end);
  const ends: number[] = [];
  for (const { index } of inner.matchAll(/[.?!](?=[\s)\]"'’”»])/g)) {
    if (!endsSentence(inner, index)) continue;
    const end = index + 1 + (CLOSING.exec(inner.slice(index + 1))?.[0].length ?? 0);
    if (/^\s+\p{Ll}/u.test(inner.slice(end, end + 4))) continue;
    ends.push(block.start + end);
  }
  return ends;
}
