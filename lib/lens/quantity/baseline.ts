/**
 * A change without what it is a change from: "our method improves accuracy by 12 %". Marked only where the paper
 * reports its own result on a score, and nothing in the sentence, the one before or the one behind names a baseline: a
 * method, an earlier state, a condition. A loose search for this is wrong half of the time.
 */
import { endsSentence } from '../context';
import type { Disagreement } from './disagreement';
import type { NumberInText } from './numbers';
import type { Spelled } from './spelled';

const UP =
  '(?:improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|rais(?:e|es|ed|ing))';
const DOWN = '(?:reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|cut(?:s|ting)?)';
const SCORE =
  '(?:accurac(?:y|ies)|performance|scores?|recall|precision|success(?: rates?)?|quality|robustness|efficiency|throughput|speed|f1|map|m?iou|auc|yields?)';
const COST =
  '(?:costs?|errors?|latency|(?:run|inference|training )?time|memory|tokens?|consumption|overhead|energy|rmse|mae|usage|losses)';
const MEASURE = `(?:${SCORE}|${COST})`;
const METHOD = '(?:method|approach|model|framework|system|algorithm|technique|pipeline|design)';
const OWN = `(?:\\b(?:our|the proposed|this)\\s+(?:[\\w-]+\\s+){1,4}?|\\bwe\\s+|\\bthat\\s+(?:[\\w-]+\\s+){1,3}?|\\bthe ${METHOD}\\s+|(?:^|[.,]\\s)it\\s+)`;
const ADVERB = '(?:significantly |substantially |consistently |also |further )?';
const ABOUT =
  '(?:up to |over |about |approximately |nearly |more than |around |roughly |at least |an average of |~)?';
const GOT =
  '(?:achiev(?:e|es|ed|ing)|obtain(?:s|ed)?|yield(?:s|ed|ing)?|deliver(?:s|ed|ing)?|show(?:s|ed)?|gives?|gave|brings?|brought|provides?|observed?|see|saw|reports?|reach(?:es|ed)?|attain(?:s|ed)?|demonstrates?)';
const GAIN = '(?:improvements?|increases?|gains?|boosts?)';
const LOSS = '(?:reductions?|decreases?|savings?)';

/** Each ends where the number begins; `change` is where the mark begins. */
const FORMS: readonly Form[] = [
  // Our method improves accuracy by 12 %
  {
    before: `${OWN}${ADVERB}(?<change>(?:${UP}\\s+(?:the\\s+|overall\\s+)?(?:[\\w-]+\\s+){0,3}?${SCORE}|${DOWN}\\s+(?:the\\s+|overall\\s+)?(?:[\\w-]+\\s+){0,3}?${COST})(?:\\s+(?:on|in|of|at)\\s+(?:[\\w-]+\\s+){1,4}?)?\\s*by\\s+${ABOUT})`,
    behind: null,
    unit: 'percent',
  },
  // Accuracy improves by 12 %
  {
    before: `(?:^|[.]\\s+|\\bthat\\s+)(?:(?:our|the|overall|average|mean)\\s+)*(?:[\\w-]+\\s+){0,1}(?:${MEASURE}|${METHOD})\\s+(?<change>(?:improves|improved|increases|increased|rises|rose|drops|dropped|decreases|decreased|falls|fell|is reduced|is improved)\\s+by\\s+${ABOUT})`,
    behind: null,
    unit: 'percent',
    inAbstract: true,
  },
  // We obtain a 30 % reduction in cost
  {
    before: `${OWN}${ADVERB}${GOT}\\s+(?<change>(?:up to |about |nearly |roughly )?(?:an?|the)?\\s*${ABOUT})`,
    behind: `^\\s(?:[\\w-]+\\s){0,2}?(?:${GAIN}|${LOSS})(?:\\s(?:in|of)\\s(?:[\\w-]+\\s){0,3}?${MEASURE}\\b|(?=[.,;]))`,
    unit: 'percent',
  },
  // We obtain an improvement of 12 % in accuracy
  {
    before: `${OWN}${ADVERB}${GOT}\\s+(?<change>(?:(?:an?|average|mean|absolute|overall|consistent)\\s+)*(?:[\\w-]+\\s+){0,2}?(?:${GAIN}|${LOSS})\\s+(?:in\\s+(?:[\\w-]+\\s+){0,3}?${MEASURE}\\s+)?of\\s+${ABOUT})`,
    behind: null,
    unit: 'percent',
  },
  // Our method is 3x faster
  {
    before: `${OWN}(?:is|are|runs?|works?|becomes?)\\s+(?<change>${ABOUT})`,
    behind: '^\\s(?:faster|cheaper|quicker|more (?:efficient|accurate))\\b',
    unit: 'times',
  },
  // We achieve a 3x speedup
  {
    before: `${OWN}${ADVERB}${GOT}\\s+(?<change>(?:up to |about |nearly |roughly )?(?:an?)?\\s*${ABOUT})`,
    behind: `^\\s(?:faster\\s${MEASURE}|higher\\s${SCORE}|lower\\s${COST}|(?:[\\w-]+\\s)?(?:speed-?ups?|acceleration)|(?:${GAIN}|${LOSS})\\s(?:in|of)\\s(?:[\\w-]+\\s){0,2}?${MEASURE})\\b`,
    unit: 'times',
  },
].map(formOf);

