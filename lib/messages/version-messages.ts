/** Texts of the versions that were opened, and what became of passages in them. */
import { type MessageMap } from './message';

export const VERSION_MESSAGES = {} as const satisfies MessageMap;
