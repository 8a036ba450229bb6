/** Reports of a paper’s notes. */
import type { MessageMap } from './message';

export const REPORT_MESSAGES = {} as const satisfies MessageMap;
