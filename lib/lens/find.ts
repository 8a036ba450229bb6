/** All findings of a page. */
import { type Citation, type PageText } from '../page-text/page-text';
import { attributionOf } from './attribution';
import { CLAIM_ENTRY, claimsIn } from './claim';
import { KINDS, type Finding, type Kind } from './finding';
import { hitsIn, type Scene } from './hits';
import { builtInLexicon, type Lexicon } from './lexicon';
import { isNegated } from './negation';
import { quantitiesIn } from './quantity/find';
import { quotationAt } from './quotation';
import { isMarked, isMathematics, isProse, worksOn } from './scope';

/** In a block of many hits the work also pauses after so many. */
const PAUSE = 256;

const PLAIN = { quiet: false, attributed: false, negated: false, arithmetic: null };

export interface PaperContext {
  /** arXiv categories, the primary one first; empty where they are not known. */
  categories: readonly string[];
}

/**
 * The findings of a page, sorted by start, then by end; no two of one kind overlap. A generator that pauses at
 * each block, for `runInSlices`.
 */
export function* findings(
  page: PageText,
  { categories }: PaperContext,
  lexicon: Lexicon = builtInLexicon(),
): Generator<void, Finding[]> {
  const mathematics = isMathematics(categories);
  const working = new Map<unknown, boolean>();
  const scene: Scene = {
    lexicon,
    mathematics,
    wanted({ entry }, block) {
      let works = working.get(entry.pack);
      if (works === undefined) working.set(entry.pack, (works = worksOn(entry.pack, categories)));
      return works && isMarked(entry.kind, block, mathematics);
    },
  };
  const found: Finding[] = [];
  let cited = 0;
  for (const block of page.blocks) {
    const citations: Citation[] = [];
    for (; cited < page.citations.length && page.citations[cited]!.start < block.end; cited++) {
      citations.push(page.citations[cited]!);
    }
    if (isProse(block)) {
      const text = page.text.slice(block.start, block.end);
      const isQuoted = quotationAt(text);
      const sums = quantitiesIn(page, block);
      for (const { cue, context } of hitsIn(text, block, citations, scene)) {
        const [start, end] = [block.start + context.start, block.start + context.end];
        const { kind, id: entry, term } = cue.entry;
        // The size word of a sum is marked with its numbers, and for what they say.
        if (kind !== 'hedge' && sums.some((sum) => sum.start <= start && end <= sum.end)) continue;
        const attributed = attributionOf(context, isQuoted(context)) !== null;
        const negated = isNegated(kind, context);
        found.push({ ...PLAIN, start, end, kind, entry, term, attributed, negated });
        if (found.length % PAUSE === 0) yield;
      }
      for (const { start, end, entry, term, arithmetic } of sums) {
        found.push({ ...PLAIN, start, end, kind: 'quantity', entry, term, arithmetic });
      }
      if (isMarked('claim', block, mathematics)) {
        for (const { start, end, term } of claimsIn(page, block)) {
          found.push({ ...PLAIN, start, end, kind: 'claim', entry: CLAIM_ENTRY, term });
        }
      }
    }
    yield;
  }
  return quietened(page, withoutOverlaps(found.sort(inOrder)));
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** Hits of the lexicon never overlap; two sums that share a number may, and then the longer is kept. */
function withoutOverlaps(sorted: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const last = new Map<Kind, number>();
  for (const finding of sorted) {
    const index = last.get(finding.kind);
    const before = index === undefined ? undefined : kept[index];
    if (before && before.end > finding.start) {
      if (finding.end - finding.start > before.end - before.start) kept[index!] = finding;
    } else {
      last.set(finding.kind, kept.push(finding) - 1);
    }
  }
  return kept.sort(inOrder);
}

/** The same term of the same kind again in one section is quiet. */
function quietened(page: PageText, sorted: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  let block = 0;
  return sorted.map((finding) => {
    while (block + 1 < page.blocks.length && page.blocks[block + 1]!.start <= finding.start) block += 1;
    const key = `${page.blocks[block]!.section} ${finding.kind} ${finding.term}`;
    const quiet = seen.has(key);
    seen.add(key);
    return quiet ? { ...finding, quiet } : finding;
  });
}
