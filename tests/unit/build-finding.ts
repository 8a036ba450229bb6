/** A finding for tests that are not about what the lens finds. */
import type { Finding } from '../../lib/lens/finding';
import type { Span } from '../../lib/page-text/page-text';

/** A plain hedge at `span`, with `change` made to it. */
export function buildFinding({ start, end }: Span, change: Partial<Finding> = {}): Finding {
  return {
    start,
    end,
    kind: 'hedge',
    entry: 'general/may',
    term: 'may',
    tier: 'all',
    quiet: false,
    attributed: false,
    negated: false,
    defined: null,
    sense: null,
    arithmetic: null,
    ...change,
  };
}
