/** Where a text matches what was searched for, by the same folding that the search looks through. */
import { searchFold } from '../../lib/notes/search-fold';

export interface MatchedPiece {
  text: string;
  matches: boolean;
}

/**
 * The text cut where folded words stand in it; the pieces joined are the text.
 * @param words folded, as `searchWords` gives them
 */
export function piecesOf(text: string, words: readonly string[]): MatchedPiece[] {
  const { folded, at } = foldWithPlaces(text);
  const pieces: MatchedPiece[] = [];
  let from = 0;
  for (const { start, end } of rangesOf(folded, words)) {
    const [first, last] = [at[start]!, at[end] ?? text.length];
    if (first > from) pieces.push({ text: text.slice(from, first), matches: false });
    pieces.push({ text: text.slice(first, last), matches: true });
    from = last;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), matches: false });
  return pieces;
}

/** Folds a text character by character; `at[i]` is where the character stands that gave `folded[i]`. */
function foldWithPlaces(text: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const piece = /\s/u.test(character) ? ' ' : searchFold(character);
    for (let i = 0; i < piece.length; i += 1) at.push(index);
    folded += piece;
    index += character.length;
  }
  return { folded, at };
}

/** Where the words stand, in order, what overlaps or touches joined. */
function rangesOf(folded: string, words: readonly string[]): { start: number; end: number }[] {
  const found = words.flatMap((word) => {
    const places: { start: number; end: number }[] = [];
    for (let at = folded.indexOf(word); word !== '' && at >= 0; at = folded.indexOf(word, at + word.length)) {
      places.push({ start: at, end: at + word.length });
    }
    return places;
  });
  const joined: { start: number; end: number }[] = [];
  for (const range of found.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** About so many code units of a long text are shown. */
const LONGEST = 320;

/** A long text cut down to the stretch round the first match, or to its beginning; cut at words. */
export function excerptOf(text: string, words: readonly string[]): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= LONGEST * 1.2) return flat;
  const [before, match] = piecesOf(flat, words);
  const at = before?.matches === false && match ? before.text.length : 0;
  const from = at < LONGEST * 0.75 ? 0 : flat.lastIndexOf(' ', at - LONGEST / 3) + 1;
  const cut = flat.slice(from, from + LONGEST);
  const end = from + LONGEST >= flat.length ? cut.length : Math.max(cut.lastIndexOf(' '), LONGEST / 2);
  return `${from > 0 ? '… ' : ''}${cut.slice(0, end)}${from + end < flat.length ? ' …' : ''}`;
}
