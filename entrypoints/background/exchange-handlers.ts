/** Files of notes, out and in. */
import type { Area } from './area';

export function exchangeHandlers(): Area<'exchange'> {
  return {};
}
