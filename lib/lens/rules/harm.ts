import { type Rule, beside, isNumber, words } from './rule';

const PEOPLE = words(
  `user users people person persons human humans voter voters opinion opinions belief beliefs preference preferences evaluators
   evaluator overseer overseers operators feedback judges customers patients annotators public psychological emotional social
   political`,
);
const JOINED = words('deception persuasion coercion');

export const manipulationByHand: Rule = {
  name: 'manipulation-by-hand',
  sense: 'by hand or in a formula',
  doc: 'Robots manipulate objects, editors images, algebra symbols. Marked where people or their opinions are manipulated.',
  on: ['manipulation', 'manipulate'],
  silences(hit) {
    if (hit.hit !== 'manipulation')
      return (
        hit.seekAfter(PEOPLE, 3) === 0 ||
        hit.seekBefore(words('enable enables allow allows allowing enabling lets'), 3) > 0
      );
    if (PEOPLE.has(hit.before())) return false;
    if (hit.after() === 'of') return hit.seekAfter(PEOPLE, 3) === 0;
    const beside = hit.after() === 'and' || hit.after() === 'or' || hit.after() === ',' ? hit.after(2) : '';
    const beforehand =
      hit.before() === 'and' || hit.before() === 'or' || hit.before() === ',' ? hit.before(2) : '';
    return !JOINED.has(beside) && !JOINED.has(beforehand);
  },
};

export const deceptionStudied: Rule = {
  name: 'deception-studied',
  sense: 'what people or devices do',
  doc: 'Deception detection, deceptive advertising, cyber deception: what people do is the subject of the study.',
  on: ['deception', 'deceptive', 'manipulative', 'collusion', 'sycophancy', 'sycophantic'],
  silences: beside({
    before:
      'detect detecting animal cyber visual optical military human financial online active honeypot bidder algorithmic price tacit',
    after: `detection detector detectors benchmark benchmarks dataset datasets game games technology technologies marketing ads
            advertising advertisement advertisements practices practice pattern patterns design designs interfaces content reviews
            review news websites jamming signaling signalling signal signals probe probes images image path paths cyber decoys
            decoy interface artifacts language mechanism cycle treatment emergence research field studies instruction instructions prompt prompts distractor distractors`,
  }),
};

export const surgicallyInTheatre: Rule = {
  name: 'surgically-in-theatre',
  sense: 'in an operating theatre',
  doc: 'What surgeons do is done surgically.',
  on: ['surgically'],
  silences: beside({
    after:
      'resected removed excised implanted repaired treated confirmed placed proven altered corrected inserted created',
  }),
};

export const catastrophicForgetting: Rule = {
  name: 'catastrophic-forgetting',
  sense: 'a term of its field',
  doc: 'Catastrophic forgetting, interference and cancellation are terms; so are catastrophes of physics and insurance.',
  on: ['catastrophic', 'catastrophe', 'disastrous'],
  silences: beside({
    before: 'infrared ultraviolet gravothermal natural cusp fold near',
    after: `forgetting interference cancellation fragmented proto-satellite overfitting inheritance outflow outflows theory cooling disruption
            disruptions collision collisions bond bonds insurance fragmentation outlier outliers redshift`,
  }),
};

const SAFE = words('safe safety benign harmless');

export const dangerousGoods: Rule = {
  name: 'dangerous-goods',
  sense: 'a class under study',
  doc: 'Dangerous goods, driving, capabilities; safe or dangerous: a class under study.',
  on: ['dangerous', 'deadly'],
  silences: (hit) => CLASSES.has(hit.after()) || hit.before() === 'as' || hit.seekBefore(SAFE, 4) > 0,
};
const CLASSES = words(
  `goods driving capabilities capability completions outputs content requests prompts objects items situations scenarios event
   events areas speech actions driver drivers conditions materials weather substances queries knowledge cargo diseases disease
   viruses virus cancer cancers disasters conflicts conflict`,
);

