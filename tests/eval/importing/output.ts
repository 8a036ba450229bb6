/** A reading in the form that `eval import` writes: lines count from 1, both ends included. */
import type { Lines } from '../../../lib/critique/critique';
import type { Reading, ReadNote, ReadReply } from '../../../lib/critique/reading';
import type { Action, NoteKind, Position } from '../../../lib/notes/note';
import type { Reference } from '../../../lib/notes/reference';
import { blockIndexAt, type PageText } from '../../../lib/page-text/page-text';

type LineRange = [from: number, to: number];

export interface WrittenReply {
  lines: LineRange;
  /** Of the reply's quotation; null where it quotes nothing. */
  quotesLines: LineRange | null;
  body: string;
  position: Position | null;
  action: 'will-change' | null;
  replies: WrittenReply[];
}

export interface WrittenNote {
  lines: LineRange;
  quote: {
    line: number;
    text: string | null;
    status: string;
    elementId: string | null;
    start: number | null;
    end: number | null;
  } | null;
  body: string;
  kind: NoteKind;
  /** As the critic words it; a note holds it in its place in the quotation. */
  rewording: string | null;
  references: Reference[];
  replies: WrittenReply[];
}

export interface WrittenImport {
  paper: string;
  version: number | null;
  notes: WrittenNote[];
  unplaced: {
    lines: LineRange;
    position: Position | null;
    action: 'will-change' | null;
    candidates: { lines: LineRange; score: number }[];
  }[];
  duplicates: number[];
  pageNotes: number;
}

export function outputOf(reading: Reading, page: PageText): WrittenImport {
  const { critique, paper, version, duplicates } = reading;
  const lines = new Map(
    [...reading.notes, ...reading.replies].map((piece) => [piece.key, rangeOf(piece.lines)]),
  );

  const quotedLines = ({ quoting }: ReadNote | ReadReply): LineRange | null => {
    const [first, last] = [quoting[0], quoting.at(-1)];
    if (first === undefined || last === undefined) return null;
    return [critique.parts[first]!.lines.from, critique.parts[last]!.lines.to];
  };
  const repliesTo = (key: string): WrittenReply[] =>
    reading.replies
      .filter(({ answers }) => answers === key)
      .map((reply) => ({
        lines: rangeOf(reply.lines),
        quotesLines: quotedLines(reply) ?? innerLines(reply),
        body: reply.body,
        position: reply.position?.value ?? null,
        action: actionOf(reply.action?.value),
        replies: repliesTo(reply.key),
      }));
  /** A quotation in the midst of what is said to it. */
  const innerLines = ({ quotes }: ReadReply): LineRange | null =>
    quotes && rangeOf(critique.parts[quotes.part]!.lines);

  const notes = reading.notes.map((note): WrittenNote => ({
    lines: rangeOf(note.lines),
    quote: note.quote && {
      line: quotedLines(note)?.[0] ?? note.lines.from,
      ...placeOf(note.quote.found, page),
    },
    body: note.body,
    kind: note.kind.value,
    rewording: note.rewording?.words ?? null,
    references: note.references.map(({ value }) => value),
    replies: repliesTo(note.key),
  }));
  return {
    paper,
    version,
    notes,
    unplaced: reading.notes
      .filter(({ offers }) => offers.length > 0)
      .map((note) => ({
        lines: rangeOf(note.lines),
        position: note.position?.value ?? null,
        action: actionOf(note.action?.value),
        candidates: note.offers.map(({ answers, score }) => ({ lines: lines.get(answers)!, score })),
      })),
    duplicates,
    pageNotes: notes.filter(({ quote }) => quote === null).length,
  };
}

function placeOf(
  found: NonNullable<ReadNote['quote']>['found'],
  page: PageText,
): Omit<NonNullable<WrittenNote['quote']>, 'line'> {
  if (!('start' in found))
    return { text: null, status: found.status, elementId: null, start: null, end: null };
  const { status, text, start, end } = found;
  return {
    text,
    status,
    elementId: page.blocks[blockIndexAt(page.blocks, start)]?.elementId ?? null,
    start,
    end,
  };
}

function actionOf(action: Action | undefined): 'will-change' | null {
  return action?.type === 'will-change' ? action.type : null;
}

function rangeOf({ from, to }: Lines): LineRange {
  return [from, to];
}
