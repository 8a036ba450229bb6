/**
 * Notes and their history, kept in IndexedDB. Every function is complete in itself: it opens the database, does one
 * transaction and closes it. Nothing is held in memory between two of them.
 *
 * Each save, deletion, restoring and reverting adds a revision in the same transaction. None is ever changed. Done
 * again, because the answer was lost, each of them adds nothing.
 *
 * A record that cannot be read (written by hand, or damaged) is never changed or deleted by us: lists leave it out and
 * say so in `problems`, and `readEverything` gives it back as it stands.
 */
import type { ArxivId } from '../paper/id';
import { derivedId } from '../store/derived-id';
import { inTransaction, type Writing } from '../store/database';
import { parsed, readable, readStored } from '../store/records';
import { StoreError } from '../store/store-error';
import { baseOf, dropSaved, keepDraft, storedNote } from './draft-store';
import { newestFirst, sameText } from './history';
import type { NoteId, RevisionId } from './ids';
import { type Author, Draft, Note } from './note';
import { paperOf } from './paper-store';
import { signedBy } from './person';
import { Revision } from './revision';
import { presentOf, putState, revisionOf, revisionsOf } from './revisions';
import { checkNote, noteFrom, savedAs, textOf } from './saving';
import { after, REAL, type StoreContext } from './store-context';
import type { Writer } from './writer';

export interface PaperNotes {
  /** All of them, deleted ones included, in order of their making. */
  notes: Note[];
  /** The one last touched first. */
  drafts: Draft[];
  /** What cannot be read, a sentence each. */
  problems: string[];
}

/** Who saves, and who has a say in it. */
export interface Saving {
  /** Who writes; whether they claim to be an author is the paper's to say. */
  me: Pick<Author, 'id' | 'name'>;
  writer?: Writer | null;
  /**
   * Why `me` may not do with a reply what it says to do, as a sentence; null where they may.
   * @param others all other notes of the paper
   */
  mayNot?: (note: Note, me: Author, others: readonly Note[]) => StoreError | null;
}

export class NoteStore {
  constructor(private readonly context: StoreContext = REAL) {}

  /** The notes and drafts of a paper. `me`: under whose id notes stand that were written before ids were given. */
  async ofPaper(paper: ArxivId, me: string | null = null): Promise<PaperNotes> {
    const [notes, drafts] = await inTransaction('readonly', (tx) =>
      Promise.all([
        tx.objectStore('notes').index('paper').getAll(paper),
        tx.objectStore('drafts').index('paper').getAll(paper),
      ]),
    );
    const read = { notes: readable(Note, notes, 'note'), drafts: readable(Draft, drafts, 'draft') };
    return {
      notes: read.notes.items
        .map((note) => signedBy(me, note))
        .sort((one, other) => compare(one.createdAt, other.createdAt)),
      drafts: read.drafts.items.sort((one, other) => compare(other.updatedAt, one.updatedAt)),
      problems: [...read.notes.problems, ...read.drafts.problems],
    };
  }

  /** Every state of a note, the newest first. */
  async history(
    id: NoteId,
    me: string | null = null,
  ): Promise<{ revisions: Revision[]; problems: string[] }> {
    const { items, problems } = await inTransaction('readonly', (tx) => revisionsOf(tx, id));
    const revisions = items
      .sort(newestFirst)
      .map((revision) => ({ ...revision, body: revision.body && signedBy(me, revision.body) }));
    return { revisions, problems };
  }

  /**
   * Turns a draft into a note, or into the new state of the note it edits, and removes the draft in the same step.
   * Saving the same draft twice makes one note with one state more. A draft that another tab has typed on since stays.
   * @throws StoreError where the text cannot be saved as it is; the draft is then kept as typed
   */
  async save(draft: Draft, { me, writer = null, mayNot = () => null }: Saving): Promise<Note> {
    try {
      const text = textOf(draft);
      return await inTransaction('readwrite', async (tx) => {
        const { base, id } = await this.editedBy(tx, draft, writer);
        const raw = await tx.objectStore('notes').get(id);
        const known = raw === undefined ? null : readStored(Note, raw, 'note', id);
        const revision = savedAs(draft);
        if (known && (await tx.objectStore('revisions').getKey(revision)) !== undefined) {
          await dropSaved(tx, draft, writer);
          return known;
        }
        const target = parsed(Draft, await tx.objectStore('drafts').get(draft.id))?.target ?? draft.target;
        const record = await paperOf(tx, known?.target.paper ?? target.paper);
        const author = { ...me, claimsAuthor: record.claimsAuthor };
        const at = after(this.context, known);
        const note = noteFrom({ ...draft, target }, text, known, { author, at });
        await this.check(tx, note, known, { record, author, mayNot });
        await dropSaved(tx, draft, writer);
        if (known && known.deletedAt === null && sameText(known, note)) return known;
        const state = revisionOf(revision, note, await parentsOf(tx, known, base));
        await putState(tx, note, state, writer?.id ?? null);
        return note;
      });
    } catch (thrown) {
      if (thrown instanceof StoreError && thrown.code === 'invalid') {
        await inTransaction('readwrite', (tx) => keepDraft(tx, draft, writer, this.context));
      }
      throw thrown;
    }
  }

