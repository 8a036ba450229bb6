/**
 * Notes and drafts, kept in IndexedDB. Every function is complete in itself: it opens the database, does one
 * transaction and closes it. Nothing is held in memory between two of them.
 *
 * A record that cannot be read (written by hand, or damaged) is never changed or deleted by us: lists leave it out and
 * say so in `problems`, and `readEverything` gives it back as it stands.
 */
import { v7 as uuidv7 } from 'uuid';
import * as v from 'valibot';
import { type ArxivId } from '../paper/id';
import { explainFaults, faultsOf, parseOr } from '../schema/explain';
import { inTransaction, type Writing } from '../store/database';
import { isNewer, type Merged, mergeOne, parsed, readable, readStored } from '../store/records';
import { StoreError } from '../store/store-error';
import { type NoteId } from './ids';
import { draftOf } from './draft-of';
import { Draft, Note, NoteText } from './note';
import { Revision } from './revision';
import { Target } from './target';

/** What stands outside of the store: replaced in tests. */
export interface StoreContext {
  now(): Date;
  newId(): NoteId;
}

export interface PaperNotes {
  /** All of them, deleted ones included, in order of their making. */
  notes: Note[];
  /** The one last touched first. */
  drafts: Draft[];
  /** What cannot be read, a sentence each. */
  problems: string[];
}

export interface Counts {
  /** Notes that are not deleted. */
  notes: number;
  /** Papers with such a note. */
  papers: number;
  drafts: number;
}

/** A draft in which nothing is typed yet. */
const EMPTY = {
  kind: null,
  body: '',
  rewording: null,
  references: [],
  numbers: [],
  tags: [],
  severity: null,
  visibility: 'private',
  position: null,
  action: null,
  replyTo: null,
  part: null,
  base: null,
} satisfies Partial<Draft>;

const REAL: StoreContext = { now: () => new Date(), newId: () => uuidv7() };

export class NoteStore {
  constructor(private readonly context: StoreContext = REAL) {}

  /** The notes and drafts of a paper. */
  async ofPaper(paper: ArxivId): Promise<PaperNotes> {
    const [notes, drafts] = await inTransaction('readonly', (tx) =>
      Promise.all([
        tx.objectStore('notes').index('paper').getAll(paper),
        tx.objectStore('drafts').index('paper').getAll(paper),
      ]),
    );
    const read = { notes: readable(Note, notes, 'note'), drafts: readable(Draft, drafts, 'draft') };
    return {
      notes: read.notes.items.sort((one, other) => compare(one.createdAt, other.createdAt)),
      drafts: read.drafts.items.sort((one, other) => compare(other.updatedAt, one.updatedAt)),
      problems: [...read.notes.problems, ...read.drafts.problems],
    };
  }

  /**
   * Begins a draft. Where a draft on the same passage has not been touched yet, that one is given back: asked twice,
   * because the answer to the first time was lost, it makes one draft.
   */
  async startDraft({
    target: begun,
    ...text
  }: { target: unknown } & Pick<
    Draft,
    'kind' | 'rewording' | 'replyTo' | 'part' | 'references'
  >): Promise<Draft> {
    const target = parseOr(Target, begun, (why, first) =>
      invalid('begin a note on this passage', why, first.field, 'Select a part of it.'),
    );
    const fresh: Draft = {
      ...EMPTY,
      ...text,
      id: this.context.newId(),
      target,
      updatedAt: this.context.now().toISOString(),
    };
    return inTransaction('readwrite', async (tx) => {
      const drafts = await tx.objectStore('drafts').index('paper').getAll(target.paper);
      for (const draft of readable(Draft, drafts, 'draft').items) {
        const same = sameText(draft, fresh) && sameTarget(draft.target, target);
        if (same && (await tx.objectStore('notes').getKey(draft.id)) === undefined) return draft;
      }
      await tx.objectStore('drafts').put(fresh);
      return fresh;
    });
  }

