/** The signs that begin an item of a list, as people type them. */
import type { Frame } from './runs';

interface Item {
  /** What follows the sign, as an offset in the text. */
  at: number;
  frame: Frame;
}

const BULLET = /^[-*+•‣◦▪●○·]\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;
const LETTER = /^(?:\([a-z]{1,4}\)|[a-z]\))\s+(?=\S)/iu;

/** The item that a line begins; null where it begins none. */
export function itemOf(text: string): Item | null {
  const bullet = BULLET.exec(text);
  if (bullet) return { at: bullet[0].length, frame: { type: 'item', number: null } };
  const number = NUMBER.exec(text);
  if (number) return { at: number[0].length, frame: { type: 'item', number: Number(number[1]) } };
  // Markdown has no such list: the sign stays in the words.
  return LETTER.test(text) ? { at: 0, frame: null } : null;
}
