/** A text in sentences, and what in it its writer does not say. */
import { ownText, unquoted } from '../../check/own-words';
import { endsSentence } from '../../lens/context';

/** The sentences of a text in order, with their marks. A line end ends one. */
export function sentencesIn(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const ends = text[at] === '\n' || (/[.?!…]/.test(text[at]!) && isEnd(text, at));
    if (!ends) continue;
    let end = at + 1;
    while (end < text.length && /["'”’)\].?!]/.test(text[end]!)) end += 1;
    const sentence = text.slice(from, end).trim();
    if (sentence !== '') found.push(sentence);
    from = end;
    at = end - 1;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') found.push(rest);
  return found;
}

function isEnd(text: string, at: number): boolean {
  if (!/^[.?!…]*["'”’)\]]*(?:\s|$)/.test(text.slice(at, at + 12))) return false;
  return text[at] === '…'
    ? /^…["'”’)\]]*(?:\s+\p{Lu}|\s*$)/u.test(text.slice(at, at + 12))
    : endsSentence(text, at);
}

/** Markdown as its writer's own words: quotations, code, formulas, addresses and what is only mentioned are blank. */
export function ownWords(markdown: string): string {
  return unquoted(ownText(markdown)).replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '');
}

/** What words suggest, and which words these are. */
export interface Told<T> {
  value: T;
  because: string;
}
