import { isNegated } from '../negation';
import { type Rule, beside, isMark, isNumber, words } from './rule';
import { ARTICLES, ASKING, BE, PREPOSITIONS } from './words';

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
    'compelling evidence',
    'extremely',
    'dramatic',
    'drastic',
  ],
  silences: (hit) => isNegated('booster', hit) || hit.before() === 'than',
};

export const completelyPositive: Rule = {
  name: 'completely-positive',
  doc: '"Completely positive", "completely randomised", "completely different": a term, or a difference in kind.',
  sense: 'a term, or a difference in kind',
  on: ['completely', 'totally', 'perfectly', 'universally', 'inherently'],
  silences: (hit) => TERMS.has(hit.after()) || isNumber(hit.after()) || hit.after() === '\uFFFC',
};
const TERMS = words(
  `positive randomized randomised unlabeled unlabelled different distinct differing differ differs new separate independent
   unknown connected symmetric ordered bipartite real disconnected conducting reflecting absorbing correlated blind offline
   online automatic local matched balanced aligned spherical nonnegative bounded unsupervised on within by in through from
   quantum relativistic three-dimensional multimodal discrete nonlinear non-linear quantified composable optimal decoupled dark ionized optically`,
);

export const almostAlways: Rule = {
  name: 'almost-always',
  doc: '"Almost always", "almost surely" hold back; "always-on" is a term.',
  sense: 'held back by "almost"',
  on: ['always', 'never', 'invariably', 'surely', 'certainly', 'perfectly'],
  silences: beside({
    before: 'almost nearly usually virtually or',
    after: 'on - active available been encouraging',
  }),
};

const PARTICIPLE = /(?:ed|en|wn|ne)$/;
const DONE = words('been being before again significant');

export const neverTrained: Rule = {
  name: 'never-trained',
  doc: '"Words never seen", "never being trained", "never significant": tells what was not done or not found, and makes no rule of it.',
  sense: 'what was not done',
  on: ['never'],
  silences: (hit) => DONE.has(hit.after()) || (PARTICIPLE.test(hit.after()) && !BE.has(hit.before())),
};

export const realAgainstSupposed: Rule = {
  name: 'real-against-supposed',
  doc: '"What actually happens", "whether models truly see": sets the real against the supposed, or asks.',
  sense: 'the real against the supposed',
  on: ['actually', 'really', 'truly', 'genuinely', 'truly understand', 'genuine understanding', 'indeed'],
  silences: (hit) => hit.seekBefore(ASKING, 4) > 0 || hit.asks || (hit.hit === 'indeed' && hit.begins),
};

export const absolutelyContinuous: Rule = {
  name: 'absolutely-continuous',
  doc: '"Absolutely continuous" and "absolutely calibrated" are terms.',
  sense: 'a term of mathematics or measurement',
  on: ['literally', 'absolutely'],
  silences: beside({
    before: 'convergent converges',
    after: 'continuous convergent calibrated summable integrable stable monotone magnified',
  }),
};

const MANNER = words(
  `written defined define defines stated state states structured labeled labelled explained explain explains articulated
   articulate specified specify specifies described describe separated separate marked documented communicate communicated
   delineate delineated delineates identified resolved resolve mapped established determine determined delimited preferred
   favoured favored disfavored distinguished distinguish distinguishable visible seen understood understand`,
);

export const clearlyAsAManner: Rule = {
  name: 'clearly-as-a-manner',
  doc: '"Clearly written", "to define clearly": the manner in which something is done.',
  sense: 'the manner in which something is done',
  on: ['clearly', 'plainly', 'definitively', 'conclusively', 'unambiguously', 'unequivocally', 'decisively'],
  silences: (hit) =>
    MANNER.has(hit.after()) ||
    hit.seekBefore(MANNER, 2) > 0 ||
    ['more', 'most', 'very', 'quite', 'so', 'as', 'to', 'how'].includes(hit.before()),
};

