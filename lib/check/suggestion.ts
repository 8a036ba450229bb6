/** What is suggested for a note that is being written. A suggestion never keeps a note from being saved. */
import type { Span } from '../page-text/page-text';

/** Which sentence is said; each has a string of its own (`editor.check.says`). */
export const SAYINGS = [
  'wordingLoaded',
  'wordingBooster',
  'wordingHype',
  'wordingSurprise',
  'motive',
  'verdict',
  'hedge',
  'there',
  'defined',
  'nothingToCheck',
] as const;
export type Saying = (typeof SAYINGS)[number];

/** A place of the paper, with the words that stand there. */
export interface ShownPassage extends Span {
  text: string;
  /** Number and title; null in title and abstract. */
  section: string | null;
}

export interface Suggestion {
  /** The rule that speaks. */
  rule: string;
  /** The sentence, and the words in its gaps in their order. */
  says: { key: Saying; values: Record<string, string> };
  /** In the body of the note; null where it is about the note as a whole. */
  at: Span | null;
  shows: ShownPassage | null;
}
