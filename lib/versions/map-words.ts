/** Where some words of a sentence stand in what the sentence became. */
import { FORMULA, type Span } from '../page-text/page-text';
import type { Edit } from './edits';
import { tokenEdits } from './diff';
import { CITATION, sameToken, type Token } from './tokens';

/** What became of some tokens, as indices into the tokens of the other side. */
export interface Mapped {
  /** Null where nothing stands for them. */
  start: number;
  end: number;
  /** They read as they did, and nothing came in between. */
  same: boolean;
}

/** Words that mean nothing by themselves: where no more than they is left of a quotation, it is gone. */
const EMPTY = new Set(
  'a an the of to in on at by for from with and or as is are was were be been it its that this these those which'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['a', 'an', 'the']);
/** From so many letters in common at the beginning, two words are forms of one. */
const STEM = 4;

/**
 * What tokens `start` to `end` of `from` became in `to`; null where they are gone. What came in beside them belongs to
 * them at an end where they reach the end of `from`, and only there.
 */
export function mapWords(from: readonly Token[], to: readonly Token[], { start, end }: Span): Mapped | null {
  const edits = tokenEdits(from, to);
  const touched = edits.filter(
    ({ fromStart, fromEnd }) => fromStart < end && fromEnd > start && fromEnd > fromStart,
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  let low = start === 0 ? 0 : lowOf(first, start, end, from, to);
  let high = end === from.length ? to.length : highOf(last, start, end, from, to);
  if (first === last && !first.same && (start > 0 || end < from.length)) {
    const part = partOf(first, start, end, from, to);
    low = start === 0 ? 0 : part.start;
    high = end === from.length ? to.length : part.end;
  }
  if (low >= high) return null;
  const same = touched.every((edit) => edit.same) && high - low === end - start;
  if (!same && isEmpty(to.slice(low, high)) && !isEmpty(from.slice(start, end))) return null;
  return { start: low, end: high, same };
}

function lowOf(edit: Edit, start: number, end: number, from: readonly Token[], to: readonly Token[]): number {
  if (edit.same) return edit.toStart + Math.max(0, start - edit.fromStart);
  return partOf(edit, start, end, from, to).start;
}

function highOf(
  edit: Edit,
  start: number,
  end: number,
  from: readonly Token[],
  to: readonly Token[],
): number {
  if (edit.same) return edit.toStart + Math.min(edit.fromEnd, end) - edit.fromStart;
  return partOf(edit, start, end, from, to).end;
}

/** What stands for the tokens of a replaced run that lie between `start` and `end`. */
function partOf(edit: Edit, start: number, end: number, from: readonly Token[], to: readonly Token[]): Span {
  const [first, last] = [Math.max(start, edit.fromStart), Math.min(end, edit.fromEnd)];
  const covered = from.slice(first, last);
  const old = from.slice(edit.fromStart, edit.fromEnd);
  const now = to.slice(edit.toStart, edit.toEnd);
  // A mark does not become words: where a stop became "and", that is not what was quoted.
  if (!covered.some(isWord) && now.some(isWord)) {
    const at = end > edit.fromEnd ? edit.toEnd : edit.toStart;
    return { start: at, end: at };
  }
  if (covered.length === old.length) return { start: edit.toStart, end: edit.toEnd };
  if (old.length === now.length) {
    return { start: edit.toStart + first - edit.fromStart, end: edit.toStart + last - edit.fromStart };
  }
  const partners = partnersOf(old, now);
  const [a, b] = [first - edit.fromStart, last - edit.fromStart];
  // Between the nearest words on either side that have a partner, the rest is theirs.
  const before = partners.findLast(([one]) => one < a);
  const after = partners.find(([one]) => one >= b);
  const inside = partners.filter(([one]) => one >= a && one < b);
  const least = before ? before[1] + 1 : 0;
  const most = after ? after[1] : now.length;
  const reachesStart = a === 0 || before?.[0] === a - 1;
  const reachesEnd = b === old.length || after?.[0] === b;
  const low = inside.length > 0 && !reachesStart ? inside[0]![1] : least;
  const high = inside.length > 0 && !reachesEnd ? inside.at(-1)![1] + 1 : most;
  return { start: edit.toStart + low, end: edit.toStart + Math.max(low, high) };
}

/** Words of two runs that are forms of one, in order: `target` and `targeted`. */
function partnersOf(old: readonly Token[], now: readonly Token[]): [number, number][] {
  const pairs: [number, number][] = [];
  let next = 0;
  for (const [a, { key }] of old.entries()) {
    const b = now.findIndex((token, index) => index >= next && isForm(key, token.key));
    if (b < 0) continue;
    pairs.push([a, b]);
    next = b + 1;
  }
  return pairs;
}

function isForm(a: string, b: string): boolean {
  if (ARTICLES.has(a) && ARTICLES.has(b)) return true;
  if (a === b) return a.length > 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < STEM || Math.abs(a.length - b.length) > 4) return false;
  const common = Math.max(STEM, Math.ceil(shorter * 0.7));
  return a.slice(0, common) === b.slice(0, common);
}

/** Where the words stand in a row all the same, and only there: a phrase that went to another place of its sentence. */
export function findWords(words: readonly Token[], to: readonly Token[]): Mapped | null {
  const first = words.findIndex(isWord);
  const sought = words.slice(first, words.findLastIndex(isWord) + 1);
  if (sought.filter(isWord).length < 2 || isEmpty(sought)) return null;
  const starts = [...to.keys()].filter((at) => sought.every(({ key }, index) => to[at + index]?.key === key));
  const [start] = starts;
  if (start === undefined || starts.length > 1) return null;
  const same = sought.every((token, index) => sameToken(token, to[start + index]!));
  return { start, end: start + sought.length, same };
}

/** Whether a token says anything by itself, and is no mark. */
export function isWord({ key }: Token): boolean {
  return key.startsWith(FORMULA) || key === CITATION || /[\p{L}\p{N}]/u.test(key);
}

function isEmpty(tokens: readonly Token[]): boolean {
  return tokens.every((token) => !isWord(token) || EMPTY.has(token.key));
}
