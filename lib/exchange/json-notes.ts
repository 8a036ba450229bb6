/** Our own plain form of notes: all of their fields, as they are stored. */
import * as v from 'valibot';
import { Note } from '../notes/note';
import { explainFaults, faultsOf } from '../schema/explain';
import { BACKUP_FORMAT, notesOfBackup } from './backup';
import { type Exchanged, Foreign, isJsonObject } from './exchanged';
import { FileError, OWN_DEPTH_LIMIT, parseFile } from './file-json';
import { itemsOf, newestOfEach, type ReadNotes } from './read-items';

export const JSON_FORMAT = 'hedgerow-notes';
const JSON_VERSION = 1;

const File = v.looseObject({
  format: v.literal(JSON_FORMAT),
  version: v.pipe(v.number('must be a whole number'), v.safeInteger('must be a whole number'), v.minValue(1)),
  notes: v.array(v.unknown()),
  foreign: v.optional(v.array(v.unknown()), []),
});

export function writeJson({ notes, foreign }: Exchanged): string {
  return `${JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, notes, foreign }, null, 2)}\n`;
}

/**
 * Reads notes in this form, and those of a back-up.
 * @throws FileError where the file as a whole is of neither form
 */
export function readJson(text: string): ReadNotes {
  const json = parseFile(text, OWN_DEPTH_LIMIT);
  if (isJsonObject(json) && json.format === BACKUP_FORMAT) return readLists(notesOfBackup(text));
  const file = v.safeParse(File, json);
  if (!file.success) {
    throw new FileError(
      `This is no file of notes: ${explainFaults(faultsOf(file.issues))}.`,
      'Choose a file that Hedgerow has written, or name its format.',
    );
  }
  if (file.output.version > JSON_VERSION) {
    throw new FileError(
      `This file was written by a newer Hedgerow (version ${file.output.version}; this one reads ${JSON_VERSION}).`,
      'Update Hedgerow, then read it.',
    );
  }
  return readLists(file.output);
}

/** Notes and what is kept of other tools, as lists of unknown entries. */
export function readLists(lists: { notes: readonly unknown[]; foreign: readonly unknown[] }): ReadNotes {
  const notes = itemsOf(Note, lists.notes, 'note');
  const foreign = itemsOf(Foreign, lists.foreign, 'kept annotation');
  const newest = newestOfEach(notes.items.map((note, index) => ({ note, name: notes.names[index]! })));
  return {
    exchanged: { notes: newest.notes, foreign: foreign.items },
    refused: [...notes.refused, ...newest.refused, ...foreign.refused],
    kept: [],
  };
}
