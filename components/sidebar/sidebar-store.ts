/**
 * What the sidebar knows and what it asks for. The background holds notes, drafts and judgements, the page its
 * findings and the places of notes; this holds the last answer of both, and `notes`, `marks` and `versions` do what
 * is done with them. It knows no component.
 */
import type { Selector } from '../../lib/anchor/selectors';
import type { ClaimTable } from '../../lib/claims/claim-table';
import type { Judgement } from '../../lib/claims/judgement';
import { isNoReceiver } from '../../lib/messages/channel';
import type { Suggestion } from '../../lib/messages/note-messages';
import type { Focus, Picked, SelectedPassage } from '../../lib/messages/passages';
import type { NoteId } from '../../lib/notes/ids';
import type { Draft } from '../../lib/notes/note';
import type { Span } from '../../lib/page-text/page-text';
import { applyChange, type SettingsChange } from '../../lib/settings/settings';
import type { SidebarClient } from '../client';
import { sentenceOf } from '../errors';
import { VersionActions } from '../versions/version-actions';
import { MarkActions } from './mark-actions';
import { NoteActions } from './note-actions';
import { PaperActions } from './paper-actions';
import { Picking } from './picking';
import { PlaceActions } from './place-actions';
import { type Listing, type SidebarState, StateHolder } from './state-holder';
import { TraceLoader } from './trace-loader';

export class SidebarStore {
  readonly notes: NoteActions;
  readonly places: PlaceActions;
  readonly papers: PaperActions;
  readonly marks: MarkActions;
  readonly versions: VersionActions;
  readonly #client: SidebarClient;
  readonly #holder = new StateHolder();
  readonly #picking: Picking;
  readonly #traces: TraceLoader;
  #wanted: Focus | null = null;
  #loading: Promise<void> | null = null;
  #again = false;

  constructor(client: SidebarClient) {
    this.#client = client;
    this.notes = new NoteActions(client.call, this.#holder, () => this.reload());
    this.places = new PlaceActions(client.call, this.#holder, () => this.reload());
    this.papers = new PaperActions(client.call, this.#holder, () => this.reload());
    this.#picking = new Picking(client.call, this.#holder);
    this.#traces = new TraceLoader(client.call, this.#holder);
    this.marks = new MarkActions(client.call, this.#holder, (wanted) => this.change(wanted));
    this.versions = new VersionActions(client.call, client.allNotesUrl);
  }

  get state(): SidebarState {
    return this.#holder.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#holder.subscribe(listener);
  }

  /** Begins to listen and to load. Returns what ends it. */
  start(): () => void {
    const endPushes = this.#client.onPush({
      refresh: ({ focus }) => {
        if (focus) this.#wanted = focus;
        void this.reload();
      },
      notesChanged: ({ paper }) => {
        if (this.state.paper === null || paper === this.state.paper) void this.reload();
      },
      picked: ({ turn, picked }) => this.#picking.answer(turn, picked),
      visible: (visible) => this.#holder.set({ visible }),
      pointed: ({ note }) => this.#holder.set({ pointed: note }),
    });
    const endSettings = this.#client.watchSettings((settings) => this.#holder.set({ settings }));
    void this.#holder.attempt(async () => {
      this.#holder.set({ settings: await this.#client.call('settings/read', {}) });
    });
    void this.reload();
    return () => {
      endPushes();
      endSettings();
    };
  }

