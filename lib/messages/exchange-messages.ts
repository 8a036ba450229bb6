/** Files of notes, out and in. */
import type { MessageMap } from './message';

export const EXCHANGE_MESSAGES = {} as const satisfies MessageMap;
