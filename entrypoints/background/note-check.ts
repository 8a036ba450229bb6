/** Looks a draft over with the lens of this browser and the kept text of its paper. */
import { checkNote } from '../../lib/check/check';
import type { Suggestion } from '../../lib/check/suggestion';
import type { Draft } from '../../lib/notes/note';
import type { Tracer } from '../../lib/versions/tracer';
import type { LexiconNow } from './lexicon-now';

export class NoteCheck {
  constructor(
    private readonly lexicon: LexiconNow,
    private readonly tracer: Tracer,
  ) {}

  async check(draft: Draft): Promise<Suggestion[]> {
    const { paper, version } = draft.target;
    const [lexicon, text] = await Promise.all([
      this.lexicon.read(),
      version === null ? null : this.tracer.textOf(paper, version),
    ]);
    return checkNote(draft, { page: text?.text ?? null, lexicon });
  }
}
