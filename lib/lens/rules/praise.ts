import { isNegated } from '../negation';
import { type Rule, beside, isMark, isNumber, words } from './rule';
import { BE, PREPOSITIONS } from './words';

export const praiseDenied: Rule = {
  name: 'praise-denied',
  doc: '"Not novel", "no breakthrough": praise that is denied is none.',
  on: { kinds: ['hype', 'surprise'] },
  silences: (hit) => isNegated('hype', hit),
};

const UNSEEN = words(
  `view views viewpoint viewpoints class classes category categories object objects scene scenes domain domains environment
   environments instance instances concept concepts word words item items pose poses user users input inputs query queries data
   sample samples token tokens speaker speakers situation situations relations entities intents compound compounds species
   text texts coronavirus molecules molecule material drugs drug proteins protein sequences goals instruction instructions
   combinations compositions trajectory trajectories image images identities skills subject subjects stimuli problem problems
   lighting reading writing chapter chapters author authors characters plots genre epitopes targets phases states hypotheses
   hypothesis ideas solutions inorganic ionic synthesis camera perspectives layouts viewing cell chemical location
   locations combination weather attacks attack`,
);
const PROPOSED = words(
  'propose proposes proposed present presents introduce introduces introducing develop our this',
);
const TASKS = words('task tasks materials');

export const novelAsUnseen: Rule = {
  name: 'novel-as-unseen',
  doc: 'Novel views and novel classes were not seen in training; a novel is a book.',
  sense: 'not seen in training, or a book',
  on: ['novel', 'never-before-seen'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (UNSEEN.has(after) || ['known', 'seen', 'unseen', 'base', 'to', 'on', 'of', 'from'].includes(before))
      return true;
    if (TASKS.has(after)) return hit.seekBefore(PROPOSED, 4) === 0;
    if (after === ',' && hit.seekBefore(PROPOSED, 3) > 0) return false;
    return (isMark(after) || PREPOSITIONS.has(after) || BE.has(after)) && !BE.has(before);
  },
};

const FIRSTS = words(
  `benchmark benchmarks dataset datasets framework method methods approach system systematic comprehensive large-scale
   open-source demonstration demonstrations study work attempt survey algorithm model models evidence unified fully general
   end-to-end multilingual corpus analysis evaluation theoretical rigorous empirical polynomial-time publicly public complete
   practical known detection observation direct conclusive comparison measurement measurements constraints simulations catalog
   catalogue sample results investigation implementation application semi-analytical`,
);
const PRESENTING = words(
  `introduce introduces present presents propose proposes provide provides provided conduct conducts is are offer offers
   develop develops release releases report reports describe describes as establish establishes give gives perform performed
   performs represents constitutes mark marks demonstrate demonstrates , and being`,
);

export const firstInOrder: Rule = {
  name: 'first-in-order',
  doc: '"The first layer" counts; "the first benchmark" claims priority, unless "to our knowledge" is said.',
  sense: 'first in order',
  on: ['the first', 'for the first time', 'is the first to'],
  silences(hit) {
    if (hit.hit === 'the first') {
      if (isNumber(hit.after()) || ['stage', 'step', 'part', 'of'].includes(hit.after())) return true;
      if (!PRESENTING.has(hit.before()) || hit.seekAfter(FIRSTS, 3) === 0) return true;
    }
    return /\b(?:knowledge|aware of)\b/.test(hit.sentence);
  },
};

const BIG = words(
  `amount amounts scale improvement improvements gain gains dataset datasets data corpora corpus success impact shift shifts
   growth effort efforts potential cost costs performance speedup speedups reduction reductions training resources compute
   challenge challenges number numbers volume volumes influence interest attention progress gap`,
);
const KINDS_OF_BIG = words('computational labeled annotated training text web multimodal memory storage');

export const massiveStars: Rule = {
  name: 'massive-stars',
  doc: 'A massive star has mass, massive MIMO many antennas.',
  sense: 'having mass, or the name of a technique',
  on: ['massive'],
  silences: (hit) => !BIG.has(hit.after()) && !KINDS_OF_BIG.has(hit.after()),
};

const UNIQUE = words(
  `ability advantage advantages opportunity opportunities strength strengths insight insights capability capabilities
   perspective potential benefit benefits window laboratory circumstances probe position combination multi-label challenge
   challenges`,
);

export const uniqueAsCounted: Rule = {
  name: 'unique-as-counted',
  doc: 'A unique identifier, 311 unique objects, a unique solution: one of a kind, as counted or proved.',
  sense: 'one of a kind, as counted or proved',
  on: ['unique'],
  silences: (hit) => !UNIQUE.has(hit.after()) || isNumber(hit.before()),
};

