/**
 * Shelves as they are stored: in cases, many papers each. A case is two records, so that a search for no words reads
 * no text. Both hold few, long values, which the browser hands over whole: columns, and one text with a line a row.
 * Only `packed` writes them, and `FORM` says in which form, so they are not parsed: that would take longer than
 * searching.
 */
import type { NoteId } from '../notes/ids';
import type { Shelf, ShelfRow } from './shelf';

/** Changes with the form of cases: those of another form are made anew. */
export const FORM = 2;

export interface CaseRows {
  id: string;
  /** There where a paper of it has notes that cannot be read. */
  faulty?: 1;
  /** By paper: id; title; id and title, folded; whether a note cannot be read; the row behind its last. */
  papers: string[];
  titles: (string | null)[];
  heads: string[];
  faults: Uint8Array;
  paperEnds: Uint32Array;
  /** By row: ids, all of one length, one behind the other; the numbers of a `ShelfRow`. */
  ids: string;
  kinds: Uint8Array;
  states: Uint8Array;
  turns: Uint8Array;
  severities: Uint8Array;
  replies: Uint32Array;
  times: Float64Array;
  /** The tags of row n are `tags[tagsOf[i]]` from where those of row n - 1 end until `tagEnds[n]`. */
  tags: string[];
  tagsOf: Uint32Array;
  tagEnds: Uint32Array;
}

export interface CaseText {
  id: string;
  /** A line a row, each with its `\n`. */
  text: string;
  /** By row: where its line ends, behind the `\n`. */
  lineEnds: Uint32Array;
}

/** A case as it is searched; without texts where no words are looked for. */
export interface Case {
  rows: CaseRows;
  text: CaseText | null;
}

/** A NoteId is a UUID. */
const ID_LENGTH = 36;

export function packed(number: number, shelves: readonly Shelf[]): { rows: CaseRows; text: CaseText } {
  const rows = shelves.flatMap((shelf) => shelf.rows);
  const lines = shelves.flatMap((shelf) => shelf.lines).map((line) => `${line}\n`);
  const tags = [...new Set(rows.flatMap((row) => row.tags))];
  const tagAt = new Map(tags.map((tag, index) => [tag, index]));
  return {
    rows: {
      id: rowsName(number),
      ...(shelves.some(({ faulty }) => faulty) && { faulty: 1 as const }),
      papers: shelves.map(({ id }) => id),
      titles: shelves.map(({ title }) => title),
      heads: shelves.map(({ head }) => head),
      faults: Uint8Array.from(shelves, ({ faulty }) => Number(faulty)),
      paperEnds: endsOf(shelves.map((shelf) => shelf.rows.length)),
      ids: rows.map(({ id }) => id).join(''),
      kinds: Uint8Array.from(rows, ({ kind }) => kind),
      states: Uint8Array.from(rows, ({ state }) => state),
      turns: Uint8Array.from(rows, ({ turn }) => turn),
      severities: Uint8Array.from(rows, ({ severity }) => severity),
      replies: Uint32Array.from(rows, ({ replies }) => replies),
      times: Float64Array.from(rows, ({ at }) => at),
      tags,
      tagsOf: Uint32Array.from(rows.flatMap((row) => row.tags.map((tag) => tagAt.get(tag)!))),
      tagEnds: endsOf(rows.map((row) => row.tags.length)),
    },
    text: { id: textName(number), text: lines.join(''), lineEnds: endsOf(lines.map(({ length }) => length)) },
  };
}

/** The shelves of a case, to put others beside them. */
export function unpacked(of: CaseRows, { text, lineEnds }: CaseText): Shelf[] {
  return of.papers.map((id, paper) => {
    const numbers = between(of.paperEnds, paper);
    return {
      id,
      faulty: of.faults[paper] === 1,
      title: of.titles[paper]!,
      head: of.heads[paper]!,
      lines: numbers.map((row) => text.slice(startOf(lineEnds, row), lineEnds[row]! - 1)),
      rows: numbers.map((row) => rowOf(of, row)),
    };
  });
}

/** A row of a case. */
export function rowOf(of: CaseRows, row: number): ShelfRow {
  return {
    id: idOf(of, row),
    kind: of.kinds[row]!,
    state: of.states[row]!,
    turn: of.turns[row]!,
    replies: of.replies[row]!,
    severity: of.severities[row]!,
    at: of.times[row]!,
    tags: between(of.tagEnds, row).map((index) => of.tags[of.tagsOf[index]!]!),
  };
}

export function idOf({ ids }: CaseRows, row: number): NoteId {
  return ids.slice(row * ID_LENGTH, (row + 1) * ID_LENGTH);
}

/** Where what ends at `ends[index]` starts. */
export function startOf(ends: Uint32Array, index: number): number {
  return index === 0 ? 0 : ends[index - 1]!;
}

function between(ends: Uint32Array, index: number): number[] {
  const start = startOf(ends, index);
  return Array.from({ length: ends[index]! - start }, (_, step) => start + step);
}

function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}

/**
 * With 5,000 papers the texts of a case are some 100 to 400 kB, which Chromium keeps in a file of its own (all records
 * above 64 kB), and such files are read four times faster than small records.
 */
export const CASE_COUNT = 64;

/** In which case the shelf of a paper stands (FNV-1a, so that the papers of one month spread). */
export function caseOf(paper: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < paper.length; at += 1) hash = Math.imul(hash ^ paper.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % CASE_COUNT;
}

/** Under which the records of a case stand. No paper’s id, under which it is marked as stale, begins so. */
export const rowsName = (number: number) => `rows:${String(number).padStart(4, '0')}`;
export const textName = (number: number) => `text:${String(number).padStart(4, '0')}`;
