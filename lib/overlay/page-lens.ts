/** What the lens works with on this page: the packs that are on, the terms of one's own, what was taken away. */
import { lexiconOf, type Lexicon } from '../lens/lexicon';
import { type TermPack } from '../lens/term-pack';
import { type Settings } from '../settings/settings';
import { type Dismissal } from '../terms/dismissal';
import { type Surroundings } from './surroundings';

export class PageLens {
  dismissals: readonly Dismissal[] = [];
  readonly #channel: Surroundings['channel'];
  #packs: readonly TermPack[] = [];
  #lexicon: { made: Lexicon; packs: readonly TermPack[]; builtIn: string } | null = null;
  #asked = 0;

  constructor(channel: Surroundings['channel']) {
    this.#channel = channel;
  }

  /** Fetches packs and dismissals anew. Of several calls under way the newest counts. */
  async fetch(): Promise<void> {
    const asked = (this.#asked += 1);
    const { packs, dismissals } = await this.#channel.callBackground('lens/of-page', {});
    if (asked !== this.#asked) return;
    this.dismissals = dismissals;
    // Only other packs make another lexicon, and the lens look at the page again.
    if (JSON.stringify(packs) !== JSON.stringify(this.#packs)) this.#packs = packs;
  }

  /** The lexicon under these settings: the same object as long as neither they nor the packs have changed. */
  lexicon({ packs: builtIn }: Settings): Lexicon {
    const key = JSON.stringify(builtIn);
    if (this.#lexicon?.packs !== this.#packs || this.#lexicon.builtIn !== key) {
      this.#lexicon = { made: lexiconOf({ builtIn, packs: this.#packs }), packs: this.#packs, builtIn: key };
    }
    return this.#lexicon.made;
  }
}