export const uniquelyDetermined: Rule = {
  name: 'uniquely-determined',
  doc: '"Uniquely determined", "uniquely identifies": in one way only, as proved or made.',
  sense: 'in one way only',
  on: ['uniquely'],
  silences: (hit) => !POSITIONED.has(hit.after()),
};
const POSITIONED = words(
  `positioned suited placed sensitive powerful capable challenging valuable suitable equipped enables enable combines integrates
   supports poised able qualified`,
);

export const powerfulJet: Rule = {
  name: 'powerful-jet',
  doc: 'A powerful jet, a more powerful test: power as physics or statistics measures it.',
  sense: 'power as it is measured',
  on: ['powerful'],
  silences: beside({
    before: 'more most less',
    after: `jet jets outburst outbursts flare flares laser lasers source sources outflow outflows wind winds radio agn quasar
            quasars explosion explosions explosive actors enough stellar cosmic x-ray gamma-ray adversary adversaries attacker
            attackers active`,
  }),
};

export const landmarkDetection: Rule = {
  name: 'landmark-detection',
  doc: 'Landmarks on a face, magic numbers, exceptional groups, disruptive events: terms of their fields.',
  sense: 'a term of its field',
  on: [
    'magic',
    'exceptional',
    'profound',
    'landmark',
    'milestone',
    'disruptive',
    'brilliant',
    'beautiful',
    'promising',
    'spectacular',
    'supremacy',
  ],
  silences: beside({
    before: 'anatomical facial visual most quantum white urban each key project developmental motor',
    after: `detection localization localisation point points based estimation annotations annotation images image prediction and
            navigation recognition state states number numbers angle angles square squares telescope telescopes collaboration
            wavelength formula basis sets set divisor group groups curve curves hearing deafness intellectual events event
            instability selection symmetric hadrons mesons candidates region regions nodes node branches moves lead paper papers`,
  }),
};

export const encouragingTheModel: Rule = {
  name: 'encouraging-the-model',
  doc: '"Encouraging the model to explore" is a verb; "encouraging results" praise.',
  sense: 'the verb',
  on: ['encouraging', 'compelling', 'inspiring'],
  silences: (hit) => !PRAISED.has(hit.after()) && !BE.has(hit.before()),
};
const PRAISED = words(
  `results result signals signal signs evidence performance progress improvements findings case argument reason reasons
   advantages alternative visual demonstrations`,
);

const RANKING = words(
  `achieve achieves achieved achieving attain attains attaining establish establishes establishing reach reaches reaching set
   sets setting deliver delivers delivering yields yield new advance advances advancing demonstrates demonstrate obtains obtain
   sustaining exhibits showing shows produces offers`,
);
const BASELINES = words(
  `method methods model models baseline baselines approach approaches algorithm algorithms system systems llm llms technique
   techniques solvers detector detectors vlms vlm mllms mllm competitors works counterparts agents tools networks network
   frameworks architectures solutions alternatives`,
);
const OWN = words('results result performance accuracy scores');

export const stateOfTheArtCompared: Rule = {
  name: 'state-of-the-art-compared',
  doc: '"Compared with state-of-the-art methods" names the baselines; "achieves state-of-the-art results" ranks. An abbreviation in brackets repeats.',
  sense: 'the methods compared with',
  on: ['state-of-the-art', 'new state-of-the-art'],
  silences(hit) {
    if (hit.before() === '(') return true;
    if (hit.hit.startsWith('new')) return false;
    if (OWN.has(hit.after()) && hit.seekBefore(RANKING, 6) > 0) return false;
    return hit.seekAfter(BASELINES, 4) > 0 || hit.seekBefore(RANKING, 4) === 0;
  },
};

export const ordersCounted: Rule = {
  name: 'orders-counted',
  doc: '"Two orders of magnitude larger" gives the number.',
  sense: 'a number given',
  on: ['orders of magnitude better'],
  silences: (hit) =>
    isNumber(hit.before()) ||
    ['one', 'two', 'three', 'four', 'five', 'six', 'several', '\uFFFC'].includes(hit.before()),
};

export const unlockADoor: Rule = {
  name: 'unlock-a-door',
  doc: 'Doors, phones and devices are unlocked; possibilities are not.',
  sense: 'doors, phones and devices',
  on: ['unlock'],
  silences: (hit) =>
    ['door', 'doors', 'phone', 'phones', 'device', 'devices', 'screen', 'pattern'].some(
      (word) => hit.after() === word || hit.after(2) === word,
    ),
};

export const breakthroughCurrent: Rule = {
  name: 'breakthrough-current',
  doc: 'A breakthrough curve, an unmatched keypoint, a cornerstone laid, "pioneering this method": terms, things and a verb.',
  sense: 'a term of its field',
  on: ['breakthrough', 'cornerstone', 'unmatched', 'pioneering'],
  silences: beside({
    before: 'the',
    after:
      'curve curves infection infections current listen pairs sources keypoints samples set sets bound bank laid this these the',
  }),
};
