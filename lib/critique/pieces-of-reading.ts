/** What edits of a reading share: its pieces by key, in order, and one put in another's place. */
import type { Critique } from './critique';
import type { PaperQuote, PartQuote } from './quotes';
import type { Reading, ReadNote, ReadReply } from './reading';

export type ReadPiece = ReadNote | ReadReply;

export function isReply(piece: ReadPiece): piece is ReadReply {
  return 'answers' in piece;
}

export function pieceOf({ notes, replies }: Reading, key: string): ReadPiece | null {
  return notes.find((note) => note.key === key) ?? replies.find((reply) => reply.key === key) ?? null;
}

/** Where a piece begins, as the index of a part: its quotation included. */
export function beginningOf({ parts, quoting }: ReadPiece): number {
  return Math.min(...parts, ...quoting);
}

/** All notes and replies in order of the critique. */
export function piecesInOrder({ notes, replies }: Reading): ReadPiece[] {
  return [...notes, ...replies].sort((one, other) => beginningOf(one) - beginningOf(other));
}

/** The reading without the pieces of these keys, and with `pieces`, each among its like in order of the critique. */
export function withPieces(
  reading: Reading,
  without: readonly string[],
  pieces: readonly ReadPiece[],
): Reading {
  const stays = ({ key }: ReadPiece) => !without.includes(key);
  const inOrder = <P extends ReadPiece>(list: P[]) =>
    list.sort((one, other) => beginningOf(one) - beginningOf(other));
  const replies = pieces.filter(isReply);
  const notes = pieces.filter((piece): piece is ReadNote => !isReply(piece));
  return {
    ...reading,
    notes: inOrder([...reading.notes.filter(stays), ...notes]),
    replies: inOrder([...reading.replies.filter(stays), ...replies]),
  };
}

/** The reading with one piece changed in its place; the same reading where it has no such piece. */
export function withPiece(
  reading: Reading,
  key: string,
  change: { note?: (note: ReadNote) => ReadNote; reply?: (reply: ReadReply) => ReadReply },
): Reading {
  const changed = <P extends ReadPiece>(list: P[], how: ((piece: P) => P) | undefined): P[] => {
    const at = list.findIndex((piece) => piece.key === key);
    if (at < 0 || !how) return list;
    const after = how(list[at]!);
    return after === list[at] ? list : list.with(at, after);
  };
  const notes = changed(reading.notes, change.note);
  const replies = changed(reading.replies, change.reply);
  return notes === reading.notes && replies === reading.replies ? reading : { ...reading, notes, replies };
}

/** The words of a quotation as the critique has them, in all the parts over which it goes. */
function quotedWords({ parts }: Critique, { part, span, goesOn }: PaperQuote | PartQuote): string {
  return [{ part, span }, ...goesOn]
    .map((each) => parts[each.part]!.text.slice(each.span.start, each.span.end))
    .join(' ');
}

/** A body that begins with a quotation which is no longer what it is about. */
export function quotingInBody(
  critique: Critique,
  quote: PaperQuote | PartQuote | null,
  body: string,
): string {
  if (quote === null) return body;
  const words = `> ${quotedWords(critique, quote)}`;
  return body === '' ? words : `${words}\n\n${body}`;
}
