/**
 * Words left out of a sentence, with what belongs to them: the space, the commas round them, the capital of the
 * sentence that they began.
 */
import { endsSentence } from '../lens/context';
import { ARTICLES } from '../lens/rules/words';
import { words } from '../lens/rules/rule';
import { FORMULA, type Span } from '../page-text/page-text';

/** A stretch, and what stands in its place once the words are gone. */
export interface LeftOut extends Span {
  to: string;
}

/** Begin a clause of their own behind a comma: what stands before it has led up to them, and the comma stays. */
const BEGINS_CLAUSE = new Set([
  ...ARTICLES,
  ...words(
    `we i it they he she you this that these those there our their its such one each every all both many most some
     no neither several`,
  ),
]);
/** Joined to what follows, so that no comma is left behind them: "that, clearly, moles". */
const JOINS = words(
  'that and but or which who because since although though whereas while if when as than so yet',
);
/** Lead up to a sentence, and keep the comma behind them. */
const LEADS_UP = words(
  'however moreover furthermore here thus therefore hence additionally finally overall instead similarly interestingly',
);

const WORD = /[\p{L}\p{N}]/u;
const NEXT = /^[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*/u;
const LAST = /([\p{L}\p{N}][\p{L}\p{N}'\u2019-]*)$/u;
const SPACE = /\s/;

/**
 * What goes with the words at `hit` of a block; null where what is left would not stand for sure.
 * @param block where the text that the words stand in begins and ends
 */
export function leavingOut(text: string, block: Span, { start, end }: Span): LeftOut | null {
  const before = start > block.start ? text[start - 1]! : '';
  const after = end < block.end ? text[end]! : '';
  if (before === '-' || after === '-' || (before !== '' && WORD.test(before))) return null;
  if (before === '(' && after === ')') {
    return spaceBefore(text, block, start - 1, end + 1);
  }
  if (isDash(text, start - 2) && isDash(text, end + 1)) return null;
  const begins = beginsSentence(text, block, start);
  if (begins) return fromBeginning(text, block, start, end);
  const commaBefore = text.slice(start - 2, start) === ', ';
  if (after === ',') {
    if (commaBefore) return betweenCommas(text, block, start, end);
    // "and surprisingly, the moles", "; clearly, moles": its comma is its own.
    return text[end + 1] === ' ' && before === ' ' ? { start, end: end + 2, to: '' } : null;
  }
  if (after === ' ') return before === ' ' || before === '(' ? { start, end: end + 1, to: '' } : null;
  // It ends a clause or the block.
  if (commaBefore) return { start: start - 2, end, to: '' };
  return before === ' ' ? { start: start - 1, end, to: '' } : null;
}

function betweenCommas(text: string, block: Span, start: number, end: number): LeftOut | null {
  const led = LAST.exec(text.slice(Math.max(block.start, start - 60), start - 2))?.[1]?.toLowerCase() ?? '';
  const next = NEXT.exec(text.slice(end + 2, Math.min(block.end, end + 62)))?.[0].toLowerCase() ?? '';
  if (JOINS.has(led)) return { start: start - 2, end: end + 1, to: '' };
  if (LEADS_UP.has(led) || BEGINS_CLAUSE.has(next) || next === '' || JOINS.has(next))
    return { start: start - 2, end, to: '' };
  return { start: start - 2, end: end + 1, to: '' };
}

/** The words begin their sentence: what is next takes their capital over. */
function fromBeginning(text: string, block: Span, start: number, end: number): LeftOut | null {
  let next = end;
  if (text[next] === ',') next += 1;
  if (text[next] !== ' ') return null;
  next += 1;
  if (next >= block.end) return null;
  const capital = text[start] !== text[start]!.toLowerCase();
  const word = NEXT.exec(text.slice(next, Math.min(block.end, next + 60)))?.[0];
  if (word === undefined) return text[next] === FORMULA ? { start, end: next, to: '' } : null;
  if (!capital || word[0] !== word[0]!.toLowerCase()) return { start, end: next, to: '' };
  return { start, end: next + word.length, to: word[0].toUpperCase() + word.slice(1) };
}

function spaceBefore(text: string, block: Span, start: number, end: number): LeftOut {
  const space = start > block.start && SPACE.test(text[start - 1]!);
  return { start: space ? start - 1 : start, end, to: '' };
}

function beginsSentence(text: string, block: Span, start: number): boolean {
  let at = start;
  while (at > block.start && /["'\u201C\u2018([]/.test(text[at - 1]!)) at -= 1;
  if (at === block.start) return true;
  if (at < start && text[at] === '(') return false;
  if (text[at - 1] !== ' ') return false;
  let stop = at - 2;
  while (stop > block.start && /["'\u201D\u2019)\]]/.test(text[stop]!)) stop -= 1;
  return endsSentence(text, stop) || (text[stop] === ':' && text[start] !== text[start]!.toLowerCase());
}

function isDash(text: string, at: number): boolean {
  return /[\u2013\u2014]/.test(text[at] ?? '');
}
