/** Reading a critique, and taking it in. */
import type { MessageMap } from './message';

export const CRITIQUE_MESSAGES = {} as const satisfies MessageMap;
