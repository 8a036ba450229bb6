/**
 * What the sidebar knows and what it asks for. The background holds notes and drafts, the page its findings and the
 * places of notes; this holds the last answer of both, the drafts as typed, and what was just done (so that it can
 * be undone). It knows no component.
 */
import { type Focus } from '../../lib/messages/map';
import { type PageState } from '../../lib/messages/page-state';
import { type Draft, type Note } from '../../lib/notes/note';
import { type Span } from '../../lib/page-text/page-text';
import { type ArxivId } from '../../lib/paper/id';
import { applyChange, type Settings, type SettingsChange } from '../../lib/settings/settings';
import { type SidebarClient } from '../client';
import { sentenceOf } from '../errors';
import { DraftKeeper } from './draft-keeper';

/** What was just done, and how it is undone. The words are the component's. */
export interface Done {
  what: 'deleted' | 'discarded' | 'restored' | 'saved';
  undo: (() => Promise<void>) | null;
}

export interface SidebarState {
  /** `loading` until the first answer; `silent` where the background gave none, with the reason in `problem`. */
  phase: 'loading' | 'ready' | 'silent';
  settings: Settings | null;
  paper: ArxivId | null;
  /** Null while the page's content script does not answer. */
  page: PageState | null;
  /** Deleted ones included. */
  notes: readonly Note[];
  drafts: readonly Draft[];
  /** What is stored for this paper and cannot be read, a sentence each. */
  unreadable: readonly string[];
  done: Done | null;
  /** What went wrong last, a sentence. */
  problem: string | null;
  /** What to put in front of the reader; `turn` tells two wishes for the same thing apart. */
  focus: { on: Focus; turn: number } | null;
}

const AT_FIRST: SidebarState = {
  phase: 'loading',
  settings: null,
  paper: null,
  page: null,
  notes: [],
  drafts: [],
  unreadable: [],
  done: null,
  problem: null,
  focus: null,
};

/** Milliseconds for which it is said that something was done that needs no way back. */
export const TOLD_FOR = 6_000;

export class SidebarStore {
  #state = AT_FIRST;
  #turn = 0;
  #wanted: Focus | null = null;
  #loading: Promise<void> | null = null;
  #again = false;
  readonly #client: SidebarClient;
  readonly #keepers = new Map<string, DraftKeeper>();
  readonly #listeners = new Set<() => void>();

  constructor(client: SidebarClient) {
    this.#client = client;
  }

