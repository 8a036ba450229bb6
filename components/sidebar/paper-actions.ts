/** What is said of the paper as a whole: that it is under review, that the reader is an author of it. */
import type { CallBackground } from '../client';
import type { Span } from '../../lib/page-text/page-text';
import type { PageKind } from '../../lib/paper/url';
import type { StateHolder } from './state-holder';

export class PaperActions {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  readonly #reload: () => Promise<void>;

  constructor(call: CallBackground, holder: StateHolder, reload: () => Promise<void>) {
    this.#call = call;
    this.#holder = holder;
    this.#reload = reload;
  }

  /** Locks the paper's notes to their writer, or takes the lock away; either can be undone. */
  async setReview(review: boolean): Promise<void> {
    const undo = () => this.setReview(!review);
    const changed = await this.#change({ review });
    if (changed) this.#holder.tell({ what: review ? 'reviewOn' : 'reviewOff', undo });
  }

  /** Says, or no longer says, to be an author of the paper. */
  async claimAuthor(claimsAuthor: boolean): Promise<void> {
    await this.#change({ claimsAuthor });
  }

  /** Has the text of the page in this tab kept, for what looks into it elsewhere. */
  async keepText(): Promise<void> {
    await this.#holder.attempt(() => this.#call('tab/keep-text', {}));
  }

  /** What is selected on the page in this tab, and in which text; null where nothing of the paper is. */
  async selected(): Promise<{ text: { version: number; page: PageKind }; span: Span } | null> {
    const { state } = await this.#call('tab/state', {});
    if (!state?.version) return null;
    const { version, page } = state;
    const selection = await this.#call('tab/selection', {});
    return selection && { text: { version, page }, span: { start: selection.start, end: selection.end } };
  }

  #change(wanted: { review?: boolean; claimsAuthor?: boolean }): Promise<boolean> {
    return this.#holder.attempt(async () => {
      this.#holder.set({ record: await this.#call('paper/change', wanted), problem: null });
      await this.#reload();
    });
  }
}
