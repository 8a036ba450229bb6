/** A judgement as a change makes it. */
import type { ListedClaim } from '../../lib/claims/claim-table';
import type { Judgement } from '../../lib/claims/judgement';
import type { SidebarState } from './state-holder';

export type JudgementChange = Partial<Pick<Judgement, 'verdict' | 'evidence' | 'comment'>>;

/**
 * The judgement on `claim` after `change`: of the one that is held, or a new one. It is then one on the claim as it
 * reads here. Throws while no paper is known.
 */
export function judgementOn(
  claim: ListedClaim,
  held: Judgement | null,
  change: JudgementChange,
  { paper, page }: Pick<SidebarState, 'paper' | 'page'>,
  now: Date,
): Judgement {
  if (paper === null) throw new Error('No paper is shown that could be judged');
  return {
    id: held?.id ?? crypto.randomUUID(),
    verdict: held?.verdict ?? null,
    evidence: held?.evidence ?? [],
    comment: held?.comment ?? '',
    ...change,
    paper,
    version: page?.version ?? null,
    claim: claim.selectors,
    updatedAt: now.toISOString(),
  };
}
