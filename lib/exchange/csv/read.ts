/** Reads the table that `write.ts` makes, also after a spreadsheet has saved it. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { Note } from '../../notes/note';
import { type Fault, explainFaults, faultsOf } from '../../schema/explain';
import { isJsonObject, type JsonObject } from '../exchanged';
import { namedAs } from '../fault-names';
import { FileError } from '../file-json';
import { type NamedNote, newestOfEach, type ReadNotes } from '../read-items';
import { original } from './cell';
import { type Cells, type Column, COLUMNS, NEEDED, separatorOf } from './columns';

interface Row {
  cells: readonly string[];
  /** A quotation mark in it is not closed: what follows is read as a part of its cell. */
  isOpen: boolean;
}

/**
 * Rows of notes. Columns may stand in any order, and others beside them are passed over, and so are empty rows; a row
 * that is no note is refused.
 * @throws FileError where the first line names no columns of ours
 */
export function readCsv(text: string): ReadNotes {
  const [head, ...rows] = rowsIn(text);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new FileError(
      `This table has no column ${missing.map((column) => `'${column}'`).join(' and no column ')}.`,
      'Choose a table that Hedgerow has written, with its first line.',
    );
  }
  const places = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  const notes: NamedNote[] = [];
  const refused: string[] = [];
  rows.forEach((row, index) => {
    const name = `row ${index + 1} of ${rows.length}`;
    if (row.isOpen) {
      refused.push(`${name}: a quotation mark in it must be closed; what follows it could not be read`);
      return;
    }
    const cell = (column: Column) => original(row.cells[places.get(column)!] ?? '');
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Cells;
    const read = noteIn(cells);
    if ('note' in read) notes.push({ note: read.note, name });
    else refused.push(`${name}: ${explainFaults(read.faults)}`);
  });
  const newest = newestOfEach(notes);
  return {
    exchanged: { notes: newest.notes, foreign: [] },
    refused: [...refused, ...newest.refused],
    kept: [],
  };
}

/** The rows that are not empty. */
function rowsIn(text: string): Row[] {
  const delimiter = separatorOf(text) ?? ',';
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  const open = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? row : [])));
  return data
    .map((cells, index) => ({ cells, isOpen: open.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
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
      paper: paperIn(cells.paper),
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
    createdAt: timeIn(cells.created),
    updatedAt: timeIn(cells.updated),
    deletedAt: cells.deleted === '' ? null : timeIn(cells.deleted),
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
  if (parsed.success) return { note: parsed.output };
  const names = { ...COLUMN_OF, [`target.selectors.${quoteAt(data.selectors)}.exact`]: 'quotation' };
  return { faults: faultsOf(parsed.issues).map((fault) => namedAs(fault, names)) };
}

/** A spreadsheet takes an id for a number, and drops the noughts at its ends: `704.001` was `0704.0010`. */
function paperIn(cell: string): string {
  const [, month, number] = /^(\d{3,4})[.,](\d{1,5})$/.exec(cell) ?? [];
  if (month === undefined || number === undefined) return cell;
  const written = month.padStart(4, '0');
  // Ids had four digits behind the point until the end of 2014.
  return `${written}.${number.padEnd(written < '1501' ? 4 : 5, '0')}`;
}

/** A time as we write it, also where a spreadsheet has laid it out anew: `2026-11-24 18:30`. */
function timeIn(cell: string): string {
  const [, day, minute, second = ':00'] = LAID_OUT.exec(cell) ?? [];
  return day === undefined || minute === undefined ? cell : `${day}T${minute}${second}Z`;
}

const LAID_OUT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?$/;

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
  const first = quoteAt(selectors);
  if (!Array.isArray(selectors) || first < 0) return selectors;
  const all = selectors as unknown[];
  return all.map((one, index) => (index === first ? { ...(one as JsonObject), exact: quotation } : one));
}

/** Where the quotation stands among a note's selectors; -1 where none does. */
function quoteAt(selectors: unknown): number {
  if (!Array.isArray(selectors)) return -1;
  return selectors.findIndex((one) => isJsonObject(one) && one.type === 'TextQuoteSelector');
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
