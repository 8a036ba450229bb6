/**
 * What became of the paper's notes in the page's version and in the newest one whose text is kept. Asked for again
 * only when notes or kept texts have changed: aligning two texts takes a while where it was not done before.
 */
import type { Note } from '../../lib/notes/note';
import type { CallBackground } from '../client';
import type { KeptVersions, StateHolder, VersionTraces } from './state-holder';

export class TraceLoader {
  readonly #call: CallBackground;
  readonly #holder: StateHolder;
  #loaded = '';
  #turn = 0;

  constructor(call: CallBackground, holder: StateHolder) {
    this.#call = call;
    this.#holder = holder;
  }

  /** Brings versions and traces up to date with the state's notes and page. Says what went wrong. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    await this.#holder.attempt(async () => {
      const { kept, newest } = await this.#call('versions/of-paper', {});
      const versions = { kept: kept.map(({ version }) => version).sort((a, b) => a - b), newest };
      const { notes, page } = this.#holder.state;
      const wanted = versionsToTrace(notes, page?.version ?? null, versions);
      const key = JSON.stringify([
        wanted,
        versions,
        page?.page,
        notes.map(({ id, target }) => [id, target.version]),
      ]);
      if (key === this.#loaded) return;
      const traces = await Promise.all(wanted.map((to) => this.#traceTo(to)));
      // A later call knows more than this one.
      if (turn !== this.#turn) return;
      this.#loaded = key;
      this.#holder.set({ versions, traces });
    });
  }

  async #traceTo(to: number): Promise<VersionTraces> {
    const traces = await this.#call('versions/trace', { to });
    return { to, byNote: new Map(traces.map((trace) => [trace.note, trace])) };
  }
}

/** The page's version and the newest kept one, where a note was written on another. */
export function versionsToTrace(
  notes: readonly Note[],
  shown: number | null,
  { kept }: KeptVersions,
): number[] {
  const newest = kept.at(-1) ?? null;
  const written = new Set(notes.flatMap(({ target }) => target.version ?? []));
  const wanted = new Set([shown, newest].filter((version) => version !== null));
  return [...wanted]
    .filter((version) => kept.includes(version) && [...written].some((other) => other !== version))
    .sort((a, b) => a - b);
}