  /** Asks anew for page, notes and judgements. What is asked while an answer is awaited is asked once more after it. */
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
        const [{ state: page }, kept, judged] = await Promise.all([
          this.#client.call('tab/state', {}),
          this.#client.call('notes/of-paper', {}),
          this.#client.call('judgements/of-paper', {}),
        ]);
        this.#holder.set({
          phase: 'ready',
          page,
          paper: kept.paper,
          notes: kept.notes,
          drafts: this.notes.withTyped(kept.drafts),
          record: kept.record,
          me: kept.me,
          answers: kept.answers,
          promised: kept.promised,
          judgements: judged.judgements,
          unreadable: [...kept.problems, ...judged.problems],
          ...(this.state.phase === 'silent' ? { problem: null } : {}),
        });
        this.#focusWanted();
        void this.#traces.load();
      } catch (thrown) {
        const problem = sentenceOf(thrown);
        this.#holder.set(this.state.phase === 'ready' ? { problem } : { phase: 'silent', problem });
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
    this.#holder.focusOn(on);
  }

  /** Lists the notes otherwise. */
  list(change: Partial<Listing>): void {
    this.#holder.set({ listing: { ...this.state.listing, ...change } });
  }

  /** Takes back what was just done, where there is a way. */
  async undo(): Promise<void> {
    await this.state.done?.undo?.();
  }

  /** Shows a passage in the page. */
  async go({ start, end }: Span): Promise<void> {
    await this.#holder.attempt(() => this.#client.call('tab/go', { start, end }));
  }

  /** Shows a stored passage in the page. Resolves to whether it stands there for sure. */
  async goTo(selectors: Selector[]): Promise<boolean> {
    let found = false;
    await this.#holder.attempt(async () => {
      const place = await this.find(selectors);
      if (!place) return;
      found = true;
      await this.#client.call('tab/go', place);
    });
    return found;
  }

  /** Lights the mark of a note in the page while its card is pointed at; null: no longer. */
  point(note: NoteId | null): void {
    this.#client.call('tab/point', { note }).catch((thrown: unknown) => {
      // That the page is silent stands above the list already.
      if (!isNoReceiver(thrown)) this.#holder.set({ problem: sentenceOf(thrown) });
    });
  }

  /** What the reader picks on the page: a passage, a figure, a table or a formula; null where that is given up. */
  pick(): Promise<Picked | null> {
    return this.#picking.pick();
  }

  /** Gives up a picking that is under way. */
  endPick(): Promise<void> {
    return this.#picking.end();
  }

  /** What is to be said of a draft before it is saved. Rejects with an error that can be shown. */
  check(draft: Draft): Promise<Suggestion[]> {
    return this.#client.call('note/check', { draft });
  }

  /** The page's claim table; null while the page does not answer. Rejects with an error that can be shown. */
  claims(): Promise<ClaimTable | null> {
    return this.#client.call('tab/claims', {});
  }

  /** Where a stored passage stands on the page; null where it does not, or not for sure. */
  find(selectors: Selector[]): Promise<Span | null> {
    return this.#client.call('tab/find', { selectors });
  }

  /** What is selected in the page; null where nothing of the paper is. Rejects with an error that can be shown. */
  selection(): Promise<SelectedPassage | null> {
    return this.#client.call('tab/selection', {});
  }

  /** Stores a judgement at once. Returns what went wrong, a sentence; what is shown is then what was before. */
  async keepJudgement(judgement: Judgement): Promise<string | null> {
    const before = this.state.judgements;
    this.#putJudgement(judgement);
    try {
      this.#putJudgement(await this.#client.call('judgement/keep', judgement));
      return null;
    } catch (thrown) {
      this.#holder.set({ judgements: before });
      return sentenceOf(thrown);
    }
  }

  #putJudgement(judgement: Judgement): void {
    const others = this.state.judgements.filter(({ id }) => id !== judgement.id);
    this.#holder.set({ judgements: [...others, judgement] });
  }

  /** Changes settings at once; takes the change back and says why where it is refused. Returns whether it was made. */
  async change(wanted: SettingsChange): Promise<boolean> {
    const before = this.state.settings;
    if (before) this.#holder.set({ settings: applyChange(before, wanted) });
    const done = await this.#holder.attempt(async () => {
      this.#holder.set({ settings: await this.#client.call('settings/change', wanted) });
    });
    if (!done) this.#holder.set({ settings: before });
    return done;
  }

  /** Stores at once whatever is not stored yet: the page may be about to go. */
  flush(): void {
    this.notes.flush();
  }

  async close(): Promise<void> {
    this.flush();
    await this.#holder.attempt(() => this.#client.call('tab/close-sidebar', {}));
  }

  /** Takes away what was said of the last thing done, or of what went wrong. */
  dismiss(what: 'done' | 'problem'): void {
    this.#holder.set({ [what]: null });
  }
}
