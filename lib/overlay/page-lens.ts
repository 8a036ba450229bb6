/** What the lens works with on this page: the packs that are on, the terms of one's own, what was taken away. */
import { makeLexicon, type Lexicon } from '../lens/lexicon';
import type { TermPack } from '../lens/term-pack';
import type { Settings } from '../settings/settings';
import type { Dismissal } from '../terms/dismissal';
import type { Surroundings } from './surroundings';

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

  /** The lexicon under these settings, in steps: the same object as long as neither they nor the packs have changed. */
  *lexicon(settings: Settings): Generator<void, Lexicon> {
    if (this.#lexicon && this.isFor(settings, this.#lexicon.made)) return this.#lexicon.made;
    const builtIn = settings.packs;
    const packs = this.#packs;
    const made = yield* makeLexicon({ builtIn, packs });
    this.#lexicon = { made, packs, builtIn: JSON.stringify(builtIn) };
    return made;
  }

  /** Whether a lexicon is the one of these settings and of the packs that were fetched last. */
  isFor({ packs: builtIn }: Settings, lexicon: Lexicon): boolean {
    const held = this.#lexicon;
    return held?.made === lexicon && held.packs === this.#packs && held.builtIn === JSON.stringify(builtIn);
  }
}
