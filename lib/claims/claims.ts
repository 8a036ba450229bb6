/**
 * Which sentences of a page are its claims: of the abstract what asserts something of what the paper presents, the
 * title where it is a sentence, and the items of a list of contributions.
 */
import { assertsInTitle } from '../lens/title';
import type { PageText, Span } from '../page-text/page-text';
import type { ListedClaim } from './claim-table';
import { contributionsOf } from './contributions';
import type { Sentence } from './sentences';

export type FoundClaim = Pick<ListedClaim, 'part' | 'start' | 'end'>;

/** The claims of `page`, in page order within each part: title, abstract, contributions. */
export function claimsOf(page: PageText, sentences: readonly Sentence[]): FoundClaim[] {
  const inPart = (part: 'title' | 'abstract') => sentences.filter(({ block }) => block.role === part);
  const title = inPart('title').filter(({ start, end }) => assertsInTitle(page.text.slice(start, end)));
  return [
    ...title.map(claimOf('title')),
    ...abstractClaims(page, inPart('abstract')).map(claimOf('abstract')),
    ...contributionsOf(page, sentences).map(claimOf('contribution')),
  ];
}

function claimOf(part: FoundClaim['part']) {
  return ({ start, end }: Span): FoundClaim => ({ part, start, end });
}

/** The writers, or the paper, as who speaks. */
const OWN =
  /\b(?:we|our|ours|us|my)\b|\b(?:here|in this \w+),? i\b|\bi (?:show|argue|present|propose|prove|find|describe|introduce|discuss|study|investigate|analy[sz]e|consider|demonstrate)\b|\b(?:this|the present|the current) (?:paper|work|study|article|note|thesis|report|research|contribution|review|survey|analysis|letter|manuscript|chapter)\b|^(?:here|in this)\b|\bit is (?:shown|proved|proven|demonstrated|found)\b|\b(?:the|present) study\b/i;

const DOING = `(?:now |then |also |first |next |finally |further |furthermore |additionally |briefly |therefore |thus |here |can |will |jointly |systematically |empirically |thoroughly |extensively )*`;
const WORKING = `(?:present|propos|introduc|describ|investigat|stud[iy]|consider|examin|explor|develop|design|test|compar|evaluat|appl[iy]|discuss|review|extend|analy[sz]|us[ei]|go|going|rely|relie|obtain|perform|aim|address|measur|count|mark|mak|demonstrat|ask|seek|collect|build|construct|train|conduct|carr[iy]|outlin|summari[sz]|overview|survey|focus|employ|adopt|utili[sz]|implement|formulat|defin|model|simulat|revisit|give|provid|offer|releas|publish|conclude with|begin|start|look|tackl|work|report on|run|track|survey|validat|assess|benchmark|deriv|calculat|comput|determin|estimat|quantif[iy]|leverag|characteri[sz]|highlight some|combin|incorporat|emphasi[sz]e the need|call|us)(?:e|es|ed|s|d|ing|ies|ied)?`;

/** What the writers do, with nothing asserted yet. */
const ANNOUNCES = new RegExp(
  `\\b(?:we|this (?:paper|work|study|article|note|review|survey|report|letter|thesis|research)|the (?:paper|study|article|authors?)|our (?:paper|work|study|goal|aim|approach|analysis)) (?:have |has |had |are |is |were |was )?${DOING}(?:to )?${WORKING}\\b`,
  'i',
);
const ANNOUNCED =
  /\b(?:is|are|was|were|been) (?:then |also |first |further |here |briefly )?(?:presented|proposed|introduced|described|investigated|studied|considered|examined|explored|discussed|reviewed|analy[sz]ed|outlined|surveyed|evaluated|tested|compared|given|provided|made available)\b/i;

