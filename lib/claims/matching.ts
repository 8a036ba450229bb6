/** Which claim of a page a stored judgement is about: by the words that were judged. */
import { fold } from '../anchor/fold';
import type { Selector } from '../anchor/selectors';
import type { ListedClaim } from './claim-table';
import type { Judgement } from './judgement';
import { stemOf } from './stems';

/** A judgement with the claim of this page that it is about. */
export interface Matched {
  judgement: Judgement;
  /** Whether the claim reads otherwise here than when it was judged. */
  reworded: boolean;
}

export interface Matches {
  /** By `ListedClaim.id`. */
  of: ReadonlyMap<string, Matched>;
  /** Judgements on what this page does not claim, the one last touched first. */
  others: readonly Judgement[];
}

/** From so much agreement on (Dice's coefficient over the words), a claim is the judged one in other words. */
const ALIKE = 0.6;

/** Matches judgements of a paper with the claims of one of its pages. Of two on one claim the newer counts. */
export function matchJudgements(claims: readonly ListedClaim[], judgements: readonly Judgement[]): Matches {
  const newestFirst = judgements.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const of = new Map<string, Matched>();
  const left = new Set(newestFirst);
  const place = (wanted: (claim: ListedClaim, words: string) => boolean, reworded: boolean) => {
    for (const judgement of newestFirst) {
      const words = wordsOf(judgement.claim);
      const claim = words === null ? undefined : claims.find((one) => !of.has(one.id) && wanted(one, words));
      if (!left.has(judgement) || !claim) continue;
      of.set(claim.id, { judgement, reworded });
      left.delete(judgement);
    }
  };
  place((claim, words) => fold(claim.text).text === fold(words).text, false);
  place((claim, words) => agreement(claim.text, words) >= ALIKE, true);
  return { of, others: [...left] };
}

/** The words that selectors quote; null where they quote none. */
export function wordsOf(selectors: readonly Selector[]): string | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quote?.exact ?? null;
}

function agreement(a: string, b: string): number {
  const [one, other] = [stemsOf(a), stemsOf(b)];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf));
}
