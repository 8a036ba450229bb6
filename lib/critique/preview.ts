/** A reading laid out for its preview: what each part of the original is, and the threads with their replies. */
import type { Part } from './critique';
import { isHeld, stays } from './notes-of';
import { isReply, type ReadPiece } from './pieces-of-reading';
import type { Quotes } from './quotes';
import type { Reading, ReadNote, ReadReply } from './reading';

/**
 * What a part of the original is in the reading. `quotation`: nothing but quoted words, of the paper or of an earlier
 * part; `left-out`: nothing was made of it, or its piece was left out by the reader.
 */
export type PartUse = 'note' | 'reply' | 'quotation' | 'copy' | 'byline' | 'image' | 'heading' | 'left-out';

export interface PartView {
  /** Its index in the critique. */
  part: number;
  use: PartUse;
  /** The key of the note or reply that it belongs to; null where it belongs to none. */
  piece: string | null;
  /** Whether it is the first part of that piece, its quotation included. */
  first: boolean;
  /** Whether its piece can be split here: words of the piece stand before it. */
  splits: boolean;
}

/** What each part is, in order of the critique. */
export function partViews(reading: Reading): PartView[] {
  const { parts } = reading.critique;
  const byKey = byKeyIn(reading);
  const owned = new Map<number, { use: PartUse; piece: string; splits: boolean }>();
  const own = (piece: ReadPiece, use: 'note' | 'reply') => {
    const gone = piece.dropped || (isReply(piece) && !isHeld(piece, byKey));
    const as = (shown: PartUse) => (gone ? 'left-out' : shown);
    piece.parts.forEach((part, at) => owned.set(part, { use: as(use), piece: piece.key, splits: at > 0 }));
    for (const part of piece.quoting) {
      if (!owned.has(part)) owned.set(part, { use: as('quotation'), piece: piece.key, splits: false });
    }
  };
  for (const note of reading.notes) own(note, 'note');
  for (const reply of reading.replies) own(reply, 'reply');
  const copied = new Set(reading.quotes.copies.flatMap((copy) => copy.parts));
  let before: string | null = null;
  return parts.map((part, index): PartView => {
    const owner = owned.get(index);
    if (!owner)
      return { part: index, use: unowned(part, copied.has(index)), piece: null, first: false, splits: false };
    const first = owner.piece !== before;
    before = owner.piece;
    return { part: index, ...owner, first };
  });
}

function unowned({ role }: Part, copied: boolean): PartUse {
  if (copied) return 'copy';
  return role === 'byline' || role === 'image' || role === 'heading' ? role : 'left-out';
}

/** A stretch of a part's text: plain, or quoted from the paper or an earlier part. */
export interface PartPiece {
  text: string;
  quotes: 'paper' | 'part' | null;
}

/** The texts of the parts that quote something, cut at what they quote; joined, the pieces are the text. */
export function partPieces(parts: readonly Part[], quotes: Quotes): Map<number, PartPiece[]> {
  const spans = new Map<number, { start: number; end: number; quotes: 'paper' | 'part' }[]>();
  const mark = (
    kind: 'paper' | 'part',
    { part, span }: { part: number; span: { start: number; end: number } },
  ) => spans.set(part, [...(spans.get(part) ?? []), { ...span, quotes: kind }]);
  for (const quote of quotes.paper) [quote, ...quote.goesOn].forEach((piece) => mark('paper', piece));
  for (const quote of quotes.parts) [quote, ...quote.goesOn].forEach((piece) => mark('part', piece));
  return new Map([...spans].map(([part, marked]) => [part, cutAt(parts[part]!.text, marked)] as const));
}

function cutAt(
  text: string,
  spans: readonly { start: number; end: number; quotes: 'paper' | 'part' }[],
): PartPiece[] {
  const pieces: PartPiece[] = [];
  let from = 0;
  for (const { start, end, quotes } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    // Words that are quoted twice over are marked once.
    const first = Math.max(from, start);
    if (end <= first) continue;
    if (first > from) pieces.push({ text: text.slice(from, first), quotes: null });
    pieces.push({ text: text.slice(first, end), quotes });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), quotes: null });
  return pieces;
}

/** A reply in its thread: `depth` is 1 for an answer to the note itself. `held`: what it answers is not left out. */
interface ThreadedReply {
  reply: ReadReply;
  depth: number;
  held: boolean;
}

/** A note with its replies in order of the critique. */
export interface ReadThread {
  note: ReadNote;
  replies: readonly ThreadedReply[];
}

/** The threads of a reading in its order; a reply stands behind what it answers. */
export function threadsOf({ notes, replies }: Pick<Reading, 'notes' | 'replies'>): ReadThread[] {
  const byKey = byKeyIn({ notes, replies });
  const under = new Map<string, ReadReply[]>();
  for (const reply of replies) under.set(reply.answers, [...(under.get(reply.answers) ?? []), reply]);
  return notes.map((note) => {
    const listed: ThreadedReply[] = [];
    const rest = [...(under.get(note.key) ?? [])].reverse().map((reply) => ({ reply, depth: 1 }));
    for (let next = rest.pop(); next; next = rest.pop()) {
      const { reply, depth } = next;
      listed.push({ ...next, held: isHeld(reply, byKey) });
      const deeper = under.get(reply.key) ?? [];
      rest.push(...[...deeper].reverse().map((each) => ({ reply: each, depth: depth + 1 })));
    }
    return { note, replies: listed };
  });
}

/** What saving would do, and what is left out. */
export interface ReadingCounts {
  /** That would be added. */
  notes: number;
  replies: number;
  /** Second copies that were left out. */
  copies: number;
  /** Notes and replies that are here already. */
  known: number;
  /** Left out by the reader. */
  dropped: number;
  /** Notes with an answer offered that was not taken up. */
  offered: number;
}

export function countsOf(reading: Reading): ReadingCounts {
  const { notes, replies, quotes } = reading;
  const pieces = [...notes, ...replies];
  const byKey = byKeyIn(reading);
  const isNew = (piece: ReadPiece) =>
    stays(piece) && piece.known === null && (!isReply(piece) || isHeld(piece, byKey));
  return {
    notes: notes.filter(isNew).length,
    replies: replies.filter(isNew).length,
    copies: quotes.copies.length,
    known: pieces.filter(({ dropped, known }) => !dropped && known !== null).length,
    dropped: pieces.filter(({ dropped }) => dropped).length,
    offered: notes.filter((note) => isNew(note) && openOffers(note, byKey).length > 0).length,
  };
}

/** The offers of a note that can be taken up: what it would answer is not left out. `byKey`: the pieces of its reading. */
export function openOffers(
  { offers }: ReadNote,
  byKey: ReadonlyMap<string, ReadPiece>,
): readonly ReadNote['offers'][number][] {
  return offers.filter(({ answers }) => {
    const piece = byKey.get(answers);
    return piece !== undefined && stays(piece) && (!isReply(piece) || isHeld(piece, byKey));
  });
}

/** All pieces of a reading by their keys. */
export function byKeyIn({ notes, replies }: Pick<Reading, 'notes' | 'replies'>): Map<string, ReadPiece> {
  return new Map([...notes, ...replies].map((piece) => [piece.key, piece]));
}
