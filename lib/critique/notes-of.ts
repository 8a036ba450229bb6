/** A reading as notes, to be taken in. */
import { fold } from '../anchor/fold';
import { type Author, BODY_LIMIT, type Note, type Source } from '../notes/note';
import { derivedId } from '../store/derived-id';
import { idsOf, inOrder, UNDATED } from './ids-of';
import { phraseIn } from './phrase';
import { isReply } from './pieces-of-reading';
import { quotedIn } from './quoted';
import type { Reading, ReadNote, ReadReply } from './reading';
import { timeOfDate } from './time-of-date';
import { voicesOf } from './voices';

export interface NotesContext {
  /** Who takes them in. */
  by: { id: string; name: string | null };
  now: Date;
  /** Where they were posted, as the importer says; what a post says itself comes first. */
  source: { url: string | null; date: string | null };
  /** False leaves every poster's name out. */
  withNames: boolean;
}

type Piece = ReadNote | ReadReply;

/** What a note on the whole paper is where its kind was refused: the reader has to say. */
const UNTOLD = 'unclear';

/**
 * The notes and replies of a reading that are not left out, are not here already and say something, in order. Ids
 * follow from paper, quotation and words as they were posted, so that the same post taken in again gives the same.
 * Whoever posted them is no author that is here: what they concede stays their words. Each note is private.
 *
 * What answers a reply that is left out answers what that answered; what answers a note that is left out, at whatever
 * depth, is left out as well.
 */
export function notesOf(reading: Reading, context: NotesContext): Note[] {
  const pieces = inOrder(reading);
  const ids = idsOf(reading, pieces);
  const byKey = new Map(pieces.map((piece) => [piece.key, piece]));
  const source = sourcesOf(reading, context);
  const author = authorsOf(reading, context);
  const made: Note[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!stays(piece) || piece.known !== null) continue;
    const parent = isReply(piece) ? parentOf(piece) : null;
    if (isReply(piece) && parent === null) continue;
    const time = timeOf(reading, piece, context);
    const at = new Date(time + index).toISOString();
    made.push({
      id: ids.get(piece.key)!,
      target: isReply(piece) ? rootOf(piece).target : piece.target,
      kind: isReply(piece) ? null : piece.kind.taken ? piece.kind.value : UNTOLD,
      body: piece.body.slice(0, BODY_LIMIT),
      rewording: !isReply(piece) && piece.rewording?.taken ? piece.rewording.value : null,
      references: piece.references.flatMap(({ value, taken }) => (taken ? [value] : [])),
      numbers: [],
      tags: [],
      severity: null,
      visibility: 'private',
      position: isReply(piece) && piece.position?.taken ? piece.position.value : null,
      action: isReply(piece) && piece.action?.taken ? piece.action.value : null,
      replyTo: parent && (parent.known ?? ids.get(parent.key)!),
      part: isReply(piece) && parent?.key === piece.answers ? partOf(piece, parent) : null,
      author: author(piece),
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
      importedFrom: source(piece),
    });
  }
  return made;

  /** What it answers and is taken in; null where nothing is. */
  function parentOf(reply: ReadReply): Piece | null {
    if (!isHeld(reply, byKey)) return null;
    let above = byKey.get(reply.answers);
    while (above && isReply(above) && !stays(above)) above = byKey.get(above.answers);
    return above ?? null;
  }

  function rootOf(reply: ReadReply): ReadNote {
    let above: Piece = reply;
    while (isReply(above)) above = byKey.get(above.answers)!;
    return above;
  }

  function partOf({ quotes }: ReadReply, parent: Piece): Note['part'] {
    if (!quotes) return null;
    const { parts } = reading.critique;
    return phraseIn(
      parent.body,
      quotes.of.map(({ part, span }) => parts[part]!.text.slice(span.start, span.end)),
    );
  }
}

/** A quotation to which nothing is said: there is no note on it until its reader writes one. */
export function isEmpty(piece: Piece): boolean {
  return piece.body.trim() === '' && (isReply(piece) || !piece.rewording?.taken);
}

/** Whether a piece is there and says something. */
export function stays(piece: Piece): boolean {
  return !piece.dropped && !isEmpty(piece);
}

/**
 * Whether what a reply answers, at whatever depth, begins with a note that is taken in, or with a piece that is here
 * already. `byKey`: the pieces of its reading.
 */
export function isHeld(reply: ReadReply, byKey: ReadonlyMap<string, Piece>): boolean {
  let above = byKey.get(reply.answers);
  while (above && isReply(above) && !(stays(above) && above.known !== null)) above = byKey.get(above.answers);
  return above !== undefined && stays(above);
}

function timeOf({ critique }: Reading, { post }: Piece, { now, source }: NotesContext): number {
  const date = critique.posts[post]?.date ?? source.date;
  const time = date === null ? null : timeOfDate(date);
  return time === null ? now.getTime() : Math.min(time, now.getTime());
}

function sourcesOf({ critique }: Reading, { by, source, withNames }: NotesContext): (piece: Piece) => Source {
  return ({ post }) => {
    const { author = null, date = null, url = null } = critique.posts[post] ?? {};
    return {
      url: url ?? source.url,
      name: withNames ? shortened(author) : null,
      date: (date ?? source.date)?.slice(0, 100) ?? null,
      by: shortened(by.name),
    };
  };
}

const NAME_LIMIT = 200;

function shortened(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name.trim().slice(0, NAME_LIMIT);
}

/** Who speaks: by name where one is given, else by voice, so that an answer is nobody's word on themselves. */
function authorsOf(
  { paper, critique, quotes }: Reading,
  { source, withNames }: NotesContext,
): (piece: Piece) => Author {
  const quoted = quotedIn(quotes);
  const { of } = voicesOf(critique, quoted);
  const [opening] = critique.parts;
  return (piece) => {
    const name = shortened(critique.posts[piece.post]?.author ?? null);
    const [part = 0] = [...piece.parts, ...piece.quoting];
    // An id that follows from a name would tell it to whoever tries names.
    const who =
      name === null || !withNames
        ? ['voice', paper, source.url ?? fold(opening?.text ?? '').text, String(of[part])]
        : ['name', fold(name).text.toLowerCase()];
    return {
      id: `imported:${derivedId(UNDATED, ...who)}`,
      name: withNames ? name : null,
      claimsAuthor: false,
    };
  };
}
