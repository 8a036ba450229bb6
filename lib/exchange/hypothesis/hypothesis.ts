/** Annotations of Hypothesis as its API and its export write them, in and out. */
import * as v from 'valibot';
import type { Note } from '../../notes/note';
import { explainFaults, faultsOf } from '../../schema/explain';
import { type Exchanged, type Foreign, isJsonObject, type JsonObject } from '../exchanged';
import { FileError, parseFile } from '../file-json';
import { jsonEqual } from '../json-equal';
import { newestOfEach, type ReadNotes } from '../read-items';
import { noteIdOfRow, noteInRow } from './read';
import { addressOf, Row } from './row';
import { rowOf, rowWrittenBack, type Thread } from './write';

/** A row as it came, and the note that it makes; null where it makes none. */
interface ReadRow {
  /** `annotation 3 of 41`. */
  name: string;
  raw: JsonObject;
  id: string;
  note: Note | null;
}

/**
 * Reads a search's answer (`{total, rows}`, and `replies` where they were asked for apart), an export (`{annotations}`), a list of rows or a single one. Rows about no
 * paper are kept as they are, and so is what a note has no place for.
 * @throws FileError where the text holds no rows
 */
export function readHypothesis(text: string): ReadNotes {
  const { rows, refused, kept } = readRows(rowsIn(parseFile(text)));
  const { notes, refused: again } = newestOfEach(
    rows.flatMap(({ note, name }) => (note ? [{ note, name }] : [])),
  );
  const byId = new Map(notes.map((note) => [note.id, note]));
  const thread = threadIn(byId, new Map(rows.map(({ id, raw }) => [noteIdOfRow(id), raw])));
  const foreign = new Map<string, Foreign>();
  for (const { raw, id, note } of rows) {
    // Of two rows with one id the one that makes the note is kept.
    if (note && !jsonEqual(note, byId.get(note.id))) continue;
    // What is just as we would write it need not be kept.
    if (note && jsonEqual(raw, rowOf(note, thread))) continue;
    const address = addressOf(id);
    foreign.set(address, { id: address, note: note?.id ?? null, format: 'hypothesis', annotation: raw });
  }
  return { exchanged: { notes, foreign: [...foreign.values()] }, refused: [...refused, ...again], kept };
}

function readRows(items: readonly unknown[]): { rows: ReadRow[]; refused: string[]; kept: string[] } {
  const refused: string[] = [];
  const kept: string[] = [];
  const rows = items.flatMap((raw, index) => {
    const name = `annotation ${index + 1} of ${items.length}`;
    const row = v.safeParse(Row, raw);
    if (!row.success) {
      refused.push(`${name}: ${explainFaults(faultsOf(row.issues))}`);
      return [];
    }
    const read = noteInRow(row.output);
    if (read && 'faults' in read) {
      const isOurs = row.output.hedgerow != null;
      (isOurs ? refused : kept).push(`${name}: is kept, but makes no note: ${explainFaults(read.faults)}`);
    }
    const note = read && 'note' in read ? read.note : null;
    return [{ name, raw: raw as JsonObject, id: row.output.id, note }];
  });
  return { rows, refused, kept };
}

function rowsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isJsonObject(value)) {
    const apart = Array.isArray(value.replies) ? (value.replies as unknown[]) : [];
    for (const list of [value.rows, value.annotations]) {
      if (Array.isArray(list)) return [...(list as unknown[]), ...apart];
    }
    if (typeof value.id === 'string' && typeof value.uri === 'string') return [value];
  }
  throw new FileError(
    'This file holds no annotations of Hypothesis: it must have `rows`, be a list of them, or be one.',
    'Export them anew, or choose another file.',
  );
}

/** Rows of Hypothesis are written as they came, with what was changed here since. */
export function writeHypothesis({ notes, foreign }: Exchanged): string {
  const rows = foreign.filter(({ format, annotation }) => format === 'hypothesis' && v.is(Row, annotation));
  const byNote = new Map(
    rows.flatMap(({ note, annotation }) => (note === null ? [] : [[note, annotation] as const])),
  );
  const thread = threadIn(new Map(notes.map((note) => [note.id, note])), byNote);
  const here = new Set(notes.map(({ id }) => id));
  const written = [
    ...notes.map((note) => {
      const kept = byNote.get(note.id);
      return kept ? rowWrittenBack(note, kept, thread) : rowOf(note, thread);
    }),
    ...rows.flatMap(({ note, annotation }) => (note !== null && here.has(note) ? [] : [annotation])),
  ];
  return `${JSON.stringify({ total: written.length, rows: written }, null, 2)}\n`;
}

/** @param rows of the notes that come from Hypothesis, by the notes' ids */
function threadIn(notes: ReadonlyMap<string, Note>, rows: ReadonlyMap<string, JsonObject>): Thread {
  const rowIdOf = (note: string) => (rows.get(note)?.id as string | undefined) ?? note;
  function aboveOf(note: Note): string[] {
    const above: string[] = [];
    for (let parent = note.replyTo; parent !== null && !above.includes(parent);) {
      above.unshift(parent);
      parent = notes.get(parent)?.replyTo ?? null;
    }
    return above;
  }
  function groupOf(note: Note): string | null {
    const [root] = aboveOf(note);
    if (root === undefined) return null;
    const isTheirs = notes.get(root)?.importedFrom?.url === addressOf(rowIdOf(root));
    const group = isTheirs ? rows.get(root)?.group : null;
    return typeof group === 'string' ? group : null;
  }
  return { rowIdOf, aboveOf, groupOf };
}
