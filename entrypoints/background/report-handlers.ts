/** Reports of a paper’s notes. */
import type { Area } from './area';

export function reportHandlers(): Area<'report'> {
  return {};
}
