import { isNegated } from '../negation';
import { type Rule, isMark, isNumber, words } from './rule';
import { BE, PREPOSITIONS } from './words';

export const praiseDenied: Rule = {
  name: 'praise-denied',
  doc: '"Not novel", "no breakthrough": praise that is denied is none.',
  on: { kinds: ['hype', 'surprise'] },
  silences: (hit) => isNegated('hype', hit),
};

const UNSEEN = words(
  `view views viewpoint viewpoints class classes category categories object objects scene scenes task tasks domain domains environment
   environments instance instances concept concepts word words item items pose poses user users input inputs query queries data
   sample samples token tokens speaker speakers situation situations relations entities intents compound compounds species text texts
   coronavirus molecules molecule materials material drugs proteins sequences goals instruction instructions combinations compositions
   trajectory trajectories image images identities identity-preserving skills subject subjects stimuli problem problems synthesis-view lighting reading writing chapter chapters author authors characters plots corpus genre`,
);

export const novelAsUnseen: Rule = {
  name: 'novel-as-unseen',
  doc: 'Novel views, novel classes: not seen in training. A novel is a book.',
  on: ['novel', 'never-before-seen'],
  silences: (hit) =>
    UNSEEN.has(hit.after()) ||
    (isMark(hit.after()) && hit.before() !== 'is' && hit.before() !== 'are') ||
    (hit.after() === 'and' && hit.before() === 'base') ||
    (PREPOSITIONS.has(hit.after()) && !BE.has(hit.before())) ||
    (['known', 'seen', 'visual', 'physical', 'unseen', 'entirely'].includes(hit.before()) &&
      hit.after() !== 'approach'),
};

const FIRSTS = words(
  `benchmark benchmarks dataset datasets framework method methods approach system systematic comprehensive large-scale open-source
   demonstration demonstrations study work attempt survey algorithm model models evidence unified fully general end-to-end multilingual
   corpus analysis evaluation theoretical rigorous empirical polynomial-time publicly public complete practical known detection
   observation direct conclusive`,
);
const PRESENTING = words(
  'introduce introduces present presents propose proposes provide provides provided conduct conducts is are offer offers develop develops release releases report reports describe describes as establish establishes give gives perform performed performs represents constitutes mark marks demonstrate demonstrates , and being',
);

export const firstInOrder: Rule = {
  name: 'first-in-order',
  doc: '"The first layer", "the first 100 steps" count; "we present the first benchmark" claims priority, unless "to our knowledge" is said.',
  on: ['the first', 'for the first time', 'is the first to'],
  silences(hit) {
    if (/\b(?:knowledge|aware of|as far as we know)\b/.test(hit.sentence)) return true;
    if (hit.hit === 'for the first time') return false;
    if (hit.hit !== 'the first') return false;
    return (
      !PRESENTING.has(hit.before()) ||
      isNumber(hit.after()) ||
      hit.seekAfter(FIRSTS, 3) === 0 ||
      hit.after() === 'stage' ||
      hit.after() === 'step' ||
      hit.after() === 'of'
    );
  },
};

const BIG = words(
  'amount amounts scale improvement improvements gain gains dataset datasets data corpora corpus success impact shift shifts growth effort efforts potential cost costs performance speedup speedups reduction reductions computational training resources compute challenge challenges number numbers volume volumes influence interest attention progress gap',
);

export const massiveStars: Rule = {
  name: 'massive-stars',
  doc: 'A massive star has mass, massive MIMO many antennas.',
  on: ['massive', 'huge', 'immense', 'tremendous', 'enormous', 'gigantic', 'colossal'],
  silences: (hit) => hit.hit === 'massive' && !BIG.has(hit.after()) && !BIG.has(hit.after(2)),
};

const UNIQUE = words(
  'ability advantage advantages opportunity opportunities challenge challenges strength strengths insight insights capability capabilities perspective potential benefit benefits approach combination',
);

export const uniqueAsOnlyOne: Rule = {
  name: 'unique-as-the-only-one',
  doc: 'A unique identifier, 311 unique objects, a unique solution: one of a kind, as counted or proved.',
  on: ['unique'],
  silences: (hit) => !UNIQUE.has(hit.after()) || isNumber(hit.before()),
};

