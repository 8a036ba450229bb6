/** The one state of the sidebar, who is told of its changes, and what is said of things that were done or failed. */
import type { Judgement } from '../../lib/claims/judgement';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { Focus } from '../../lib/messages/passages';
import type { PageState } from '../../lib/messages/page-state';
import type { NoteId } from '../../lib/notes/ids';
import type { Author, Draft, Note } from '../../lib/notes/note';
import type { PaperRecord } from '../../lib/notes/paper-record';
import type { PlaceAnswer } from '../../lib/notes/place-answer';
import type { Span } from '../../lib/page-text/page-text';
import type { ArxivId } from '../../lib/paper/id';
import type { Settings } from '../../lib/settings/settings';
import { type Filter, NO_FILTER } from '../../lib/threads/filter';
import type { Order } from '../../lib/threads/sort';
import type { Trace } from '../../lib/versions/trace';
import { sentenceOf } from '../errors';

/** What was just done, and how it is undone. The words are the component's. */
export interface Done {
  what:
    | 'deleted'
    | 'discarded'
    | 'restored'
    | 'copied'
    | 'notCopied'
    | 'saved'
    | 'replied'
    | 'resolved'
    | 'reverted'
    | 'placed'
    | 'notPlaced'
    | 'placeForgotten'
    | 'versionKept'
    | 'reviewOn'
    | 'reviewOff'
    | 'dismissed'
    | 'muted';
  /** What it was done to, where that is said. */
  name?: string;
  undo: (() => Promise<void>) | null;
}

/** What became of the paper's notes in one version, by note. */
export interface VersionTraces {
  to: number;
  byNote: ReadonlyMap<NoteId, Trace>;
}

/** Versions of the paper whose text is kept, in order, and the newest that any page has named. */
export interface KeptVersions {
  kept: readonly number[];
  newest: number | null;
}

/** How the notes are listed. */
export interface Listing {
  filter: Filter;
  order: Order;
  /** Whether the list follows the page as it is scrolled. */
  follow: boolean;
}

/** What is said of the place that a promise in a note's thread names. */
export type PromisedPlace = Reply<ToBackground, 'notes/of-paper'>['promised'][number];

export interface SidebarState {
  /** `loading` until the first answer; `silent` where the background gave none, with the reason in `problem`. */
  phase: 'loading' | 'ready' | 'silent';
  settings: Settings | null;
  paper: ArxivId | null;
  /** Null while the page's content script does not answer. */
  page: PageState | null;
  /** Deleted ones and replies included. */
  notes: readonly Note[];
  drafts: readonly Draft[];
  /** What is kept of the paper as a whole; null until it is told. */
  record: PaperRecord | null;
  /** Who writes here; null until it is told. */
  me: Author | null;
  /** What the reader said of places, in whichever version. */
  answers: readonly PlaceAnswer[];
  /** What the newest kept version says of other places that promises name. */
  promised: readonly PromisedPlace[];
  versions: KeptVersions;
  /** In the page's version and in the newest one that is kept, each where it is known. */
  traces: readonly VersionTraces[];
  listing: Listing;
  /** What of the page's text is in its window; null while that is not told. */
  visible: Span | null;
  /** The note whose mark is pointed at on the page. */
  pointed: NoteId | null;
  /** The reader picks something on the page. */
  picking: boolean;
  /** What was decided about this paper's claims, in whichever version. */
  judgements: readonly Judgement[];
  /** What is stored for this paper and cannot be read, a sentence each. */
  unreadable: readonly string[];
  done: Done | null;
  /** What went wrong last, a sentence. */
  problem: string | null;
  /** What is open in the list of marks; null until the reader opens or shuts something there. */
  openMarks: ReadonlySet<string> | null;
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
  record: null,
  me: null,
  answers: [],
  promised: [],
  versions: { kept: [], newest: null },
  traces: [],
  listing: { filter: NO_FILTER, order: 'place', follow: true },
  visible: null,
  pointed: null,
  picking: false,
  judgements: [],
  unreadable: [],
  done: null,
  problem: null,
  openMarks: null,
  focus: null,
};

/** Milliseconds for which it is said that something was done that needs no way back. */
export const TOLD_FOR = 6_000;

export class StateHolder {
  #state = AT_FIRST;
  #turn = 0;
  readonly #listeners = new Set<() => void>();

  get state(): SidebarState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<SidebarState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Puts something in front of the reader. */
  focusOn(on: Focus): void {
    this.#turn += 1;
    // Who begins to write has read what was done before.
    this.set({ focus: { on, turn: this.#turn }, ...(on.on === 'draft' ? { done: null } : {}) });
  }

  /** Says what was done: for a while, or where there is a way back until something else is done. */
  tell(done: Done | null): void {
    this.set({ done });
    if (!done || done.undo) return;
    setTimeout(() => {
      if (this.#state.done === done) this.set({ done: null });
    }, TOLD_FOR);
  }

  /** Does something; where it fails, says so and returns false. */
  async attempt(action: () => Promise<unknown>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (thrown) {
      this.set({ problem: sentenceOf(thrown) });
      return false;
    }
  }
}
