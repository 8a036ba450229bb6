/**
 * A context rule: one reason why a form is not meant as the lexicon means it. It is asked at every hit of the terms it
 * names, and its answer rests on a few words round the hit.
 */
import type { Context } from '../context';
import type { Kind } from '../finding';

export interface Rule {
  /** Unique; what tests and explanations call it. */
  name: string;
  /** In words, for whoever asks why a word was not marked. */
  doc: string;
  /** The canonical forms of entries, or whole kinds, on which it speaks. */
  on: readonly string[] | { kinds: readonly Kind[] };
  /** The other sense that it recognises, in a few words ("robot manipulation"): what a card lists as weighed. */
  sense?: string;
  /** Whether the hit is not meant as its entry means it. */
  silences(hit: Context): boolean;
}

/** The words of a string, as a set. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * A silencing by the next word alone, on either side: what most technical senses come down to. `.` stands for the end
 * of the sentence.
 */
export function beside({ before, after }: { before?: string; after?: string }): Rule['silences'] {
  const left = words(before ?? '');
  const right = words(after ?? '');
  return (hit) => left.has(hit.before() || '.') || right.has(hit.after() || '.');
}

/** Whether a word, as `Context` gives it, is a number. */
export function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** Whether a word, as `Context` gives it, is a mark of punctuation or the end of the sentence. */
export function isMark(word: string): boolean {
  return word === '' || /^[^\p{L}\p{N}\uFFFC]/u.test(word);
}
