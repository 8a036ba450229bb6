/**
 * Text as it is searched: without case, accents and what differs only in print (quotation marks, dashes, ligatures,
 * soft hyphens). What is typed and what is looked through are folded alike, and each character alike in any
 * surroundings, so that what matches can be shown. Spaces stay, unlike in `anchor/fold`: a person looks for words.
 */
import type { Note } from './note';

/** Nobody sees them: soft hyphen, zero-width characters, byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const COMBINING = /\p{M}/gu;
/** Characters of one sort, and what all of them are written as. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['‘’‚‛′´', "'"],
  ['“”„‟″«»', '"'],
  ['‐‑‒–—―−', '-'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
];

/** What a character beyond ASCII is written as; filled in as they are met. */
const written = new Map<string, string>(
  VARIANTS.flatMap(([all, one]) => [...all].map((each) => [each, one])),
);

const BEYOND_ASCII = /[\u0080-\u{10FFFF}`]/gu;

/** Folds `text`; runs of white space become one space. */
export function searchFold(text: string): string {
  return text
    .toLowerCase()
    .replace(BEYOND_ASCII, writtenAs)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

function writtenAs(character: string): string {
  if (character === '`') return "'";
  let as = written.get(character);
  if (as === undefined) {
    // What is behind a letter of another script, such as a mathematical one, may be a capital again.
    const plain = character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
    // So may a letter without its accent be one that is written as two.
    const again = plain === character ? plain : plain.replace(BEYOND_ASCII, writtenAs);
    as = UNSEEN.test(character) ? '' : again;
    written.set(character, as);
  }
  return as;
}

/** What is typed into a search field as folded words, each once; all of them are to be found. */
export function searchWords(typed: string): string[] {
  const folded = searchFold(typed);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/** Everything in a note that can be looked for, folded: words between which nothing is found stand on lines. */
export function searchTextOf(note: Note): string {
  const { target, body, rewording, tags, author, references, numbers, importedFrom, action } = note;
  const said = action?.type === 'will-change' ? action.what : null;
  const parts: (string | null)[] = [body, rewording, said, author.name, importedFrom?.name ?? null, ...tags];
  for (const selector of target.selectors) {
    if (selector.type === 'TextQuoteSelector') parts.push(selector.exact);
    if (selector.type === 'FormulaSelector') parts.push(...selector.tex);
  }
  for (const reference of references) {
    if (reference.type === 'work') parts.push(reference.id, reference.quote);
    if (reference.type === 'not-public') parts.push(reference.by);
  }
  for (const { where } of numbers) parts.push(where);
  return parts.flatMap((part) => (part ? [searchFold(part)] : [])).join('\n');
}
