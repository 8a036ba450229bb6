/**
 * Size words that disagree with the numbers they are attached to. The grammar is strict, since a looser one is wrong
 * more often than right: the word and its numbers must be one phrase, and the numbers move the way the word says.
 */
import { type Block, type PageText } from '../../page-text/page-text';
import { type Disagreement } from './disagreement';
import { type NumberInText, numbersIn } from './numbers';
import { pairAt } from './pair';
import { shareAt } from './share';

/** The disagreements of a block in order, with offsets into `PageText.text`. */
export function quantitiesIn(page: PageText, block: Block): Disagreement[] {
  const text = page.text.slice(block.start, block.end);
  const mayHoldPairs = /\b(?:from|to)\b|→|->/i.test(text);
  const mayHoldShares = text.includes('(') && /%|per ?cent/.test(text);
  if (!mayHoldPairs && !mayHoldShares) return [];
  const numbers = numbersIn(page, block, text);
  const found: Disagreement[] = [];
  for (const [index, first] of numbers.entries()) {
    const [second, third]: (NumberInText | undefined)[] = [numbers[index + 1], numbers[index + 2]];
    if (!second) break;
    const disagreement =
      (mayHoldPairs ? pairAt(text, first, second) : null) ??
      (mayHoldShares && third ? shareAt(text, first, second, third) : null);
    if (!disagreement) continue;
    const [start, end] = [block.start + disagreement.start, block.start + disagreement.end];
    // Two that share a number are one matter: the first is kept.
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ ...disagreement, start, end });
  }
  return found;
}
