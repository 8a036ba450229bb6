/** What stands outside of the stores: the clock and new ids. Replaced in tests. */
import { v7 as uuidv7 } from 'uuid';
import type { NoteId } from './ids';

export interface StoreContext {
  now(): Date;
  newId(): NoteId;
}

export const REAL: StoreContext = { now: () => new Date(), newId: () => uuidv7() };

/** The present, but always later than `state`: a clock set back must not make a change look old. */
export function after(context: StoreContext, state: { updatedAt: string } | null): string {
  const present = context.now().getTime();
  return new Date(state ? Math.max(present, Date.parse(state.updatedAt) + 1) : present).toISOString();
}