  /** Marks a note as deleted; it stays as a tombstone that `restore` brings back. */
  delete(id: NoteId): Promise<Note> {
    return this.change(id, (note, at) => (note.deletedAt === null ? { ...note, deletedAt: at } : null));
  }

  /** Takes a deletion back. */
  restore(id: NoteId): Promise<Note> {
    return this.change(id, (note) => (note.deletedAt === null ? null : { ...note, deletedAt: null }));
  }

  /** Makes an earlier state the note's present one. It is made from all present states, and so settles them. */
  revert(id: NoteId, revision: RevisionId): Promise<Note> {
    return this.change(id, async (note, _at, tx) => {
      const raw = await tx.objectStore('revisions').get(revision);
      const taken = raw === undefined ? null : readStored(Revision, raw, 'revision', revision);
      if (taken?.note !== id || taken.body === null) {
        throw new StoreError(
          'not-found',
          'This state of the note is no longer there.',
          'Look at its history anew.',
        );
      }
      const settled = (await presentOf(tx, note)).length === 1;
      if (settled && note.deletedAt === null && sameText(note, taken.body)) return null;
      return { ...taken.body, createdAt: note.createdAt, author: note.author, deletedAt: null };
    });
  }

  /** The note that a draft edits or becomes, and the state that it was begun from, as they were when it began. */
  private async editedBy(
    tx: Writing,
    draft: Draft,
    writer: Writer | null,
  ): Promise<{ id: NoteId; base: RevisionId | null }> {
    const held = parsed(Draft, await tx.objectStore('drafts').get(draft.id));
    const base = held ? held.base : await baseOf(tx, draft, writer);
    const from = base === null ? null : parsed(Revision, await tx.objectStore('revisions').get(base));
    // A second draft of an edit has an id of its own: the note that it edits is that of the state it began from.
    return { base, id: from?.note ?? draft.id };
  }

  private async check(
    tx: Writing,
    note: Note,
    known: Note | null,
    {
      record,
      author,
      mayNot,
    }: { author: Author; record: Parameters<typeof checkNote>[2] } & Required<Pick<Saving, 'mayNot'>>,
  ): Promise<void> {
    const parent =
      note.replyTo === null ? null : parsed(Note, await tx.objectStore('notes').get(note.replyTo));
    checkNote(note, parent, record);
    const { action } = note;
    if (action === null || JSON.stringify(action) === JSON.stringify(known?.action)) return;
    const all = readable(
      Note,
      await tx.objectStore('notes').index('paper').getAll(note.target.paper),
      'note',
    ).items;
    const others = all.filter(({ id }) => id !== note.id).map((other) => signedBy(author.id, other));
    const fault = mayNot(note, author, others);
    if (fault) throw fault;
  }

  private change(
    id: NoteId,
    change: (note: Note, at: string, tx: Writing) => Note | null | Promise<Note | null>,
  ): Promise<Note> {
    return inTransaction('readwrite', async (tx) => {
      const note = await storedNote(tx, id);
      const at = after(this.context, note);
      const changed = await change(note, at, tx);
      if (!changed) return note;
      const stored = { ...changed, updatedAt: at };
      const parents = await presentOf(tx, note);
      await putState(tx, stored, revisionOf(derivedId(at, 'changed', id, ...parents), stored, parents));
      return stored;
    });
  }
}

/**
 * What a saved draft was made from: the state that its writing began with. Where that is not known, it stands beside
 * what is there, so that nothing of it is taken for replaced.
 */
async function parentsOf(tx: Writing, known: Note | null, base: RevisionId | null): Promise<RevisionId[]> {
  if (!known) return [];
  // A note without a past gets one before it gets a new state.
  await presentOf(tx, known);
  return base === null ? [] : [base];
}

function compare(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
