/** The words of a block that are forms in the lexicon and mean there what the lexicon means. */
import { type Block, type Citation } from '../page-text/page-text';
import { Context, isWord } from './context';
import { type Spoken } from './finding';
import { type Cue } from './lexicon';
import { keyOf } from './matcher';
import { isHedge, spokenOfHedge } from './model/verdict';
import { rulesFor } from './rules/rules';
import { type Scene } from './scene';

export interface Hit {
  cue: Cue;
  context: Context;
}

/** Whether a form is meant as its entry means it, and what spoke. */
export interface Verdict {
  marked: boolean;
  /** Empty where nothing had anything to say. */
  spoken: Spoken[];
}

/** Told of each form that was not marked. */
export type OnSilent = (cue: Cue, context: Context, verdict: Verdict) => void;

/**
 * The hits of one block in order; no two overlap, since the longest form wins wherever kinds meet ("not clear" is no
 * booster, "possible" within "by any means possible" no hedge). Where a rule silences a form, the shorter forms within
 * it get their turn. Offsets of a hit's context count from the start of `text`, the block's.
 */
export function* hitsIn(
  text: string,
  block: Block,
  citations: readonly Citation[],
  scene: Scene,
  onSilent?: OnSilent,
): Generator<Hit> {
  const { matcher, cues } = scene.lexicon;
  const next = matcher.search(text);
  let citation = 0;
  let match = next(0);
  while (match !== null) {
    const { start } = match;
    let from = nextWord(text, start);
    while (citation < citations.length && citations[citation]!.end - block.start <= start) citation += 1;
    const cited = citation < citations.length && citations[citation]!.start - block.start <= start;
    if (!cited) {
      for (const cue of cues.get(keyOf(match.text))!) {
        if (!scene.wanted(cue, block)) continue;
        const context = new Context(
          text,
          block,
          start,
          start + cue.length,
          cue.inflection,
          scene.mathematics,
        );
        if (!isMeant(cue, context)) {
          onSilent?.(cue, context, verdictOn(cue, context));
          continue;
        }
        from = context.end;
        yield { cue, context };
        break;
      }
    }
    match = next(from);
  }
}

/** Whether a form is meant as its entry means it: the quick answer. */
function isMeant(cue: Cue, context: Context): boolean {
  const rule = rulesFor(cue.entry).find((candidate) => candidate.silences(context)) ?? null;
  return isWeighed(cue) ? isHedge(cue, context, rule) : rule === null;
}

/** The same answer with everything that spoke, for whoever asks why. */
export function verdictOn(cue: Cue, context: Context): Verdict {
  const rules = rulesFor(cue.entry).filter((candidate) => candidate.silences(context));
  const spoken = rules.map(({ name, doc }) => ({ name, says: doc }));
  if (!isWeighed(cue)) return { marked: !rules.length, spoken };
  const weighed = spokenOfHedge(cue, context, rules[0] ?? null);
  const others = spoken.filter(({ name }) => !weighed.spoken.some((said) => said.name === name));
  return { marked: weighed.marked, spoken: [...weighed.spoken, ...others] };
}

/** Whether the model has a say: on the hedges it was trained on, not on words that a reader has added. */
function isWeighed({ entry }: Cue): boolean {
  return entry.kind === 'hedge' && entry.pack.files.length > 0;
}

function nextWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWord(text.charCodeAt(at))) at += 1;
  return at;
}
