/** Words that are no marks, but without which there is nothing to look for: seen on the way, while forms are matched. */
import { CLAIM_WORDS } from './claim';
import { FACTOR_WORDS } from './quantity/baseline';
import { SIZE_WORDS } from './quantity/size-words';

/** Bits of `Scan.signs`. */
export const SIZE_SIGN = 1;
export const PERCENT_SIGN = 2;
export const CLAIM_SIGN = 4;
export const FACTOR_SIGN = 8;

export const SIGNS: readonly (readonly [word: string, sign: number])[] = [
  ...SIZE_WORDS.map((word) => [word, SIZE_SIGN] as const),
  ...FACTOR_WORDS.map((word) => [word, FACTOR_SIGN] as const),
  ...CLAIM_WORDS.map((word) => [word, CLAIM_SIGN] as const),
  ['percent', PERCENT_SIGN],
  ['percentage', PERCENT_SIGN],
  ['per cent', PERCENT_SIGN],
];
