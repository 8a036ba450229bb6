/** What is done with notes and drafts, and the drafts as they are typed here. */
import type { NoteId, RevisionId } from '../../lib/notes/ids';
import type { Action, Draft, Note } from '../../lib/notes/note';
import type { Revision } from '../../lib/notes/revision';
import { quotationMarkdown } from '../../lib/report/quotation';
import type { Thread } from '../../lib/threads/thread';
import type { CallBackground } from '../client';
import { copyText } from '../copy-text';
import { sentenceOf } from '../errors';
import { DraftKeeper } from '../editor/draft-keeper';
import type { Done, StateHolder } from './state-holder';

export class NoteActions {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  readonly #reload: () => Promise<void>;
  readonly #keepers = new Map<string, DraftKeeper>();

  constructor(call: CallBackground, holder: StateHolder, reload: () => Promise<void>) {
    this.#call = call;
    this.#holder = holder;
    this.#reload = reload;
  }

  /** What keeps a draft while it is typed. */
  keeperOf(draft: Draft): DraftKeeper {
    let keeper = this.#keepers.get(draft.id);
    if (!keeper) {
      keeper = new DraftKeeper(draft, {
        send: (typed, writer) => this.#call('draft/keep', { ...typed, writer }),
        onMoved: (from, to) => this.#moved(from, to),
        explain: sentenceOf,
      });
      this.#keepers.set(draft.id, keeper);
    }
    return keeper;
  }

