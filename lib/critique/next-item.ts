/** Items of one list: in a review each of them makes a point of its own. */
import type { Critique } from './critique';

interface Item {
  /** Null where the list is not numbered. */
  number: number | null;
  /** How far its sign is set in, in code units; null where no sign stands in the source. */
  column: number | null;
}

/** Whether part `index` is a later item of the list of which part `first` is one, and not of a list within it. */
export function isNextItem(critique: Critique, first: number, index: number): boolean {
  const [one, other] = [itemOf(critique, first), itemOf(critique, index)];
  if (!one || !other) return false;
  if (one.number !== null && other.number !== null)
    return other.number > one.number && (other.column ?? 0) <= (one.column ?? Infinity);
  // Signs alone do not tell a list from one within it, where nothing is set in.
  return (
    one.number === null &&
    other.number === null &&
    one.column !== null &&
    other.column !== null &&
    other.column <= one.column
  );
}

export function isNumbered(critique: Critique, index: number): boolean {
  return itemOf(critique, index)?.number != null;
}

function itemOf({ source, parts }: Critique, index: number): Item | null {
  const { role, markdown, at } = parts[index]!;
  const number = /^(\d{1,9})\\?[.)]\s/u.exec(markdown)?.[1];
  // Where no list is marked, a number that was typed begins a point as well.
  if (role !== 'item' && (role !== 'text' || number === undefined)) return null;
  const raw = source.slice(at.start, at.start + 200);
  const sign = /^\s*(?=\(?\d{1,9}[.)]\s|[-*+•‣◦▪●○·]\s)/u.exec(raw)?.[0];
  const begin = source.lastIndexOf('\n', at.start - 1) + 1;
  return {
    number: number === undefined ? null : Number(number),
    column: sign === undefined ? null : at.start - begin + sign.length,
  };
}
