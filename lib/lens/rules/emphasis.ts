import { isNegated } from '../negation';
import { type Rule, beside, isMark, isNumber, words } from './rule';
import { ASKING, BE, PREPOSITIONS } from './words';

export const degreeDenied: Rule = {
  name: 'degree-denied',
  doc: '"Not entirely", "not always": a denied degree lowers the claim.',
  on: [
    'completely',
    'totally',
    'perfectly',
    'always',
    'universally',
    'inherently',
    'fundamentally',
    'obvious',
    'conclusive',
    'definitive',
    'decisive',
    'inevitable',
    'unavoidable',
    'really',
    'truly',
    'actually',
    'genuinely',
    'overwhelming evidence',
  ],
  silences: (hit) => isNegated('booster', hit) || hit.before() === 'than',
};

export const completelyPositive: Rule = {
  name: 'completely-positive',
  doc: '"Completely positive", "completely randomised", "fundamentally different": a term, or a difference in kind.',
  on: ['completely', 'totally', 'fundamentally', 'perfectly', 'universally'],
  silences: (hit) => TERMS.has(hit.after()) || isNumber(hit.after()) || hit.after() === '\uFFFC',
};
const TERMS = words(
  `positive randomized randomised unlabeled unlabelled different distinct differing differ differs new separate independent
   unknown connected symmetric ordered bipartite real disconnected conducting reflecting absorbing correlated blind offline
   online automatic local matched balanced aligned spherical nonnegative bounded unsupervised on within by in through from`,
);

export const almostAlways: Rule = {
  name: 'almost-always',
  doc: '"Almost always", "almost surely" hold back; "always-on" is a term.',
  on: ['always', 'never', 'invariably', 'surely', 'certainly', 'perfectly'],
  silences: beside({ before: 'almost nearly usually virtually or', after: 'on - active available' }),
};

export const realAgainstSupposed: Rule = {
  name: 'real-against-supposed',
  doc: '"What actually happens", "whether models truly see": sets the real against the supposed, or asks.',
  on: ['actually', 'really', 'truly', 'genuinely', 'truly understand', 'genuine understanding', 'indeed'],
  silences: (hit) => hit.seekBefore(ASKING, 4) > 0 || hit.asks || (hit.hit === 'indeed' && hit.begins),
};

export const absolutelyContinuous: Rule = {
  name: 'absolutely-continuous',
  doc: '"Absolutely continuous" and "absolutely calibrated" are terms.',
  on: ['literally', 'absolutely'],
  silences: beside({
    before: 'convergent converges',
    after: 'continuous convergent calibrated summable integrable stable monotone magnified',
  }),
};

const MANNER = words(
  `written defined define defines stated state states structured labeled labelled explained explain explains articulated
   articulate specified specify specifies described describe separated marked documented communicate communicated delineate
   delineated delineates identified resolved resolve mapped established determine determined delimited preferred favoured
   favored disfavored`,
);

export const clearlyAsAManner: Rule = {
  name: 'clearly-as-a-manner',
  doc: '"Clearly written", "to define clearly": the manner in which something is done.',
  on: ['clearly', 'plainly', 'definitively', 'conclusively', 'unambiguously', 'unequivocally', 'decisively'],
  silences: (hit) =>
    MANNER.has(hit.after()) ||
    hit.seekBefore(MANNER, 2) > 0 ||
    ['more', 'very', 'quite', 'so', 'as', 'to'].includes(hit.before()),
};

export const unavoidableNoise: Rule = {
  name: 'unavoidable-noise',
  doc: '"Unavoidable noise" beside a noun names a part that is known to be there.',
  on: ['unavoidable', 'inevitable', 'inescapable'],
  silences(hit) {
    const after = hit.after();
    return !(isMark(after) || PREPOSITIONS.has(after) || ['that', 'consequence', 'result'].includes(after));
  },
};

const WEIGHT = words('role impact leap advantage evidence factor victory proof answer test detection');

export const decisiveError: Rule = {
  name: 'decisive-error',
  doc: '"The decisive error", "an obvious choice for": the word sorts cases, it claims nothing.',
  on: ['decisive', 'definitive', 'conclusive', 'obvious', 'undisputed'],
  silences: (hit) => !WEIGHT.has(hit.after()) && !BE.has(hit.before()),
};

export const inAllCasesCounted: Rule = {
  name: 'in-all-cases-counted',
  doc: '"In all cases studied", or at the head of a report of results, counts cases.',
  on: ['in all case', 'without exception', 'under any circumstances'],
  silences: (hit) =>
    hit.begins ||
    isNumber(hit.after()) ||
    ['(', 'studied', 'tested', 'considered', 'examined', 'except', 'we'].includes(hit.after()),
};