  get state(): SidebarState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to listen and to load. Returns what ends it. */
  start(): () => void {
    const endPushes = this.#client.onPush({
      refresh: ({ focus }) => {
        if (focus) this.#wanted = focus;
        void this.reload();
      },
      notesChanged: ({ paper }) => {
        if (this.#state.paper === null || paper === this.#state.paper) void this.reload();
      },
    });
    const endSettings = this.#client.watchSettings((settings) => this.#set({ settings }));
    void this.#attempt(async () => this.#set({ settings: await this.#client.call('settings/read', {}) }));
    void this.reload();
    return () => {
      endPushes();
      endSettings();
    };
  }

  /** Asks anew for page and notes. What is asked while an answer is awaited is asked once more after it. */
  reload(): Promise<void> {
    if (this.#loading) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    do {
      this.#again = false;
      try {
        const [{ state: page }, kept] = await Promise.all([
          this.#client.call('tab/state', {}),
          this.#client.call('notes/of-paper', {}),
        ]);
        this.#set({
          phase: 'ready',
          page,
          paper: kept.paper,
          notes: kept.notes,
          drafts: this.#withTyped(kept.drafts),
          unreadable: kept.problems,
          ...(this.#state.phase === 'silent' ? { problem: null } : {}),
        });
        this.#focusWanted();
      } catch (thrown) {
        const problem = sentenceOf(thrown);
        this.#set(this.#state.phase === 'ready' ? { problem } : { phase: 'silent', problem });
      }
    } while (this.#again);
  }

  #focusWanted(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) this.focusOn(wanted);
  }

  /** Puts something in front of the reader. */
  focusOn(on: Focus): void {
    this.#turn += 1;
    // Who begins to write has read what was done before.
    this.#set({ focus: { on, turn: this.#turn }, ...(on.on === 'draft' ? { done: null } : {}) });
  }

  /** Drafts as typed here: a stored state replaces what was typed only where it is newer. */
  #withTyped(stored: readonly Draft[]): Draft[] {
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

  /** What keeps a draft while it is typed. */
  keeperOf(draft: Draft): DraftKeeper {
    let keeper = this.#keepers.get(draft.id);
    if (!keeper) {
      keeper = new DraftKeeper(draft, {
        send: (typed) => this.#client.call('draft/keep', typed),
        explain: sentenceOf,
      });
      this.#keepers.set(draft.id, keeper);
    }
    return keeper;
  }

  /** Stores at once whatever is not stored yet: the page may be about to go. */
  flush(): void {
    for (const keeper of this.#keepers.values()) keeper.flush();
  }

  /** Begins a note on the paper as a whole. */
  async writeOnPaper(): Promise<void> {
    await this.#attempt(async () => {
      const draft = await this.#client.call('draft/start', {
        version: this.#state.page?.version ?? null,
        selectors: [],
        kind: 'question',
        rewording: null,
      });
      this.#putDraft(draft);
    });
  }

  /** Begins, or takes up again, the edit of a note. */
  async edit(id: string): Promise<void> {
    await this.#attempt(async () => this.#putDraft(await this.#client.call('draft/edit', { id })));
  }

  /** Saves a draft as it is typed. Returns what went wrong, a sentence; the draft is then kept as it was. */
  async save(id: string): Promise<string | null> {
    const keeper = this.#keepers.get(id);
    if (!keeper) return null;
    await keeper.hold();
    try {
      const note = await this.#client.call('note/save', keeper.draft);
      this.#dropDraft(id);
      this.#putNote(note, { what: 'saved', undo: null });
      this.focusOn({ on: 'note', id: note.id });
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
    const done = await this.#attempt(async () => {
      await this.#client.call('draft/drop', { id: typed.id });
      this.#dropDraft(typed.id);
      this.#tell(worded ? { what: 'discarded', undo: () => this.#takeBack(typed) } : null);
    });
    if (!done) keeper.release();
  }

  async #takeBack(draft: Draft): Promise<void> {
    await this.#attempt(async () => {
      const again = { ...draft, updatedAt: new Date().toISOString() };
      await this.#client.call('draft/keep', again);
      this.#putDraft(again);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#attempt(async () => {
      const note = await this.#client.call('note/delete', { id });
      this.#putNote(note, { what: 'deleted', undo: () => this.restore(id) });
    });
  }

  async restore(id: string): Promise<void> {
    await this.#attempt(async () => {
      this.#putNote(await this.#client.call('note/restore', { id }), { what: 'restored', undo: null });
      this.focusOn({ on: 'note', id });
    });
  }

  /** Shows a passage in the page. */
  async go({ start, end }: Span): Promise<void> {
    await this.#attempt(() => this.#client.call('tab/go', { start, end }));
  }

  /** What the card says of a finding; null where the page no longer has it. Rejects where the page is silent. */
  card({ start, end }: Span) {
    return this.#client.call('tab/card', { start, end });
  }

  async change(wanted: SettingsChange): Promise<void> {
    const before = this.#state.settings;
    if (before) this.#set({ settings: applyChange(before, wanted) });
    const done = await this.#attempt(async () => {
      this.#set({ settings: await this.#client.call('settings/change', wanted) });
    });
    if (!done) this.#set({ settings: before });
  }

  async close(): Promise<void> {
    this.flush();
    await this.#attempt(() => this.#client.call('tab/close-sidebar', {}));
  }

  /** Takes away what was said of the last thing done, or of what went wrong. */
  dismiss(what: 'done' | 'problem'): void {
    this.#set({ [what]: null });
  }

  #putDraft(draft: Draft): void {
    const drafts = this.#state.drafts.filter(({ id }) => id !== draft.id);
    this.#keepers.get(draft.id)?.adopt(draft);
    this.#set({ drafts: [...drafts, draft], problem: null });
    this.focusOn({ on: 'draft', id: draft.id });
  }

  #dropDraft(id: string): void {
    this.#keepers.delete(id);
    this.#set({ drafts: this.#state.drafts.filter((draft) => draft.id !== id) });
  }

  #putNote(note: Note, done: Done): void {
    const others = this.#state.notes.filter(({ id }) => id !== note.id);
    this.#set({ notes: [...others, note], problem: null });
    this.#tell(done);
    void this.reload();
  }

  /** Says what was done: for a while, or where there is a way back until something else is done. */
  #tell(done: Done | null): void {
    this.#set({ done });
    if (!done || done.undo) return;
    setTimeout(() => {
      if (this.#state.done === done) this.#set({ done: null });
    }, TOLD_FOR);
  }

  /** Does something; where it fails, says so and returns false. */
  async #attempt(action: () => Promise<unknown>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (thrown) {
      this.#set({ problem: sentenceOf(thrown) });
      return false;
    }
  }

  #set(change: Partial<SidebarState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
