/** Reading what the database holds: each record is parsed, and what does not fit is told, never dropped. */
import * as v from 'valibot';
import { explainFaults, faultsOf, parseOr } from '../schema/explain';
import { type NoteId } from './note';
import { StoreError } from './store-error';

/** Whether `one` is a later state than `other`. Times are compared as times: `…00Z` and `…00.000Z` are the same. */
export function isNewer(one: { updatedAt: string }, other: { updatedAt: string }): boolean {
  return Date.parse(one.updatedAt) > Date.parse(other.updatedAt);
}

/** The record as what it must be. @throws StoreError `invalid` with the reason */
export function readStored<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  what: 'note' | 'draft',
  id: NoteId,
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
  what: 'note' | 'draft',
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
