/** Where notes stand on this page: what may be meant, what the reader says of it, and other versions fetched. */
import type { Selector } from '../../lib/anchor/selectors';
import type { FetchedVersion, PossiblePlaces } from '../../lib/messages/passages';
import type { NoteId } from '../../lib/notes/ids';
import type { PlaceAnswer } from '../../lib/notes/place-answer';
import type { CallBackground } from '../client';
import type { StateHolder } from './state-holder';

export class PlaceActions {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  readonly #reload: () => Promise<void>;

  constructor(call: CallBackground, holder: StateHolder, reload: () => Promise<void>) {
    this.#call = call;
    this.#holder = holder;
    this.#reload = reload;
  }

  /** Where a passage stands on the page or may, with the text around; null while the page is not read. */
  possible(selectors: Selector[]): Promise<PossiblePlaces | null> {
    return this.#call('tab/place', { selectors });
  }

  /** Keeps what the reader says to "is this the passage?" of a place on this page; it can be taken back. */
  async answer(note: NoteId, verdict: PlaceAnswer['verdict'], selectors: Selector[]): Promise<void> {
    await this.#holder.attempt(async () => {
      const version = this.#holder.state.page?.version ?? null;
      const answer = await this.#call('place/answer', { note, version, verdict, selectors });
      const others = this.#holder.state.answers.filter(({ id }) => id !== answer.id);
      this.#holder.set({ answers: [...others, answer], problem: null });
      const undo = () => this.forget(answer.id);
      this.#holder.tell({ what: verdict === 'same' ? 'placed' : 'notPlaced', undo });
      await this.#reload();
    });
  }

  /** Takes an answer back: the question is asked again. */
  async forget(id: string): Promise<void> {
    await this.#holder.attempt(async () => {
      await this.#call('place/forget', { id });
      this.#holder.set({ answers: this.#holder.state.answers.filter((answer) => answer.id !== id) });
      this.#holder.tell({ what: 'placeForgotten', undo: null });
      await this.#reload();
    });
  }

  /**
   * Has the page fetch another version and keep its text. Resolves to what came of it; null where that failed
   * altogether, which is then said.
   */
  async fetchVersion(version: number): Promise<FetchedVersion | null> {
    let fetched: FetchedVersion | null = null;
    await this.#holder.attempt(async () => {
      fetched = await this.#call('tab/fetch-version', { version });
      if (!fetched.kept) return;
      this.#holder.tell({ what: 'versionKept', name: String(version), undo: null });
      await this.#reload();
    });
    return fetched;
  }
}
