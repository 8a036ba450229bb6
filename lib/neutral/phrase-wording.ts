/** A wording for a phrase of the passage: only the words that it changes, written as those around it are. */
import { SHORT_WORDS } from '../lens/offer';
import { FORMULA } from '../page-text/page-text';
import { formulasBefore } from './apply';
import type { Wording, Words } from './change';

/** Fewer words are shown whole: the change is read more easily. */
const LEAST_WORDS = 5;

/**
 * A wording that keeps most of what it stands on at its beginning and end, without what it keeps: other changes have
 * room there. Any other as it is.
 */
export function withoutKept(passage: Words, wording: Wording): Wording {
  const { start, end, from, to } = wording;
  const old = passage.tex.slice(formulasBefore(passage.text, start), formulasBefore(passage.text, end));
  let head = headOf([from, to], [old, wording.tex]);
  const tail = tailOf([from, to], [old, wording.tex], head);
  // Words that are only added stand beside one that is there.
  if (head === from.length - tail) head = from.slice(0, head).trimEnd().search(/\S+$/);
  if (head < 0) return wording;
  const [gone, come] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  const all = countOf(from);
  if (all < LEAST_WORDS || countOf(gone) * 2 > all) return wording;
  return {
    start: start + head,
    end: end - tail,
    from: gone,
    to: come,
    tex: wording.tex.slice(formulasBefore(to, head), formulasBefore(to, to.length - tail)),
  };
}

/** So many letters stay at the beginning, up to the beginning of a word. */
function headOf([from, to]: [string, string], [old, now]: [readonly string[], readonly string[]]): number {
  let [at, formula, head] = [0, 0, 0];
  for (; at < from.length && from[at] === to[at]; at += 1) {
    if (from[at] === FORMULA && old[formula] !== now[formula++]) break;
    if (/\s/.test(from[at]!)) head = at + 1;
  }
  return head;
}

/** So many at the end, from the end of a word on, and none of the first `head`. */
function tailOf(
  [from, to]: [string, string],
  [old, now]: [readonly string[], readonly string[]],
  head: number,
): number {
  const most = Math.min(from.length, to.length) - head;
  let [count, formula, tail] = [0, 1, 0];
  for (; count < most; count += 1) {
    const [one, other] = [from[from.length - 1 - count], to[to.length - 1 - count]];
    if (one !== other) break;
    if (one === FORMULA && old.at(-formula) !== now.at(-formula++)) break;
    if (/\s/.test(one!)) tail = count + 1;
  }
  return tail;
}

function countOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** So many of the longer words of a title that is written in capitals begin with one. */
const TITLED = 0.75;

/** A wording for a phrase of a title whose words have capitals, with capitals. */
export function asInTitle(title: string, wording: Wording): Wording {
  const long = title.match(/\p{L}{4,}/gu) ?? [];
  const high = long.filter((word) => /^\p{Lu}/u.test(word));
  if (long.length < 3 || high.length < TITLED * long.length) return wording;
  const to = wording.to.replace(/(?<![\p{L}\p{N}'\u2019])\p{Ll}[\p{L}'\u2019]*/gu, (word) =>
    SHORT_WORDS.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return { ...wording, to };
}
