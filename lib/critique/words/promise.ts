/** Promises of a change: what a reply says that its writer will change in the paper, or has changed. */
import { sentencesIn, type Told } from './sentences';

const ADVERBS = String.raw`(?:(?:\w+ly|also|of course|then|both|now|already|just|still|nevertheless|nonetheless|therefore|thus|instead|anyway|soon|gladly|at least|be sure to|try to|make sure to|be happy to|be glad to) ){0,3}`;
/** What is done to a text, and nothing else. */
const CHANGE = String.raw`(?:re-?draw|re-?plot|re-?label|re-?structure|re-?organi[sz]e|re-?order|shorten|trim|tighten|update|change|fix|correct|revise|reword|rephrase|amend|edit|clarify|add|remove|drop|delete|replace|re-?write|address|adjust|soften|tone|rename|adopt|qualify|modify|tweak|rectify|incorporate|swap|make (?:this|that|it|the \w+|our \w+|these|those) (?:\w+ly )?(?:clear|clearer|explicit|more (?:precise|explicit|modest|neutral))|take (?:this|that|it|these|them|the \w+) (?:into account|out|on board))`;
/** What may be done to a text: the sentence has to name it. */
const WRITE = String.raw`(?:spell|cut|split|merge|include|mention|cite|discuss|report|note|state|specify|define|move|switch|use|call|expand|extend|re-?run|acknowledge|highlight|improve|put|write|say|print|show|give|provide|list|describe|explain|make sure|emphasi[sz]e|refer|point)`;
const TEXT = String.raw`\b(?:in|to|into|for|from|before|by|with) (?:the|our|a|an|its|that) (?:\w+[ -]){0,3}(?:version|revision|draft|paper|preprint|abstract|title|introduction|appendix|section|caption|footnote|text|table|figure|conclusions?|discussion|limitations?|supplement\w*|readme|docs|documentation|release|manuscript|camera[- ]ready|arxiv|update)\b|\bin v\d\b|\ba footnote\b`;
const CHANGED = String.raw`(?:redrawn|relabelled|relabeled|restructured|reordered|shortened|trimmed|tightened|spelled out|updated|changed|fixed|corrected|revised|reworded|rephrased|amended|edited|clarified|added|removed|dropped|deleted|replaced|rewritten|rewrote|addressed|included|adjusted|softened|toned|renamed|adopted|cited|moved|switched|qualified|expanded|extended|re-?ran|re-?run|incorporated|modified|improved|made|put|swapped|tweaked|rectified|taken out)`;
const WILL = String.raw`(?:['’]ll|['’]m going to|['’]re going to| will| shall| am going to| are going to| plan to| intend to| am planning to| are planning to|['’]re planning to|['’]m planning to| promise to| commit to| aim to| want to)`;