export const unavoidableNoise: Rule = {
  name: 'unavoidable-noise',
  doc: '"Unavoidable noise" beside a noun names a part that is known to be there.',
  sense: 'a part known to be there',
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
  sense: 'sorting cases',
  on: ['decisive', 'definitive', 'conclusive', 'obvious', 'undisputed'],
  silences: (hit) => !WEIGHT.has(hit.after()) && !BE.has(hit.before()),
};

const COUNTED = words('( studied tested considered examined except we study studies \uFFFC');

export const inAllCasesCounted: Rule = {
  name: 'in-all-cases-counted',
  doc: '"In all cases studied", or at the head of a report of results, counts cases.',
  sense: 'the cases counted',
  on: ['in all case', 'without exception', 'under any circumstances', 'in every single case', 'at all times'],
  silences: (hit) => hit.begins || isNumber(hit.after()) || COUNTED.has(hit.after()),
};

export const extremelyMetalPoor: Rule = {
  name: 'extremely-metal-poor',
  doc: 'Extremely metal-poor stars and extremely large telescopes are classes with bounds of their own.',
  sense: 'the name of a class',
  on: ['extremely'],
  silences: beside({
    after: `large low high metal-poor metal faint weak bright red blue hot cold dense massive large-scale thin deep small low-mass
            compact luminous feeble young old sensitive low-precision short long sparse \uFFFC`,
  }),
};

export const dramaticArts: Rule = {
  name: 'dramatic-arts',
  doc: 'The dramatic arts and a dramatic monologue are of the theatre, drastic measures are acts.',
  sense: 'of the theatre, or of measures',
  on: ['dramatic', 'drastic'],
  silences: beside({
    after: `arts art music monologue works texts text play plays poetry literature structure irony measures measure scenes arc
            arcs tension narrative`,
  }),
};

export const ofCourseWork: Rule = {
  name: 'of-course-work',
  doc: 'The design of course work is taught; "of course" as a call for assent stands beside a comma or behind a verb.',
  sense: 'of a course that is taught',
  on: ['of course'],
  silences: (hit) => !hit.begins && !isMark(hit.before()) && !isMark(hit.after()) && !BE.has(hit.before()),
};

export const massivelyParallel: Rule = {
  name: 'massively-parallel',
  doc: 'Massively parallel machines and massively multilingual models are named so.',
  sense: 'the name of a technique',
  on: ['massively'],
  silences: beside({
    after:
      'parallel multilingual multiplexed multiplayer multi-task multitask distributed multi-domain scalable',
  }),
};

export const boundToTheCore: Rule = {
  name: 'bound-to-the-core',
  doc: '"Is bound to the core", "is bound to a star": held by a force. Marked: "is bound to fail".',
  sense: 'held by a force',
  on: ['is bound to'],
  silences: (hit) => ARTICLES.has(hit.after()) || HOSTS.has(hit.after()) || hit.after() === '\uFFFC',
};
const HOSTS = words(
  'the this that these those any one two both them each proteins membranes cells receptors',
);

export const costFunction: Rule = {
  name: 'cost-function',
  doc: 'A cost function and a price point are quantities.',
  sense: 'a quantity',
  on: ['regardless of cost', 'at all cost'],
  silences: beside({ after: 'function functions model models ratio ratios level levels point points of' }),
};

export const simplyPutIn: Rule = {
  name: 'simply-put-in',
  doc: '"Bulbs are simply put in pots" tells what is done; "Simply put, ..." asks for assent.',
  sense: 'what is done',
  on: ['simply put'],
  silences: (hit) => !isMark(hit.after()),
};

export const flawlessDiamond: Rule = {
  name: 'flawless-diamond',
  doc: 'Flawless diamonds and crystals are graded so.',
  sense: 'a grade of stones',
  on: ['flawless'],
  silences: beside({ after: 'diamond diamonds crystal crystals glass stones gems' }),
};
