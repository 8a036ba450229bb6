/** Findings as the sidebar lists them: by kind, then by term, then in page order. */
import { KINDS, type Kind } from '../../lib/lens/finding';
import type { ListedFinding } from '../../lib/messages/page-state';
import type { Span } from '../../lib/page-text/page-text';

export interface TermGroup {
  term: string;
  /** In page order; at least one. */
  findings: readonly ListedFinding[];
}

export interface KindGroup {
  kind: Kind;
  count: number;
  /** The most frequent first, then by name. */
  terms: readonly TermGroup[];
}

/** One group for every kind, in the order of legends, empty ones included. Findings come in page order. */
export function groupFindings(findings: readonly ListedFinding[]): KindGroup[] {
  const kinds = new Map<Kind, Map<string, ListedFinding[]>>(KINDS.map((kind) => [kind, new Map()]));
  for (const finding of findings) {
    const terms = kinds.get(finding.kind)!;
    const group = terms.get(finding.term);
    if (group) group.push(finding);
    else terms.set(finding.term, [finding]);
  }
  return KINDS.map((kind) => {
    const terms = [...kinds.get(kind)!].map(([term, group]) => ({ term, findings: group }));
    terms.sort((a, b) => b.findings.length - a.findings.length || a.term.localeCompare(b.term));
    return { kind, count: terms.reduce((sum, term) => sum + term.findings.length, 0), terms };
  });
}

/** The finding that a place means: the one that starts and ends there, else one that holds its start. */
export function findingAt(findings: readonly ListedFinding[], place: Span): ListedFinding | null {
  return (
    findings.find(({ start, end }) => start === place.start && end === place.end) ??
    findings.find(({ start, end }) => start <= place.start && place.start < end) ??
    null
  );
}

/** Keys of the rows of the list: what is open and what has the focus is kept by them over a reload. */
export const kindKey = (kind: Kind): string => `kind ${kind}`;
export const termKey = (kind: Kind, term: string): string => `term ${kind} ${term}`;
export const findingKey = ({ kind, start, end }: { kind: Kind; start: number; end: number }): string =>
  `finding ${kind} ${start} ${end}`;

export const cardKey = (finding: ListedFinding): string => `card ${findingKey(finding)}`;

/** The passage of a term after (or before) the one at `at`, round its ends; `at` is -1 where none has the focus. */
export function stepIn(findings: readonly ListedFinding[], at: number, by: 1 | -1): ListedFinding {
  const from = at < 0 && by < 0 ? 0 : at;
  return findings[(from + by + findings.length) % findings.length]!;
}

/** Up to so many marks, all groups stand open at first: they fit a screen or two, as on an abstract page. */
const OPEN_AT_MOST = 12;

/** The groups that are open before the reader has opened or shut any. */
export function openAtFirst(groups: readonly KindGroup[]): Set<string> {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (total > OPEN_AT_MOST) return new Set();
  return new Set(groups.filter(({ count }) => count > 0).map(({ kind }) => kindKey(kind)));
}
