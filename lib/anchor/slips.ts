/** Whether two texts are the same but for slips: what a hand or a scanner gets wrong, never another statement. */
import { distance } from './distance';

/** A word of fewer letters may be another word, not a slip: "no" for "on". */
const LEAST = 4;
/** So may one of fewer letters in which a letter was exchanged: "none" for "nine". */
const LEAST_EXCHANGED = 6;
/** A word of so many letters may have two slips. */
const LONG = 8;

/** How many letters and digits a text has. */
export function lettersOf(text: string): number {
  return wordsOf(text).join('').length;
}

/**
 * Whether the words are the same, one by one, without regard to case and punctuation, but for a letter or two in a
 * long word. Its first letter must stand, and a number must be the same: "Table 4" is not "Table 3", a vole no mole.
 */
export function sameButForSlips(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length === others.length && words.every((word, index) => isSlip(word, others[index]!));
}

function isSlip(word: string, other: string): boolean {
  if (word === other) return true;
  const shortest = Math.min(word.length, other.length);
  const least = word.length === other.length ? LEAST_EXCHANGED : LEAST;
  if (shortest < least || word[0] !== other[0] || /\p{N}/u.test(word + other)) return false;
  return distance(word, other) <= (shortest < LONG ? 1 : 2);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
