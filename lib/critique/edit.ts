/**
 * What the reader of a preview does to one piece. Each takes a reading and returns another; where there is nothing to
 * do (no such piece, or it is so already) the very same. Joining and splitting: `join-split.ts`.
 */
import type { Selector } from '../anchor/selectors';
import type { NoteKind } from '../notes/note';
import type { Target } from '../notes/target';
import type { Span } from '../page-text/page-text';
import { isReply, pieceOf, quotingInBody, type ReadPiece, withPiece, withPieces } from './pieces-of-reading';
import type { Reading, ReadNote, ReadReply } from './reading';
import { rewordingOn } from './rewording';

/** A place of the paper that the reader chose: its span in the kept text, what stands there, what finds it again. */
export interface ChosenPlace extends Span {
  text: string;
  selectors: Selector[];
}

/** Puts a note on another passage; the quotation as it was posted stays what it was. */
export function retarget(
  reading: Reading,
  key: string,
  { start, end, text, selectors }: ChosenPlace,
): Reading {
  const { paper, version } = reading;
  const target: Target = { paper, version, what: 'passage', selectors };
  return withPiece(reading, key, {
    note: (note) => ({
      ...note,
      target,
      rewording: rewordingOn(target, note.rewording),
      quote: note.quote && {
        ...note.quote,
        found: { status: 'exact', start, end, text, similarity: 1 },
        selectors,
      },
      offers: [],
    }),
  });
}

/** Puts a note on the whole paper; what it quotes goes on in its body. */
export function toWholePaper(reading: Reading, key: string): Reading {
  return withPiece(reading, key, {
    note: (note) => (note.target.what === 'paper' ? note : { ...note, ...onWholePaper(reading, note) }),
  });
}

function onWholePaper({ paper, version, critique }: Reading, note: ReadNote) {
  const target: Target = { paper, version, what: 'paper', selectors: [] };
  return {
    target,
    rewording: rewordingOn(target, note.rewording),
    quote: null,
    body: quotingInBody(critique, note.quote, note.body),
  };
}

export function setKind(reading: Reading, key: string, value: NoteKind): Reading {
  return withPiece(reading, key, {
    note: (note) =>
      note.kind.value === value && note.kind.taken
        ? note
        : {
            ...note,
            kind: { value, because: note.kind.value === value ? note.kind.because : '', taken: true },
          },
  });
}

export type Proposed = 'kind' | 'rewording' | 'position' | 'action';

/** Takes what the words suggest, or refuses it. */
export function take(reading: Reading, key: string, what: Proposed, taken: boolean): Reading {
  return withPiece(reading, key, {
    note: (note) => withTaken(note, what, taken),
    reply: (reply) => (what === 'position' || what === 'action' ? withTaken(reply, what, taken) : reply),
  });
}

function withTaken<P extends object, W extends string>(
  piece: P & Partial<Record<W, unknown>>,
  what: W,
  taken: boolean,
): P {
  const proposal = piece[what] as { taken: boolean } | null | undefined;
  return !proposal || proposal.taken === taken ? piece : { ...piece, [what]: { ...proposal, taken } };
}

/** Takes the reference at `index`, or refuses it. */
export function takeReference(reading: Reading, key: string, index: number, taken: boolean): Reading {
  const change = <P extends ReadPiece>(piece: P): P => {
    const reference = piece.references[index];
    if (!reference || reference.taken === taken) return piece;
    return { ...piece, references: piece.references.with(index, { ...reference, taken }) };
  };
  return withPiece(reading, key, { note: change, reply: change });
}

/** Leaves a piece out of what is taken in; what answers it goes with it, see `notesOf`. */
export function drop(reading: Reading, key: string): Reading {
  return withDropped(reading, key, true);
}

export function restore(reading: Reading, key: string): Reading {
  return withDropped(reading, key, false);
}

function withDropped(reading: Reading, key: string, dropped: boolean): Reading {
  const change = <P extends ReadPiece>(piece: P): P =>
    piece.dropped === dropped ? piece : { ...piece, dropped };
  return withPiece(reading, key, { note: change, reply: change });
}

export function setBody(reading: Reading, key: string, body: string): Reading {
  const change = <P extends ReadPiece>(piece: P): P => (piece.body === body ? piece : { ...piece, body });
  return withPiece(reading, key, { note: change, reply: change });
}

/**
 * Makes a piece an answer to `to`, with all that answers it. A note gives up its passage, which goes on in its body.
 * Nothing answers itself, or what answers it.
 */
export function answer(reading: Reading, key: string, to: string): Reading {
  const piece = pieceOf(reading, key);
  if (!piece || !pieceOf(reading, to) || isUnder(reading, to, key)) return reading;
  if (isReply(piece)) {
    if (piece.answers === to) return reading;
    return withPiece(reading, key, {
      reply: (reply) => ({
        ...reply,
        answers: to,
        body: quotingInBody(reading.critique, reply.quotes, reply.body),
        quotes: null,
      }),
    });
  }
  return withPieces(reading, [key], [replyOf(reading, piece, to)]);
}

/** Whether `key` is `above`, or answers it at any depth. */
function isUnder(reading: Reading, key: string, above: string): boolean {
  for (let at: string | null = key; at !== null;) {
    if (at === above) return true;
    const piece = pieceOf(reading, at);
    at = piece && isReply(piece) ? piece.answers : null;
  }
  return false;
}

function replyOf({ critique }: Reading, note: ReadNote, answers: string): ReadReply {
  const { key, parts, quoting, lines, post, references, dropped, known, position, action } = note;
  const body = quotingInBody(critique, note.quote, note.body);
  return {
    key,
    parts,
    quoting,
    lines,
    body,
    post,
    references,
    dropped,
    known,
    answers,
    quotes: null,
    position,
    action,
  };
}

/** Makes a reply a note on the whole paper; what it quotes of the critique goes on in its body. */
export function standAlone(reading: Reading, key: string): Reading {
  const reply = reading.replies.find((each) => each.key === key);
  return reply ? withPieces(reading, [key], [noteOf(reading, reply)]) : reading;
}

function noteOf({ paper, version, critique }: Reading, reply: ReadReply): ReadNote {
  const { key, parts, quoting, lines, post, references, dropped, known, position, action } = reply;
  return {
    key,
    parts,
    quoting,
    lines,
    body: quotingInBody(critique, reply.quotes, reply.body),
    post,
    references,
    dropped,
    known,
    quote: null,
    target: { paper, version, what: 'paper', selectors: [] },
    kind: { value: 'unclear', because: '', taken: true },
    rewording: null,
    offers: [],
    position,
    action,
  };
}
