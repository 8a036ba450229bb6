/** "Significant" is marked where a result of the paper's own is called so, and no test stands near that carries it. */
import { type Block, type PageText, blockIndexAt } from '../../page-text/page-text';
import type { Context } from '../context';
import { type Rule, words } from './rule';

const ON = ['significant', 'significantly'];

/** How far left of the hit its sentence is read for who reports, in words. */
const REPORTED_WITHIN = 40;

const TEST =
  /\bp\s?(?:[<=>≤]|-?values?\b)|\b(?:t-tests?|anova|wilcoxon|mann-whitney|kruskal|chi-squared?|mcnemar|regressions?|odds ratios?|hazard ratios?|statistical(?:ly)?|confidence|credible|bootstrap(?:ped|ping)?|permutation tests?|hypothesis tests?|sigma|standard (?:errors?|deviations?)|error bars?|cohen|bayes factors?|null hypothes[ei]s|non-?significant)\b|\b(?:no|not?) (?:statistically )?significant|[σχ±]|\bCI\b/i;
const TEST_IN_TEX = /\bp\s*(?:<|=|\\le|\\ll|\\approx)|\\sigma|\\pm|\\chi|\bt\s*\(\s*\d/;

/** An abstract and most paragraphs are shorter. */
const REACH = 3_000;

/** A test stands in the abstract or the paragraph, or in the caption of a table or figure that the paragraph names. */
export const significanceTested: Rule = {
  name: 'significance-tested',
  doc: 'A test, p-value, interval or sigma stands in the abstract, the paragraph, or the caption that it names.',
  sense: 'significant in a test',
  on: ON,
  silences(hit) {
    const { page } = hit.passage;
    const from = Math.max(hit.block.start, hit.start - REACH);
    const to = Math.min(hit.block.end, hit.end + REACH);
    if (hasTest(page, from, to)) return true;
    if (hit.block.role === 'abstract') return false;
    const named = /\b(?:tables?|tabs?\.|fig(?:ure)?s?\.?)\s?(\d+|[IVX]+)\b/gi;
    return [...page.text.slice(from, to).matchAll(named)].some(([, number]) =>
      captionTells(page, hit, number!),
    );
  },
};

/** Whether a stretch holds a test, in its words or in its formulas. */
function hasTest({ text, formulas }: PageText, from: number, to: number): boolean {
  const words = text.slice(from, to);
  if (TEST.test(words)) return true;
  if (!words.includes('\uFFFC')) return false;
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (formulas[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  for (; low < formulas.length && formulas[low]!.at < to; low++) {
    if (TEST_IN_TEX.test(formulas[low]!.tex)) return true;
  }
  return false;
}

/** Captions stand near the paragraph that names them: so many blocks are looked through on either side. */
const NEAR = 60;

/** Whether the caption of that number tells of a test; one that is not found near may do so. */
function captionTells(page: PageText, hit: Context, number: string): boolean {
  const own = blockIndexAt(page.blocks, hit.start);
  const beginning = new RegExp(`^(?:table|fig(?:ure)?\\.?)\\s?${number}\\b`, 'i');
  const isIt = ({ role, start, end }: Block) =>
    role === 'caption' && beginning.test(page.text.slice(start, Math.min(end, start + 24)));
  const caption = page.blocks.slice(Math.max(0, own - NEAR), own + NEAR).find(isIt);
  return caption === undefined || hasTest(page, caption.start, caption.end);
}

const INTENT = words(
  `to can could may might will would should must cannot potential potentially aims aim promises promise expected designed
   if whether help helps`,
);
const PERFECT = words('has have had having been');

/** "To significantly reduce", "can significantly improve", "have significantly advanced": no result of this paper. */
export const significanceIntended: Rule = {
  name: 'significance-intended',
  doc: 'What is aimed at, what is possible, or what has been achieved before: "can significantly improve", "have significantly advanced".',
  sense: 'an aim or a possibility, no result',
  on: ON,
  silences(hit) {
    for (let n = 1; n <= 4; n++) {
      const word = hit.before(n);
      if (word === '' || word === ',' || word === ';' || word === ':' || word === 'that') return false;
      if (INTENT.has(word) || PERFECT.has(word)) return true;
    }
    return false;
  },
};

const OTHERS =
  /^while\b|\b(?:recent|recently|prior|previous|previously|earlier|conventional|traditional|traditionally|existing|current|currently|typically|often|usually|known|literature|they|although|however|unfortunately|remains?)\b/;

const OWN =
  /\b(?:our|ours|we|the proposed|this (?:approach|method|model|framework|work|study|paper|strategy|technique|design|system|algorithm|module|pipeline)|these (?:strategies|components|modules|designs|results|findings|changes|innovations|mechanisms))\b/;
/** In an abstract, "the method" is the one that the paper puts forward. */
const OWN_IN_ABSTRACT =
  /^(?:(?:overall|moreover|furthermore|notably|finally|thus|then|and),? )*the (?:resulting |new |final )?(?:approach|method|model|framework|system|algorithm|technique|pipeline)\b/;
const REPORTING =
  /\b(?:results?|experiments?|evaluations?|ablations?|analys[ei]s|tests|trials|studies|benchmarks?|measurements?|simulations?|comparisons?|findings|observations|survey|experimentation|validation|datasets|evidence)\b.*\b(?:show|shows|showed|shown|showing|demonstrate|demonstrates|demonstrated|demonstrating|reveal|reveals|revealed|revealing|indicate|indicates|indicated|confirm|confirms|confirmed|suggest|suggests|validate|validates|verify|find|found|report|reports|highlight|highlights|establish|achieves?|outperforms?)\b/;
/** A method by its name, as papers write them: two capitals or a digit, and no plural ("LLMs"). */
const NAMED = /^(?=.*[A-Z].*[A-Z\d]).*[^s\s]$/;
const OUTDONE = words(
  'outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceeds exceeded',
);
const PAST = words(
  'outperformed improved reduced increased decreased enhanced boosted surpassed exceeded degraded dropped declined lowered',
);
/** Before a participle that is an adjective: "suffer from significantly reduced diversity". */
const ATTRIBUTIVE = words('from with of in a an the by for and under as to is are be being');
const ACHIEVED = words(
  `achieve achieves achieved show shows showed yield yields yielded deliver delivers delivered demonstrate demonstrates
   demonstrated exhibit exhibits exhibited obtain obtains obtained attain attains attained bring brings brought observe
   observed find found report`,
);
const GIVES = words('give gives gave provide provides provided offers');
const WAS = words('was were performed performs found observed saw see');

/** The sentence does not say that the paper itself has measured it. */
export const significanceOfNoResult: Rule = {
  name: 'significance-of-no-result',
  doc: 'No result of this paper is reported: background, the field, how a thing works.',
  sense: 'large or important, as background',
  on: ON,
  silences(hit) {
    if (hit.block.role === 'title' || hit.block.role === 'heading') return true;
    const before = wordsBefore(hit);
    if (OTHERS.test(before) && !/\b(?:we|our)\b/.test(before)) return true;
    if (hit.block.role === 'abstract' && OWN_IN_ABSTRACT.test(before)) {
      return hit.hit === 'significant' && !ACHIEVED.has(articleless(hit)) && !GIVES.has(articleless(hit));
    }
    if (OWN.test(before) || REPORTING.test(before) || NAMED.test(nameBefore(hit))) return false;
    const [last, next] = [hit.before(), hit.after()];
    if (OUTDONE.has(next) || OUTDONE.has(last)) return false;
    if (hit.hit === 'significant') return !ACHIEVED.has(articleless(hit)) && !isPassive(hit);
    if (WAS.has(last) || WAS.has(hit.before(2))) return false;
    return !PAST.has(next) || ATTRIBUTIVE.has(last);
  },
};

const COSTS = words(
  `cost costs overhead memory latency parameters parameter flops compute computation computational training inference storage
   tokens token energy complexity barrier burden size footprint workload effort time runtime resource resources data
   communication bandwidth general sources drop degradation gap challenges challenge`,
);
const COMPARED = words('more less fewer larger smaller');
const THAN = words('than');

/** What is counted and not sampled has no test: "significantly fewer parameters"; nor has "more complex systems". */
export const significanceOfCost: Rule = {
  name: 'significance-of-cost',
  doc: 'Of costs and sizes, which are counted and not sampled, "significant" says large.',
  sense: 'large, of what is counted',
  on: ON,
  silences: (hit) =>
    hit.seekAfter(COSTS, 6) > 0 || (COMPARED.has(hit.after()) && hit.seekAfter(THAN, 12) === 0),
};

/** The word before the hit and its article. */
function articleless(hit: Context): string {
  return hit.before() === 'a' || hit.before() === 'the' ? hit.before(2) : hit.before();
}

/** "Significant differences were found". */
function isPassive(hit: Context): boolean {
  const at = hit.seekAfter(WAS_WERE, 8);
  return at > 0 && FOUND.has(hit.after(at + 1));
}
const WAS_WERE = words('was were');
const FOUND = words('found observed seen obtained achieved noted reported detected measured made');

/** The word before an adverb, as it is written. */
function nameBefore({ text, start, hit }: Context): string {
  return hit === 'significantly'
    ? (/\S+(?=\s$)/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '')
    : '';
}

function wordsBefore(hit: Context): string {
  const before: string[] = [];
  for (let n = 1; n <= REPORTED_WITHIN && hit.before(n) !== ''; n++) before.push(hit.before(n));
  return before.reverse().join(' ');
}
