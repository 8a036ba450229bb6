/** Lists of names: contributors, members, affiliations that a page sets as if they were a paragraph. */
import type { Block, Role, Span } from '../page-text/page-text';
import { isWord } from './letters';

/** In these every word may have a capital, names or not. */
const CAPITALISED: ReadonlySet<Role> = new Set<Role>(['title', 'heading']);

/** Fewer words than this are a sentence cut short sooner than a list. */
const FEWEST = 6;
/** So much of a block is looked at: a list is one from its beginning on. */
const REACH = 1200;

const SPACE = 32;
const LONGEST_NAME = 30;

/** Prose has passed this after its first dozen words. */
const MOST_SMALL = 6;

const WORD = /[\p{L}][\p{L}.'\u2019-]*|[,;]/gu;
const SMALL = /^\p{Ll}/u;
/** Small words that stand between names. */
const BETWEEN = new Set([
  'and',
  'of',
  'the',
  'for',
  'de',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'et',
  'al',
]);

/** Whether a block is a list of names: nearly all its words have a capital, and commas part them. */
export function isNameList(text: string, block: Block): boolean {
  if (CAPITALISED.has(block.role)) return false;
  let words = 0;
  let small = 0;
  let commas = 0;
  for (const [word] of text.slice(block.start, Math.min(block.end, block.start + REACH)).matchAll(WORD)) {
    if (word === ',' || word === ';') commas += 1;
    else if (!BETWEEN.has(word)) {
      words += 1;
      if (SMALL.test(word) && (small += 1) > MOST_SMALL) return false;
    }
  }
  return words >= FEWEST && small * 10 <= words && commas * 6 >= words;
}

/** Whether a capitalised word may stand in such a list: beside it are marks or other capitals. */
export function mayBeName(text: string, { start, end }: Span): boolean {
  if (text.charCodeAt(end) === SPACE && isSmall(text.charCodeAt(end + 1))) return false;
  let before = start - 1;
  if (text.charCodeAt(before) !== SPACE) return true;
  before -= 1;
  const last = before;
  while (last - before < LONGEST_NAME && isWord(text.charCodeAt(before))) before -= 1;
  return (
    before === last || !isSmall(text.charCodeAt(before + 1)) || BETWEEN.has(text.slice(before + 1, last + 1))
  );
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
