/** Raised and lowered text of a page, in words: "10⁶", "CO₂", "x^T", "the mark of note [3]". */
import { plainTex } from '../markdown/plain-tex';

const ORDINAL = /^(?:st|nd|rd|th|er|e|o|a|tm)$/iu;

/** @param linked whether it leads to another place of the page, as the mark of a note does */
export function raised(text: string, how: 'sup' | 'sub', linked: boolean): string {
  const plain = text.trim();
  if (linked && /^\d{1,3}$/u.test(plain)) return `[${plain}]`;
  const sign = how === 'sup' ? '^' : '_';
  if (/^[\d+−-]{1,8}$/u.test(plain)) return plainTex(`${sign}{${plain}}`) ?? text;
  return how === 'sup' && /^\p{L}{1,3}$/u.test(plain) && !ORDINAL.test(plain) ? sign + text : text;
}
