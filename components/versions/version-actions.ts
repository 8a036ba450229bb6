/** What the views of versions ask the background for. Each rejects with an error that can be shown. */
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { FetchedVersion } from '../../lib/messages/passages';
import type { ArxivId } from '../../lib/paper/id';
import { ownPageOf } from '../../lib/paper/own-page';
import type { Comparison } from '../../lib/versions/compare';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import type { CallBackground } from '../client';

/** The versions whose text is kept, and the newest that is known. */
export type KeptVersions = Reply<ToBackground, 'versions/of-paper'>;

export class VersionActions {
  readonly #call: CallBackground;
  readonly #allNotesUrl: string;

  constructor(call: CallBackground, allNotesUrl: string) {
    this.#call = call;
    this.#allNotesUrl = allNotesUrl;
  }

  /** Where all of a paper's answers stand as one wide table. */
  tableUrl(paper: ArxivId): string {
    return ownPageOf(this.#allNotesUrl, paper);
  }

  /** What was said to each point of the paper, and what its newest kept version made of it. */
  rebuttal(): Promise<RebuttalRow[]> {
    return this.#call('versions/rebuttal', {});
  }

  /** The versions that can be compared, and the newest. */
  kept(): Promise<KeptVersions> {
    return this.#call('versions/of-paper', {});
  }

  /** What differs between two kept versions. */
  compare(from: number, to: number): Promise<Comparison> {
    return this.#call('versions/compare', { from, to });
  }

  /** Has the page in this tab fetch another version of its paper. */
  fetch(version: number): Promise<FetchedVersion> {
    return this.#call('tab/fetch-version', { version });
  }
}
