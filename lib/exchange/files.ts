/** A chosen file as notes, and a paper's notes for a file. */
import { Note } from '../notes/note';
import { signedBy } from '../notes/person';
import type { ArxivId } from '../paper/id';
import { inTransaction } from '../store/database';
import { readable } from '../store/records';
import { detectFormat } from './detect';
import type { Exchanged } from './exchanged';
import { FileError } from './file-json';
import { foreignOf } from './foreign-store';
import { readNotes } from './formats';
import type { NoteFormat } from './note-format';
import type { ReadNotes } from './read-items';

/**
 * The notes in a file of any format that holds notes.
 * @param by who brings them in, for those that say where they were posted
 * @throws FileError where the file holds none
 */
export async function readFile(
  name: string,
  text: string,
  by: string | null,
): Promise<ReadNotes & { format: NoteFormat }> {
  const format = detectFormat(text, name);
  if (format === 'critique' || format === 'openreview') {
    throw new FileError(
      'This file holds no notes: it reads like a text that somebody posted.',
      'Import it as a critique.',
    );
  }
  // A back-up holds more than notes; here its notes are read.
  const known = format === 'backup' ? 'json' : format;
  const { exchanged, ...told } = await readNotes(known, text);
  return { format: known, exchanged: { ...exchanged, notes: exchanged.notes.map(broughtBy(by)) }, ...told };
}

function broughtBy(by: string | null): (note: Note) => Note {
  return (note) =>
    note.importedFrom === null || note.importedFrom.by !== null
      ? note
      : { ...note, importedFrom: { ...note.importedFrom, by } };
}

/**
 * The living notes of a paper, in order of their making, with what is kept of other tools of them.
 * @param me under whose id notes stand that were written before ids were given
 */
export function notesOfPaper(paper: ArxivId, me: string | null): Promise<Exchanged> {
  return inTransaction('readonly', async (tx) => {
    const raw = await tx.objectStore('notes').index('paper').getAll(paper);
    const notes = readable(Note, raw, 'note')
      .items.filter(({ deletedAt }) => deletedAt === null)
      .map((note) => signedBy(me, note))
      .sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
    return {
      notes,
      foreign: await foreignOf(
        tx,
        notes.map(({ id }) => id),
      ),
    };
  });
}
