/** The words of a post as runs of letters and digits: what a hyphen joins counts as two, unlike in the paper's text. */
const WORD = /[\p{L}\p{N}]+/gu;

/** How many words a text has, a number among them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
