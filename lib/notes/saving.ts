/** What must hold of a draft before it is a note, and the note that it becomes. Pure. */
import * as v from 'valibot';
import { faultsOf, explainFaults } from '../schema/explain';
import { derivedId } from '../store/derived-id';
import { StoreError } from '../store/store-error';
import type { RevisionId } from './ids';
import { type Author, type Draft, type Note, NoteText } from './note';
import type { PaperRecord } from './paper-record';
import { invalid, STAYS_DRAFT } from './store-faults';
import { readFigures } from './typed-figures';

/** The text of a draft as that of a note. @throws StoreError that names the field and how to mend it */
export function textOf(draft: Draft): NoteText {
  const read = readFigures(draft.numbers);
  if ('fault' in read) throw invalid('save the note', read.fault.why, read.fault.field, STAYS_DRAFT);
  const text = v.safeParse(NoteText, { ...draft, numbers: read.figures });
  if (text.success) return text.output;
  const faults = faultsOf(text.issues);
  throw invalid('save the note', explainFaults(faults), faults[0]!.field, STAYS_DRAFT);
}

/**
 * Holds a note to what every note must be beside its schema.
 * @param parent what it answers, where that is known
 * @throws StoreError
 */
export function checkNote(note: Note, parent: Note | null, record: PaperRecord): void {
  if (note.replyTo === null && note.kind === null) {
    throw invalid('save the note', 'must be chosen: only a reply has none', 'kind', STAYS_DRAFT);
  }
  if (note.replyTo !== null && note.kind !== null) {
    throw invalid('save the reply', 'must be empty: what is answered has one', 'kind', STAYS_DRAFT);
  }
  if (note.replyTo === note.id) {
    throw new StoreError('invalid', 'Cannot save the reply: it answers itself.', STAYS_DRAFT, 'replyTo');
  }
  if (parent && parent.target.paper !== note.target.paper) {
    const why = 'Cannot save the reply: what it answers is a note on another paper.';
    throw new StoreError('invalid', why, STAYS_DRAFT, 'replyTo');
  }
  if (record.review && note.visibility !== 'private') {
    throw new StoreError(
      'invalid',
      'Cannot save the note for others to see: this paper is under confidential review.',
      'Choose “only me”, or turn review mode off for this paper. Until then it stays a draft, as you typed it.',
      'visibility',
    );
  }
}

/** The note that a draft becomes; `known` is the note that it edits. */
export function noteFrom(
  draft: Draft,
  text: NoteText,
  known: Note | null,
  { author, at }: { author: Author; at: string },
): Note {
  return {
    id: known?.id ?? draft.id,
    target: known?.target ?? draft.target,
    ...text,
    author: known?.author ?? author,
    // What it answers is settled when it begins.
    replyTo: known ? known.replyTo : draft.replyTo,
    part: known ? known.part : draft.part,
    createdAt: known?.createdAt ?? at,
    updatedAt: at,
    deletedAt: null,
    importedFrom: known?.importedFrom ?? null,
  };
}

/** The id of the state that saving this draft makes: saved twice, it is one. */
export function savedAs(draft: Draft): RevisionId {
  const { updatedAt } = draft;
  const typed = { ...draft, updatedAt: null, base: null };
  return derivedId(updatedAt, 'saved', JSON.stringify(typed));
}
