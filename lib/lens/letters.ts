/** What a word is made of, by char code: the innermost loops of the lens ask these. */

const ASCII = 128;

/** By ASCII code: the lower-case code of a letter, digit or underscore, 0 for all else. */
const FOLDED = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code++) {
  const char = String.fromCharCode(code);
  if (/\w/.test(char)) FOLDED[code] = char.toLowerCase().charCodeAt(0);
}

/** The code as words are compared, lower case; 0 for one that belongs to no word of a form. */
export function fold(code: number): number {
  return code < ASCII ? FOLDED[code]! : foldOther(code);
}

/** Half of a surrogate pair is none of its letters: what stands beside a pictograph is a word of its own. */
function foldOther(code: number): number {
  return isOtherLetter(code) && (code & 0xf800) !== 0xd800
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : 0;
}

/** Letters, digits and underscores. A formula is a mark of its own. */
export function isWord(code: number): boolean {
  return code < ASCII ? FOLDED[code] !== 0 : isOtherLetter(code);
}

/** Letters of other alphabets: all that is no punctuation. Halves of a surrogate pair count as such. */
function isOtherLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || (code >= 0x2c00 && code < 0xfff0)
  );
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** White space, as a text that the reader has made knows it. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 9;
}
