/** Notes, drafts and what is drawn of them. */
import * as v from 'valibot';
import { Selector, TextQuoteSelector } from '../anchor/selectors';
import { NoteId } from '../notes/ids';
import { Draft, Note, NoteKind } from '../notes/note';
import { Reference } from '../notes/reference';
import { TargetKind } from '../notes/target';
import { ArxivId } from '../paper/id';
import { type MessageMap, Nothing, Problems } from './message';

/** What the content script needs to draw a note: not its body. */
export const NoteMark = v.object({
  id: NoteId,
  kind: NoteKind,
  version: v.nullable(v.number()),
  selectors: v.array(Selector),
});
export type NoteMark = v.InferOutput<typeof NoteMark>;

export const NOTE_MESSAGES = {
  /** The notes to draw on the sender's paper, and its drafts, the one last touched first. */
  'marks/of-page': {
    from: ['page'],
    request: Nothing,
    reply: v.object({ marks: v.array(NoteMark), drafts: v.array(NoteId) }),
  },
  /**
   * Begins a draft on the sender's paper, kept at once. No selectors: on the whole paper. Where an untouched draft
   * stands on the same passage, that one is given back, so that asking twice makes one draft.
   */
  'draft/start': {
    from: ['page', 'extension'],
    request: v.object({
      version: v.nullable(v.number()),
      what: TargetKind,
      selectors: v.array(Selector),
      /** Null in a reply. */
      kind: v.nullable(NoteKind),
      rewording: v.nullable(v.string()),
      replyTo: v.nullable(NoteId),
      part: v.nullable(TextQuoteSelector),
      references: v.array(Reference),
    }),
    reply: Draft,
  },
  /** Keeps a draft as typed. An older state than the one held is ignored. */
  'draft/keep': { from: ['extension'], request: Draft, reply: Nothing },
  /** Throws a draft away. */
  'draft/drop': { from: ['extension'], request: v.object({ id: NoteId }), reply: Nothing },
  /** A draft that edits a note already saved; the one under way if there is one. */
  'draft/edit': { from: ['extension'], request: v.object({ id: NoteId }), reply: Draft },
  /** All notes (deleted ones included) and drafts of the paper in the sender's tab. */
  'notes/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ paper: ArxivId, notes: v.array(Note), drafts: v.array(Draft), problems: Problems }),
  },
  /** Turns a draft into a note, or into the new state of the note it edits; the draft is gone in the same step. */
  'note/save': { from: ['extension'], request: Draft, reply: Note },
  'note/delete': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
  'note/restore': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
} as const satisfies MessageMap;
