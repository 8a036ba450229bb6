/** Files of notes in all the formats that are read and written. */
import type { Exchanged } from './exchanged';
import { readJson, writeJson } from './json-notes';
import { readJsonLd, writeJsonLd } from './jsonld/jsonld';
import type { ReadNotes } from './read-items';

export const NOTE_FORMATS = ['json', 'jsonld'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

interface Converter {
  read: (text: string) => ReadNotes | Promise<ReadNotes>;
  write: (exchanged: Exchanged) => string | Promise<string>;
}

const CONVERTERS: Readonly<Record<NoteFormat, Converter>> = {
  json: { read: readJson, write: writeJson },
  jsonld: { read: readJsonLd, write: writeJsonLd },
};

/**
 * The notes in a file. What of it is bad is named in `refused`, and the rest is taken.
 * @throws FileError where the file as a whole is not of the format
 */
export async function readNotes(format: NoteFormat, text: string): Promise<ReadNotes> {
  return CONVERTERS[format].read(text);
}

/** The text of a file with these notes. */
export async function writeNotes(format: NoteFormat, exchanged: Exchanged): Promise<string> {
  return CONVERTERS[format].write(exchanged);
}
