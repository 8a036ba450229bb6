/**
 * Which parts belong together: a quotation of the paper with what is said to it, a quotation of an earlier part with
 * the answer to it, and what stands alone.
 *
 * Of quotations of the paper that follow each other without a word between, each begins a note of its own, and what is
 * said then is the note on the last: it stands next to it.
 */
import type { PageText } from '../page-text/page-text';
import type { Critique } from './critique';
import { isNextItem, isNumbered } from './next-item';
import { type Quoted, quotingOf, saidIn } from './quoted';
import type { PaperQuote, PartQuote } from './quotes';
import { isGrade } from './review-form';
import type { Voices } from './voices';
import { goesOn, isGreeting, speaksOfWhole } from './words/voice';

interface Common {
  key: string;
  /** As in the reading: whose words these are, and which hold its quotation. */
  parts: number[];
  quoting: number[];
  post: number;
  voice: number;
}

export interface NotePiece extends Common {
  what: 'note';
  quote: PaperQuote | null;
  /** It plainly speaks of the whole: no answer to one point. */
  onWhole: boolean;
}

export interface ReplyPiece extends Common {
  what: 'reply';
  answers: string;
  quotes: PartQuote | null;
}

export type Piece = NotePiece | ReplyPiece;

/** The pieces of a critique in order. Headings, bylines, lead-ins that stand alone and second copies are in none. */
export function piecesOf(critique: Critique, quoted: Quoted, voices: Voices, page: PageText | null): Piece[] {
  const { parts } = critique;
  const pieces: Piece[] = [];
  /** By part: the piece that holds it. */
  const holder = new Map<number, Piece>();
  let open: Piece | null = null;

  for (const [index, part] of parts.entries()) {
    const voice = voices.of[index]!;
    if (open && (open.post !== part.post || open.voice !== voice)) open = null;
    if (quoted.isCopy(index) || part.role === 'byline' || part.role === 'heading') {
      open = null;
      continue;
    }
    if (quoted.goesOn(index)) continue;
    const paper = quoted.paper(index);
    const earlier = quoted.part(index);
    const said = saidIn(critique, quoted, index);
    if (paper && !earlier && isTarget(paper, page)) {
      if (open && isEvidence(open, index)) {
        for (const part of quotingOf(paper)) hold(open, part);
        continue;
      }
      open = begin({ ...common('n', index), what: 'note', quote: paper, onWhole: false });
      quote(open, paper);
      continue;
    }
    const answered: Piece | null = earlier && pieceQuoted(earlier, voice);
    if (earlier && answered) {
      // Two quotations of one note without a word between are answered together.
      const again = open?.what === 'reply' && open.parts.length === 0 && open.answers === answered.key;
      if (!open || !again)
        open = begin({ ...common('r', index), what: 'reply', answers: answered.key, quotes: earlier });
      quote(open, earlier);
      continue;
    }
    if (isLeadIn(index)) {
      open = null;
      continue;
    }
    const inner: ReturnType<typeof innerAnswer> = open?.what === 'reply' ? null : innerAnswer(index, voice);
    if (inner) {
      open = begin({ ...common('r', index), what: 'reply', answers: inner.piece.key, quotes: inner.quote });
      hold(open, index);
      continue;
    }
    if (
      speaksOfWhole(said) !== null ||
      isFootnote(part.text) ||
      isGrade(part) ||
      (open && isNextPoint(open, index))
    )
      open = null;
    // What nothing holds together but that it stands on the whole paper is joined where it goes on.
    else if (open?.what === 'note' && open.quote === null && !joins(open, index)) open = null;
    open ??= begin({
      ...common('n', index),
      what: 'note',
      quote: null,
      onWhole: speaksOfWhole(said) !== null,
    });
    hold(open, index);
  }
  return pieces;

  function begin<P extends Piece>(piece: P): P {
    pieces.push(piece);
    return piece;
  }

  function common(sign: string, index: number): Common {
    return {
      key: `${sign}${index}`,
      parts: [],
      quoting: [],
      post: parts[index]!.post,
      voice: voices.of[index]!,
    };
  }

  /** What stands behind the quotation in its part is the beginning of what is said to it. */
  function quote(piece: Piece, quotation: PaperQuote | PartQuote): void {
    for (const part of quotingOf(quotation)) {
      piece.quoting.push(part);
      holder.set(part, piece);
    }
    if (!quotation.whole) hold(piece, quotation.part);
  }

  function hold(piece: Piece, index: number): void {
    piece.parts.push(index);
    holder.set(index, piece);
  }

  /** The piece whose words are quoted, of several that which is quoted most; null where they are the speaker's own. */
  function pieceQuoted({ of }: PartQuote, voice: number): Piece | null {
    const lengths = new Map<Piece, number>();
    for (const { part, span } of of) {
      const piece = holder.get(part);
      if (!piece || piece.voice === voice) continue;
      lengths.set(piece, (lengths.get(piece) ?? 0) + span.end - span.start);
    }
    let most: Piece | null = null;
    for (const [piece, length] of lengths) if (!most || length > lengths.get(most)!) most = piece;
    return most;
  }

  function innerAnswer(index: number, voice: number): { piece: Piece; quote: PartQuote } | null {
    for (const quote of quoted.within(index)) {
      const piece = pieceQuoted(quote, voice);
      if (piece) return { piece, quote };
    }
    return null;
  }

  /** "We say so in Section 4:" and then the paper's words: an answer that quotes the paper for itself. */
  function isEvidence(piece: Piece, index: number): boolean {
    const before = piece.parts.at(-1);
    return piece.what === 'reply' && before === index - 1 && /[:：]\s*$/u.test(parts[before]!.text);
  }

  /** The next item of a list, in which a point was made before. Without numbers and quotations the items are one. */
  function isNextPoint({ quoting, parts: own }: Piece, index: number): boolean {
    if (own.length === 0 || (quoting.length === 0 && !isNumbered(critique, index))) return false;
    return isNextItem(critique, Math.min(...quoting, ...own), index);
  }

  /** "From the abstract:" on a line of its own, before a quotation. */
  function isLeadIn(index: number): boolean {
    const { text } = parts[index]!;
    const next = quoted.paper(index + 1) ?? quoted.part(index + 1);
    if (!next || parts[index + 1]?.post !== parts[index]!.post) return false;
    return text.length <= LONGEST_LEAD_IN && LEAD_IN.test(text);
  }

  function joins(piece: NotePiece, index: number): boolean {
    const before = piece.parts.at(-1);
    if (before === undefined || piece.voice !== 0 || isGreeting(parts[before]!.text)) return false;
    const { text, role } = parts[index]!;
    const last = parts[before]!;
    if (/[:：]\s*$/u.test(last.text) || role === 'image' || parts[index]!.quoted > 0) return true;
    return (role === 'item' && last.role === 'item') || goesOn(text);
  }
}

const LONGEST_LEAD_IN = 80;
const LEAD_IN =
  /^[([]?(?:and |then |also |again )*(?:(?:from|in|at|quoting|quote from) )?(?:(?:the|their|its|your|paper['’]s) )?(?:\w+ )?(?:title|abstract|introduction|conclusions?|discussion|related work|limitations?|appendix|caption|section|sec\.|figure|fig\.|table|page|p\.|paper|authors?|they|you)\b[^.?!]{0,60}[:)\]]\s*$/iu;

/** Whether a quotation that stands first makes a target: one that the whole paper does not have is somebody else's words. */
function isTarget({ found }: PaperQuote, page: PageText | null): boolean {
  return found.status !== 'orphan' || page === null || !hasBody(page);
}

/** "[^1]: …" at the end of a page says something to where its mark stands, not to what stands above it. */
function isFootnote(text: string): boolean {
  return /^\[\^?[^\]\s]{1,40}\]:\s/u.test(text);
}

/** An abstract page has none. */
function hasBody(page: PageText): boolean {
  return page.blocks.some(({ role, section }) => section !== null && role === 'paragraph');
}