interface Form {
  before: RegExp;
  /** What must follow the number and its unit. */
  behind: RegExp | null;
  unit: NumberInText['unit'];
  /** Elsewhere it says as often what a thing does by itself. */
  inAbstract: boolean;
}

function formOf(written: {
  before: string;
  behind: string | null;
  unit: string;
  inAbstract?: boolean;
}): Form {
  const { before, behind, unit, inAbstract = false } = written;
  return {
    before: new RegExp(`${before}$`, 'id'),
    behind: behind === null ? null : new RegExp(behind, 'i'),
    unit: unit as Form['unit'],
    inAbstract,
  };
}

/** One of these stands with each change by a factor. */
export const FACTOR_WORDS: readonly string[] =
  'faster cheaper quicker efficient accurate higher lower speedup speedups speed-up speed-ups acceleration improvement improvements increase increases gain gains reduction reductions decrease decreases saving savings'.split(
    ' ',
  );

/** Whether a text holds the words without which none of the forms stands; `percent`: whether it holds a percentage. */
export function mayChange(text: string, percent: boolean): boolean {
  return (percent || BY_FACTOR.test(text)) && LED.test(text) && CHANGES.test(text);
}
/** What every form has right before its number. */
const LEAD = `\\b(?:by|of|is|are|runs?|works?|becomes?|${GOT})\\s+(?:up to |about |nearly |roughly )?(?:(?:an?|the)\\s+)?${ABOUT}`;
const ENDS_WITH_LEAD = new RegExp(`${LEAD}$`, 'i');
const LONGEST_LEAD = 60;
/** The same with the number; a formula may hold all or part of it. */
const LED = new RegExp(
  `${LEAD}[-+~\u2212]?(?:\\uFFFC|[\\d.][-\\d.,\\s^×±\u2212]*(?:[kKMB]|thousand|million|billion|trillion)?(?:\\uFFFC|\\s?[%×]|[- ]?per ?cent|x\\b|[- ]?fold|\\s?times))`,
  'i',
);
const BY_FACTOR =
  /(?:\d\s?[x×]|times|\uFFFC(?:\s?[x×]|[- ]?fold)?)\s(?:faster|cheaper|quicker|more|higher|lower|(?:[\w-]{1,20}\s)?(?:speed|accel)|improve|increas|gain|reduc|decreas|saving)/;
const CHANGES =
  /\b(?:improv|increas|boost|enhanc|rais|reduc|lower|decreas|cut|ris|rose|drop|f[ae]ll|gain|saving|faster|cheaper|quicker|speed|accelerat|more (?:efficient|accurate)|higher)/i;

