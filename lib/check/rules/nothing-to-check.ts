import { worksIn } from '../../evidence/references';
import type { Rule } from '../rule';

/** What can be looked up, counted, or done. */
const POINTS =
  /\p{N}|\b(?:section|sec\.|figure|fig\.|table|eq\.|equation|appendix|footnote|page|line|lemma|theorem|paragraph|abstract|title|caption)\b/iu;
const ASKS =
  /\?|\b(?:please|should|could you|would (?:help|be)|needs? to|ought to|must|suggest|recommend|consider|propose|instead|rather than|replace|rephrase|reword|rewrite|clarify|explain|define|report|add|cite|compare|specify|state|say why|tell|show|remove|drop|leave out|mention|give|provide|include|discuss|test|repeat)\b/i;
/** It points at something that was done or written. */
const NAMES =
  /["“”«»„]|\b(?:because|since|for example|for instance|e\.g\.|such as|as in|only|baseline|control|ablation|sample|seed|prompt|dataset|experiment|measur\w+|contradict\w*|same (?:result|effect))\b/i;

/** What is called missing can be looked for. */
const MISSING =
  /\b(?:no|without|missing|absent|omit\w*|lack(?:s|ing)?|never|nowhere|undefined|unstated|unreported)\b|(?:\bnot|n['’]t) (?:\w+ )?(?:report|defin|mention|stat|giv|show|describ|includ|provid|compar|cit|test|measur|releas|discuss)\w*/i;

export const nothingToCheck: Rule = {
  name: 'nothing-to-check',
  doc: 'An objection with nothing to check and nothing asked: no number, reference, neutral wording, place of the paper, reason, question or request. Not for praise and questions; of replies only where they dispute.',
  check({ draft }) {
    const { kind, position, body, rewording, references, numbers, action, part } = draft;
    if (kind === 'praise' || kind === 'question') return [];
    if (kind === null && position !== 'dispute') return [];
    const filled = numbers.some((row) => [row.from, row.to, row.of].some((typed) => typed.trim() !== ''));
    const isChecked =
      references.length > 0 || filled || (rewording ?? '').trim() !== '' || action !== null || part !== null;
    if (
      isChecked ||
      POINTS.test(body) ||
      ASKS.test(body) ||
      NAMES.test(body) ||
      MISSING.test(body) ||
      worksIn(body).length > 0
    )
      return [];
    return [{ rule: 'nothing-to-check', says: { key: 'nothingToCheck', values: {} }, at: null, shows: null }];
  },
};
