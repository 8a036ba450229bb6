/** Reading a critique, and taking it in. */
import type { Area } from './area';

export function critiqueHandlers(): Area<'critique'> {
  return {};
}
