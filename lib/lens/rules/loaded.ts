import { type Rule, isMark, words } from './rule';
import { modelActs } from './subject';
import { BE, DETERMINERS, MODELS } from './words';

export const mindOfAModel: Rule = {
  name: 'mind-of-a-model',
  doc: 'Wants, knows, lies, decides, schemes: marked only where a model, an agent or a system is the subject.',
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
    'sandbag',
    'gaslight',
    'rebel',
  ],
  silences: (hit) => !modelActs(hit) && !(GERUNDS.test(hit.hit) && hit.seekBefore(MODELS, 4) > 0),
};
const GERUNDS = /ing\b/;

const UNKNOWING = words('if whether how what when to');

export const modelsThatTry: Rule = {
  name: 'network-engineering',
  doc: '"The system decides to retry", "networks understand": for plain engineering verbs a policy, network, system or machine is no mind.',
  on: [
    'know',
    'understand',
    'try to',
    'decide to',
    'choose to',
    'intend to',
    'conceal',
    'hallucinate',
    'feel',
  ],
  silences: (hit) => {
    const subject = hit.before();
    if (
      subject === 'system' ||
      subject === 'systems' ||
      subject === 'network' ||
      subject === 'networks' ||
      subject === 'machine' ||
      subject === 'machines' ||
      subject === 'policy' ||
      subject === 'policies' ||
      subject === 'agent' ||
      subject === 'agents'
    )
      return true;
    if (subject === 'to' || subject === 'can') return true;
    return UNKNOWING.has(subject);
  },
};

const LOCATION = words(
  'in at on within between outside beyond under behind below above near across along flat inside underneath around close down ahead',
);

export const lieInWait: Rule = {
  name: 'lies-in',
  doc: '"The difficulty lies in", "points lie on a curve", Lie groups: no falsehood.',
  on: ['lie'],
  silences: (hit) =>
    LOCATION.has(hit.after()) ||
    hit.capital ||
    [
      'algebra',
      'group',
      'groups',
      'algebras',
      'derivative',
      'bracket',
      'detection',
      'detector',
      'detectors',
      'outside',
      'exactly',
      'entirely',
      'not',
    ].includes(hit.after()) ||
    (hit.after() === 'to' && hit.before() === 'that'),
};

const HANDS = words(
  `robot robotic dexterous mobile object objects bimanual in-hand contact-rich image video data symbolic algebraic physical hand arm
   fine-grained deformable language-conditioned long-horizon general-purpose cloth garment market price genome gene dna optical magnetic
   photo facial face string symbol tabletop articulated whole-body loco aerial bit rigid prehensile non-prehensile multi-fingered dual-arm
   manual robots robotics embodied visuomotor locomotion grasping navigation bi-manual media digital visual local spatial quantum
   experimental direct causal precise content-aware tool equation gripper knowledge formal and/or teleoperated vision-based real-world
   3d 6-dof latent attribute semantic audio image-based attention state view memory`,
);
const HANDS_AFTER = words(
  `task tasks skill skills policy policies planning benchmark benchmarks detection localization trajectories data dataset datasets
   capabilities primitives platform of system systems planner problems environments and via with tokens learning in actions success
   scenarios scenes robot robots robotics experiments control sequences region regions traces attacks attack checks check under from`,
);
const PEOPLE = words(
  'user users people human humans voters opinion opinions belief beliefs preference preferences evaluators overseers person persons vulnerable public psychological emotional targeted strategic covert deception feedback social',
);

export const manipulationByHand: Rule = {
  name: 'manipulation-by-hand',
  doc: 'Robots manipulate objects, editors images, algebra symbols. Marked where people or their opinions are what is manipulated.',
  on: ['manipulation', 'manipulate', 'manipulative'],
  silences(hit) {
    if (hit.hit === 'manipulative') return false;
    if (HANDS.has(hit.before()) || HANDS.has(hit.before(2))) return true;
    const people =
      hit.seekAfter(PEOPLE, 4) > 0 ||
      hit.seekBefore(PEOPLE, 3) > 0 ||
      (hit.hit === 'manipulation' && hit.after() === 'and' && hit.after(2) === 'deception');
    if (people) return false;
    return HANDS_AFTER.has(hit.after()) || !modelActs(hit);
  },
};

const DETECTING = words(
  'detection detector detectors detecting detect benchmark benchmarks dataset datasets detection-based game games games, technology technologies marketing ads advertising advertisement advertisements practices practice patterns pattern design designs interfaces content reviews review news websites jamming signals signal probe probes monitor monitors monitoring research evaluation evaluations taxonomy images image path paths attacks cyber decoys decoy',
);

export const deceptionStudied: Rule = {
  name: 'deception-as-a-task',
  doc: 'Deception detection, deceptive advertising, cyber deception: what others do is the subject of the study.',
  on: ['deception', 'deceptive', 'deceive', 'collusion', 'sycophancy', 'sycophantic'],
  silences: (hit) =>
    DETECTING.has(hit.after()) ||
    [
      'detect',
      'detecting',
      'cyber',
      'visual',
      'optical',
      'military',
      'human',
      'financial',
      'online',
      'active',
      'honeypot',
      'bidder',
      'algorithmic',
      'price',
      'tacit',
    ].includes(hit.before()),
};

const SCHEMING = words('scheme schemes');
const AUXILIARIES = words('to can could may might will would do did');

export const schemeTheNoun: Rule = {
  name: 'scheme-the-noun',
  doc: 'A numerical scheme, a voting scheme: a plan or a method.',
  on: ['scheme'],
  silences(hit) {
    if (!SCHEMING.has(hit.hit)) return false;
    const before = hit.before();
    if (DETERMINERS.has(before) || before.endsWith('-agent') || before === 'of') return true;
    if (hit.hit === 'scheme') return !AUXILIARIES.has(before) && !/[^siu]s$/.test(before);
    return hit.hit === 'schemes' && !(hit.after() === 'against' || hit.after() === 'to');
  },
};