  /**
   * Keeps a draft as typed. An older state than the one held is ignored, and so is one that is older than the note
   * it was saved as: a keystroke that arrives late brings nothing back.
   */
  async keepDraft(draft: Draft): Promise<void> {
    await inTransaction('readwrite', async (tx) => {
      const [held, note] = await Promise.all([
        tx.objectStore('drafts').get(draft.id),
        tx.objectStore('notes').get(draft.id),
      ]);
      const known = parsed(Draft, held);
      if (known && isNewer(known, draft)) return;
      const saved = parsed(Note, note);
      if (!known && saved && !isNewer(draft, saved)) return;
      // What a draft is on is settled when it begins.
      await tx
        .objectStore('drafts')
        .put({ ...draft, target: known?.target ?? saved?.target ?? draft.target });
    });
  }

  /** Throws a draft away. Tells which paper it was on; null where there was none. */
  async dropDraft(id: NoteId): Promise<ArxivId | null> {
    return inTransaction('readwrite', async (tx) => {
      const held = parsed(Draft, await tx.objectStore('drafts').get(id));
      await tx.objectStore('drafts').delete(id);
      return held?.target.paper ?? null;
    });
  }

  /** A draft that edits a note: the one under way, else one begun with the note's text. */
  async editNote(id: NoteId): Promise<Draft> {
    return inTransaction('readwrite', async (tx) => {
      const held = await tx.objectStore('drafts').get(id);
      if (held !== undefined) return readStored(Draft, held, 'draft', id);
      const note = await noteOf(tx, id);
      const draft = { ...draftOf(note), updatedAt: this.after(note) };
      await tx.objectStore('drafts').put(draft);
      return draft;
    });
  }

  /**
   * Turns a draft into a note, or into the new state of the note it edits, and removes the draft in the same step.
   * Saving the same draft twice makes one note. A draft that another tab has typed on since stays.
   * @throws StoreError `invalid` where the text cannot be saved as it is; the draft is then kept as typed
   */
  async saveDraft(draft: Draft): Promise<Note> {
    const text = v.safeParse(NoteText, draft);
    if (!text.success) {
      await this.keepDraft(draft);
      const [first] = faultsOf(text.issues);
      const mend = 'It is kept as a draft, as you typed it.';
      throw invalid('save the note', explainFaults(faultsOf(text.issues)), first!.field, mend);
    }
    return inTransaction('readwrite', async (tx) => {
      const [before, held] = await Promise.all([
        tx.objectStore('notes').get(draft.id),
        tx.objectStore('drafts').get(draft.id),
      ]);
      const known = before === undefined ? null : readStored(Note, before, 'note', draft.id);
      const typed = parsed(Draft, held);
      const at = this.after(known);
      const note: Note = {
        id: draft.id,
        target: known?.target ?? typed?.target ?? draft.target,
        ...text.output,
        replyTo: draft.replyTo,
        part: draft.part,
        author: known?.author ?? { id: 'me', name: null, claimsAuthor: false },
        importedFrom: known?.importedFrom ?? null,
        createdAt: known?.createdAt ?? at,
        updatedAt: at,
        deletedAt: null,
      };
      await tx.objectStore('notes').put(note);
      if (!typed || !isNewer(typed, draft)) await tx.objectStore('drafts').delete(draft.id);
      return note;
    });
  }

  /** Marks a note as deleted; it stays as a tombstone that `restoreNote` brings back. */
  deleteNote(id: NoteId): Promise<Note> {
    return this.changeNote(id, (note, at) => (note.deletedAt === null ? { ...note, deletedAt: at } : null));
  }

  /** Takes a deletion back. */
  restoreNote(id: NoteId): Promise<Note> {
    return this.changeNote(id, (note) => (note.deletedAt === null ? null : { ...note, deletedAt: null }));
  }

  /** Every state of a note, the newest first. */
  async history(id: NoteId): Promise<{ revisions: Revision[]; problems: string[] }> {
    const raw = await inTransaction('readonly', (tx) => tx.objectStore('revisions').index('note').getAll(id));
    const { items, problems } = readable(Revision, raw, 'revision');
    return { revisions: items.sort((one, other) => compare(other.at, one.at)), problems };
  }

