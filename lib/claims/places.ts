/** Where a paper says its claims again: how much a sentence's place and form speak for it. */
import type { Block, PageText, Role } from '../page-text/page-text';
import type { Sentence } from './sentences';

/** What a role weighs; one that is not here is not looked in. */
const ROLES: Readonly<Partial<Record<Role, number>>> = {
  paragraph: 1,
  'list-item': 0.95,
  quotation: 0.6,
  caption: 0.75,
  footnote: 0.6,
};

/** Sections by their titles; the first that fits counts. */
const SECTIONS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:acknowledge?ments?|references|bibliography|funding|author|competing|conflict|data availability|declaration)/i,
    0,
  ],
  [/conclu|summary|discussion/i, 1.4],
  [/result|finding|experiment|evaluation|analysis/i, 1.05],
  [/related work|background|preliminar|literature|previous work|prior work/i, 0.6],
  [/supplement|appendix/i, 0.85],
];

/** Letters number the sections of an appendix. */
const APPENDIX = /^[A-Z](?:\.\d+)*$/;
const APPENDIX_WEIGHT = 0.85;

/** The writers' own results, announced as such. */
const ASSERTS =
  /\b(?:we|results?|findings?|experiments?|figure|table|study|work|paper|analysis|data)\b[^.]{0,60}\b(?:find|found|show(?:s|n|ed)?|demonstrate[sd]?|conclude[sd]?|reveal(?:s|ed)?|indicate[sd]?|suggest(?:s|ed)?|prove[sdn]?|confirm(?:s|ed)?|establish(?:es|ed)?|argue[sd]?)\b/i;
const ASSERTS_WEIGHT = 1.4;

/** The writers, and no one else. */
const OWN = /\b(?:we|our|ours|this (?:paper|work|study|article|research)|these (?:results|findings))\b/i;
const OWN_WEIGHT = 1.2;

/** What follows from what was shown. */
const CONCLUDES = /\b(?:conclude|in conclusion|in summary|overall|thus|therefore|consequently|hence)\b/i;
const CONCLUDES_WEIGHT = 1.15;

/** A sentence about the paper's order, or one that asks, says nothing again. */
const SIGNPOST =
  /\?\s*$|\b(?:is (?:organi[sz]ed|structured)|(?:in|see) section\b.{0,20}\bwe (?:present|describe|introduce|discuss|review|give|define))/i;
const SIGNPOST_WEIGHT = 0.7;

/** What is cited is what others say. */
const CITED_WEIGHT = 0.88;

/** Shorter than this, in words, a sentence is a heading of its own or a piece. */
const SHORTEST = 4;

/** What the place of `sentence` weighs; 0 where claims are not looked for. */
export function placeWeight(page: PageText, sentence: Sentence): number {
  const { block, start, end } = sentence;
  const role = ROLES[block.role];
  if (role === undefined || !inBody(page, block)) return 0;
  const text = page.text.slice(start, end);
  if (text.split(' ').length < SHORTEST) return 0;
  let weight = role * sectionWeight(page, block);
  if (ASSERTS.test(text)) weight *= ASSERTS_WEIGHT;
  if (OWN.test(text)) weight *= OWN_WEIGHT;
  if (CONCLUDES.test(text)) weight *= CONCLUDES_WEIGHT;
  if (SIGNPOST.test(text)) weight *= SIGNPOST_WEIGHT;
  if (isCited(page, sentence)) weight *= CITED_WEIGHT;
  return weight;
}

/** What stands before the first section is no body, but for captions; a paper without sections is all body. */
function inBody(page: PageText, { section, role }: Block): boolean {
  return section !== null || role === 'caption' || page.sections.length === 0;
}

function sectionWeight({ sections }: PageText, { section }: Block): number {
  if (section === null) return 1;
  const { number, title } = sections[section]!;
  const weight = SECTIONS.find(([titles]) => titles.test(title))?.[1] ?? 1;
  return number !== null && APPENDIX.test(number) ? Math.min(weight, APPENDIX_WEIGHT) : weight;
}

function isCited({ citations }: PageText, { start, end }: Sentence): boolean {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return (citations[low]?.start ?? Infinity) < end;
}
