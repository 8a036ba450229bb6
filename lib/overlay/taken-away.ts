/**
 * What a reader has taken away: terms muted for good, and single marks that are "not here". It is taken from what the
 * lens has found, not from its lexicons: a long form that is muted must not uncover a shorter one within it.
 */
import type { Finding } from '../lens/finding';
import { blockIndexAt, type PageText, type Span } from '../page-text/page-text';
import type { MutedTerm } from '../settings/settings';
import { AROUND, type Dismissal, type DismissedMark } from '../terms/dismissal';

/**
 * A finding by its words and those around them, by which it is known again on another day and in another version.
 * Within its block: what stands around a block may move.
 */
export function quotedOf(page: PageText, { start, end, kind, term }: Finding): DismissedMark {
  const { text } = page;
  const block: Span = page.blocks[blockIndexAt(page.blocks, start)] ?? { start, end };
  return {
    kind,
    term,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(block.start, start - AROUND), start),
    suffix: text.slice(end, Math.max(end, Math.min(block.end, end + AROUND))),
  };
}

export interface Left {
  /** For each finding that is left, its index among all. */
  left: number[];
  /** What was dismissed, with the finding that it is on this page. */
  dismissed: { id: string; finding: Finding }[];
}

/** What is left of `found` once muted terms and dismissed marks are taken away. */
export function takeAway(
  page: PageText,
  found: readonly Finding[],
  muted: readonly MutedTerm[],
  dismissals: readonly Dismissal[],
): Left {
  const mutedKeys = new Set(muted.map(termKey));
  const byTerm = new Map<string, Dismissal[]>();
  for (const dismissal of dismissals) {
    const same = byTerm.get(termKey(dismissal));
    if (same) same.push(dismissal);
    else byTerm.set(termKey(dismissal), [dismissal]);
  }
  const taken: Left = { left: [], dismissed: [] };
  for (const [i, finding] of found.entries()) {
    const key = termKey(finding);
    if (mutedKeys.has(key)) continue;
    const dismissal = byTerm.get(key)?.find((each) => isOn(each, quotedOf(page, finding)));
    if (dismissal) taken.dismissed.push({ id: dismissal.id, finding });
    else taken.left.push(i);
  }
  return taken;
}

function termKey({ kind, term }: MutedTerm): string {
  return `${kind} ${term}`;
}

function isOn(dismissal: Dismissal, { exact, prefix, suffix }: DismissedMark): boolean {
  return dismissal.exact === exact && dismissal.prefix === prefix && dismissal.suffix === suffix;
}