const NEXT = String.raw`(?:the|our|a) (?:next|new|updated|revised|corrected|coming|upcoming|camera[- ]ready|final) (?:\w+ )?(?:version|revision|draft|update|preprint|paper)|(?:the|our) (?:revision|update|correction)|v\d`;
const POINTED = String.raw`(?:it|this|that|them|these|those|her|him|so|there)`;

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:we|i|and|so|but)(?:${WILL}|['’]ll| will) ${ADVERBS}(?:(?:cite|credit|define|mention|include|acknowledge|say) ${POINTED}|(?:put|write|print|move|say) (?:it|this|that|them) there)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:${CHANGE}|${WRITE})\b[^.?!]{0,60}\band (?:so )?(?:we|i) (?:\w+ly )?will(?=\s*(?:[.!;,]|$))`,
    'iu',
  ),
  /^\W*(?:(?:yes|sure|ok(?:ay)?|thanks|thank you|agreed|fair|good (?:point|idea)|right)[,.;:!]? )?(?:will do|done|consider it done)(?=\s*(?:[.,!;]|$))/iu,
  new RegExp(String.raw`\b(?:${NEXT}) (?:will|shall|is going to) (?!not\b)(?:\w+ly |also )*\w+`, 'iu'),
  new RegExp(
    String.raw`\b(?:goes|going|disappears?|appears?|comes?|are|is) (?:out |away )?(?:in|into|from|with) (?:${NEXT})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:we|i)(?:['’]ve| have)? ${ADVERBS}(?:uploaded|submitted|posted|sent) (?:a|an|the) (?:\w+ )?(?:corrected|revised|new|updated|fixed)\b|\b(?:we|i)(?:['’]ve| have) ${ADVERBS}(?:written|put|noted) ${POINTED} (?:down|on the list)[^.?!]{0,40}\b(?:${NEXT})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:\b(?:this|that|it|these|those|they|both|which|the (?:\w+ ){0,2}(?:word|wording|sentence|claim|figure|table|caption|title|typo|error|mistake|number|paragraph|section|text|abstract|reference|citation)s?)(?:['’]s| has| have)|^(?:\P{L}|\b(?:thanks|thank you|ok(?:ay)?|fair|agreed|right)\b)*(?:has|have)) ${ADVERBS}been ${ADVERBS}${CHANGED}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:and|but|so) have ${ADVERBS}${CHANGED}\b`, 'iu'),
  /\b(?:caption|title|abstract|text|section|paper|appendix|table|figure|sentence|paragraph|footnote|version|introduction) now (?:\w+ly )?(?:says?|reads?|states?|shows?|includes?|gives?|explains?|mentions?|cites?)\b/iu,
  /\b(?:we|i)(?:['’]re|['’]m| are| am) (?:\w+ly |now |just )*(?:updating|changing|fixing|correcting|revising|rewording|rephrasing|rewriting|adding|removing|renaming)\b/iu,
  /\b(?:new|updated|revised|corrected) version\b[^.?!]{0,60}\b(?:is going up|goes up|will be up|is on its way|is coming|will follow)\b/iu,
  new RegExp(
    String.raw`(?:^|[,;:–—-])\s*(?:now |already |just )?(?:${CHANGED}|noted) (?:in|for|with) (?:${NEXT})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^\W*will be ${ADVERBS}${CHANGED}\b|\bexpect\b[^.?!]{0,60}\b(?:in|with) (?:${NEXT})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:(?:am|are|is|['’]m|['’]re|would be|['’]d be) |^|[,;] ?|\band )(?:happy|glad) to ${CHANGE}\b|\bmake a note to ${CHANGE}\b|\b(?:we|i)${WILL} see to (?:it|that|this)\b|\b(?:i|we)${WILL} ${ADVERBS}(?:open|file|make|send) (?:a|an) (?:pr|pull request|issue|ticket|correction)\b|^(?:sure|ok(?:ay)?|yes|fine|agreed)[,.;]? (?:we|i) can ${CHANGE}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:is|are) now (?:part of|in)\b(?=[^.?!]*(?:${TEXT}))`, 'iu'),
  new RegExp(String.raw`\b(?:we|i)${WILL} ${ADVERBS}${WRITE}\b(?=[^.?!]*(?:${TEXT}))`, 'iu'),
  new RegExp(String.raw`\b(?:we|i)${WILL} ${ADVERBS}${CHANGE}\b`, 'iu'),
  new RegExp(
    String.raw`^(?:\W*)(?:(?:fair|agreed|sure|yes|ok(?:ay)?|thanks|good point)[,.;:]? )?(?:will|['’]ll) ${ADVERBS}${CHANGE}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:and|so|but|,) will ${ADVERBS}${CHANGE}\b`, 'iu'),
  new RegExp(String.raw`\b(?:and|so|but|,) will ${ADVERBS}${WRITE}\b(?=[^.?!]*(?:${TEXT}))`, 'iu'),
  new RegExp(
    String.raw`\b(?:this|that|it|these|those|they|which|the [\w-]+(?: [\w-]+){0,4}|(?:all|both|each) of (?:this|these|those|them))(?:['’]ll| will| is going to| are going to| shall) ${ADVERBS}be ${ADVERBS}(?:${CHANGED}|different|gone|back|clearer|in (?:the|our) (?:next|new|revised|updated|final))\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:we|i)(?:['’]ve| have) ${ADVERBS}${CHANGED}\b`, 'iu'),
  new RegExp(
    String.raw`^\W*(?:now |just |already )?(?:${CHANGED})(?: (?:this|that|it|these|the|a|in|to|accordingly|now)\b|[.!]|$)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:we|i) (?:just |now |already )?${CHANGED}\b[^.!?]{0,80}\b(?:in (?:the|our) (?:new|latest|updated|revised|current)|accordingly|now|in v\d)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:will|shall|(?:is|are) going to) (?:\w+ly |also |all |both )*(?:go|be|appear|come|stand|read|say)\b(?=[^.?!]*(?:\b(?:in|into|to|before|by|for) (?:the|our) (?:\w+[ -]){0,2}(?:version|revision|draft|camera[- ]ready|update)\b|\bin v\d\b))`,
    'iu',
  ),
  /\b(?:to be|will be|being|gets?) (?:\w+ly )?(?:fixed|changed|corrected|updated|added|removed|reworded|addressed|clarified) (?:in|for|before|by) (?:the|our|a) (?:\w+ )?(?:next|new|updated|revised|coming|upcoming|final|camera[- ]ready|arxiv) ?\w*/iu,
];

