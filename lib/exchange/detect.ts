/** What a file seems to be, from its first look: reading it says for sure. */
import { BACKUP_FORMAT } from './backup';
import { PACK_FORMAT } from './pack';
import { isJsonObject } from './exchanged';
import { OWN_DEPTH_LIMIT, parseFile } from './file-json';
import { JSON_FORMAT } from './json-notes';
import { separatorOf } from './csv/columns';
import type { NoteFormat } from './note-format';

/** Files that hold something else than notes of ours or of other tools. */
type OtherFile = 'openreview' | 'backup' | 'critique';

/** Whether what was decoded from a file is text at all: a picture, an archive, a PDF or UTF-16 is not. */
export function isText(decoded: string): boolean {
  return !decoded.includes('\0') && !decoded.startsWith('%PDF-');
}

/**
 * The format of a file of notes, or what else it is: text of any kind is taken for a critique.
 * @param fileName counts where the text does not tell
 */
export function detectFormat(text: string, fileName: string | null): NoteFormat | OtherFile {
  const begin = text.slice(0, 20_000).trimStart();
  if (begin.startsWith('{') || begin.startsWith('[')) return inJson(text, fileName);
  return separatorOf(text) === null ? byName(fileName) : 'csv';
}

function byName(fileName: string | null): NoteFormat | 'critique' {
  const end = /\.(jsonld|json|csv)$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  return (end as 'jsonld' | 'json' | 'csv' | undefined) ?? 'critique';
}

/** Whether a file's name says that it holds notes, and not a critique. */
export function isNotesName(fileName: string): boolean {
  return byName(fileName) !== 'critique';
}

function inJson(text: string, fileName: string | null): NoteFormat | OtherFile {
  let value: unknown;
  try {
    value = parseFile(text, OWN_DEPTH_LIMIT);
  } catch {
    // Whoever reads it says what is wrong: a text in brackets is a critique, a broken file of notes is not.
    return byName(fileName);
  }
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isJsonObject(first)) return byName(fileName);
  if (first.format === JSON_FORMAT) return 'json';
  if (first.format === PACK_FORMAT) return 'pack';
  if (first.format === BACKUP_FORMAT) return 'backup';
  if (isOpenReview(first)) return 'openreview';
  if (isHypothesis(first)) return 'hypothesis';
  return 'jsonld';
}

/** A search's answer, an export, or a row. W3C's annotations have a `type`, rows have none. */
function isHypothesis(object: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(object.rows) || Array.isArray(object.annotations)) return true;
  return typeof object.uri === 'string' && object.type === undefined;
}

/** `{notes: [{forum, ...}]}` of the API, or its notes alone. */
function isOpenReview(object: Readonly<Record<string, unknown>>): boolean {
  const [note] = Array.isArray(object.notes) ? (object.notes as unknown[]) : [object];
  return isJsonObject(note) && typeof note.forum === 'string' && isJsonObject(note.content);
}
