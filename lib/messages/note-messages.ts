/** Notes, drafts and what is drawn of them. */
import * as v from 'valibot';
import { Selector, TextQuoteSelector } from '../anchor/selectors';
import { SAYINGS } from '../check/suggestion';
import { NoteId, RevisionId, Version } from '../notes/ids';
import { Author, Draft, Note, NoteKind } from '../notes/note';
import { PaperRecord } from '../notes/paper-record';
import { PlaceAnswer } from '../notes/place-answer';
import { Reference } from '../notes/reference';
import { Revision } from '../notes/revision';
import { TargetKind } from '../notes/target';
import { Writer } from '../notes/writer';
import { ArxivId } from '../paper/id';
import { THREAD_STATES, TURNS } from '../threads/state';
import { TraceStatus } from '../versions/trace';
import { Became } from '../versions/became';
import { type MessageMap, Nothing, Place, Problems } from './message';

/** Where a thread stands, and whose turn it is. */
export const Standing = {
  state: v.picklist(THREAD_STATES),
  waitingFor: v.nullable(v.picklist(TURNS)),
  /** Living replies. */
  replies: v.number(),
};

/** What the content script needs to draw a note: not its body, and none of its replies. */
export const NoteMark = v.object({
  id: NoteId,
  kind: NoteKind,
  version: v.nullable(Version),
  what: TargetKind,
  /** Empty where the note is on the whole paper. */
  selectors: v.array(Selector),
  ...Standing,
  /** What the reader said of places on pages of the version that asks. */
  answers: v.array(v.object({ verdict: PlaceAnswer.entries.verdict, selectors: v.array(Selector) })),
  /** What kept texts say that the passage became on the page that asks; null where they do not, or not yet. */
  became: v.nullable(Became),
});
export type NoteMark = v.InferOutput<typeof NoteMark>;

/** What a page tells of its paper when it asks for its notes. What it does not know is left out. */
const ShownPage = v.object({
  title: v.exactOptional(v.nullable(v.string())),
  version: v.exactOptional(v.nullable(Version)),
  /** The newest version that the page names. */
  newest: v.exactOptional(v.nullable(Version)),
});

/**
 * Who types, where two tabs may write on one draft: an id made by each editor when it opens, and the `updatedAt` of the
 * state that it last read from the store. Where another editor has written since, neither is written over.
 */
const Typing = { writer: v.exactOptional(Writer) };

/** What may be wrong with a note being written, or missing from it. */
export const Suggestion = v.object({
  rule: v.string(),
  /** A key of the sentence, and what stands in its gaps. */
  says: v.object({ key: v.picklist(SAYINGS), values: v.record(v.string(), v.string()) }),
  /** In the body. */
  at: v.nullable(Place),
  /** In the paper. */
  shows: v.nullable(v.object({ ...Place.entries, text: v.string(), section: v.nullable(v.string()) })),
});
export type Suggestion = v.InferOutput<typeof Suggestion>;

export const NOTE_MESSAGES = {
  /**
   * The notes to draw on the sender's paper, and its drafts, the one last touched first. `wantsText`: there are any,
   * and the text of this version is not kept yet.
   */
  'marks/of-page': {
    from: ['page'],
    request: ShownPage,
    reply: v.object({ marks: v.array(NoteMark), drafts: v.array(NoteId), wantsText: v.boolean() }),
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
  /**
   * Keeps a draft as typed. An older state than the one held is ignored. The answer names the draft under which it is
   * kept: the same one, or one of its own where another tab has typed on the same draft meanwhile. From then on it is
   * sent under that id, and saved under it.
   */
  'draft/keep': {
    from: ['extension'],
    request: v.object({ ...Draft.entries, ...Typing }),
    reply: v.object({ id: NoteId }),
  },
  /** Throws a draft away. */
  'draft/drop': { from: ['extension'], request: v.object({ id: NoteId }), reply: Nothing },
  /** A draft that edits a note already saved; the one under way if there is one. */
  'draft/edit': { from: ['extension'], request: v.object({ id: NoteId }), reply: Draft },
  /** All notes (deleted ones included) and drafts of the paper in the sender's tab, and who asks. */
  'notes/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      paper: ArxivId,
      notes: v.array(Note),
      drafts: v.array(Draft),
      record: PaperRecord,
      me: Author,
      answers: v.array(PlaceAnswer),
      /** What the newest kept version says of the other place that a thread's promise names, where that is known. */
      promised: v.array(v.object({ note: NoteId, version: v.number(), status: TraceStatus })),
      problems: Problems,
    }),
  },
  /**
   * Turns a draft into a note, or into the new state of the note it edits; the draft is gone in the same step, unless
   * another tab has typed on it.
   */
  'note/save': { from: ['extension'], request: v.object({ ...Draft.entries, ...Typing }), reply: Note },
  'note/delete': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
  'note/restore': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
  /** Every state of a note, the newest first. More than one that is nobody's parent: written at once in two places. */
  'note/history': {
    from: ['extension'],
    request: v.object({ id: NoteId }),
    reply: v.object({ revisions: v.array(Revision), problems: Problems }),
  },
  /** Makes an earlier state the note's present one; settles which of two states written at once is right. */
  'note/revert': {
    from: ['extension'],
    request: v.object({ id: NoteId, revision: RevisionId }),
    reply: Note,
  },
  /** What the reader said to "is this the passage?". Said again of the same place, it replaces what was said. */
  'place/answer': {
    from: ['extension'],
    request: v.object({
      note: NoteId,
      version: v.nullable(Version),
      verdict: PlaceAnswer.entries.verdict,
      selectors: v.array(Selector),
    }),
    reply: PlaceAnswer,
  },
  /** Takes an answer back, by its own id. */
  'place/forget': { from: ['extension'], request: v.object({ id: PlaceAnswer.entries.id }), reply: Nothing },
  /** Looks a draft over: its own words, and the kept text of its paper. */
  'note/check': {
    from: ['extension'],
    request: v.object({ draft: Draft }),
    reply: v.array(Suggestion),
  },
  /** Changes what is kept of the paper in the sender's tab; what is left out stays. */
  'paper/change': {
    from: ['extension'],
    request: v.object({
      review: v.exactOptional(v.boolean()),
      claimsAuthor: v.exactOptional(v.boolean()),
    }),
    reply: PaperRecord,
  },
} as const satisfies MessageMap;
