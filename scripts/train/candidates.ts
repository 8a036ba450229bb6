/** The lens on labelled texts, with another verdict on hedges than the trained model's. */
import type { Context } from '../../lib/lens/context';
import { hitsIn } from '../../lib/lens/hits';
import { type Cue, lexiconOf } from '../../lib/lens/lexicon';
import { featuresOf, type Slot } from '../../lib/lens/model/features';
import { Passage } from '../../lib/lens/passage';
import type { Rule } from '../../lib/lens/rules/rule';
import { type Scene, sceneOf } from '../../lib/lens/scene';
import { pageTextOf } from '../../lib/page-text/from-text';
import type { Span } from '../../lib/page-text/page-text';
import type { LabelledText } from './corpora';

/** One form of a hedge that stands in a labelled text, and whether it is a cue there. */
export interface Example {
  document: string;
  term: string;
  features: readonly (readonly [slot: Slot, value: string])[];
  /** The first context rule that says it is meant otherwise; null for none. */
  silencedBy: string | null;
  hedges: boolean;
}

/**
 * The examples of a text, met as the lens meets forms when every verdict is the label's: behind a form that is no
 * cue the shorter forms within it get their turn. What the labels leave open is none.
 */
export function examplesIn(labelled: LabelledText): Example[] {
  const examples: Example[] = [];
  walk(labelled, (span, cue, context, silencedBy) => {
    const hedges = overlapsAny(span, labelled.gold);
    const { negatives } = labelled;
    const open = overlapsAny(span, labelled.free) || (negatives !== null && !overlapsAny(span, negatives));
    if (hedges || !open) {
      const features: [Slot, string][] = [];
      featuresOf(context, silencedBy, (slot, value) => features.push([slot, value]));
      const { document } = labelled;
      examples.push({
        document,
        term: cue.entry.term,
        features,
        silencedBy: silencedBy?.name ?? null,
        hedges,
      });
    }
    return hedges;
  });
  return examples;
}

/** What the lens marks as hedges in a text when `isHedge` decides, in order; offsets are those of the text. */
export function hedgesIn(labelled: LabelledText, isHedge: Scene['isHedge']): Span[] {
  return walk(labelled, (_, cue, context, silencedBy) => isHedge(cue, context, silencedBy));
}

type Decide = (span: Span, cue: Cue, context: Context, silencedBy: Rule | null) => boolean;

function walk({ text, part }: LabelledText, decide: Decide): Span[] {
  const { page, toSource } = pageTextOf(text, part);
  const spanOf = ({ start, end }: Span) => ({ start: toSource(start), end: toSource(end) });
  const scene: Scene = {
    ...sceneOf(lexiconOf(), page, []),
    isHedge: (cue, context, silencedBy) => decide(spanOf(context), cue, context, silencedBy),
  };
  const found: Span[] = [];
  for (const [index, { start, end }] of page.blocks.entries()) {
    const { matches } = scene.lexicon.matcher.scan(page.text, start, end);
    for (const { cue, context } of hitsIn(new Passage(page, index, scene.mathematics), matches, [], scene)) {
      if (cue.entry.kind === 'hedge') found.push(spanOf(context));
    }
  }
  return found;
}

export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => start < span.end && span.start < end);
}
