/** All findings of a page. */
import { type Block, type Citation, type PageText } from '../page-text/page-text';
import { attributionOf } from './attribution';
import { CLAIM_ENTRY, claimsIn } from './claim';
import { chooseFew } from './few';
import { KINDS, type Finding } from './finding';
import { hitsIn } from './hits';
import { type Lexicon, lexiconOf } from './lexicon';
import { isNegated } from './negation';
import { quantitiesIn } from './quantity/find';
import { quotationAt } from './quotation';
import { type Scene, sceneOf } from './scene';
import { isMarked, isProse } from './scope';
import { touching } from './touching';

/** In a block of many hits the work also pauses after so many. */
const PAUSE = 256;

/** A finding of which nothing more is known. */
const PLAIN = {
  tier: 'all',
  quiet: false,
  attributed: false,
  negated: false,
  defined: null,
  sense: null,
  arithmetic: null,
} as const;

export interface PaperContext {
  /** arXiv categories, the primary one first; empty where they are not known. */
  categories: readonly string[];
  /** The paper's title, where the page's text does not hold it. */
  title?: string | null;
}

/**
 * The findings of a page, sorted by start, then by end; no two of one kind overlap. A generator that pauses at
 * each block, for `runInSlices`.
 */
export function* findings(
  page: PageText,
  { categories }: PaperContext,
  lexicon?: Lexicon,
): Generator<void, Finding[]> {
  const scene = sceneOf(lexicon ?? lexiconOf(), categories);
  yield;
  yield* scene.lexicon.matcher.warmUp(page.text);
  const seen = new Set<string>();
  const all: Finding[] = [];
  let cited = 0;
  for (const block of page.blocks) {
    const citations: Citation[] = [];
    for (; cited < page.citations.length && page.citations[cited]!.start < block.end; cited++) {
      citations.push(page.citations[cited]!);
    }
    if (isProse(block, page.sections)) {
      for (const finding of yield* inBlock(page, block, citations, scene)) {
        const key = `${block.section} ${finding.kind} ${finding.term}`;
        finding.quiet ||= seen.has(key);
        seen.add(key);
        all.push(finding);
      }
    }
    yield;
  }
  chooseFew(all, scene.lexicon);
  return all;
}

/** The findings of a block in order, none of them quiet. */
function* inBlock(
  page: PageText,
  block: Block,
  citations: readonly Citation[],
  scene: Scene,
): Generator<void, Finding[]> {
  const text = page.text.slice(block.start, block.end);
  const sums = quantitiesIn(page, block);
  const claims = isMarked('claim', block, scene.mathematics) ? claimsIn(page, block) : [];
  const isQuoted = quotationAt(text);
  const isSummed = touching(sums);
  const found: Finding[] = [];
  for (const { cue, context } of hitsIn(text, block, citations, scene)) {
    const start = block.start + context.start;
    const end = block.start + context.end;
    const { kind, id: entry, term, sense, grade } = cue.entry;
    // The size word of a sum is marked with its numbers, and for what they say.
    if (isSummed({ start, end }) && kind !== 'hedge') continue;
    const attributed = attributionOf(context, isQuoted(context)) !== null;
    const negated = isNegated(kind, context);
    const quiet = grade === 'quiet';
    found.push({ ...PLAIN, start, end, kind, entry, term, quiet, attributed, negated, sense });
    if (found.length % PAUSE === 0) yield;
  }
  for (const { start, end, entry, term, arithmetic } of sums) {
    found.push({ ...PLAIN, start, end, kind: 'quantity', entry, term, arithmetic });
  }
  for (const { start, end, term } of claims) {
    found.push({ ...PLAIN, start, end, kind: 'claim', entry: CLAIM_ENTRY, term });
  }
  return sums.length || claims.length ? found.sort(inOrder) : found;
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}
