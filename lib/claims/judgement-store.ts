/** What readers decided about claims, kept in IndexedDB. */
import type { ArxivId } from '../paper/id';
import { inTransaction, type Writing } from '../store/database';
import { isNewer, type Merged, mergeOne, parsed, readable, readStored } from '../store/records';
import { Judgement } from './judgement';

export class JudgementStore {
  /** Those of a paper, the one last touched last, and a sentence on each that cannot be read. */
  async ofPaper(paper: ArxivId): Promise<{ items: Judgement[]; problems: string[] }> {
    const records = await inTransaction('readonly', (tx) =>
      tx.objectStore('judgements').index('paper').getAll(paper),
    );
    const { items, problems } = readable(Judgement, records, 'judgement');
    return { items: items.sort(byAge), problems };
  }

  /**
   * Keeps a judgement. An older state than the one held is ignored. Returns the one that is held now.
   * @throws StoreError `invalid` where the one held cannot be read: it is not overwritten
   */
  async keep(judgement: Judgement): Promise<Judgement> {
    return inTransaction('readwrite', async (tx) => {
      const raw = await tx.objectStore('judgements').get(judgement.id);
      const held = raw === undefined ? null : readStored(Judgement, raw, 'judgement', judgement.id);
      if (held && isNewer(held, judgement)) return held;
      await tx.objectStore('judgements').put(judgement);
      return judgement;
    });
  }

  /** Removes a judgement. Tells which paper it was on; null where there was none. */
  async drop(id: string): Promise<ArxivId | null> {
    return inTransaction('readwrite', async (tx) => {
      const held = parsed(Judgement, await tx.objectStore('judgements').get(id));
      // One that cannot be read is not deleted by an id alone.
      if (held) await tx.objectStore('judgements').delete(id);
      return held?.paper ?? null;
    });
  }
}

/** Takes in judgements from elsewhere, as part of `tx`. Of two states of one the newer wins. */
export async function mergeJudgements(tx: Writing, incoming: readonly Judgement[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  for (const judgement of incoming) merged[await mergeOne(tx, 'judgements', Judgement, judgement)] += 1;
  return merged;
}

function byAge(one: Judgement, other: Judgement): number {
  return Date.parse(one.updatedAt) - Date.parse(other.updatedAt);
}
