/** Looks a draft over with the lens of this browser and the kept text of its paper. */
import { checkNote } from '../../lib/check/check';
import type { Suggestion } from '../../lib/check/suggestion';
import { type Lexicon, makeLexicon } from '../../lib/lens/lexicon';
import type { Draft } from '../../lib/notes/note';
import { readSettings } from '../../lib/settings/store';
import { runInSlices } from '../../lib/slices/slices';
import type { Tracer } from '../../lib/versions/tracer';
import type { BackgroundContext } from './context';

export class NoteCheck {
  /** The last lexicon made, and what it was made of: making one takes longer than looking with it. */
  #lexicon: { of: string; made: Lexicon } | null = null;

  constructor(
    private readonly context: Pick<BackgroundContext, 'packs' | 'settings'>,
    private readonly tracer: Tracer,
  ) {}

  async check(draft: Draft): Promise<Suggestion[]> {
    const { paper, version } = draft.target;
    const [lexicon, text] = await Promise.all([
      this.#lexiconNow(),
      version === null ? null : this.tracer.textOf(paper, version),
    ]);
    return checkNote(draft, { page: text?.text ?? null, lexicon });
  }

  async #lexiconNow(): Promise<Lexicon> {
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
