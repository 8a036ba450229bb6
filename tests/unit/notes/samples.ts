/** Notes and drafts for tests, right in every field; a test names what it is about. */
import type { NoteId } from '../../../lib/notes/ids';
import { buildDraft, buildNote } from '../build-note';
import type { Draft, Note } from '../../../lib/notes/note';
import { type Incoming, mergeNotes } from '../../../lib/notes/merging';
import { parseArxivId, type ArxivId } from '../../../lib/paper/id';
import { inTransaction } from '../../../lib/store/database';
import type { Merged } from '../../../lib/store/records';

export const PAPER = paper('2411.02306');
export const OTHER_PAPER = paper('hep-th/9901001');

export function paper(id: string): ArxivId {
  return parseArxivId(id)!.paper;
}

/** The id with this number: `00000000-0000-7000-8000-000000000007`. */
export function idOf(number: number): NoteId {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A time, `seconds` after the beginning of the tests' day. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 24) + seconds * 1000).toISOString();
}

export function noteWith(fields: Partial<Note> = {}): Note {
  return buildNote({ id: idOf(1), createdAt: at(1), updatedAt: at(1), ...fields });
}

export function draftWith(fields: Partial<Draft> = {}): Draft {
  return buildDraft({ id: idOf(1), updatedAt: at(1), ...fields });
}

/** A clock that stands still until it is told otherwise, and ids in order. */
export class Context {
  seconds = 1000;
  private ids = 100;
  now = (): Date => new Date(at(this.seconds));
  newId = (): NoteId => idOf((this.ids += 1));
}

/** Takes notes and drafts in, as an import does. */
export function putNotes(incoming: Partial<Incoming>): Promise<Merged> {
  return inTransaction('readwrite', (tx) =>
    mergeNotes(tx, { notes: [], drafts: [], revisions: [], ...incoming }),
  );
}
