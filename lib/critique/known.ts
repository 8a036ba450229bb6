/** What notes here say already: a critique that is taken in twice adds nothing, whatever its reader made of it. */
import { fold } from '../anchor/fold';
import type { Note } from '../notes/note';
import { idsOf, inOrder } from './ids-of';
import { isReply, type ReadPiece } from './pieces-of-reading';
import type { Reading } from './reading';

/** Fewer characters stand in many notes. */
const SHORTEST_HELD = 40;

/**
 * The reading with what is known marked. A piece is known where a note here has its body (spaces and print apart) on
 * the same words or to the same note; where it is the same note, corrected since it was taken in; and where all of it
 * stands in notes that were taken in, since its reader joined it to one of them. A post that has gone on is not known.
 */
export function knownIn(reading: Reading, known: readonly Note[]): Reading {
  const here = known.filter(({ deletedAt, target }) => deletedAt === null && target.paper === reading.paper);
  const byWords = new Map(here.map((note) => [wordsOf(note), note] as const).reverse());
  const byId = new Map<string, Note>(here.map((note) => [note.id, note]));
  const taken = paragraphsTaken(here);
  const pieces = inOrder(reading);
  const ids = idsOf(reading, pieces);
  /** By key of the reading: the note here that it is. */
  const found = new Map<string, Note>();

  function noteThatIs(piece: ReadPiece, before: Note | null): Note | null {
    const at = isReply(piece) ? found.get(piece.answers)?.id : quotationOf(piece.target.selectors);
    const same = at === undefined ? undefined : byWords.get(keyOf(piece.body, at));
    if (same) return same;
    const paragraphs = paragraphsOf(piece.body);
    const all = paragraphs.every((paragraph) => taken.has(paragraph));
    const corrected = byId.get(ids.get(piece.key)!);
    if (corrected && (all || !goesOn(paragraphs, paragraphsOf(corrected.body)))) return corrected;
    if (all && paragraphs.join('').length >= SHORTEST_HELD) return taken.get(paragraphs[0]!)!;
    const joined = before === null ? [] : paragraphsOf(before.body);
    return joined.length > paragraphs.length && endsOn(joined, paragraphs) ? before : null;
  }
  let before: Note | null = null;
  for (const piece of pieces) {
    const note: Note | null = piece.body.trim() === '' ? null : noteThatIs(piece, before);
    if (note) found.set(piece.key, note);
    before = note;
  }
  const marked = <P extends ReadPiece>(piece: P): P => {
    const note = found.get(piece.key);
    return note ? { ...piece, known: note.id } : piece;
  };
  return { ...reading, notes: reading.notes.map(marked), replies: reading.replies.map(marked) };
}

/** The paragraphs of all notes that were taken in, each with the first note that has it. */
function paragraphsTaken(notes: readonly Note[]): ReadonlyMap<string, Note> {
  const taken = new Map<string, Note>();
  for (const note of notes) {
    if (note.importedFrom === null) continue;
    for (const paragraph of paragraphsOf(note.body)) {
      if (!taken.has(paragraph)) taken.set(paragraph, note);
    }
  }
  return taken;
}

function paragraphsOf(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((paragraph) => fold(paragraph).text.toLowerCase())
    .filter((paragraph) => paragraph !== '');
}

/** Whether it begins with all of the earlier one, and says more. */
function goesOn(paragraphs: readonly string[], earlier: readonly string[]): boolean {
  return paragraphs.length > earlier.length && earlier.every((each, at) => paragraphs[at] === each);
}

function endsOn(paragraphs: readonly string[], last: readonly string[]): boolean {
  return last.every((each, at) => paragraphs[paragraphs.length - last.length + at] === each);
}

function wordsOf({ body, replyTo, target }: Note): string {
  return keyOf(body, replyTo ?? quotationOf(target.selectors));
}

function keyOf(body: string, at: string): string {
  return `${fold(at).text.toLowerCase()}\n${fold(body).text.toLowerCase()}`;
}

function quotationOf(selectors: Note['target']['selectors']): string {
  const quotation = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quotation && 'exact' in quotation ? quotation.exact : '';
}
