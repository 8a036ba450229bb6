/** The letters and digits of a text alone, in lower case: how two wordings are told apart here, without their signs. */
export function foldedLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
