/** The reader picks something on the page for the note being written. The page's answer comes as a push, later. */
import type { Picked } from '../../lib/messages/passages';
import type { CallBackground } from '../client';
import type { StateHolder } from './state-holder';

interface Waiting {
  turn: string;
  settle: (picked: Picked | null) => void;
}

export class Picking {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  #waiting: Waiting | null = null;

  constructor(call: CallBackground, holder: StateHolder) {
    this.#call = call;
    this.#holder = holder;
  }

  /** What the reader picks; null where that is given up, ended by another picking, or the page does not answer. */
  async pick(): Promise<Picked | null> {
    this.#settle(null);
    const turn = crypto.randomUUID();
    const picked = new Promise<Picked | null>((settle) => {
      this.#waiting = { turn, settle };
    });
    this.#holder.set({ picking: true, problem: null });
    const asked = await this.#holder.attempt(async () => {
      const { started } = await this.#call('tab/pick', { turn });
      if (!started) this.answer(turn, null);
    });
    if (!asked) this.answer(turn, null);
    return picked;
  }

  /** The page's answer. One to an earlier picking is let go. */
  answer(turn: string, picked: Picked | null): void {
    if (this.#waiting?.turn === turn) this.#settle(picked);
  }

  /** Gives up what is under way. */
  async end(): Promise<void> {
    if (!this.#waiting) return;
    this.#settle(null);
    await this.#holder.attempt(() => this.#call('tab/pick', { turn: null }));
  }

  #settle(picked: Picked | null): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    this.#waiting = null;
    this.#holder.set({ picking: false });
    waiting.settle(picked);
  }
}
