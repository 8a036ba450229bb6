import { type Kind, KINDS } from '../lib/lens/finding';

/** How many findings each kind has. */
export function countByKind(findings: readonly { kind: Kind }[]): Record<Kind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}
