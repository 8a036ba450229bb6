/** Reads the table that `write.ts` makes, also after a spreadsheet has saved it. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { Note } from '../../notes/note';
import { type Fault, explainFaults, faultsOf } from '../../schema/explain';
import { isJsonObject, type JsonObject } from '../exchanged';
import { namedAs } from '../fault-names';
import { FileError } from '../file-json';
import { newestOfEach, type ReadNotes } from '../read-items';
import { original } from './cell';
import { type Cells, type Column, COLUMNS, NEEDED } from './columns';

/**
 * Rows of notes. Columns may stand in any order, and others beside them are passed over; a row that is no note is
 * refused.
 * @throws FileError where the first line names no columns of ours
 */
export function readCsv(text: string): ReadNotes {
  const [head = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
  }).data;
  const names = head.map((name) => name.trim());
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new FileError(
      `This table has no column ${missing.map((column) => `'${column}'`).join(' and no column ')}.`,
      'Choose a table that Hedgerow has written, with its first line.',
    );
  }
  const places = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  const notes: Note[] = [];
  const refused: string[] = [];
  rows.forEach((row, index) => {
    const cell = (column: Column) => original(row[places.get(column)!] ?? '');
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Cells;
    const read = noteIn(cells);
    if ('note' in read) notes.push(read.note);
    else refused.push(`row ${index + 1} of ${rows.length}: ${explainFaults(read.faults)}`);
  });
  return { exchanged: { notes: newestOfEach(notes), foreign: [] }, refused };
}

function noteIn(cells: Cells): { note: Note } | { faults: Fault[] } {
  const data = dataIn(cells.data);
  if (!data)
    return { faults: [{ field: 'data', message: '`data` must be the JSON that was written there' }] };
  const empty = Array.isArray(data.empty) ? (data.empty as unknown[]) : [];
  const text = (column: Column) => (cells[column] === '' && !empty.includes(column) ? null : cells[column]);
  const parsed = v.safeParse(Note, {
    id: cells.id,
    target: {
      paper: cells.paper,
      version: numberIn(cells.version),
      what: cells.what,
      selectors: quoted(data.selectors, cells.quotation),
    },
    kind: text('kind'),
    body: cells.body,
    rewording: text('wording'),
    references: data.references ?? [],
    numbers: data.numbers ?? [],
    tags: data.tags ?? (cells.tags === '' ? [] : cells.tags.split('\n')),
    severity: numberIn(cells.severity),
    visibility: cells.visibility,
    position: text('position'),
    action: data.action ?? null,
    author: { id: cells['author id'], name: text('author'), claimsAuthor: cells['says to be author'] !== '' },
    replyTo: text('reply to'),
    part: data.part ?? null,
    createdAt: cells.created,
    updatedAt: cells.updated,
    deletedAt: text('deleted'),
    importedFrom:
      data.imported === true
        ? {
            url: text('posted at'),
            name: text('posted by'),
            date: text('posted on'),
            by: text('imported by'),
          }
        : null,
  });
  return parsed.success
    ? { note: parsed.output }
    : { faults: faultsOf(parsed.issues).map((fault) => namedAs(fault, COLUMN_OF)) };
}

function dataIn(cell: string): JsonObject | null {
  try {
    const data: unknown = JSON.parse(cell);
    return isJsonObject(data) ? data : null;
  } catch {
    return null;
  }
}

/** What was typed into the cell of the quotation counts. */
function quoted(selectors: unknown, quotation: string): unknown {
  if (!Array.isArray(selectors)) return selectors;
  const all = selectors as unknown[];
  const first = all.findIndex((one) => isJsonObject(one) && one.type === 'TextQuoteSelector');
  if (first < 0) return all;
  return all.map((one, index) => (index === first ? { ...(one as JsonObject), exact: quotation } : one));
}

/** A cell that is no number stays text, for the check behind this to name. */
function numberIn(cell: string): number | string | null {
  if (cell === '') return null;
  return /^\d{1,16}$/.test(cell) ? Number(cell) : cell;
}

/** Where a field of a note stands: in which column, or under which name in the last one. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'target.paper': 'paper',
  'target.version': 'version',
  'target.what': 'what',
  'target.selectors': 'data.selectors',
  rewording: 'wording',
  references: 'data.references',
  numbers: 'data.numbers',
  action: 'data.action',
  part: 'data.part',
  'author.id': 'author id',
  'author.name': 'author',
  replyTo: 'reply to',
  createdAt: 'created',
  updatedAt: 'updated',
  deletedAt: 'deleted',
  'importedFrom.url': 'posted at',
  'importedFrom.name': 'posted by',
  'importedFrom.date': 'posted on',
  'importedFrom.by': 'imported by',
};
