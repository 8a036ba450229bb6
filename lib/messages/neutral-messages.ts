/** The paper read with neutral wordings. */
import type { MessageMap } from './message';

export const NEUTRAL_MESSAGES = {} as const satisfies MessageMap;