/** In a sentence that announces, what is asserted all the same. */
const ASSERTS_ALSO =
  /\b(?:show(?:s|n|ing)?|demonstrat(?:e|es|ed|ing)|prov(?:e|es|ed|ing|en)|proof of (?:the fact )?|find(?:s|ing)?|found|conclud(?:e|es|ed|ing)|establish(?:es|ed|ing)?|reveal(?:s|ed|ing)?|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|observ(?:e|es|ed|ing)|the fact|confirm(?:s|ed|ing)?|report(?:s|ed|ing)?) (?:\w+ )?that\b|\b(?:which|that|where|and)\b[^,;.]{0,60}\b(?:scales?|outperforms?|achieves?|improves?|reduces?|increases?|surpass(?:es)?|exceeds?|attains?|reach(?:es)?|yields?|enables?|eliminates?|guarantees?|runs? (?:in|faster)|requires? (?:only|no|fewer|less))\b|\b(?:achieving|outperforming|improving|reducing|surpassing|exceeding|yielding|attaining|reaching|resulting in|leading to|revealing|showing|demonstrating|obtaining state)\b|\b(?:importance of|superior|state[- ]of[- ]the[- ]art (?:results?|performance|accuracy))\b/i;

/** What is missing, unknown or asked: the reason for the paper, no claim of it. */
const GAP =
  /\?\s*$|\bgap (?:exists|remains|between)|\bremains? (?:an? )?(?:open|unclear|unknown|unexplored|elusive|challeng\w+|under-?explored|poorly|largely|difficult|limited)|\b(?:little|less|not much) is known|\bleaves? open\b|\bquestion of whether\b|\b(?:existing|previous|prior|current|traditional|conventional|earlier|recent|most) (?:\w+ ){0,2}(?:methods?|approaches|works?|stud(?:y|ies)|models?|techniques?|systems?|benchmarks?|research|efforts?|algorithms?|literature)\b[^.]{0,80}\b(?:rel(?:y|ies)|fail|fails|lacks?|suffers?|ignores?|focus(?:es)?|overlooks?|assumes?|require|limited|struggle|neglects?|do not|does not|cannot|are often|have (?:mostly|largely|primarily|mainly|focused))\b|\bto (?:address|bridge|fill|tackle|overcome|answer) (?:this|these|those|the)\b[^,]{0,40},?\s*$|\bis not (?:fully |well |yet )(?:\w+ )?understood\b/i;

/** So short a piece is no sentence: keywords, a date. */
const SHORTEST = 5;

/** Where addresses and licences are told. */
const AVAILABLE =
  /\b(?:code|data|dataset|implementation|software|models?|project page|website|demo|source)s?\b[^.]{0,60}\b(?:available|released|open[- ]sourced?|found) (?:at|on|in|under|from|publicly)\b|^\S*\s*https?:\/\//i;

/**
 * The sentences of an abstract that assert something of what the paper presents. An abstract goes from background to
 * the writers; so what stands before their first word is background, or before the thing that the title names is
 * spoken of ("SciPy has become …"). Where neither comes forward, there is no background to leave out.
 */
function abstractClaims(page: PageText, sentences: readonly Sentence[]): Span[] {
  const texts = sentences.map(({ start, end }) => page.text.slice(start, end));
  const named = namedIn(page);
  const begins = texts.findIndex((text) => OWN.test(text) || beginsWithOne(text, named));
  return sentences.filter((_, index) => {
    const text = texts[index]!;
    if (text.split(' ').length < SHORTEST || GAP.test(text) || AVAILABLE.test(text)) return false;
    if (index < begins) return false;
    return !(ANNOUNCES.test(text) || ANNOUNCED.test(text)) || ASSERTS_ALSO.test(text);
  });
}

/** Names in the title, as they are told from words: with a capital inside, or before a colon. */
function namedIn({ text, blocks }: PageText): Set<string> {
  const title = blocks.find(({ role }) => role === 'title');
  if (!title) return new Set();
  const words = text.slice(title.start, title.end);
  const names = words.match(/\b\p{L}*\p{Ll}\p{Lu}\p{L}*\b/gu) ?? [];
  const beforeColon = /^(?:The )?(\p{Lu}[\p{L}\p{N}-]*(?: Project)?)\s*:/u.exec(words)?.[1];
  return new Set([...names, ...(beforeColon ? [beforeColon] : [])]);
}

function beginsWithOne(text: string, names: ReadonlySet<string>): boolean {
  const beginning = text.slice(0, 60);
  return [...names].some((name) => beginning.includes(name));
}
