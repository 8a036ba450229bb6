/** Whether a cue hedges where it stands: what the context rules say, weighed where they are known to err. */
import { type Context } from '../context';
import { type Cue } from '../lexicon';
import { type Rule } from '../rules/rule';

/** What was decided and every voice in it, for whoever asks why a word was or was not marked. */
export interface HedgeVerdict {
  marked: boolean;
  spoken: { name: string; says: string }[];
}

/** Whether the cue hedges. `silencedBy`: the first context rule that says it is meant otherwise; null for none. */
export function isHedge(cue: Cue, context: Context, silencedBy: Rule | null): boolean {
  return silencedBy === null;
}

/** The same, with the rule that spoke and, where the model was asked, its score and heaviest features in words. */
export function spokenOfHedge(cue: Cue, context: Context, silencedBy: Rule | null): HedgeVerdict {
  return {
    marked: isHedge(cue, context, silencedBy),
    spoken: silencedBy ? [{ name: silencedBy.name, says: silencedBy.doc }] : [],
  };
}
