/** The words of a block that are forms in the lexicon and mean there what the lexicon means. */
import type { Span } from '../page-text/page-text';
import { Context } from './context';
import type { Spoken } from './finding';
import type { Cue, Lexicon } from './lexicon';
import type { Match } from './matcher';
import { spokenOfHedge } from './model/verdict';
import { isNameList, mayBeName } from './name-list';
import type { Passage } from './passage';
import { quotationsIn } from './quotation';
import { rulesFor } from './rules/rules';
import type { Scene } from './scene';
import { touching } from './touching';

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

const AMONG_NAMES: Verdict = {
  marked: false,
  spoken: [{ name: 'list-of-names', says: 'A list of names is no prose.' }],
};
const NOT_HERE: Verdict = {
  marked: false,
  spoken: [
    {
      name: 'not-looked-for',
      says: 'Boosters and claims are off in mathematics, theorems and proofs; a pack works on papers of its fields.',
    },
  ],
};
const IN_CITATION: Verdict = {
  marked: false,
  spoken: [{ name: 'citation', says: 'A citation is not what the paper says.' }],
};

/**
 * The hits of a passage in order; no two overlap, since the longest form wins wherever kinds meet ("not clear" is no
 * booster, "possible" within "by any means possible" no hedge). Where a form is not meant so, the shorter forms that
 * begin there get their turn.
 *
 * `matches` are those of the passage's block, `citations` (in order) those that may touch it; `onSilent` is told of
 * every form that is not marked.
 */
export function* hitsIn(
  passage: Passage,
  matches: readonly Match<Cue>[],
  citations: readonly Span[],
  scene: Scene,
  onSilent?: OnSilent,
): Generator<Hit, void> {
  const isCited = touching(citations);
  const { block, text } = passage;
  let amongNames: boolean | null = null;
  let from = block.start;
  for (const { start, forms } of matches) {
    if (start < from) continue;
    const cited = citations.length > 0 && isCited({ start, end: start + 1 });
    for (const { value: cue, end } of forms) {
      const wanted = scene.wanted(cue, block);
      if (!wanted && !onSilent) continue;
      const context = new Context(passage, start, end, cue.inflection);
      if (!wanted) {
        onSilent?.(cue, context, NOT_HERE);
        continue;
      }
      if (cited) {
        onSilent?.(cue, context, IN_CITATION);
        continue;
      }
      if (context.capital && mayBeName(text, context) && (amongNames ??= isNameList(text, block))) {
        onSilent?.(cue, context, AMONG_NAMES);
        continue;
      }
      if (isMeant(cue, context, scene)) {
        from = end;
        yield { cue, context };
        break;
      }
      onSilent?.(cue, context, verdictOn(cue, context));
    }
  }
}

/** The hit that a finding of this lexicon was made from; null where there is none in its place. */
export function hitAt(
  passage: Passage,
  { start, end, entry }: Span & { entry: string },
  lexicon: Lexicon,
): Hit | null {
  const { text, block } = passage;
  const match = lexicon.matcher.scan(text, block.start, block.end).matches.find((one) => one.start === start);
  const form = match?.forms.find((one) => one.end === end && one.value.entry.id === entry);
  return form ? { cue: form.value, context: new Context(passage, start, end, form.value.inflection) } : null;
}

/** Whether quotation marks stand round a hit, asked of a single one. */
export function isQuotedAt({ text, block, start, end }: Context): boolean {
  return touching(quotationsIn(text, block))({ start, end });
}

/** Whether a form is meant as its entry means it: the quick answer. */
function isMeant(cue: Cue, context: Context, scene: Scene): boolean {
  const { entry } = cue;
  let silencedBy = null;
  for (const rule of rulesFor(entry)) {
    if (!rule.silences(context)) continue;
    silencedBy = rule;
    break;
  }
  return isWeighed(cue) ? scene.isHedge(cue, context, silencedBy) : silencedBy === null;
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
