/** Shares that are not what their two numbers give: `7/36,000 (0.19 %)`, `9 of 40 runs (25 %)`. */
import { change, percent } from './arithmetic';
import type { Disagreement } from './disagreement';
import { isFraction } from './fractions';
import type { NumberInText } from './numbers';
import type { Spelled } from './spelled';

/** At most two words between the whole and the share: "of 40 test runs (". */
const OPENS = /^(?:\s+[a-z]+){0,2}\s*\(\s*(?:i\.e\.,?\s*|about\s+|~)?$/;
const SHUTS = /^\s*\)/;

/** The disagreement of three numbers that follow each other, if they are a part, a whole and a share. */
export function shareAt(
  spelled: Spelled,
  part: NumberInText,
  whole: NumberInText,
  stated: NumberInText,
): Disagreement | null {
  const { text } = spelled;
  if (stated.unit !== 'percent' || !isFraction(text, part, whole)) return null;
  if (!OPENS.test(text.slice(whole.end, stated.start))) return null;
  const shut = SHUTS.exec(text.slice(stated.unitEnd, stated.unitEnd + 4));
  if (!shut) return null;
  const share = part.value / whole.value;
  // A unit of the last digit printed: papers round down as well as up.
  if (Math.abs(100 * share - stated.value) <= 1.01 * 10 ** -stated.decimals) return null;
  const written = spelled.shown(part.start, whole.end);
  return {
    start: part.start,
    end: stated.unitEnd + shut[0].length,
    entry: 'quantity/share',
    term: 'share',
    arithmetic: change(stated.value / 100, share),
    why: `${written} is ${percent(share)}, not ${percent(stated.value / 100)}.`,
    carry: null,
    says: 'A share is not what its two numbers give.',
    neutral: [`${spelled.shown(part.start, stated.start)}${percent(share)})`],
  };
}