export const powerfulEngines: Rule = {
  name: 'power-of-a-source',
  doc: 'A powerful jet, laser or test has power as physics or statistics measures it.',
  on: [
    'powerful',
    'phenomenal',
    'brilliant',
    'stellar performance',
    'magical',
    'magic',
    'extraordinary',
    'exceptional',
    'profound',
    'landmark',
    'milestone',
    'disruptive',
    'revolution in',
    'elegant',
    'promising',
    'excellent',
    'superiority',
    'crucial',
    'vital',
    'beautiful',
  ],
  silences(hit) {
    const after = hit.after();
    if (TERMS[hit.hit]?.has(after)) return true;
    return (
      hit.hit === 'powerful' &&
      (hit.before() === 'more' || hit.before() === 'most' || hit.before() === 'less')
    );
  },
};
const TERMS: Readonly<Record<string, ReadonlySet<string>>> = {
  powerful: words(
    'jet jets outburst outbursts flare flares laser lasers source sources outflow outflows wind winds radio agn quasar quasars explosion explosions explosive actors enough',
  ),
  landmark: words(
    'detection localization localisation point points based estimation annotations annotation images image prediction and navigation recognition',
  ),
  landmarks: words('and'),
  milestone: words('prediction based'),
  magic: words(
    'state states number numbers angle square squares telescope telescopes telescopes, collaboration angles wavelength formula basis wand',
  ),
  exceptional: words('point points set sets divisor group groups lie curve curves cases'),
  profound: words('hearing deafness intellectual'),
  disruptive: words('events event instability selection'),
  vital: words('sign signs status rates'),
  brilliant: words('stars star'),
  beautiful: words('symmetric hadrons mesons'),
  stellar: words('mass'),
  promising: words('candidates region regions nodes node actions branches moves'),
};

export const stateOfTheArtCompared: Rule = {
  name: 'state-of-the-art-as-baseline',
  doc: '"Compared with state-of-the-art methods" names the baselines; "achieves state-of-the-art results" ranks.',
  on: ['state-of-the-art'],
  silences(hit) {
    if (hit.seekBefore(ACHIEVE, 4) > 0) return false;
    return (
      hit.seekAfter(BASELINES, 4) > 0 ||
      hit.before() === 'current' ||
      hit.before() === 'recent' ||
      hit.before() === 'existing'
    );
  },
};
const ACHIEVE = words(
  'achieve achieves achieved achieving attain attains attaining establish establishes establishing reach reaches set sets setting surpass surpasses surpassing surpassed outperform outperforms outperforming outperformed exceed exceeds beat beats beating deliver delivers delivering yields new advance advances advancing demonstrates over',
);
const BASELINES = words(
  'method methods model models baseline baselines approach approaches algorithm algorithms system systems llm llms technique techniques solvers detector detectors vlms vlm mllms competitors works counterparts agents tools',
);

export const surprisalMeasured: Rule = {
  name: 'surprise-as-a-measure',
  doc: '"Surprising events" in a model of surprise, "unexpected inputs": the thing studied.',
  on: [
    'unexpected',
    'surprising',
    'startling',
    'bizarre',
    'mysterious',
    'disturbing',
    'worrying',
    'dramatic',
    'striking',
    'devastating',
    'alarming',
  ],
  silences: (hit) => WHAT_IS_STUDIED.has(hit.after()) && hit.hit !== 'striking',
};
const WHAT_IS_STUDIED = words(
  'event events input inputs situation situations word words token tokens change changes obstacle obstacles object objects failure failures behavior-change content image images scene scenes arts music monologue weather disaster disasters earthquake earthquakes consequence costs outcome stimuli error errors input-output environments item items',
);

export const soarAsFlying: Rule = {
  name: 'soar-as-flying',
  doc: 'Birds and gliders soar; shocks shatter and rocks crumble.',
  on: ['soar', 'crumble', 'shatter', 'plummet'],
  silences: (hit) =>
    ['flight', 'birds', 'uav', 'uavs', 'bird', 'rock', 'rocks', 'glass'].some(
      (word) => hit.after() === word || hit.before() === word,
    ),
};

export const intriguingOf: Rule = {
  name: 'hopefully-as-manner',
  doc: '"Notably" within a list ("most notably X") points, it does not feel.',
  on: ['notably'],
  silences: (hit) =>
    hit.before() === '(' ||
    hit.before() === 'most' ||
    (!hit.begins &&
      hit.before() !== ',' &&
      hit.before() !== ';' &&
      hit.before() !== 'and' &&
      hit.before() !== ':' &&
      hit.before() !== 'but'),
};

export const importanceInOrder: Rule = {
  name: 'unfortunately-reported',
  doc: 'Within a sentence "importantly" and "crucially" weigh one part against another; at its head they tell the reader what to feel.',
  on: ['importantly', 'crucially', 'interestingly', 'unfortunately', 'hopefully'],
  silences: (hit) => !hit.begins && isNumber(hit.before()),
};

export const unlockDoors: Rule = {
  name: 'unlock-a-door',
  doc: 'Doors, phones and ciphers are unlocked; a function is seamless at its border.',
  on: ['unlock', 'empower', 'unleash'],
  silences: (hit) =>
    ['door', 'doors', 'phone', 'phones', 'device', 'screen', 'pattern', 'gesture', 'screen,', 'mutex'].some(
      (word) => hit.after() === word || hit.after(2) === word,
    ),
};