const SURGERY = words(
  'resected removed excised implanted repaired treated confirmed placed proven altered corrected managed inserted created',
);

export const surgicallyInTheatre: Rule = {
  name: 'surgically-in-theatre',
  doc: 'What surgeons do is done surgically.',
  on: ['surgically'],
  silences: (hit) => SURGERY.has(hit.after()),
};

export const catastrophicForgetting: Rule = {
  name: 'catastrophic-forgetting',
  doc: 'Catastrophic forgetting, interference, collapse and cancellation are technical terms; a catastrophe may be one of physics.',
  on: ['catastrophic', 'catastrophe', 'disastrous'],
  silences: (hit) =>
    [
      'forgetting',
      'interference',
      'collapse',
      'cancellation',
      'overfitting',
      'inheritance',
      'outflow',
      'outflows',
      'theory',
      'cooling',
      'disruption',
      'disruptions',
      'collision',
      'collisions',
      'bond',
      'bonds',
      'insurance',
      'risks',
      'risk',
      'fragmentation',
      'loss',
    ].includes(hit.after()) ||
    hit.before() === 'infrared' ||
    hit.before() === 'ultraviolet' ||
    hit.before() === 'natural' ||
    ['cusp', 'fold'].includes(hit.before()),
};

export const dangerousGoods: Rule = {
  name: 'dangerous-goods',
  doc: 'Dangerous goods, driving or capabilities, as a class under study.',
  on: [
    'dangerous',
    'deadly',
    'rogue',
    'evil',
    'malicious intent',
    'arms race',
    'existential risk',
    'hijack',
    'plague',
    'rampant',
    'notorious',
    'covert',
    'smoking gun',
    'evil',
  ],
  silences: (hit) =>
    DANGEROUS[hit.hit]?.has(hit.after()) === true || (hit.hit === 'rogue' && !MODELS.has(hit.after())),
};
const DANGEROUS: Readonly<Record<string, ReadonlySet<string>>> = {
  dangerous: words(
    'goods driving capabilities capability completions outputs content requests prompts objects items situations scenarios events areas speech actions driver drivers conditions materials weather substances queries knowledge cargo',
  ),
  deadly: words('diseases disease viruses virus cancer cancers disasters conflicts conflict'),
  rogue: words('waves wave planet planets soliton solitons access devices base'),
  evil: words('twin twins'),
  covert: words(
    'communication communications channel channels attention rate shift timing wireless transmission attack attacks speech orienting',
  ),
  plague: words('and outbreak epidemics bacteria'),
  hijack: words('attacks detection'),
};

export const raceOfSoftware: Rule = {
  name: 'arms-race-of-evolution',
  doc: 'An arms race of hosts and parasites is a term of evolution.',
  on: ['arms race'],
  silences: (hit) => hit.before() === 'evolutionary' || hit.before() === 'coevolutionary',
};

export const plagueTheDisease: Rule = {
  name: 'plague-the-disease',
  doc: 'The plague is a disease; a problem plagues a field.',
  on: ['plague'],
  silences: (hit) =>
    hit.hit === 'plague' && (hit.before() === 'the' || isMark(hit.after()) || hit.before() === 'bubonic'),
};

export const situationalDefined: Rule = {
  name: 'situational-awareness-of-people',
  doc: 'Pilots, drivers and operators have situational awareness: a term of human factors.',
  on: [
    'situational awareness',
    'theory of mind',
    'consciousness',
    'sentient',
    'introspection',
    'self-aware',
    'free will',
    'inner life',
  ],
  silences: (hit) => hit.seekBefore(MODELS, 6) === 0 && hit.seekAfter(MODELS, 6) === 0,
};

export const lossOfControlOf: Rule = {
  name: 'loss-of-control-of-a-vehicle',
  doc: 'Aircraft and vehicles lose control as engineers define it.',
  on: ['loss of control', 'self-preservation', 'self-preserving', 'survival instinct'],
  silences: (hit) => hit.seekBefore(CRAFT, 8) > 0 || hit.seekAfter(CRAFT, 8) > 0,
};
const CRAFT = words(
  'aircraft vehicle vehicles flight pilot pilots driver drivers drone drones insects animals animal cells cell bacteria organisms quadrotor',
);

export const truthOfPeople: Rule = {
  name: 'true-beliefs-of-people',
  doc: 'What people truly believe may be asked of them; of a model it is inferred.',
  on: ['true intentions'],
  silences: (hit) => hit.seekBefore(MODELS, 8) === 0 && hit.seekAfter(MODELS, 6) === 0,
};

export const commonSenseTask: Rule = {
  name: 'common-sense-as-a-task',
  doc: 'Common-sense reasoning and knowledge are names of tasks.',
  on: ['common sense', 'brittle', 'human-like', 'human-level', 'magic'],
  silences(hit) {
    if (hit.hit.startsWith('common')) return !isMark(hit.after());
    if (hit.hit === 'brittle')
      return (
        [
          'fracture',
          'failure',
          'materials',
          'material',
          'stars',
          'ductile',
          'solids',
          'crack',
          'rock',
          'to',
        ].includes(hit.after()) || BE.has(hit.after())
      );
    if (hit.hit.startsWith('human')) return hit.before() === 'how' || isMark(hit.after());
    return false;
  },
};

export const spontaneousSymmetry: Rule = {
  name: 'resort-to-sorting',
  doc: 'To resort to a method is to use it as the last one; "without resorting to" avoids it.',
  on: ['resort to'],
  silences: (hit) => hit.before() === 'without' || hit.before() === 'than',
};
