/** Traits and abilities that models are said to have. */
import { type Rule, beside, isMark, words } from './rule';
import { modelNear } from './subject';
import { MODELS } from './words';

const CONFIDENT = words(
  `prediction predictions error errors estimates estimate posterior posteriors probability probabilities output outputs
   distribution distributions softmax classification misclassifications detections pixels regions logits scores uncertainty
   network networks classifier classifiers region samples`,
);

export const overconfidentPredictions: Rule = {
  name: 'overconfident-predictions',
  doc: 'Overconfident predictions and posteriors are those that calibration measures; "LLMs are overconfident" gives a trait.',
  sense: 'the term of calibration',
  on: ['overconfident'],
  silences: (hit) => CONFIDENT.has(hit.after()) || CONFIDENT.has(hit.after(2)) || CONFIDENT.has(hit.before()),
};

const TESTED = words(
  `trait traits type types test tests prediction recognition assessment inference detection effects effect disorder disorders
   psychology questionnaire inventory scores score labels dimensions computing information`,
);

export const personalityTraits: Rule = {
  name: 'personality-traits',
  doc: 'Personality traits and tests are of psychology; "the personality of the model" is a figure of speech.',
  sense: 'the term of psychology',
  on: ['personality'],
  silences(hit) {
    if (TESTED.has(hit.after())) return true;
    return hit.seekBefore(MODELS, 3) === 0 && !(OF_MODELS.has(hit.after()) && hit.seekAfter(MODELS, 4) > 0);
  },
};
const OF_MODELS = words('of in to for');

const ABOUT_HALLUCINATION = words(
  `detection detector detectors mitigation benchmark benchmarks evaluation evaluations rate rates level levels score scores
   dataset datasets correction index risk taxonomy leaderboard problem metrics metric suppression reduction type types
   verification phenomenon control span spans analysis research issue issues`,
);
const AS_A_TASK = words(
  'detect detects detecting classify classifying quantify quantifying annotate annotating identifying',
);

export const hallucinationDetection: Rule = {
  name: 'hallucination-detection',
  doc: 'Hallucination detection, benchmarks and rates are names of a task and its measures; "models hallucinate" is a figure of speech.',
  sense: 'the name of a task',
  on: ['hallucination', 'hallucinated'],
  silences: (hit) =>
    ABOUT_HALLUCINATION.has(hit.after()) ||
    (hit.hit !== 'hallucinated' && ABOUT_HALLUCINATION.has(hit.after(2)) && !isMark(hit.after())) ||
    AS_A_TASK.has(hit.before()),
};

export const trustworthyAI: Rule = {
  name: 'trustworthy-ai',
  doc: '"Trustworthy AI" is the name of a field.',
  sense: 'the name of a field',
  on: ['trustworthy'],
  silences: beside({ after: 'ai ml nlp artificial machine machine-learning computing autonomy' }),
};

export const emergentStructure: Rule = {
  name: 'emergent-structure',
  doc: 'In physics an emergent symmetry or gravity follows from the parts by calculation; "emergent abilities" of models and neural networks are in dispute.',
  sense: 'the term of physics',
  on: ['emergent ability', 'spontaneously emerge'],
  silences: (hit) => !modelNear(hit, { before: 12, after: 12 }),
};

export const cloudCollapses: Rule = {
  name: 'cloud-collapses',
  doc: 'Clouds, cores and bridges collapse; scores do so as a figure of speech.',
  sense: 'of things that fall in',
  on: ['collapse completely'],
  silences: beside({ before: 'cloud clouds core cores star stars bridge bridges wave halo halos shed' }),
};

export const sparksOfFire: Rule = {
  name: 'sparks-of-fire',
  doc: 'Sparks of fire fly; "sparks of intelligence" in a model are a figure of speech.',
  sense: 'of fire',
  on: ['sparks of'],
  silences: (hit) => !MINDS.has(hit.after()),
};
const MINDS = words(
  'intelligence agi artificial general consciousness understanding reasoning creativity life',
);

export const beliefsOfPeople: Rule = {
  name: 'beliefs-of-people',
  doc: 'Users, voters and gardeners have beliefs, understanding and intuitions; "the beliefs of the model" are a figure of speech.',
  sense: 'said of people, or the name of a task',
  on: [
    'beliefs',
    'understanding',
    'comprehension',
    'cognition',
    'intuition',
    'intentions',
    'imagination',
    'curiosity',
  ],
  silences(hit) {
    const [owner, after] = [hit.before(), hit.after()];
    if (owner.endsWith("'s") && MODELS.has(owner.slice(0, -2))) return false;
    if (owner === "'" || owner === '\u2019') return !MODELS.has(hit.before(2));
    if (hit.hit !== 'beliefs') return true;
    if (MODELS.has(owner) || ((owner === 'internal' || owner === 'own') && hit.seekBefore(MODELS, 3) > 0))
      return false;
    return after !== 'of' || hit.seekAfter(MODELS, 3) === 0;
  },
};
