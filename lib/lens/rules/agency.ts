import type { Context } from '../context';
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
    'is aware that',
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
    'hide their',
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
  silences: (hit) =>
    hit.capital ||
    !(isMark(hit.after()) || OF_FALSEHOOD.has(hit.after()) || BEHIND.get(hit.after())?.has(hit.after(2))),
};

/** Told for a reason or by a means: "lie by omission", "lie for a reward". */
const BEHIND = new Map([
  ['by', words('omission any all saying telling giving claiming denying stating hiding making')],
  [
    'for',
    words('a the their its his her them him us you me money gain gains reward rewards personal profit fun'),
  ],
]);

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
    'aware of',
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
