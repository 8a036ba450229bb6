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
  `view views viewpoint viewpoints class classes category categories object objects scene scenes task tasks domain domains
   environment environments instance instances concept concepts word words item items pose poses user users input inputs
   query queries data sample samples token tokens speaker speakers situation situations relations entities intents compound
   compounds species text texts coronavirus molecules molecule materials material drugs proteins sequences goals instruction
   instructions combinations compositions trajectory trajectories image images identities skills subject subjects stimuli
   problem problems lighting reading writing chapter chapters author authors characters plots genre`,
);

export const novelAsUnseen: Rule = {
  name: 'novel-as-unseen',
  doc: 'Novel views and novel classes were not seen in training; a novel is a book.',
  on: ['novel', 'never-before-seen'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (UNSEEN.has(after) || ['known', 'seen', 'unseen', 'base'].includes(before)) return true;
    return (isMark(after) || PREPOSITIONS.has(after)) && !BE.has(before);
  },
};

const FIRSTS = words(
  `benchmark benchmarks dataset datasets framework method methods approach system systematic comprehensive large-scale
   open-source demonstration demonstrations study work attempt survey algorithm model models evidence unified fully general
   end-to-end multilingual corpus analysis evaluation theoretical rigorous empirical polynomial-time publicly public complete
   practical known detection observation direct conclusive`,
);
const PRESENTING = words(
  `introduce introduces present presents propose proposes provide provides provided conduct conducts is are offer offers
   develop develops release releases report reports describe describes as establish establishes give gives perform performed
   performs represents constitutes mark marks demonstrate demonstrates , and being`,
);

export const firstInOrder: Rule = {
  name: 'first-in-order',
  doc: '"The first layer" counts; "the first benchmark" claims priority, unless "to our knowledge" is said.',
  on: ['the first', 'for the first time', 'is the first to'],
  silences(hit) {
    if (/\b(?:knowledge|aware of)\b/.test(hit.sentence)) return true;
    if (hit.hit !== 'the first') return false;
    if (isNumber(hit.after()) || ['stage', 'step', 'part', 'of'].includes(hit.after())) return true;
    return !PRESENTING.has(hit.before()) || hit.seekAfter(FIRSTS, 3) === 0;
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
  on: ['massive'],
  silences: (hit) => !BIG.has(hit.after()) && !KINDS_OF_BIG.has(hit.after()),
};

const UNIQUE = words(
  `ability advantage advantages opportunity opportunities challenge challenges strength strengths insight insights capability
   capabilities perspective potential benefit benefits`,
);

export const uniqueAsCounted: Rule = {
  name: 'unique-as-counted',
  doc: 'A unique identifier, 311 unique objects, a unique solution: one of a kind, as counted or proved.',
  on: ['unique'],
  silences: (hit) => !UNIQUE.has(hit.after()) || isNumber(hit.before()),
};

export const powerfulJet: Rule = {
  name: 'powerful-jet',
  doc: 'A powerful jet, a more powerful test: power as physics or statistics measures it.',
  on: ['powerful'],
  silences: beside({
    before: 'more most less',
    after: `jet jets outburst outbursts flare flares laser lasers source sources outflow outflows wind winds radio agn
            quasar quasars explosion explosions explosive actors enough`,
  }),
};

export const landmarkDetection: Rule = {
  name: 'landmark-detection',
  doc: 'Landmarks on a face, vital signs, magic numbers, disruptive events: terms of their fields.',
  on: [
    'magic',
    'exceptional',
    'profound',
    'landmark',
    'milestone',
    'disruptive',
    'vital',
    'brilliant',
    'beautiful',
    'promising',
  ],
  silences: beside({
    before: 'anatomical facial visual most',
    after: `detection localization localisation point points based estimation annotations annotation images image prediction and
            navigation recognition state states number numbers angle angles square squares telescope telescopes collaboration
            wavelength formula basis sets set divisor group groups curve curves hearing deafness intellectual events event
            instability selection sign signs status rates symmetric hadrons mesons candidates region regions nodes node
            branches moves lead`,
  }),
};

export const encouragingTheModel: Rule = {
  name: 'encouraging-the-model',
  doc: '"Encouraging the model to explore" is a verb; "encouraging results" praise.',
  on: ['encouraging', 'compelling', 'inspiring'],
  silences: (hit) => !PRAISED.has(hit.after()) && !BE.has(hit.before()),
};
const PRAISED = words(
  `results result signals signal signs evidence performance progress improvements findings case argument reason reasons
   advantages alternative visual demonstrations`,
);

const RANKING = words(
  `achieve achieves achieved achieving attain attains attaining establish establishes establishing reach reaches set sets
   setting surpass surpasses surpassing surpassed outperform outperforms outperforming outperformed exceed exceeds beat beats
   beating deliver delivers delivering yields new advance advances advancing demonstrates over`,
);
const BASELINES = words(
  `method methods model models baseline baselines approach approaches algorithm algorithms system systems llm llms technique
   techniques solvers detector detectors vlms vlm mllms competitors works counterparts agents tools`,
);

export const stateOfTheArtCompared: Rule = {
  name: 'state-of-the-art-compared',
  doc: '"Compared with state-of-the-art methods" names the baselines; "achieves state-of-the-art results" ranks.',
  on: ['state-of-the-art'],
  silences: (hit) =>
    hit.seekBefore(RANKING, 4) === 0 &&
    (hit.seekAfter(BASELINES, 4) > 0 || ['current', 'recent', 'existing'].includes(hit.before())),
};

export const ordersCounted: Rule = {
  name: 'orders-counted',
  doc: '"Two orders of magnitude larger" gives the number.',
  on: ['orders of magnitude better'],
  silences: (hit) =>
    isNumber(hit.before()) ||
    ['one', 'two', 'three', 'four', 'five', 'six', 'several', '\uFFFC'].includes(hit.before()),
};

export const unlockADoor: Rule = {
  name: 'unlock-a-door',
  doc: 'Doors, phones and devices are unlocked.',
  on: ['unlock'],
  silences: (hit) =>
    ['door', 'doors', 'phone', 'phones', 'device', 'devices', 'screen', 'pattern'].some(
      (word) => hit.after() === word || hit.after(2) === word,
    ),
};
