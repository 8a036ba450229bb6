/** Reading what the database holds: each record is parsed, and what does not fit is told, never dropped. */
import * as v from 'valibot';
import { explainFaults, faultsOf, parseOr } from '../schema/explain';
import type { StoreName, Writing } from './database';
import { StoreError } from './store-error';

/** What a record is called in sentences. */
export type What =
  | 'note'
  | 'draft'
  | 'revision'
  | 'paper'
  | 'answer'
  | 'pack'
  | 'dismissal'
  | 'judgement'
  | 'foreign annotation'
  | 'batch'
  | 'text';

/** Whether `one` is a later state than `other`. Times are compared as times: `…00Z` and `…00.000Z` are the same. */
export function isNewer(one: { updatedAt: string }, other: { updatedAt: string }): boolean {
  return Date.parse(one.updatedAt) > Date.parse(other.updatedAt);
}

/** The record as what it must be. @throws StoreError `invalid` with the reason */
export function readStored<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  what: What,
  id: string,
): v.InferOutput<S> {
  return parseOr(schema, raw, (why) => {
    const mend = 'Export your data from the options page: it is in there as it stands.';
    return new StoreError(
      'invalid',
      `The stored ${what} ${id} cannot be read: ${why}. It is kept as it is.`,
      mend,
    );
  });
}

/** Those that can be read, and a sentence on each of the others. */
export function readable<S extends v.GenericSchema>(
  schema: S,
  records: readonly unknown[],
  what: What,
): { items: v.InferOutput<S>[]; problems: string[] } {
  const items: v.InferOutput<S>[] = [];
  const problems: string[] = [];
  for (const record of records) {
    const read = v.safeParse(schema, record);
    if (read.success) items.push(read.output);
    else {
      const id = String((record as { id: unknown }).id);
      const why = explainFaults(faultsOf(read.issues));
      problems.push(
        `A stored ${what} (${id}) cannot be read: ${why}. It is kept as it is, and is in every export.`,
      );
    }
  }
  return { items, problems };
}

/** The record where it is there and can be read, else null. */
export function parsed<S extends v.GenericSchema>(schema: S, record: unknown): v.InferOutput<S> | null {
  const read = v.safeParse(schema, record);
  return read.success ? read.output : null;
}

/** How many items were taken in, one by one. */
export interface Merged {
  added: number;
  updated: number;
  /** Already there, in the same or a newer state. */
  kept: number;
}

/**
 * Takes in one item from elsewhere. Of two states of it the newer wins; of two that are equally new the one already
 * here stays. One that is here and cannot be read is not overwritten: it may be worth more than what comes in.
 */
export async function mergeOne<T extends { id: string; updatedAt: string }>(
  tx: Writing,
  name: StoreName,
  schema: v.GenericSchema<unknown, T>,
  item: T,
): Promise<keyof Merged> {
  const store = tx.objectStore(name);
  const raw = await store.get(item.id);
  const held = parsed(schema, raw);
  if (raw !== undefined && (!held || !isNewer(item, held))) return 'kept';
  await store.put(item);
  return raw === undefined ? 'added' : 'updated';
}
