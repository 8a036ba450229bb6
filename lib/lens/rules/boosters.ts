import { isNegated } from '../negation';
import { type Rule, isMark, isNumber, words } from './rule';
import { BE, PREPOSITIONS } from './words';

export const degreeDenied: Rule = {
  name: 'degree-denied',
  doc: '"Not entirely", "not always": a denied degree lowers the claim.',
  on: [
    'completely',
    'entirely',
    'totally',
    'wholly',
    'perfectly',
    'always',
    'universally',
    'inherently',
    'intrinsically',
    'fundamentally',
    'obvious',
    'conclusive',
    'definitive',
    'decisive',
    'inevitable',
    'unavoidable',
    'really',
    'truly',
    'indeed',
    'actually',
    'genuinely',
    'overwhelming evidence',
  ],
  silences: (hit) => isNegated('booster', hit),
};

export const completelyTechnical: Rule = {
  name: 'completely-positive',
  doc: '"Completely positive", "completely randomised", "completely different": a term, or a difference in kind.',
  on: ['completely', 'entirely', 'totally', 'fundamentally', 'perfectly', 'universally'],
  silences: (hit) =>
    TERMS_AFTER.has(hit.after()) ||
    hit.after() === 'on' ||
    hit.after() === 'within' ||
    hit.after() === 'by' ||
    hit.after() === 'in' ||
    hit.after() === 'through' ||
    hit.after() === 'from',
};
const TERMS_AFTER = words(
  'positive randomized randomised unlabeled unlabelled different new separate independent unknown connected symmetric ordered bipartite real disconnected conducting reflecting absorbing correlated blind offline online automatic local matched balanced aligned spherical nonnegative bounded',
);

const THEORY = words('if else converges holds exists');

export const alwaysOn: Rule = {
  name: 'always-on',
  doc: '"Always-on" devices and "never-seen" classes are terms; "almost always" is no universal.',
  on: ['always', 'never', 'invariably'],
  silences: (hit) =>
    ['almost', 'nearly', 'not', 'usually', 'virtually'].includes(hit.before()) ||
    hit.after() === 'on' ||
    hit.after() === '-' ||
    hit.before() === 'or' ||
    (hit.hit === 'never' && hit.before() === 'and' && hit.after() === 'or') ||
    THEORY.has(hit.after()),
};

export const decisiveMoment: Rule = {
  name: 'decisive-factor',
  doc: '"Decisive" and "definitive" as classes of what is studied, "an obvious choice": no claim of the writers\' own.',
  on: ['decisive', 'definitive', 'obvious', 'undisputed'],
  silences: (hit) =>
    !BE.has(hit.before()) &&
    !['a', 'an', 'the', 'no', 'most', 'more', 'immediately', 'quite', 'very', 'clear', 'and'].includes(
      hit.before(),
    ),
};

export const inFactContrast: Rule = {
  name: 'actually-in-contrast',
  doc: '"What actually happens", "are not actually": sets the real against the supposed.',
  on: ['actually', 'really', 'truly', 'genuinely'],
  silences: (hit) =>
    [
      'what',
      'whether',
      'how',
      'that',
      'who',
      'which',
      'if',
      'when',
      'than',
      'can',
      'ones',
      'do',
      'does',
      'are',
      'is',
      'we',
      'they',
      'it',
      'models',
    ].includes(hit.before()) && hit.hit !== 'truly',
};

export const inFactQuoted: Rule = {
  name: 'literally-as-a-term',
  doc: '"Literally" beside "figuratively", "absolutely continuous", "absolutely calibrated": terms.',
  on: ['literally', 'absolutely'],
  silences: (hit) =>
    [
      'continuous',
      'convergent',
      'calibrated',
      'summable',
      'integrable',
      'stable',
      'monotone',
      'magnified',
    ].includes(hit.after()) ||
    hit.before() === 'convergent' ||
    hit.before() === 'converges',
};

export const surelyTechnical: Rule = {
  name: 'almost-surely',
  doc: '"Almost surely" and "almost certainly" hold back, or are terms of probability.',
  on: ['surely', 'certainly', 'undoubtedly'],
  silences: (hit) => hit.before() === 'almost' || hit.before() === 'nearly',
};

export const clearlyManner: Rule = {
  name: 'clearly-as-a-manner',
  doc: '"Clearly written", "to define clearly": the manner in which something is done.',
  on: ['clearly', 'plainly', 'definitively', 'conclusively', 'unambiguously', 'unequivocally', 'decisively'],
  silences: (hit) =>
    MANNER.has(hit.after()) ||
    MANNER.has(hit.before()) ||
    hit.before() === 'more' ||
    hit.before() === 'as' ||
    (hit.before() === 'and' && MANNER.has(hit.before(2))) ||
    hit.before() === 'to',
};
const MANNER = words(
  'written defined define defines stated state states structured labeled labelled explained explain explains articulated articulate specified specify specifies described describe separated marked documented communicate communicated delineate delineated delineates identified resolved resolve mapped established determine determined delimited',
);

export const noDoubtOf: Rule = {
  name: 'no-doubt-of',
  doc: '"Leaves no doubt" counts as a booster; "no doubt about which" asks.',
  on: ['no doubt'],
  silences: (hit) => hit.after() === 'about' && hit.after(2) === 'which',
};

export const inevitablePredicate: Rule = {
  name: 'unavoidable-noise',
  doc: '"Unavoidable noise", "inevitable errors" beside a noun names a part that is known to be there.',
  on: ['unavoidable', 'inevitable', 'inescapable'],
  silences: (hit) =>
    !(
      isMark(hit.after()) ||
      PREPOSITIONS.has(hit.after()) ||
      hit.after() === 'that' ||
      hit.after() === 'consequence' ||
      hit.after() === 'result'
    ),
};

export const inAllCasesCounted: Rule = {
  name: 'in-all-cases-counted',
  doc: '"In all cases" beside a count is that count.',
  on: ['in all case', 'without exception', 'under any circumstances', 'in all cases'],
  silences: (hit) =>
    isNumber(hit.after()) ||
    hit.after() === '(' ||
    isNumber(hit.after(2)) ||
    hit.after() === 'studied' ||
    hit.after() === 'tested' ||
    hit.after() === 'considered' ||
    hit.after() === 'examined',
};
