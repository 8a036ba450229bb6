/**
 * Logistic regression with an L1 penalty, by cyclic coordinate descent with one Newton step a coordinate (as in
 * Friedman, Hastie and Tibshirani, Regularization paths for generalized linear models, J. Stat. Softw. 33(1), 2010).
 * Nothing in it is random: the same examples in the same order give the same weights.
 */

export interface Sample {
  /** Indexes of the features that it has, each once. */
  features: readonly number[];
  /** What the outcome owes to something that is not learnt, in log odds. */
  offset: number;
  outcome: boolean;
  /** How many such samples it stands for. */
  count: number;
}

/** Largest step of a weight in one sweep, in log odds: keeps separable samples from running away. */
const LONGEST_STEP = 1;
/** Curvature below which a sample's is not taken: far from the boundary Newton steps would overshoot. */
const LEAST_CURVATURE = 0.05;
const SWEEPS = 100;
const ENOUGH = 1e-3;

/** The weights of `features` features, in log odds, most of them 0. `penalty` is that of one unit of a weight. */
export function fit(samples: readonly Sample[], features: number, penalty: number): Float64Array {
  const weights = new Float64Array(features);
  const odds = Float64Array.from(samples, ({ offset }) => offset);
  const bearers = bearersOf(samples, features);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let longest = 0;
    for (let feature = 0; feature < features; feature++) {
      const step = stepOf(weights[feature]!, bearers[feature]!, samples, odds, penalty);
      if (step === 0) continue;
      weights[feature]! += step;
      for (const index of bearers[feature]!) odds[index]! += step;
      longest = Math.max(longest, Math.abs(step));
    }
    if (longest < ENOUGH) break;
  }
  return weights;
}

function bearersOf(samples: readonly Sample[], features: number): number[][] {
  const bearers = Array.from({ length: features }, (): number[] => []);
  samples.forEach((sample, index) => {
    for (const feature of sample.features) bearers[feature]!.push(index);
  });
  return bearers;
}

function stepOf(
  weight: number,
  bearers: readonly number[],
  samples: readonly Sample[],
  odds: Float64Array,
  penalty: number,
): number {
  let slope = 0;
  let curvature = 0;
  for (const index of bearers) {
    const { outcome, count } = samples[index]!;
    const likely = 1 / (1 + Math.exp(-odds[index]!));
    slope += count * (likely - (outcome ? 1 : 0));
    curvature += count * likely * (1 - likely);
  }
  curvature = Math.max(curvature, LEAST_CURVATURE * bearers.length);
  const target = weight * curvature - slope;
  const next = Math.abs(target) <= penalty ? 0 : (target - Math.sign(target) * penalty) / curvature;
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, next - weight));
}
