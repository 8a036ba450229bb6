/** The shape of the hedge model's weights, as training writes them. */
import * as v from 'valibot';

const Weight = v.pipe(v.number(), v.integer());

/** Weights by slot and value; a feature that is not named weighs nothing, nor does a slot that there no longer is. */
const Table = v.record(v.string(), v.record(v.string(), Weight));
export type Table = v.InferOutput<typeof Table>;

export const Weights = v.object({
  /** What they were trained on, as whoever passes them on must name it. */
  sources: v.array(v.string()),
  /** How many make one unit of log odds. */
  scale: Weight,
  /** What the rules' verdict weighs before any feature does: for a mark, or against it. */
  prior: Weight,
  /** Context rules that were seen to err when they silence: the model may overrule these, and no others. */
  doubted: v.array(v.string()),
  /** What every modelled term has in common. */
  shared: Table,
  /** By the canonical form of an entry: what it adds of its own. Of a term not named, the rules alone decide. */
  terms: v.record(v.string(), Table),
});
export type Weights = v.InferOutput<typeof Weights>;
