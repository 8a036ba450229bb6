/** A neutral wording that a critic gives, put where it belongs: for the whole quotation, or for a phrase of it. */
import * as v from 'valibot';
import { apply } from '../neutral/apply';
import { fitWording } from '../neutral/fit-wording';
import { standsFor } from '../neutral/stands-for';
import { WORDING_LIMIT } from '../notes/note';
import type { Target } from '../notes/target';
import { formulasOf, quotationOf } from '../notes/target-words';
import { asTyped } from '../versions/wording-parts';
import type { ToldWording } from './words/wording';

/** As a proposal of a reading. */
export const Rewording = v.object({
  /** What would stand in place of the quotation; the critic's words alone where they are for a part of it. */
  value: v.string(),
  because: v.string(),
  taken: v.boolean(),
  /** The critic's own words. */
  words: v.string(),
  /** The words that they name as those to be replaced. */
  replaces: v.nullable(v.string()),
  /** `part`: they seem to be for some words of the quotation, and which cannot be told. Not taken unasked. */
  standsFor: v.picklist(['whole', 'phrase', 'part']),
});
export type Rewording = v.InferOutput<typeof Rewording>;

export function rewordingOf({ value, because, replaces }: ToldWording, target: Target): Rewording {
  return placed({ words: value, because, replaces }, target);
}

/** The same for another passage. What the reader has refused stays refused. */
export function rewordingOn(target: Target, rewording: Rewording | null): Rewording | null {
  if (rewording === null) return null;
  const moved = placed(rewording, target);
  const refused = !rewording.taken && rewording.standsFor !== 'part';
  return moved.standsFor === rewording.standsFor || refused ? { ...moved, taken: rewording.taken } : moved;
}

function placed(
  { words, because, replaces }: Pick<Rewording, 'words' | 'because' | 'replaces'>,
  target: Target,
): Rewording {
  const told = { because, words, replaces };
  const whole = { ...told, value: words, taken: true, standsFor: 'whole' as const };
  const quotation = quotationOf(target);
  if (quotation === null) return whole;
  const place = standsFor(quotation, words, replaces);
  if (place.is === 'whole') return whole;
  const value = place.is === 'phrase' ? replaced(target, quotation, place, words) : null;
  return value === null
    ? { ...told, value: words, taken: false, standsFor: 'part' }
    : { ...told, value, taken: true, standsFor: 'phrase' };
}

/** The quotation with a phrase of it replaced; null where that says the same, or is too long for a note. */
function replaced(
  target: Target,
  text: string,
  phrase: { start: number; end: number },
  words: string,
): string | null {
  const quoted = { text, tex: [...formulasOf(target)] };
  const wording = fitWording(quoted, phrase, words);
  const value = wording && asTyped(apply(quoted, [wording]));
  return value !== null && value.length <= WORDING_LIMIT ? value : null;
}
