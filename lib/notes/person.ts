/** Whose a note is. */
import type { Author, Note } from './note';

/**
 * Stands for whoever uses this browser, in notes written before they had an id: with an older Hedgerow, or until the
 * first note is saved.
 */
export const ME = 'me';

/** The author with the id of the person who uses this browser, where they had none yet. */
export function signed(me: string | null, author: Author): Author {
  return me !== null && author.id === ME ? { ...author, id: me } : author;
}

/** The same for a note. */
export function signedBy(me: string | null, note: Note): Note {
  return me !== null && note.author.id === ME ? { ...note, author: signed(me, note.author) } : note;
}
