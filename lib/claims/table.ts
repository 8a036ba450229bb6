/** The claim table of a page: its claims with the passages that say them again, its stated limits, its captions. */
import { describe } from '../anchor/describe';
import type { Finding } from '../lens/finding';
import { type PageText, sectionTitleAt, type Span } from '../page-text/page-text';
import type { ClaimTable, ListedClaim, Passage, Restatement } from './claim-table';
import { claimsOf } from './claims';
import { captionsOf } from './captions';
import { limitsOf } from './limits';
import { passageOf } from './passage';
import { Ranking } from './ranking';
import { sentencesOf } from './sentences';

/**
 * The claim table of `page`. `findings` are the lens's for the same page, in order: the hedges among them say what is
 * tempered. A generator that pauses often, for `runInSlices`.
 */
export function* claimTable(page: PageText, findings: readonly Finding[]): Generator<void, ClaimTable> {
  const sentences = [...sentencesOf(page)];
  yield;
  const hedges = findings.filter(({ kind }) => kind === 'hedge');
  const ranking = yield* Ranking.of(page, sentences);
  const seen = new Map<string, number>();
  const claims: ListedClaim[] = [];
  for (const { part, start, end } of claimsOf(page, sentences)) {
    const passage = passageOf(page, { start, end });
    const tempered = hedgesIn(page, hedges, passage);
    const again = (seen.get(part) ?? 0) + 1;
    seen.set(part, again);
    claims.push({
      id: `${part}-${again}`,
      part,
      ...passage,
      selectors: describe(page, passage),
      tempered,
      unhedged: tempered.length === 0,
      restatements: ranking.best(passage).map((span): Restatement => ({
        ...passageOf(page, span),
        section: sectionTitleAt(page, span.start),
        tempered: hedgesIn(page, hedges, span),
      })),
    });
    yield;
  }
  return { claims, limits: limitsOf(page, sentences), captions: captionsOf(page), body: ranking.hasBody };
}

/** The hedges inside `span`, in order. */
function hedgesIn(page: PageText, hedges: readonly Finding[], span: Span): Passage[] {
  return hedges
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .map((hedge) => passageOf(page, hedge));
}
