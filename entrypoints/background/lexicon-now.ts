/** The lexicon as this browser has it: the packs that are on, own terms, packs from files. */
import { type Lexicon, makeLexicon } from '../../lib/lens/lexicon';
import { readSettings } from '../../lib/settings/store';
import { runInSlices } from '../../lib/slices/slices';
import type { BackgroundContext } from './context';

export class LexiconNow {
  /** The last lexicon made, and what it was made of: making one takes longer than looking with it. */
  #lexicon: { of: string; made: Lexicon } | null = null;

  constructor(private readonly context: Pick<BackgroundContext, 'packs' | 'settings'>) {}

  async read(): Promise<Lexicon> {
    const [{ packs: builtIn }, packs] = await Promise.all([
      readSettings(this.context.settings),
      this.context.packs.forLens(),
    ]);
    const of = JSON.stringify([builtIn, packs]);
    if (this.#lexicon?.of !== of) {
      this.#lexicon = { of, made: await runInSlices(makeLexicon({ builtIn, packs })) };
    }
    return this.#lexicon.made;
  }
}
