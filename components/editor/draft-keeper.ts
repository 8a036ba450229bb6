/**
 * Keeps a draft as it is typed: a moment after a keystroke, also while somebody types without a pause, and at once
 * when the page goes away. The moment is short since Chromium tells a frame nothing when its tab is closed. What could not be kept is tried again until it is; nothing typed is dropped here.
 */
import type { NoteId } from '../../lib/notes/ids';
import type { Draft } from '../../lib/notes/note';
import type { Writer } from '../../lib/notes/writer';

export type KeepState = { is: 'kept' } | { is: 'keeping' } | { is: 'failed'; why: string };

/** What a person changes by typing. */
export type DraftText = Partial<Omit<Draft, 'id' | 'target' | 'replyTo' | 'part' | 'base' | 'updatedAt'>>;

export interface KeeperOptions {
  /** Stores a draft under the id that is given back; rejects where that failed. */
  send: (draft: Draft, writer: Writer) => Promise<{ id: NoteId }>;
  /** The draft goes on under another id: another tab has typed on it meanwhile. */
  onMoved?: (from: NoteId, to: NoteId) => void;
  /** The words for an error. */
  explain: (thrown: unknown) => string;
  now?: () => number;
}

/** Milliseconds after which a keystroke is stored, with what was typed since: all that a closed tab can lose. */
export const KEEP_AFTER = 50;
/** Milliseconds before a draft that could not be stored is tried again. */
export const RETRY_AFTER = 3_000;

export class DraftKeeper {
  #draft: Draft;
  /** `updatedAt` of the newest state that was sent, and of the newest that is known to be stored. */
  #sent: string;
  #stored: string;
  #state: KeepState = { is: 'kept' };
  #held = false;
  #touched = false;
  readonly #writer = crypto.randomUUID();
  /** `updatedAt` of the state that was read last. */
  #read: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #sending = new Set<Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #options: Required<KeeperOptions>;

  /** @param draft as it is stored */
  constructor(draft: Draft, options: KeeperOptions) {
    this.#draft = draft;
    this.#sent = draft.updatedAt;
    this.#stored = draft.updatedAt;
    this.#read = draft.updatedAt;
    this.#options = { now: Date.now, onMoved: () => {}, ...options };
  }

  /** The draft as typed, whether stored or not. */
  get draft(): Draft {
    return this.#draft;
  }

  get state(): KeepState {
    return this.#state;
  }

  /** Whether anything was typed here. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Who types here, told with all that is stored: so that two tabs do not write over each other. */
  get writer(): Writer {
    return { id: this.#writer, from: this.#read };
  }

  /** Takes what was typed, and stores it in a moment. */
  change(text: DraftText): void {
    this.#touched = true;
    this.#draft = { ...this.#draft, ...text, updatedAt: this.#later() };
    if (this.#state.is !== 'failed') this.#set({ is: 'keeping' });
    // A keystroke that waits already takes this one along; to wait anew would never end while somebody types.
    if (this.#timer === null) this.#schedule(KEEP_AFTER);
  }

  /** Takes a state that another page has stored, if it is newer than what was typed here. */
  adopt(draft: Draft): void {
    if (draft.updatedAt <= this.#draft.updatedAt) return;
    this.#draft = draft;
    this.#sent = draft.updatedAt;
    this.#stored = draft.updatedAt;
    this.#read = draft.updatedAt;
    this.#cancel();
    this.#set({ is: 'kept' });
  }

  /** Stores at once what is not stored yet. The message is on its way when this returns. */
  flush(): void {
    if (this.#held || this.#stored >= this.#draft.updatedAt) return;
    if (this.#sent >= this.#draft.updatedAt && this.#sending.size > 0) return;
    this.#cancel();
    const draft = this.#draft;
    this.#sent = draft.updatedAt;
    const sending = this.#options.send(draft, this.writer).then(
      ({ id }) => {
        this.#move(draft.id, id);
        if (draft.updatedAt > this.#stored) this.#stored = draft.updatedAt;
        if (this.#stored >= this.#draft.updatedAt) this.#set({ is: 'kept' });
      },
      (thrown: unknown) => {
        this.#set({ is: 'failed', why: this.#options.explain(thrown) });
        this.#schedule(RETRY_AFTER);
      },
    );
    this.#sending.add(sending);
    void sending.finally(() => this.#sending.delete(sending));
  }

  /**
   * Stores nothing more until `release`, and waits for what is under way: so that a draft that is being saved or
   * thrown away is not stored again behind its back.
   */
  async hold(): Promise<void> {
    this.#held = true;
    this.#cancel();
    await Promise.all(this.#sending);
  }

  /** Goes on after a `hold`: what is not stored yet will be. */
  release(): void {
    this.#held = false;
    if (this.#stored < this.#draft.updatedAt) this.#schedule(KEEP_AFTER);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #move(from: NoteId, to: NoteId): void {
    if (to === from || this.#draft.id !== from) return;
    this.#draft = { ...this.#draft, id: to };
    this.#options.onMoved(from, to);
  }

  #set(state: KeepState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #schedule(delay: number): void {
    this.#cancel();
    if (this.#held) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.flush();
    }, delay);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Now, yet later than the state held: two keystrokes within a millisecond, or a clock set back, keep their order. */
  #later(): string {
    return new Date(Math.max(this.#options.now(), Date.parse(this.#draft.updatedAt) + 1)).toISOString();
  }
}
