/** What is done with marks: their cards, and the two ways not to see one again, each with its way back. */
import type { Card } from '../../lib/lens/finding';
import type { ListedFinding } from '../../lib/messages/page-state';
import type { MutedTerm, SettingsChange } from '../../lib/settings/settings';
import type { CallBackground } from '../client';
import type { StateHolder } from './state-holder';

/** A mark by its place and kind: two of different kinds may lie on the same words. */
type MarkPlace = Pick<ListedFinding, 'start' | 'end' | 'kind'>;

export class MarkActions {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  readonly #change: (change: SettingsChange) => Promise<boolean>;

  constructor(
    call: CallBackground,
    holder: StateHolder,
    change: (change: SettingsChange) => Promise<boolean>,
  ) {
    this.#call = call;
    this.#holder = holder;
    this.#change = change;
  }

  /** Says what is open in the list from now on, for as long as the sidebar is: notes are written in between. */
  setOpen(keys: ReadonlySet<string>): void {
    this.#holder.set({ openMarks: keys });
  }

  /** What the card says of a finding; null where the page no longer has it. Rejects where the page is silent. */
  card({ start, end, kind }: MarkPlace): Promise<Card | null> {
    return this.#call('tab/card', { start, end, kind });
  }

  /** Begins a note on a mark, with a neutral wording of its card or without; the page then tells of the draft. */
  async write({ start, end, kind }: MarkPlace, rewording: string | null): Promise<void> {
    await this.#holder.attempt(() => this.#call('tab/write-on', { start, end, kind, rewording }));
  }

  /** "Not here": this one mark is not shown again. The page tells of the rest. */
  async dismiss({ start, end, kind, text }: ListedFinding): Promise<void> {
    await this.#holder.attempt(async () => {
      const dismissal = await this.#call('tab/dismiss', { start, end, kind });
      if (dismissal) {
        this.#holder.tell({ what: 'dismissed', name: text, undo: () => this.restore(dismissal.id) });
      }
    });
  }

  /** Shows a mark again that was taken away. */
  async restore(id: string): Promise<void> {
    await this.#holder.attempt(async () => {
      await this.#call('mark/restore', { id });
      this.#holder.set({ done: null });
    });
  }

  /** "Never for me": the term is marked in no paper. */
  async mute({ kind, term }: MutedTerm): Promise<void> {
    if (await this.#change({ mute: { kind, term } })) {
      this.#holder.tell({ what: 'muted', name: term, undo: () => this.unmute({ kind, term }) });
    }
  }

  /** Marks the term again. */
  async unmute({ kind, term }: MutedTerm): Promise<void> {
    if (await this.#change({ unmute: { kind, term } })) this.#holder.set({ done: null });
  }
}
