/** All findings of a page. */
import { pageTextOf } from '../page-text/from-text';
import type { Block, PageText, Span } from '../page-text/page-text';
import { attributionOf } from './attribution';
import { CLAIM_ENTRY, claimsIn } from './claim';
import { definedIn } from './defined';
import { chooseFew } from './few';
import { KINDS, type Finding } from './finding';
import { hitsIn } from './hits';
import { type Lexicon, lexiconOf } from './lexicon';
import { isNegated } from './negation';
import { Passage } from './passage';
import { quantitiesIn } from './quantity/find';
import { quotationsIn } from './quotation';
import { isMarked, isProse } from './scope';
import { type Scene, sceneOf } from './scene';
import { CLAIM_SIGN, FACTOR_SIGN, PERCENT_SIGN, SIZE_SIGN } from './signs';
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
  /** The paper's title, where the page's text does not hold it: what is marked there is quiet in the abstract. */
  title?: string | null;
}

/**
 * The findings of a page, sorted by start, then by end; no two of one kind overlap. A generator that pauses at
 * each block, for `runInSlices`.
 */
export function* findings(
  page: PageText,
  { categories, title = null }: PaperContext,
  lexicon: Lexicon = lexiconOf(),
): Generator<void, Finding[]> {
  const scene = sceneOf(lexicon, page, categories);
  const definedAt = definedIn(page);
  yield;
  const again = new Repeats();
  if (title !== null) {
    const above = pageTextOf(title, 'title').page;
    for (const finding of yield* findings(above, { categories }, lexicon))
      again.tell(finding, above.blocks[0]!);
  }
  const all: Finding[] = [];
  let cited = 0;
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    const from = cited;
    while (cited < page.citations.length && page.citations[cited]!.start < block.end) cited += 1;
    if (isProse(block, page.sections)) {
      const citations = page.citations.slice(from, cited);
      for (const finding of yield* inBlock(new Passage(page, index, scene.mathematics), citations, scene)) {
        if (again.tell(finding, block)) finding.quiet = true;
        // What lowers or raises a sentence, or praises, is no term.
        if (finding.kind === 'loaded') finding.defined = definedAt(finding.term);
        if (finding.defined) finding.quiet = true;
        all.push(finding);
      }
    }
    yield;
  }
  chooseFew(all, page, lexicon);
  return all;
}

/** Tells whether a term was marked before in its section. */
class Repeats {
  readonly #seen = new Set<string>();

  tell({ kind, term }: Finding, { section }: Block): boolean {
    const key = `${section} ${kind} ${term}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

/** The findings of a block in order, as they are without the rest of the page. */
function* inBlock(passage: Passage, citations: readonly Span[], scene: Scene): Generator<void, Finding[]> {
  const { page, block } = passage;
  const { matches, numbers, quotes, percent, signs } = scene.lexicon.matcher.scan(
    page.text,
    block.start,
    block.end,
  );
  const seen = {
    size: (signs & SIZE_SIGN) !== 0,
    percent: percent || (signs & PERCENT_SIGN) !== 0,
    factor: (signs & FACTOR_SIGN) !== 0,
  };
  const sums = numbers ? quantitiesIn(page, block, seen) : [];
  const mayClaim = block.role === 'title' || (signs & CLAIM_SIGN) !== 0;
  const claims = mayClaim && isMarked('claim', block, scene.mathematics) ? claimsIn(page, block) : [];
  const found: Finding[] = [];
  if (matches.length) {
    const isQuoted = quotes ? touching(quotationsIn(page.text, block)) : () => false;
    const isSummed = touching(sums);
    for (const { cue, context } of hitsIn(passage, matches, citations, scene)) {
      const { start, end } = context;
      const { kind, id: entry, term, sense, grade } = cue.entry;
      // The size word of a sum is marked with its numbers, and for what they say.
      if (sums.length && isSummed(context) && kind !== 'hedge') continue;
      const attributed = attributionOf(context, isQuoted(context)) !== null;
      const negated = isNegated(kind, context);
      const quiet = grade === 'quiet';
      found.push({
        start,
        end,
        kind,
        entry,
        term,
        tier: 'all',
        quiet,
        attributed,
        negated,
        defined: null,
        sense,
        arithmetic: null,
      });
      if (found.length % PAUSE === 0) yield;
    }
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
