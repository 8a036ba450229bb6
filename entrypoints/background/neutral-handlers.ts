/** The paper read with neutral wordings. */
import type { Area } from './area';

export function neutralHandlers(): Area<'neutral'> {
  return {};
}
