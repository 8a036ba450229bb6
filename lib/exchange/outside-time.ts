/** Times as other tools write them. */
import * as v from 'valibot';
import { Time } from '../notes/ids';

/** A time as a note has it; one that is written as ours are stays to the letter. Null for what is none. */
export function timeIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (v.is(Time, value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
