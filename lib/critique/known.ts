/** What notes here say already: a critique that is taken in twice adds nothing, whatever the ids. */
import { fold } from '../anchor/fold';
import type { Note } from '../notes/note';
import type { Reading, ReadNote, ReadReply } from './reading';

/** The reading with what is known marked: the same body (spaces and print apart), on the same words or to the same note. */
export function knownIn(reading: Reading, known: readonly Note[]): Reading {
  const notes = new Map<string, Note>();
  for (const note of known) {
    if (note.deletedAt !== null || note.target.paper !== reading.paper) continue;
    const key = keyOf(note.body, note.replyTo ?? quotationOf(note.target.selectors));
    if (!notes.has(key)) notes.set(key, note);
  }
  /** By key of the reading: the note here that it is. */
  const found = new Map<string, Note>();
  const marked = <P extends ReadNote | ReadReply>(piece: P, at: string | null): P => {
    const note = at === null || piece.body === '' ? undefined : notes.get(keyOf(piece.body, at));
    if (!note) return piece;
    found.set(piece.key, note);
    return { ...piece, known: note.id };
  };
  const all = reading.notes.map((note) => marked(note, quotationOf(note.target.selectors)));
  // What a reply answers stands before it.
  const replies = reading.replies.map((reply) => marked(reply, found.get(reply.answers)?.id ?? null));
  return { ...reading, notes: all, replies };
}

function keyOf(body: string, at: string): string {
  return `${fold(at).text.toLowerCase()}\n${fold(body).text.toLowerCase()}`;
}

function quotationOf(selectors: Note['target']['selectors']): string {
  const quotation = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quotation && 'exact' in quotation ? quotation.exact : '';
}
