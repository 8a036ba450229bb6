/**
 * Wording that its numbers do not carry: size words that disagree with them, shares that are not theirs, changes from
 * nothing. The grammar is strict, since a looser one is wrong more often than right: the word and its numbers must be
 * one phrase, and the numbers move the way the word says.
 */
import { type Block, FORMULA, type PageText } from '../../page-text/page-text';
import { changeOfNothing } from './baseline';
import { type Disagreement } from './disagreement';
import { numbersIn } from './numbers';
import { pairOf } from './pairs';
import { shareAt } from './share';
import { sizedChange, sizedPair } from './size-words';
import { spell } from './spelled';

/** Without one of these there is nothing to disagree with: most blocks are passed over so. */
const SIZES =
  /\b(?:small|slight|modest|minor|marginal|negligibl|tiny|minimal|large|huge|drama|drastic|massive|substantial|sharp|enormous|doubl|tripl|quadrupl|halv)/i;
const SHARES = /\d(?:\s?\/\s?|\s+(?:out )?of\s+)[^()]{1,60}\(/;

const CHANGES = /\b(?:improv|increas|boost|enhanc|rais)(?:es?|s|ed|ing)?\b[^.;]{1,100}\bby\b/i;

/** The disagreements of a block in order, with offsets into `PageText.text`. */
export function quantitiesIn(page: PageText, block: Block): Disagreement[] {
  const plain = page.text.slice(block.start, block.end);
  const formulas = plain.includes(FORMULA);
  if (!formulas && !/\d/.test(plain)) return [];
  const maySize = SIZES.test(plain);
  const mayShare = formulas ? plain.includes('(') : SHARES.test(plain);
  const mayChange = CHANGES.test(plain);
  if (!maySize && !mayShare && !mayChange) return [];

  const spelled = spell(page, block.start, block.end);
  const { text } = spelled;
  const numbers = numbersIn(text);
  const found: Disagreement[] = [];
  for (const [index, first] of numbers.entries()) {
    const [second, third] = [numbers[index + 1], numbers[index + 2]];
    const pair = maySize && second ? pairOf(text, first, second) : null;
    const disagreement = pair
      ? sizedPair(spelled, pair)
      : ((maySize ? sizedChange(spelled, first) : null) ??
        (mayShare && second && third ? shareAt(spelled, first, second, third) : null) ??
        (mayChange ? changeOfNothing(spelled, first) : null));
    if (!disagreement) continue;
    const start = spelled.toPage(disagreement.start);
    const end = spelled.toPageEnd(disagreement.end);
    // Two that share a number are one matter: the first is kept.
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ ...disagreement, start, end });
  }
  return found;
}
