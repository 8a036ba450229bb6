/**
 * How often a passage hedges, boosts and loads its words, before and after: the lens on both, since a wording may bring
 * words of its own. Counts beside the reading, never a score.
 */
import * as v from 'valibot';
import { findings } from '../lens/find';
import { Kind, KINDS } from '../lens/finding';
import type { Lexicon } from '../lens/lexicon';
import { countWords, type PageText } from '../page-text/page-text';
import type { Wording } from './change';
import { withChanges } from './changed-page';
import type { PassageText } from './passage-text';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const Measures = v.object({ words: Count, counts: v.record(Kind, Count) });
export type Measures = v.InferOutput<typeof Measures>;

/** The measures of the passage as the page has it, or with `changes` made. Pauses as the lens does. */
export function* measuresOf(
  page: PageText,
  passage: PassageText,
  lexicon: Lexicon,
  changes: readonly Wording[] = [],
): Generator<void, Measures> {
  const { page: changed, spans } = withChanges(page, passage, changes);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { start, end, kind } of yield* findings(changed, { categories: [] }, lexicon)) {
    if (spans.some((span) => span.start <= start && end <= span.end)) counts[kind] += 1;
  }
  const words = spans.reduce((sum, span) => sum + countWords(changed.text.slice(span.start, span.end)), 0);
  return { words, counts };
}
