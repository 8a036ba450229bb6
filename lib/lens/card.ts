/** What a card says of a finding: in words, from the entry and from where the finding stands. */
import { type Block, FORMULA, type PageText, blockIndexAt } from '../page-text/page-text';
import { attributionOf } from './attribution';
import { CLAIM_ENTRY, claimsIn } from './claim';
import { definitionsFor } from './definitions';
import type { Card, Finding } from './finding';
import { inflectedAlike } from './english';
import { fitting } from './fitting';
import { inflect } from './forms';
import { type Hit, hitAt, isQuotedAt, verdictOn } from './hits';
import type { Lexicon } from './lexicon';
import { behindArticle, offerFor } from './offer';
import { Passage } from './passage';
import { quantitiesIn } from './quantity/find';
import { rulesFor } from './rules/rules';
import { SOURCES } from './sources';

const CLAIM_WHY = 'Says that it is always so; what is shown is that it was so in the cases studied.';
const CLAIM_CARRY = 'an argument that covers all cases.';
const CLAIM_RULE = 'An unhedged sentence in the present tense speaks of a kind of thing as such.';
const SUM_SOURCE = 'The numbers as the paper prints them';

/** The card of a finding of `page`. Throws for a finding that is none of this page or of this lexicon. */
export function cardOf(page: PageText, finding: Finding, lexicon: Lexicon): Card {
  const { kind, term, start, end, defined } = finding;
  const text = page.text.slice(start, end);
  return {
    kind,
    term,
    text,
    definitions: [],
    defined: defined && { ...defined, text: page.text.slice(defined.start, defined.end) },
    ...(claimCard(page, finding) ?? sumCard(page, finding) ?? entryCard(page, finding, lexicon)),
  };
}

/** What depends on what found it. */
type Said = Omit<Card, 'kind' | 'term' | 'text' | 'defined' | 'definitions'> & Partial<Card>;

function claimCard(page: PageText, finding: Finding): Said | null {
  if (finding.entry !== CLAIM_ENTRY) return null;
  const { start, end } = finding;
  const claim = claimsIn(page, blockOf(page, finding)).find((one) => one.start === start);
  if (!claim) return null;
  return {
    why: CLAIM_WHY,
    carry: CLAIM_CARRY,
    place: [],
    weighed: [],
    neutral: claim.neutral,
    replaces: { start, end },
    source: SOURCES['editors']!,
    rules: [{ name: CLAIM_ENTRY, says: CLAIM_RULE }],
  };
}

function sumCard(page: PageText, finding: Finding): Said | null {
  if (finding.kind !== 'quantity') return null;
  const { start, end } = finding;
  const block = blockOf(page, finding);
  const sum = quantitiesIn(page, block).find((one) => one.start === start);
  if (!sum) return null;
  return {
    why: sum.why,
    carry: sum.carry,
    place: [],
    weighed: [],
    ...behindArticle(
      sum.neutral.map((words) => withFormulas(page, finding, words)),
      { text: page.text, start, end },
      block,
    ),
    source: SUM_SOURCE,
    rules: [{ name: sum.entry, says: sum.says }],
  };
}

function entryCard(page: PageText, finding: Finding, lexicon: Lexicon): Said {
  const passage = new Passage(page, blockIndexAt(page.blocks, finding.start), false);
  const hit = hitAt(passage, finding, lexicon);
  if (!hit) throw new Error(`There is no finding "${finding.entry}" at ${finding.start} of this page`);
  const { cue, context } = hit;
  const { entry } = cue;
  const definitions = [...definitionsFor(entry.term)];
  const wordings = entry.kind === 'hedge' || definitions.length ? [] : wordingsOf(hit);
  return {
    why: entry.why,
    carry: entry.needs,
    place: placeOf(finding, hit),
    weighed: weighedFor(hit),
    ...offerFor(wordings, context),
    definitions,
    source: entry.source,
    rules: verdictOn(cue, context).spoken,
  };
}

/** The entry's neutral wordings that fit, in the inflection of the hit; the empty one is for leaving it out. */
function wordingsOf({ cue, context }: Hit): string[] {
  const { neutral, term, pack } = cue.entry;
  if (pack.files.length) {
    const inflected = neutral.map((pattern) => inflect(pattern, cue.inflection));
    return fitting(inflected, context);
  }
  // A reader writes wordings as they stand for the first form.
  return neutral.map((wording) => inflectedAlike(wording, term, context.hit));
}

/** What the place adds to the entry. */
function placeOf({ negated, defined, quiet }: Finding, { cue, context }: Hit): string[] {
  const sentences: string[] = [];
  const attribution = attributionOf(context, isQuotedAt(context));
  if (attribution === 'quotation') sentences.push('Here it is quoted.');
  if (attribution === 'report') sentences.push('Here it reports what others say.');
  if (negated) sentences.push('Here it stands under a negation.');
  if (defined) sentences.push('The paper itself says what it means by it.');
  if (cue.entry.grade === 'quiet')
    sentences.push('It is a common word, and marked quietly wherever it stands.');
  else if (quiet && !defined)
    sentences.push('It is marked in full where it first stands in this part of the paper.');
  return sentences;
}

/** Other senses, each once, that a rule looked for and did not find. */
function weighedFor({ cue, context }: Hit): string[] {
  const senses = rulesFor(cue.entry).flatMap((rule) =>
    rule.sense !== undefined && !rule.silences(context) ? [rule.sense] : [],
  );
  return [...new Set(senses)];
}

/** Words made from those of a finding, with the TeX of its formulas in their places. */
function withFormulas(page: PageText, { start, end }: Finding, words: string): string {
  const inside = page.formulas.filter(({ at }) => at >= start && at < end);
  let next = 0;
  return words.replaceAll(FORMULA, () => inside[next++]?.tex.replaceAll('\\%', '%') ?? FORMULA);
}

function blockOf(page: PageText, { start }: Finding): Block {
  const block = page.blocks[blockIndexAt(page.blocks, start)];
  if (!block) throw new Error(`No block of this page holds ${start}`);
  return block;
}