/** Words that name, or may name, what is compared with: in the sentence itself, and in those beside it. */
const NAMED =
  'over|than|compar\\w*|relative|versus|vs|against|baselines?|from|without|existing|previous\\w*|prior|state-of-the-art|sota|original|vanilla|conventional|traditional|alone|before|removing|instead|rather|others?|competi\\w*|outperform\\w*|surpass\\w*|exceed\\w*|unlike|defaults?|naive|backbones?|alternatives?|ablat\\w*|replac\\w*|unpruned|teachers?';
const BESIDE = new RegExp(`\\b(?:${NAMED})\\b`, 'i');
const BASELINE = new RegExp(
  `\\b(?:${NAMED}|standard|respectively|when|if|per|every|each|after|adding|added|best|second|full|pretrained|pruned|distilled|fine-tuned|quantized|strong\\w*|across|between|current|recent|using|with|base)\\b|['\u2019]s\\b|\\d\\s?%\\s?(?:to|\u2192)`,
  'i',
);

const LEFT = 160;
const RIGHT = 80;
const AROUND = 400;

/** What a change with no baseline says; null where one is named, or where the paper reports something else. */
export function changeOfNothing(
  spelled: Spelled,
  number: NumberInText,
  inAbstract: boolean,
): Disagreement | null {
  if ((number.unit !== 'percent' && number.unit !== 'times') || number.value <= 0) return null;
  const { text } = spelled;
  const begins = Math.max(0, number.start - LEFT);
  const found = formAt(
    text.slice(begins, number.start),
    text.slice(number.unitEnd, number.unitEnd + RIGHT),
    number,
    inAbstract,
  );
  if (!found) return null;
  const [before, from] = sentencesBefore(text, number.start);
  const [to, behind] = sentencesBehind(text, number.unitEnd);
  if (BASELINE.test(text.slice(from, to))) return null;
  if (BESIDE.test(text.slice(before, from)) || BESIDE.test(text.slice(to, behind))) return null;
  const start = begins + found.start;
  const end = number.unitEnd + found.behind;
  return {
    start,
    end,
    entry: 'quantity/baseline',
    term: 'change without a baseline',
    arithmetic: null,
    why: `A change of ${spelled.shown(number.start, number.unitEnd)}, but neither this sentence nor those beside it say from what.`,
    carry: 'what it is compared with, and both values.',
    says: 'A change of an own result, in percent or as a factor, with no baseline named in its sentence or beside it.',
    // What is missing only the paper can fill in: no wording is offered in its place.
    neutral: [],
  };
}

/** Where the words of a change begin before its number, and how far they go on behind it; null for no change. */
function formAt(
  left: string,
  right: string,
  { unit }: NumberInText,
  inAbstract: boolean,
): { start: number; behind: number } | null {
  if (!ENDS_WITH_LEAD.test(left.slice(-LONGEST_LEAD))) return null;
  for (const form of FORMS) {
    if (form.unit !== unit || (form.inAbstract && !inAbstract)) continue;
    const behind = form.behind ? form.behind.exec(right) : null;
    if (form.behind && !behind) continue;
    const before = form.before.exec(left);
    if (before) return { start: before.indices!.groups!['change']![0], behind: behind?.[0].length ?? 0 };
  }
  return null;
}

/** Where the sentence before the one that holds `at` begins, at most so many code units away, and where that one does. */
function sentencesBefore(text: string, at: number): [before: number, own: number] {
  const least = Math.max(0, at - AROUND);
  let own: number | null = null;
  for (let i = at - 1; i > least; i--) {
    if (!endsSentence(text, i)) continue;
    if (own !== null) return [i + 1, own];
    own = i + 1;
  }
  return [least, own ?? least];
}

/** Where the sentence that holds `at` ends, and where the one behind it does. */
function sentencesBehind(text: string, at: number): [own: number, behind: number] {
  const most = Math.min(text.length, at + AROUND);
  let own: number | null = null;
  for (let i = at; i < most; i++) {
    if (!endsSentence(text, i)) continue;
    if (own !== null) return [own, i];
    own = i;
  }
  return [own ?? most, most];
}
