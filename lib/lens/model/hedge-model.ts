/**
 * A sparse linear model that weighs a context rule's verdict against what else stands round a hedge cue. It speaks on
 * those terms only of which the rules were seen to err in training; of all others the rules' verdict stands.
 */
import type { Context } from '../context';
import type { Cue } from '../lexicon';
import type { Rule } from '../rules/rule';
import { type Slot, featuresOf } from './features';
import type { Table, Weights } from './weights';

type Lookup = ReadonlyMap<Slot, ReadonlyMap<string, number>>;

/** What one feature weighed. */
export interface Weighed {
  slot: Slot;
  value: string;
  weight: number;
}

export class HedgeModel {
  readonly #prior: number;
  readonly #doubted: ReadonlySet<string>;
  readonly #shared: Lookup;
  readonly #terms: ReadonlyMap<string, Lookup>;

  constructor(weights: Weights) {
    this.#prior = weights.prior;
    this.#doubted = new Set(weights.doubted);
    this.#shared = lookup(weights.shared);
    this.#terms = new Map(Object.entries(weights.terms).map(([term, table]) => [term, lookup(table)]));
  }

  /** Whether the cue hedges. `silencedBy`: the first rule that says it is meant otherwise; null for none. */
  isHedge(cue: Cue, context: Context, silencedBy: Rule | null): boolean {
    const score = this.score(cue, context, silencedBy);
    return score === null ? silencedBy === null : score > 0;
  }

  /**
   * The sum of the weights, above 0 for a hedge; null where the model does not speak: on a term of which the rules were
   * not seen to err, or against a rule that was not.
   * @param onWeight told of every feature that weighs something
   */
  score(
    { entry }: Cue,
    context: Context,
    silencedBy: Rule | null,
    onWeight?: (weighed: Weighed) => void,
  ): number | null {
    const own = this.#terms.get(entry.term);
    if (own === undefined || (silencedBy !== null && !this.#doubted.has(silencedBy.name))) return null;
    const shared = this.#shared;
    let score = silencedBy === null ? this.#prior : -this.#prior;
    featuresOf(context, silencedBy, (slot, value) => {
      const weight = (shared.get(slot)?.get(value) ?? 0) + (own.get(slot)?.get(value) ?? 0);
      score += weight;
      if (onWeight && weight !== 0) onWeight({ slot, value, weight });
    });
    return score;
  }
}

function lookup(table: Table): Lookup {
  return new Map(
    Object.entries(table).map(([slot, values]) => [slot as Slot, new Map(Object.entries(values))]),
  );
}
