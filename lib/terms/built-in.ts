import { lexiconOf } from '../lens/lexicon';
import type { BuiltIn } from '../lens/packs';

/** How many terms each pack that comes with Hedgerow has. */
export function builtInTerms(): Record<BuiltIn, number> {
  const counts = { general: 0, 'machine-learning': 0, alignment: 0 };
  for (const { pack } of lexiconOf().entries.values()) {
    if (Object.hasOwn(counts, pack.id)) counts[pack.id as BuiltIn] += 1;
  }
  return counts;
}
