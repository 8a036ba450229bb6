import { type Rule, beside, words } from './rule';

const PEOPLE = words(
  `user users people person persons human humans voter voters opinion opinions belief beliefs preference preferences evaluators
   evaluator overseer overseers operators feedback judges customers patients annotators public psychological emotional social
   political`,
);
const JOINED = words('deception persuasion coercion');

export const manipulationByHand: Rule = {
  name: 'manipulation-by-hand',
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
  doc: 'Deception detection, deceptive advertising, cyber deception: what people do is the subject of the study.',
  on: ['deception', 'deceptive', 'manipulative', 'collusion', 'sycophancy', 'sycophantic'],
  silences: beside({
    before:
      'detect detecting animal cyber visual optical military human financial online active honeypot bidder algorithmic price tacit',
    after: `detection detector detectors benchmark benchmarks dataset datasets game games technology technologies marketing ads
            advertising advertisement advertisements practices practice pattern patterns design designs interfaces content reviews
            review news websites jamming signaling signalling signal signals probe probes images image path paths cyber decoys
            decoy interface artifacts language mechanism cycle treatment emergence research field studies instruction instructions prompt prompts`,
  }),
};

export const surgicallyInTheatre: Rule = {
  name: 'surgically-in-theatre',
  doc: 'What surgeons do is done surgically.',
  on: ['surgically'],
  silences: beside({
    after:
      'resected removed excised implanted repaired treated confirmed placed proven altered corrected inserted created',
  }),
};

export const catastrophicForgetting: Rule = {
  name: 'catastrophic-forgetting',
  doc: 'Catastrophic forgetting, interference and cancellation are terms; so are catastrophes of physics and insurance.',
  on: ['catastrophic', 'catastrophe', 'disastrous'],
  silences: beside({
    before: 'infrared ultraviolet gravothermal natural cusp fold near',
    after: `forgetting interference collapse cancellation overfitting inheritance outflow outflows theory cooling disruption
            disruptions collision collisions bond bonds insurance risk risks fragmentation loss state control`,
  }),
};

const SAFE = words('safe safety benign harmless');

export const dangerousGoods: Rule = {
  name: 'dangerous-goods',
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
  doc: 'An evil twin is an attack, the plague a disease, hijacking an attack of its own; hosts and parasites race in arms.',
  on: ['evil', 'plague', 'hijack', 'arms race'],
  silences: beside({
    before: 'the bubonic bgp session evolutionary coevolutionary prefix',
    after: 'twin twins outbreak epidemics bacteria attacks attack detection',
  }),
};

export const brittleFracture: Rule = {
  name: 'brittle-fracture',
  doc: 'Brittle fracture and brittle stars are things; a method may be brittle.',
  on: ['brittle'],
  silences: beside({
    after: 'fracture failure materials material star stars ductile solid solids crack cracks rock rocks to',
  }),
};