  /** Another tab has typed on the same draft: what was typed here goes on as a draft of its own, in front. */
  #moved(from: NoteId, to: NoteId): void {
    const keeper = this.#keepers.get(from);
    if (!keeper) return;
    this.#keepers.delete(from);
    this.#keepers.set(to, keeper);
    this.#holder.set({ drafts: [...this.#holder.state.drafts, keeper.draft] });
    this.#holder.focusOn({ on: 'draft', id: to });
    void this.#reload();
  }

  /** Drafts as typed here: a stored state replaces what was typed only where it is newer. */
  withTyped(stored: readonly Draft[]): Draft[] {
    const drafts = stored.map((draft) => {
      const keeper = this.#keepers.get(draft.id);
      keeper?.adopt(draft);
      return keeper?.draft ?? draft;
    });
    const known = new Set(stored.map(({ id }) => id));
    for (const [id, keeper] of this.#keepers) {
      if (known.has(id)) continue;
      // Gone elsewhere. What was typed since and is not stored yet stays, and will be stored.
      if (keeper.state.is === 'kept') this.#keepers.delete(id);
      else drafts.push(keeper.draft);
    }
    return drafts;
  }

  /** Stores at once whatever is not stored yet: the page may be about to go. */
  flush(): void {
    for (const keeper of this.#keepers.values()) keeper.flush();
  }

  /** Begins a note on the paper as a whole. */
  async writeOnPaper(): Promise<void> {
    await this.#holder.attempt(async () => {
      const draft = await this.#call('draft/start', {
        version: this.#holder.state.page?.version ?? null,
        what: 'paper',
        selectors: [],
        kind: 'question',
        rewording: null,
        replyTo: null,
        part: null,
        references: [],
      });
      this.#putDraft(draft);
    });
  }

  /** Begins a reply to `parent` in a thread; `part` is the phrase of its body that is answered, null for all of it. */
  async reply(thread: Thread, parent: Note, part: Draft['part']): Promise<void> {
    await this.#holder.attempt(async () => this.#putDraft(await this.#startReply(thread, parent, part)));
  }

  /** Puts a note or a reply on the clipboard: as a quotation in Markdown, with a link that leads to its passage. */
  async copy(note: Note): Promise<void> {
    const { page, record } = this.#holder.state;
    const copied = await copyText(quotationMarkdown(note, page?.title ?? record?.title ?? null));
    this.#holder.tell({ what: copied ? 'copied' : 'notCopied', undo: null });
  }

  /** Answers a thread's note by an action alone; it can be undone. */
  async act(thread: Thread, action: Action): Promise<void> {
    await this.#holder.attempt(async () => {
      const draft = await this.#startReply(thread, thread.note, null);
      const updatedAt = new Date(Date.parse(draft.updatedAt) + 1).toISOString();
      const reply = await this.#call('note/save', { ...draft, action, updatedAt });
      this.#putNote(reply, {
        what: action.type === 'resolve' ? 'resolved' : 'replied',
        undo: () => this.delete(reply.id),
      });
    });
  }

  #startReply({ note }: Thread, parent: Note, part: Draft['part']): Promise<Draft> {
    const { what, selectors } = note.target;
    return this.#call('draft/start', {
      version: this.#holder.state.page?.version ?? note.target.version,
      what,
      selectors,
      kind: null,
      rewording: null,
      replyTo: parent.id,
      part,
      references: [],
    });
  }

  /** Begins, or takes up again, the edit of a note. */
  async edit(id: string): Promise<void> {
    await this.#holder.attempt(async () => this.#putDraft(await this.#call('draft/edit', { id })));
  }

  /** Saves a draft as it is typed. Returns what went wrong, a sentence; the draft is then kept as it was. */
  async save(id: string): Promise<string | null> {
    const keeper = this.#keepers.get(id);
    if (!keeper) return null;
    await keeper.hold();
    try {
      const { draft, writer } = keeper;
      const note = await this.#call('note/save', { ...draft, writer });
      this.#dropDraft(draft.id);
      const { base, replyTo } = draft;
      this.#putNote(note, {
        what: replyTo !== null && base === null ? 'replied' : 'saved',
        undo: base === null ? null : () => this.revert(note.id, base),
      });
      this.#holder.focusOn({ on: 'note', id: note.id });
      return null;
    } catch (thrown) {
      keeper.release();
      return sentenceOf(thrown);
    }
  }

  /** Throws a draft away; one with a text can be had back. */
  async discard(draft: Draft): Promise<void> {
    const keeper = this.keeperOf(draft);
    await keeper.hold();
    const typed = keeper.draft;
    const worded = typed.body.trim() !== '' || (typed.rewording ?? '').trim() !== '';
    const done = await this.#holder.attempt(async () => {
      await this.#call('draft/drop', { id: typed.id });
      this.#dropDraft(typed.id);
      this.#holder.tell(worded ? { what: 'discarded', undo: () => this.#takeBack(typed) } : null);
    });
    if (!done) keeper.release();
  }

  async delete(id: string): Promise<void> {
    await this.#holder.attempt(async () => {
      const note = await this.#call('note/delete', { id });
      this.#putNote(note, { what: 'deleted', undo: () => this.restore(id) });
    });
  }

  async restore(id: string): Promise<void> {
    await this.#holder.attempt(async () => {
      this.#putNote(await this.#call('note/restore', { id }), { what: 'restored', undo: null });
      this.#holder.focusOn({ on: 'note', id });
    });
  }

  /** Every state of a note. Rejects with an error that can be shown. */
  async history(id: NoteId): Promise<{ revisions: Revision[]; problems: string[] }> {
    return this.#call('note/history', { id });
  }

  /** Makes an earlier state of a note the present one. */
  async revert(id: NoteId, revision: RevisionId): Promise<void> {
    await this.#holder.attempt(async () => {
      this.#putNote(await this.#call('note/revert', { id, revision }), { what: 'reverted', undo: null });
      this.#holder.focusOn({ on: 'note', id });
    });
  }

  async #takeBack(draft: Draft): Promise<void> {
    await this.#holder.attempt(async () => {
      const again = { ...draft, updatedAt: new Date().toISOString() };
      await this.#call('draft/keep', again);
      this.#putDraft(again);
    });
  }

  #putDraft(draft: Draft): void {
    const drafts = this.#holder.state.drafts.filter(({ id }) => id !== draft.id);
    this.#keepers.get(draft.id)?.adopt(draft);
    this.#holder.set({ drafts: [...drafts, draft], problem: null });
    this.#holder.focusOn({ on: 'draft', id: draft.id });
  }

  #dropDraft(id: string): void {
    this.#keepers.delete(id);
    this.#holder.set({ drafts: this.#holder.state.drafts.filter((draft) => draft.id !== id) });
  }

  #putNote(note: Note, done: Done): void {
    const others = this.#holder.state.notes.filter(({ id }) => id !== note.id);
    this.#holder.set({ notes: [...others, note], problem: null });
    this.#holder.tell(done);
    void this.#reload();
  }
}
