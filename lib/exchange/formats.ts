/** Files of notes in all the formats that are read and written. */
import { readCsv } from './csv/read';
import { writeCsv } from './csv/write';
import type { Exchanged } from './exchanged';
import { FILE_LIMIT, holdToLimit } from './file-json';
import { readHypothesis, writeHypothesis } from './hypothesis/hypothesis';
import { readJson, writeJson } from './json-notes';
import { readJsonLd, writeJsonLd } from './jsonld/jsonld';
import type { NoteFormat } from './note-format';
import { readPack, writePack } from './pack';
import type { ReadNotes } from './read-items';

/** What a file of each format is named: after its name comes this. */
export const FILE_ENDINGS: Readonly<Record<NoteFormat, string>> = {
  json: '.json',
  jsonld: '.jsonld',
  hypothesis: '.hypothesis.json',
  csv: '.csv',
  pack: '.pack.json',
};

/**
 * The notes in a file. What of it is bad is named in `refused`, and the rest is taken. `json` takes a back-up, too.
 * @param limit the longest file that is read, in UTF-16 code units
 * @throws FileError where the file as a whole is not of the format, or too long
 */
export async function readNotes(format: NoteFormat, text: string, limit = FILE_LIMIT): Promise<ReadNotes> {
  holdToLimit(text, limit);
  switch (format) {
    case 'json':
      return readJson(text);
    case 'jsonld':
      return readJsonLd(text);
    case 'hypothesis':
      return readHypothesis(text);
    case 'csv':
      return readCsv(text);
    case 'pack':
      return readPack(text);
  }
}

/**
 * The text of a file with these notes.
 * @param name what a pack is called
 */
export async function writeNotes(format: NoteFormat, exchanged: Exchanged, name = 'Notes'): Promise<string> {
  switch (format) {
    case 'json':
      return writeJson(exchanged);
    case 'jsonld':
      return writeJsonLd(exchanged);
    case 'hypothesis':
      return writeHypothesis(exchanged);
    case 'csv':
      return writeCsv(exchanged);
    case 'pack':
      return writePack(exchanged, name);
  }
}

/** How many annotations of other tools, of which there is no note, a file of this format has no place for. */
export function leftOut(format: NoteFormat, { foreign }: Exchanged): number {
  const alone = foreign.filter(({ note }) => note === null);
  if (format === 'csv') return alone.length;
  if (format !== 'jsonld' && format !== 'hypothesis') return 0;
  return alone.filter((one) => one.format !== format).length;
}
