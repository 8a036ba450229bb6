/**
 * Wording that its numbers do not carry: size words that disagree with them, shares that are not theirs, changes from
 * nothing. The grammar is strict, since a looser one is wrong more often than right: the word and its numbers must be
 * one phrase, and the numbers move the way the word says.
 */
import { type Block, FORMULA, type PageText } from '../../page-text/page-text';
import { changeOfNothing, mayChange } from './baseline';
import type { Disagreement } from './disagreement';
import { numbersIn } from './numbers';
import { pairOf } from './pairs';
import { shareAt } from './share';
import { maySize, multipliedChange, sizedChange, sizedPair } from './size-words';
import { firstFrom, spell } from './spelled';

/** A part, its whole and a bracket, once formulas are spelled out. */
const SHARES = /\d(?:\s?\/\s?|\s+(?:out )?of\s+)[^()]{1,60}\(/;
/** The same before they are: a formula may hold the part, the whole or both. */
const FORMULA_SHARES = /[\d\uFFFC](?:\s?\/\s?|\s+(?:out )?of\s+)[^()]{1,60}\(|\uFFFC(?:\s+[a-z]+){0,2}\s*\(/;

/** What is known of a block that holds a number before it is read: without either there is nothing to find. */
export interface Seen {
  /** One of `SIZE_WORDS`. */
  size: boolean;
  /** A sign of percent, or the word. */
  percent: boolean;
  /** A word that stands with factors: one of `FACTOR_WORDS`. */
  factor: boolean;
}

const UNSEEN: Seen = { size: true, percent: true, factor: true };

/** What quantities there may be in a block, found out cheaply: nearly all blocks are passed over so. */
function mayHold(
  page: PageText,
  block: Block,
  seen: Seen,
): { size: boolean; share: boolean; change: boolean } {
  const plain = page.text.slice(block.start, block.end);
  const formulas = plain.includes(FORMULA);
  const size = seen.size && maySize(plain);
  const percent = seen.percent || (formulas && holdsPercent(page, block));
  const change = (percent || seen.factor) && mayChange(plain, percent);
  if (!percent) return { size, share: false, change };
  const share = (formulas ? FORMULA_SHARES : SHARES).test(plain);
  return { size, share, change };
}

function holdsPercent(page: PageText, { start, end }: Block): boolean {
  const { formulas } = page;
  for (let index = firstFrom(page, start); index < formulas.length; index++) {
    const { at, tex } = formulas[index]!;
    if (at >= end) return false;
    if (tex.includes('%')) return true;
  }
  return false;
}

/** The disagreements of a block in order, with offsets into `PageText.text`. */
export function quantitiesIn(page: PageText, block: Block, seen: Seen = UNSEEN): Disagreement[] {
  const may = mayHold(page, block, seen);
  if (!may.size && !may.share && !may.change) return [];

  const spelled = spell(page, block.start, block.end);
  const { text } = spelled;
  if (!may.size && !may.change && !SHARES.test(text)) return [];
  const numbers = numbersIn(text);
  const found: Disagreement[] = [];
  for (const [index, first] of numbers.entries()) {
    const [second, third] = [numbers[index + 1], numbers[index + 2]];
    const pair = may.size && second ? pairOf(text, first, second) : null;
    const disagreement = pair
      ? sizedPair(spelled, pair)
      : ((may.size ? (sizedChange(spelled, first) ?? multipliedChange(spelled, first)) : null) ??
        (may.share && second && third ? shareAt(spelled, first, second, third) : null) ??
        (may.change ? changeOfNothing(spelled, first, block.role === 'abstract') : null));
    if (!disagreement) continue;
    const start = spelled.toPage(disagreement.start);
    const end = spelled.toPageEnd(disagreement.end);
    // Two that share a number are one matter: the first is kept.
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ ...disagreement, start, end });
  }
  return found;
}