export const evilTwin: Rule = {
  name: 'evil-twin',
  sense: 'the name of an attack, a disease or a race of species',
  doc: 'An evil twin is an attack, the plague a disease, hijacking an attack of its own; hosts and parasites race in arms.',
  on: ['evil', 'plague', 'hijack', 'arms race'],
  silences: beside({
    before: 'the bubonic bgp session evolutionary coevolutionary prefix',
    after: 'twin twins outbreak epidemics bacteria attacks attack detection',
  }),
};

export const crisisManagement: Rule = {
  name: 'crisis-management',
  doc: 'Crisis management, hotlines and a budget crisis of astronomy are names; a person may be in crisis.',
  sense: 'the name of a task or a puzzle',
  on: ['crisis'],
  silences: beside({
    before: 'in budget midlife photon dust gamma-ray financial covid-19 covid refugee hydrogen',
    after: `management response communication communications intervention counseling hotline detection text lines line informatics
            mapping dynamics phase phases scenarios negotiation`,
  }),
};

export const backfireEffect: Rule = {
  name: 'backfire-effect',
  doc: 'The backfire effect is a term of psychology.',
  sense: 'the term of psychology',
  on: ['backfire'],
  silences: beside({ after: 'effect effects' }),
};

export const exponentialInN: Rule = {
  name: 'exponential-in-n',
  doc: '"Grows exponentially with n" and an exponential rise of a curve that was fitted state the course itself.',
  sense: 'the function',
  on: ['exponential growth in', 'grow exponentially', 'exponentially growing', 'increase exponentially'],
  silences: (hit) =>
    ['with', 'in', 'as', 'at', '\uFFFC', 'mode', 'modes', 'perturbation', 'perturbations'].includes(
      hit.after(),
    ) || hit.mathematics,
};

export const illusionSeen: Rule = {
  name: 'illusion-seen',
  doc: 'Illusions of motion or of control are seen and studied.',
  sense: 'what is seen',
  on: ['the illusion of'],
  silences: beside({ after: 'motion movement depth control size presence ownership' }),
};

export const foxesPrey: Rule = {
  name: 'foxes-prey',
  doc: 'Foxes prey on hens; what preys on users or patients is drawn as a predator.',
  sense: 'of animals',
  on: ['prey on'],
  silences: (hit) => hit.seekAfter(PREYED, 3) === 0,
};
const PREYED = words(
  'users people patients children elderly consumers voters humans victims readers vulnerable fears',
);

export const perverseSheaves: Rule = {
  name: 'perverse-sheaves',
  doc: 'Perverse sheaves, reckless driving and a dishonest majority are terms of their fields.',
  sense: 'a term of its field',
  on: ['perverse', 'reckless', 'dishonest'],
  silences: beside({
    after: `sheaf sheaves schober schobers filtration driving driver drivers majority party parties verifier verifiers prover
            provers player players participants`,
  }),
};

const DISEASES = words(
  'influenza cholera measles plague smallpox typhus polio covid-19 covid ebola flu dengue malaria tuberculosis obesity',
);

export const epidemicOfMeasles: Rule = {
  name: 'epidemic-of-measles',
  doc: 'An epidemic of measles, or that of 1918, is one.',
  sense: 'of a disease',
  on: ['epidemic of'],
  silences: (hit) => DISEASES.has(hit.after()) || isNumber(hit.after()),
};

export const decimatedSignal: Rule = {
  name: 'decimated-signal',
  doc: 'A signal is decimated by a factor; battleground states and debunking articles are named so; drones are weapons.',
  sense: 'a term of its field',
  on: ['decimate', 'battleground', 'debunk', 'weaponize', 'cherry-pick', 'slippery slope'],
  silences: beside({
    after: `by wavelet signal signals mesh meshes state states county counties article articles message messages bot bots drones
            drone uavs pathogens anthrax robot robots machine machines season commit commits argument arguments fallacy
            fallacies`,
  }),
};

export const mythOfNarcissus: Rule = {
  name: 'myth-of-narcissus',
  doc: 'The myth of Narcissus is a story.',
  sense: 'a story',
  on: ['the myth of'],
  silences: ({ text, end }) => /^\s[A-Z]/.test(text.slice(end, end + 2)),
};
