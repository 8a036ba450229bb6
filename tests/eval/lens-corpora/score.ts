/** Overlap of what was found with what was labelled. */
import type { Span } from '../../../lib/page-text/page-text';

export interface Labelled {
  /** What should be found. */
  gold: readonly Span[];
  /** What may be found or not: a finding on it counts neither way. */
  free: readonly Span[];
}

export interface Score {
  gold: number;
  found: number;
  precision: number;
  recall: number;
  f1: number;
}

/**
 * A finding is right when it overlaps a gold span, a gold span is found when a finding overlaps it. Figures are
 * fractions; F1 is the harmonic mean of the two.
 */
export function score(pairs: Iterable<{ found: readonly Span[]; labelled: Labelled }>): Score {
  let [gold, recalled, found, right] = [0, 0, 0, 0];
  for (const { found: spans, labelled } of pairs) {
    const counted = spans.filter(
      (span) => overlapsAny(span, labelled.gold) || !overlapsAny(span, labelled.free),
    );
    gold += labelled.gold.length;
    recalled += labelled.gold.filter((span) => overlapsAny(span, spans)).length;
    found += counted.length;
    right += counted.filter((span) => overlapsAny(span, labelled.gold)).length;
  }
  const precision = found ? right / found : 1;
  const recall = gold ? recalled / gold : 1;
  return {
    gold,
    found,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(span, other));
}

export function overlaps(one: Span, other: Span): boolean {
  return other.start < one.end && one.start < other.end;
}
