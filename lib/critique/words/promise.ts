/** Promises of a change: what a reply says that its writer will change in the paper, or has changed. */
import { sentencesIn, type Told } from './sentences';

const ADVERBS = String.raw`(?:(?:\w+ly|also|of course|then|both|now|already|just|at least|be sure to|try to|make sure to|be happy to|be glad to) ){0,3}`;
/** What is done to a text, and nothing else. */
const CHANGE = String.raw`(?:update|change|fix|correct|revise|reword|rephrase|amend|edit|clarify|add|remove|drop|delete|replace|re-?write|address|adjust|soften|tone|rename|adopt|qualify|modify|tweak|rectify|incorporate|swap|make (?:this|that|it|the \w+|our \w+|these|those) (?:\w+ly )?(?:clear|clearer|explicit|more (?:precise|explicit|modest|neutral))|take (?:this|that|it|these|them|the \w+) (?:into account|out|on board))`;
/** What may be done to a text: the sentence has to name it. */
const WRITE = String.raw`(?:include|mention|cite|discuss|report|note|state|specify|define|move|switch|use|call|expand|extend|re-?run|acknowledge|highlight|improve|put|write|say|print|show|give|provide|list|describe|explain|make sure|emphasi[sz]e|refer|point)`;
const TEXT = String.raw`\b(?:in|to|into|for|from|before|by|with) (?:the|our|a|an|its|that) (?:\w+[ -]){0,3}(?:version|revision|draft|paper|preprint|abstract|title|introduction|appendix|section|caption|footnote|text|table|figure|conclusions?|discussion|limitations?|camera[- ]ready|arxiv|update)\b|\bin v\d\b|\ba footnote\b`;
const CHANGED = String.raw`(?:updated|changed|fixed|corrected|revised|reworded|rephrased|amended|edited|clarified|added|removed|dropped|deleted|replaced|rewritten|rewrote|addressed|included|adjusted|softened|toned|renamed|adopted|cited|moved|switched|qualified|expanded|extended|re-?ran|re-?run|incorporated|modified|improved|made|put|swapped|tweaked|rectified|taken out)`;
const WILL = String.raw`(?:['’]ll|['’]m going to|['’]re going to| will| shall| am going to| are going to| plan to| intend to| am planning to| are planning to|['’]re planning to|['’]m planning to| promise to| commit to| aim to| want to)`;

const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:we|i)${WILL} ${ADVERBS}${WRITE}\b(?=[^.?!]*(?:${TEXT}))`, 'iu'),
  new RegExp(String.raw`\b(?:we|i)${WILL} ${ADVERBS}${CHANGE}\b`, 'iu'),
  new RegExp(
    String.raw`^(?:\W*)(?:(?:fair|agreed|sure|yes|ok(?:ay)?|thanks|good point)[,.;:]? )?(?:will|['’]ll) ${ADVERBS}${CHANGE}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:and|so|but|,) will ${ADVERBS}${CHANGE}\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:this|that|it|these|those|they|which|the [\w-]+(?: [\w-]+){0,4}|(?:all|both|each) of (?:this|these|those|them))(?:['’]ll| will| is going to| are going to| shall) ${ADVERBS}be ${ADVERBS}(?:${CHANGED}|different|gone|clearer|in (?:the|our) (?:next|new|revised|updated|final))\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:we|i)(?:['’]ve| have) ${ADVERBS}${CHANGED}\b`, 'iu'),
  new RegExp(
    String.raw`^\W*(?:now |just |already )?(?:${CHANGED})(?: (?:this|that|it|these|the|a|in|accordingly|now)\b|[.!]|$)`,
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
  /(?:\bnot|n['’]t|\bnever|\bunlikely|\bno longer|\bwithout|\brather than|\binstead of|\bdoubt|\bhesitant|\breluctant)\b[^,;]*$/iu;
const CONDITION = /\b(?:if|unless|in case|should you|whether|would)\b[^,;]*$/iu;
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
    const isSame = written !== undefined && written.startsWith(sentence.slice(0, 12));
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
    if (/\b(?:not|never)\b|n['’]t\b/iu.test(match[0])) continue;
    return match[0].replace(/^\W+/u, '').trim();
  }
  return null;
}