/** Says no, or not yet, or asks. */
const DENIED =
  /(?:\bnot|n['’]t|\bnever|\bunlikely|\bno longer|\bwithout|\brather than|\binstead of|\bdoubt|\bhesitant|\breluctant)\b[^,;:–—]*$/iu;
const CONDITION = /\b(?:if|unless|in case|should you|whether|would)\b[^,;]*$/iu;
/** A condition at the sentence's beginning, or behind what is promised; but "if you like", and what is only told by it. */
const CONDITION_FIRST =
  /^\W*(?:if|unless|in case|should|provided|assuming)\b(?! (?:it|that|this) helps|(?: you)? (?:like|wish|prefer|want))/iu;
const CONDITION_AFTER =
  /(?<!\b(?:clarify|specify|state|mention|explain|report|note|say|describe|clear|explicit) )\b(?:if|unless|provided|assuming)\b(?! (?:it|that|this) helps| you (?:like|wish|prefer|want))|\b(?:space|time)(?: is)? permitting\b/iu;
/** What is done, not what is written: "we will use this model in future work". */
const ELSEWHERE =
  /\b(?:future work|follow[- ]?up (?:work|paper|study|experiments?)|another paper|next paper|a later paper)\b/iu;
const THEIRS =
  /\b(?:you|they|he|she|the (?:authors?|reader))(?: (?:should|could|must|may|will|need to)| have)\b[^,;]*$/iu;

const LONGEST = 2_000;

/**
 * Every sentence of the writer's `own` words (see `ownWords`) that says that the paper will be changed, or has been,
 * as one text; null where none does. `said` is the same text with its quotations: the promise is kept in its words.
 */
export function promiseIn(own: string, said: string): Told<string> | null {
  const promises: Told<string>[] = [];
  const whole = sentencesIn(said);
  for (const [index, sentence] of sentencesIn(own).entries()) {
    const match = promiseOf(sentence);
    if (match === null) continue;
    // What is blank in one is written in the other; where that tells sentences apart, the own words have to do.
    const written = whole[index];
    const isSame =
      written !== undefined &&
      (written.startsWith(sentence.slice(0, 12)) || written.endsWith(sentence.slice(-12)));
    promises.push({ value: isSame ? written : sentence.replace(/\s+/g, ' '), because: match });
  }
  const [first] = promises;
  if (!first) return null;
  return {
    value: promises
      .map(({ value }) => value)
      .join(' ')
      .slice(0, LONGEST),
    because: first.because,
  };
}

function promiseOf(sentence: string): string | null {
  if (/\?["'”’)\]]*$/.test(sentence) || ELSEWHERE.test(sentence)) return null;
  for (const form of FORMS) {
    const match = form.exec(sentence);
    if (!match) continue;
    const before = sentence.slice(0, match.index);
    if (DENIED.test(before) || CONDITION.test(before) || THEIRS.test(before)) continue;
    if (CONDITION_FIRST.test(sentence) || CONDITION_AFTER.test(sentence.slice(match.index))) continue;
    if (/\b(?:not|never)\b|n['’]t\b/iu.test(match[0])) continue;
    return match[0].replace(/^\W+/u, '').trim();
  }
  return null;
}
