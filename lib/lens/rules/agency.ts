import { type Context } from '../context';
import { type Rule, beside, isMark, words } from './rule';
import { modelActs, modelNear } from './subject';
import { ASKING, MODELS } from './words';

export const mindOfAModel: Rule = {
  name: 'mind-of-a-model',
  sense: 'said of people or things',
  doc: 'Wants, knows, lies, decides, schemes: marked only where a model or an agent is the subject.',
  on: [
    'want to',
    'desire',
    'intend to',
    'know',
    'understand',
    'realize that',
    'is aware of',
    'feel',
    'decide to',
    'choose to',
    'try to',
    'care about',
    'lie',
    'pretend',
    'feign',
    'scheme',
    'conspire',
    'collude',
    'conceal',
    'hide its',
    'cheat',
    'sabotage',
    'subvert',
    'rebel against',
    'deceive',
    'bluff',
    'hallucinate',
    'seek power',
    'blackmail',
    'betray',
    'comprehend',
    'sandbag',
    'gaslight',
    'resort to',
  ],
  silences(hit) {
    if (modelActs(hit)) return false;
    const gerund = /ing\b/.test(hit.hit) && !MEANS.has(hit.before());
    return !gerund || hit.seekBefore(MODELS, 6) === 0;
  },
};

/** Before a gerund that is a means, or is done without. */
const MEANS = words('by without than for of to');

const HELPED = words(
  'help helps helping enable enables let lets allow allows require requires need needs make makes',
);

export const knowingAsked: Rule = {
  name: 'knowing-asked',
  sense: 'asked, wished or plain engineering',
  doc: '"Do models know", "helps the model understand", "agents try to": asked, wished or plain engineering.',
  on: [
    'know',
    'understand',
    'comprehend',
    'feel',
    'try to',
    'decide to',
    'choose to',
    'intend to',
    'want to',
    'deceive',
    'lie',
  ],
  silences: (hit) =>
    (hit.block.role !== 'title' && (hit.asks || isAsked(hit))) ||
    hit.seekBefore(HELPED, 6) > 0 ||
    (hit.before() === 'to' &&
      (hit.hit === 'know' || hit.hit === 'understand' || hit.hit === 'comprehend') &&
      hit.seekBefore(STRUGGLING, 2) === 0) ||
    (['agent', 'agents'].includes(hit.before()) &&
      /^(?:know|understand|try|tries|decide|choose|intend)/.test(hit.hit)),
};

/** Whether a word that asks stands before; "models, which ..." asks nothing. */
function isAsked(hit: Context): boolean {
  const n = hit.seekBefore(ASKING, 6);
  return n > 0 && !(hit.before(n) === 'which' && hit.before(n + 1) === ',');
}

const STRUGGLING = words('struggle struggles fail fails able unable inability');

const OF_FALSEHOOD = words('to about when because even and or unless while if rather instead');

export const liesIn: Rule = {
  name: 'lies-in',
  sense: 'to be situated, or a name',
  doc: '"The difficulty lies in", points on a curve, Lie groups: no falsehood.',
  on: ['lie'],
  silences: (hit) => hit.capital || !(isMark(hit.after()) || OF_FALSEHOOD.has(hit.after())),
};

export const schemeTheNoun: Rule = {
  name: 'scheme-the-noun',
  sense: 'a plan or method',
  doc: 'A numerical scheme is a plan or a method; agents that scheme act.',
  on: ['scheme'],
  silences(hit) {
    if (hit.hit === 'scheme') return !AUXILIARIES.has(hit.before()) && !/[^siu]s$/.test(hit.before());
    return hit.hit === 'schemes' && hit.after() !== 'against' && hit.after() !== 'to';
  },
};
const AUXILIARIES = words('to can could may might will would do did');

export const mindsOfPeople: Rule = {
  name: 'minds-of-people',
  sense: 'said of people',
  doc: 'Situational awareness of pilots, true beliefs of people: marked only where a model is near.',
  on: [
    'situational awareness',
    'theory of mind',
    'consciousness',
    'sentient',
    'introspection',
    'self-aware',
    'free will',
    'inner life',
    'true intentions',
    'malicious intent',
    'self-preservation',
    'self-preserving',
    'loss of control',
    'survival instinct',
    'covert',
    'secretly',
    'collusion',
    'evade oversight',
    'escape containment',
    'stealthily',
    'surreptitious',
    'will to live',
    'willing to',
    'awareness of its',
    'honesty',
    'metacognition',
    'emotional intelligence',
    'cognitive ability',
    'stubborn',
    'gullible',
    'overconfident',
  ],
  silences: (hit) => !modelNear(hit),
};

export const rogueWaves: Rule = {
  name: 'rogue-waves',
  sense: 'a wave or planet',
  doc: 'Rogue waves and rogue planets; a rogue model is loaded.',
  on: ['rogue'],
  silences: (hit) => !MODELS.has(hit.after()),
};

export const covertChannel: Rule = {
  name: 'covert-channel',
  sense: 'a term of security or of the study of attention',
  doc: 'A covert channel and covert attention are terms.',
  on: ['covert'],
  silences: beside({
    after:
      'communication communications channel channels attention timing wireless transmission attack attacks speech',
  }),
};

export const humanLikeAsked: Rule = {
  name: 'human-like-asked',
  sense: 'asked or denied',
  doc: '"How human-like texts are", "rather than human-like reasoning": asked or denied, not claimed.',
  on: [
    'human-like',
    'human-level',
    'human-like reasoning',
    'human-like intelligence',
    'think like a human',
    'expert-level',
    'near-human',
    'superhuman',
    'surpass human performance',
  ],
  silences: (hit) =>
    hit.seekBefore(ASKING, 3) > 0 ||
    hit.before() === 'not' ||
    (hit.hit.length === 10 && isMark(hit.after())) ||
    HUMAN_THINGS.has(hit.after()),
};

const HUMAN_THINGS = words(
  `annotations annotation judgments judgements judgment annotators feedback labels features robots robot hand hands data
   representations concepts`,
);

export const commonSenseTask: Rule = {
  name: 'common-sense-task',
  sense: 'the name of a task',
  doc: 'Common-sense reasoning and knowledge are names of tasks.',
  on: ['common sense'],
  silences: (hit) => !isMark(hit.after()),
};

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
    return hit.seekBefore(MODELS, 4) === 0 && !(OF_MODELS.has(hit.after()) && hit.seekAfter(MODELS, 4) > 0);
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
  doc: 'In physics an emergent symmetry or gravity follows from the parts by calculation; "emergent abilities" of models are in dispute.',
  sense: 'the term of physics',
  on: ['emergent ability', 'spontaneously emerge'],
  silences: (hit) => !modelNear(hit),
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
