/**
 * What became of notes' passages in kept versions. Holds nothing that matters: the background may be stopped at any
 * moment, and what was aligned is kept with the texts.
 */
import { anchor } from '../anchor/anchor';
import { prepare } from '../anchor/page-index';
import type { Note } from '../notes/note';
import type { Target } from '../notes/target';
import type { PageText } from '../page-text/page-text';
import type { ArxivId } from '../paper/id';
import { runInSlices } from '../slices/slices';
import { align, type Alignment } from './align';
import { packAlignment, unpackAlignment } from './packed-alignment';
import type { KeptText } from './kept-text';
import type { TextStore } from './text-store';
import { trace, type Trace, type Traced } from './trace';

/** A version of a paper with its text. */
export interface VersionText {
  kept: KeptText;
  text: PageText;
}

/** A place to be traced: the passage of a note, or another place that a promise names. */
export interface Traceable {
  id: string;
  target: Target;
}

export class Tracer {
  /** Alignments under way: two who ask at once wait for the same one. */
  readonly #underWay = new Map<string, Promise<Alignment>>();

  constructor(private readonly texts: TextStore) {}

  /** The newest version of which a text is kept; null where there is none. */
  async newestKept(paper: ArxivId): Promise<number | null> {
    return (await this.texts.ofPaper(paper)).at(-1)?.version ?? null;
  }

  /** The fullest text that is kept of a version, or that of one page of it; null where there is none. */
  async textOf(paper: ArxivId, version: number, page?: KeptText['page']): Promise<VersionText | null> {
    for (const kept of await this.texts.ofPaper(paper)) {
      if (kept.version !== version || kept.page !== (page ?? kept.page)) continue;
      const text = await this.texts.read(kept.id);
      if (text) return { kept, text };
    }
    return null;
  }

  /** Two versions laid beside each other; null where one of the texts is not kept. */
  async alignmentOf(paper: ArxivId, from: number, to: number): Promise<Alignment | null> {
    const [old, now] = await Promise.all([this.textOf(paper, from), this.textOf(paper, to)]);
    return old && now && this.#aligned(paper, old, now);
  }

  /**
   * What became of the passages of `notes` (all of one paper) in version `to`, in their order. Left out are notes on the
   * whole paper or on that same version, notes whose own version is not kept, and passages that are not found there for
   * sure.
   */
  async tracesOf(paper: ArxivId, notes: readonly Note[], to: number): Promise<Trace[]> {
    const places = notes.filter(({ deletedAt, replyTo }) => deletedAt === null && replyTo === null);
    const traced = await this.tracesOfPlaces(paper, places, to);
    return places.flatMap(({ id, target }) => {
      const found = traced.get(id);
      return found && target.version !== null ? [{ note: id, from: target.version, to, ...found }] : [];
    });
  }

  /** The same for any places of the paper, by their ids. */
  async tracesOfPlaces(
    paper: ArxivId,
    places: readonly Traceable[],
    to: number,
    page?: KeptText['page'],
  ): Promise<Map<string, Traced>> {
    const traced = new Map<string, Traced>();
    const now = await this.textOf(paper, to, page);
    if (!now) return traced;
    const byVersion = new Map<number, Traceable[]>();
    for (const place of places) {
      const { version, selectors } = place.target;
      if (version === null || version === to || selectors.length === 0) continue;
      byVersion.set(version, [...(byVersion.get(version) ?? []), place]);
    }
    for (const [version, list] of byVersion) {
      const old = await this.textOf(paper, version);
      if (!old) continue;
      const alignment = await this.#aligned(paper, old, now);
      await runInSlices(traceAll(alignment, list, traced));
    }
    return traced;
  }

  async #aligned(paper: ArxivId, from: VersionText, to: VersionText): Promise<Alignment> {
    const pair = `${from.kept.id} ${from.kept.bytes} ${to.kept.id} ${to.kept.bytes}`;
    let alignment = this.#underWay.get(pair);
    if (!alignment) {
      alignment = this.#make(paper, from, to).finally(() => this.#underWay.delete(pair));
      this.#underWay.set(pair, alignment);
    }
    return alignment;
  }

  async #make(paper: ArxivId, from: VersionText, to: VersionText): Promise<Alignment> {
    const held = await this.texts.alignmentOf(from.kept.id, to.kept.id);
    const known = held && (await unpackAlignment(held, from.text, to.text));
    if (known) return known;
    const alignment = await runInSlices(align(from.text, to.text));
    await this.texts.keepAlignment({ paper, from: from.kept, to: to.kept }, await packAlignment(alignment));
    return alignment;
  }
}

function* traceAll(
  alignment: Alignment,
  places: readonly Traceable[],
  traced: Map<string, Traced>,
): Generator<void, void> {
  yield* prepare(alignment.from);
  for (const { id, target } of places) {
    const found = anchor(alignment.from, target.selectors);
    if ('text' in found) traced.set(id, trace(alignment, found));
    yield;
  }
}