  /** Makes an earlier state the note's present one. */
  async revertNote(id: NoteId, revision: string): Promise<Note> {
    const { revisions } = await this.history(id);
    const body = revisions.find((one) => one.id === revision)?.body;
    if (!body)
      throw new StoreError('not-found', 'This state of the note is no longer there.', 'Load the page anew.');
    return this.changeNote(id, (note) => ({ ...body, deletedAt: null, createdAt: note.createdAt }));
  }

  /** How much is kept. Reads tombstones and keys alone. */
  async counts(): Promise<Counts> {
    return inTransaction('readonly', async (tx) => {
      const notes = tx.objectStore('notes');
      const [all, tombstones, drafts] = await Promise.all([
        notes.count(),
        notes.index('deleted').getAll(),
        tx.objectStore('drafts').count(),
      ]);
      const dead = new Map<string, number>();
      for (const { target } of readable(Note, tombstones, 'note').items) {
        dead.set(target.paper, (dead.get(target.paper) ?? 0) + 1);
      }
      let papers = 0;
      const byPaper = notes.index('paper');
      for (let at = await byPaper.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
        const gone = dead.get(at.key) ?? 0;
        if (gone === 0 || (await byPaper.count(at.key)) > gone) papers += 1;
      }
      return { notes: all - tombstones.length, papers, drafts };
    });
  }

  private async changeNote(id: NoteId, change: (note: Note, at: string) => Note | null): Promise<Note> {
    return inTransaction('readwrite', async (tx) => {
      const note = await noteOf(tx, id);
      const at = this.after(note);
      const changed = change(note, at);
      if (!changed) return note;
      const stored = { ...changed, updatedAt: at };
      await tx.objectStore('notes').put(stored);
      return stored;
    });
  }

  /** The present, but always later than the note's last change: a clock set back must not make an edit look old. */
  private after(note: Note | null): string {
    const now = this.context.now().getTime();
    return new Date(note ? Math.max(now, Date.parse(note.updatedAt) + 1) : now).toISOString();
  }
}

/**
 * Takes in notes and drafts from elsewhere, as part of `tx`. Of two states of one the newer wins; of two that are
 * equally new the one already here stays.
 */
export async function mergeNotes(
  tx: Writing,
  incoming: { notes: readonly Note[]; drafts: readonly Draft[] },
): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  for (const note of incoming.notes) merged[await mergeOne(tx, 'notes', Note, note)] += 1;
  for (const draft of incoming.drafts) {
    // A draft that has become a note since is not a draft again.
    const saved = parsed(Note, await tx.objectStore('notes').get(draft.id));
    const stale = saved !== null && !isNewer(draft, saved);
    merged[stale ? 'kept' : await mergeOne(tx, 'drafts', Draft, draft)] += 1;
  }
  return merged;
}

async function noteOf(tx: Writing, id: NoteId): Promise<Note> {
  const raw = await tx.objectStore('notes').get(id);
  if (raw === undefined) {
    throw new StoreError('not-found', 'This note is no longer there.', 'Load the page anew to see what is.');
  }
  return readStored(Note, raw, 'note', id);
}

function invalid(act: string, why: string, field: string | null, mend: string): StoreError {
  const sentence = why.replace(/^`[^`]*` /, '');
  const whose = field === null ? 'it' : `its ${nameOf(field)}`;
  return new StoreError('invalid', `Cannot ${act}: ${whose} ${sentence}.`, mend, field);
}

/** A field as a person would call it. */
function nameOf(field: string): string {
  if (field === 'body') return 'text';
  if (field === 'rewording') return 'neutral wording';
  if (field === 'kind') return 'kind';
  return field.endsWith('.exact') ? 'quotation' : `\`${field}\``;
}

function sameText(one: Draft, other: Draft): boolean {
  return (
    one.kind === other.kind &&
    one.replyTo === other.replyTo &&
    one.body === other.body &&
    one.rewording === other.rewording
  );
}

/** Both come out of the schema, which fixes the order of the fields. */
function sameTarget(one: Target, other: Target): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function compare(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
