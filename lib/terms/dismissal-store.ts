/** Marks that the reader does not want to see, paper by paper, kept in IndexedDB. */
import { v7 as uuidv7 } from 'uuid';
import type { ArxivId } from '../paper/id';
import { inTransaction, type Writing } from '../store/database';
import { type Merged, parsed, readable } from '../store/records';
import { Dismissal, type DismissedMark } from './dismissal';

/** What stands outside of the store: replaced in tests. */
interface Context {
  now(): Date;
  newId(): string;
}

const REAL: Context = { now: () => new Date(), newId: () => uuidv7() };

export class DismissalStore {
  constructor(private readonly context: Context = REAL) {}

  /** Those of a paper in the order of their making, and a sentence on each that cannot be read. */
  async ofPaper(paper: ArxivId): Promise<{ items: Dismissal[]; problems: string[] }> {
    const records = await inTransaction('readonly', (tx) =>
      tx.objectStore('dismissals').index('paper').getAll(paper),
    );
    const { items, problems } = readable(Dismissal, records, 'dismissal');
    return { items: items.sort(byAge), problems };
  }

  /** Keeps a mark from being shown. Asked twice, it is kept once. */
  async dismiss(paper: ArxivId, mark: DismissedMark): Promise<Dismissal> {
    const { kind, term, exact, prefix, suffix } = mark;
    const createdAt = this.context.now().toISOString();
    const fresh: Dismissal = {
      id: this.context.newId(),
      paper,
      kind,
      term,
      exact,
      prefix,
      suffix,
      createdAt,
    };
    return inTransaction('readwrite', async (tx) => {
      const store = tx.objectStore('dismissals');
      const { items } = readable(Dismissal, await store.index('paper').getAll(paper), 'dismissal');
      const same = items.find((held) => isSameMark(held, fresh));
      if (same) return same;
      await store.put(fresh);
      return fresh;
    });
  }

  /** Shows a mark again. Tells on which paper it is; null where it was not dismissed. */
  async restore(id: string): Promise<ArxivId | null> {
    return inTransaction('readwrite', async (tx) => {
      const held = parsed(Dismissal, await tx.objectStore('dismissals').get(id));
      // One that cannot be read is not deleted by an id alone.
      if (held) await tx.objectStore('dismissals').delete(id);
      return held?.paper ?? null;
    });
  }
}

/** Takes in dismissals from elsewhere, as part of `tx`. They never change: one that is here stays. */
export async function mergeDismissals(tx: Writing, incoming: readonly Dismissal[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  const store = tx.objectStore('dismissals');
  for (const dismissal of incoming) {
    const held = readable(Dismissal, await store.index('paper').getAll(dismissal.paper), 'dismissal').items;
    const known =
      (await store.getKey(dismissal.id)) !== undefined || held.some((other) => isSameMark(other, dismissal));
    if (!known) await store.put(dismissal);
    merged[known ? 'kept' : 'added'] += 1;
  }
  return merged;
}

function isSameMark(one: DismissedMark, other: DismissedMark): boolean {
  return (['kind', 'term', 'exact', 'prefix', 'suffix'] as const).every((key) => one[key] === other[key]);
}

function byAge(one: Dismissal, other: Dismissal): number {
  return Date.parse(one.createdAt) - Date.parse(other.createdAt);
}
