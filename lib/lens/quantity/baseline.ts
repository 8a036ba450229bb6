/**
 * A change without what it is a change from: "our method improves accuracy by 12 %". Marked only where the paper
 * reports its own result on a score, and nothing in the sentence, the one before or the one behind names a baseline: a
 * method, an earlier state, a condition. A loose search for this is wrong half of the time.
 */
import { endsSentence } from '../context';
import { type Disagreement } from './disagreement';
import { type NumberInText } from './numbers';
import { type Spelled } from './spelled';

const VERB =
  '(?:improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|rais(?:e|es|ed|ing))';
const SCORE =
  '(?:accurac(?:y|ies)|performance|scores?|recall|precision|success(?: rates?)?|quality|robustness|efficiency|f1|map|m?iou|auc|yields?)';
const OWN =
  '(?:\\b(?:our|the proposed|this)\\s+(?:[\\w-]+\\s+){1,4}?|\\bwe\\s+|\\bthat\\s+(?:[\\w-]+\\s+){1,3}?)';
const ABOUT =
  '(?:up to |over |about |approximately |nearly |more than |around |roughly |at least |an average of |~)?';

/** Ends where the number begins. */
const CHANGE = new RegExp(
  `${OWN}(?:significantly |substantially |consistently |also |further )?${VERB}\\s+(?:the\\s+|overall\\s+)?(?:[\\w-]+\\s+){0,3}?${SCORE}(?:\\s+(?:on|in|of|at)\\s+(?:[\\w-]+\\s+){1,4}?)?\\s*by\\s+${ABOUT}$`,
  'i',
);

/** Words that name, or may name, what is compared with. */
const BASELINE =
  /\b(?:over|than|compar\w*|relative|versus|vs|against|baselines?|from|without|existing|previous\w*|prior|state-of-the-art|sota|original|standard|vanilla|conventional|traditional|alone|respectively|when|if|per|every|each|after|before|adding|added|removing|instead|rather|best|second|others?|competi\w*|outperform\w*|surpass\w*|exceed\w*|unlike|defaults?|naive|full|backbones?|pretrained|strong\w*|across|between|current|recent|alternatives?|ablat\w*|replac\w*|using|with|base)\b|['\u2019]s\b|\d\s?%\s?(?:to|→)/i;

const LEFT = 160;
const AROUND = 400;

/** What a change with no baseline says; null where one is named, or where the paper reports something else. */
export function changeOfNothing(spelled: Spelled, number: NumberInText): Disagreement | null {
  if (number.unit !== 'percent' || number.value <= 0) return null;
  const { text } = spelled;
  const left = text.slice(Math.max(0, number.start - LEFT), number.start);
  const match = CHANGE.exec(left);
  if (!match) return null;
  const [from, to] = [sentencesBefore(text, number.start), sentencesBehind(text, number.unitEnd)];
  if (BASELINE.test(text.slice(from, to))) return null;
  const verb = new RegExp(VERB, 'i').exec(match[0])!;
  const start = number.start - left.length + match.index + verb.index;
  return {
    start,
    end: number.unitEnd,
    entry: 'quantity/baseline',
    term: 'change without a baseline',
    arithmetic: null,
    why: `A change of ${spelled.shown(number.start, number.unitEnd)}, but neither this sentence nor those beside it say from what.`,
    carry: 'what it is compared with, and both values.',
    says: 'A change in percent of an own result, with no baseline named in its sentence or beside it.',
    // What is missing only the paper can fill in: no wording is offered in its place.
    neutral: [],
  };
}

/** Where the sentence before the one that holds `at` begins, at most so many code units away. */
function sentencesBefore(text: string, at: number): number {
  let ends = 0;
  for (let i = at - 1; i > Math.max(0, at - AROUND); i--) {
    if (!endsSentence(text, i)) continue;
    ends += 1;
    if (ends === 2) return i + 1;
  }
  return Math.max(0, at - AROUND);
}

/** Where the sentence behind the one that holds `at` ends. */
function sentencesBehind(text: string, at: number): number {
  let ends = 0;
  for (let i = at; i < Math.min(text.length, at + AROUND); i++) {
    if (!endsSentence(text, i)) continue;
    ends += 1;
    if (ends === 2) return i;
  }
  return Math.min(text.length, at + AROUND);
}
