/** Whether a cue hedges where it stands: what the context rules say, weighed where they are known to err. */
import * as v from 'valibot';
import type { Context } from '../context';
import type { Cue } from '../lexicon';
import type { Rule } from '../rules/rule';
import { SLOTS } from './features';
import { HedgeModel, type Weighed } from './hedge-model';
import { Weights } from './weights';
import trained from './weights.json';

/** What was decided and every voice in it, for whoever asks why a word was or was not marked. */
export interface HedgeVerdict {
  marked: boolean;
  spoken: { name: string; says: string }[];
}

/** The name under which the model speaks. */
export const MODEL = 'hedge-model';

/** So many features are told, the heaviest first. */
const TOLD = 4;

const weights = v.parse(Weights, trained);

/** The model that comes with Hedgerow. */
export const trainedModel = new HedgeModel(weights);

/** Whether the cue hedges. `silencedBy`: the first context rule that says it is meant otherwise; null for none. */
export function isHedge(cue: Cue, context: Context, silencedBy: Rule | null): boolean {
  return trainedModel.isHedge(cue, context, silencedBy);
}

/** The same, with the rule that spoke and, where the model was asked, its score and heaviest features in words. */
export function spokenOfHedge(cue: Cue, context: Context, silencedBy: Rule | null): HedgeVerdict {
  const spoken = silencedBy ? [{ name: silencedBy.name, says: silencedBy.doc }] : [];
  const features: Weighed[] = [];
  const score = trainedModel.score(cue, context, silencedBy, (weighed) => features.push(weighed));
  if (score === null) return { marked: silencedBy === null, spoken };
  const marked = score > 0;
  spoken.push({ name: MODEL, says: inWords(marked, score, features) });
  return { marked, spoken };
}

function inWords(marked: boolean, score: number, features: readonly Weighed[]): string {
  const heaviest = features
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, TOLD)
    .map(
      ({ slot, value, weight }) => `${SLOTS[slot]}: ${value === '' ? 'nothing' : value} (${signed(weight)})`,
    );
  const verdict = marked ? 'hedges here' : 'does not hedge here';
  const because = heaviest.length ? `: ${heaviest.join('; ')}` : '';
  return `Weighed against labelled sentences, the word ${verdict} (${signed(score)})${because}.`;
}

/** A weight in units of log odds, with its sign. */
function signed(weight: number): string {
  const units = weight / weights.scale;
  return `${units < 0 ? '\u2212' : '+'}${Math.abs(units).toFixed(1)}`;
}
