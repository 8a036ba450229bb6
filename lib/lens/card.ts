/** What a card says of a finding: in words, from the entry and from where the finding stands. */
import { type Block, FORMULA, type PageText, blockIndexAt } from '../page-text/page-text';
import { CLAIM_ENTRY, claimsIn } from './claim';
import { type Card, type Finding } from './finding';
import { inflect } from './forms';
import { type Lexicon } from './lexicon';
import { keyOf } from './matcher';
import { quantitiesIn } from './quantity/find';
import { SOURCES } from './sources';

/** Offered where the sentence stands without the word. */
export const LEAVE_OUT = 'leave it out';

const CLAIM_WHY = 'Says that it is always so; what is shown is that it was so in the cases studied.';
const CLAIM_CARRY = 'an argument that covers all cases.';
const SUM_SOURCE = 'The numbers as the paper prints them';

/** The card of a finding of `page`. Throws for a finding that is none of this page or of this lexicon. */
export function cardOf(page: PageText, finding: Finding, lexicon: Lexicon): Card {
  const { kind, term, start, end, defined } = finding;
  const text = page.text.slice(start, end);
  return {
    kind,
    term,
    text,
    place: placeOf(finding),
    definitions: [],
    defined: defined && { ...defined, text: page.text.slice(defined.start, defined.end) },
    ...(claimCard(page, finding) ?? sumCard(page, finding) ?? entryCard(finding, text, lexicon)),
  };
}

/** What depends on what found it. */
type Said = Pick<Card, 'why' | 'carry' | 'weighed' | 'neutral' | 'source' | 'rules'>;

function claimCard(page: PageText, finding: Finding): Said | null {
  if (finding.entry !== CLAIM_ENTRY) return null;
  const claim = claimsIn(page, blockOf(page, finding)).find(({ start }) => start === finding.start);
  if (!claim) return null;
  const { neutral } = claim;
  return { why: CLAIM_WHY, carry: CLAIM_CARRY, weighed: [], neutral, source: SOURCES['editors']!, rules: [] };
}

function sumCard(page: PageText, finding: Finding): Said | null {
  if (!finding.arithmetic) return null;
  const sum = quantitiesIn(page, blockOf(page, finding)).find(({ start }) => start === finding.start);
  if (!sum) return null;
  const neutral = sum.neutral.map((words) => withFormulas(page, finding, words));
  return { why: sum.why, carry: null, weighed: [], neutral, source: SUM_SOURCE, rules: [] };
}

function entryCard(finding: Finding, text: string, lexicon: Lexicon): Said {
  const entry = lexicon.entries.get(finding.entry);
  if (!entry) throw new Error(`There is no finding "${finding.entry}" at ${finding.start} of this page`);
  const cue = lexicon.cues.get(keyOf(text))?.find((candidate) => candidate.entry === entry);
  const neutral = entry.neutral.map(
    (pattern) => likeIn(inflect(pattern, cue?.inflection ?? null), text) || LEAVE_OUT,
  );
  return { why: entry.why, carry: entry.needs, weighed: [], neutral, source: entry.source, rules: [] };
}

/** What the place adds to the entry. */
function placeOf({ attributed, negated }: Finding): string[] {
  const sentences: string[] = [];
  if (attributed) sentences.push('Here it is quoted, or reports what others say.');
  if (negated) sentences.push('Here it stands under a negation.');
  return sentences;
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

/** A neutral wording that begins with a capital where what it stands for does. */
function likeIn(neutral: string, text: string): string {
  if (neutral === '' || !/^\p{Lu}/u.test(text)) return neutral;
  return neutral.charAt(0).toUpperCase() + neutral.slice(1);
}
