/** Reasoning and alignment: disputed of models, and plain in the names of tasks, methods and fields. */
import type { Context } from '../context';
import { type Rule, beside, words } from './rule';
import { modelActs, modelNear } from './subject';
import { ASKING, MODELS } from './words';

const OF_REASONING = ['reasoning ability', 'capable of reasoning', 'able to reason', 'reason', 'reasoning'];

export const reasoningOfPeople: Rule = {
  name: 'reasoning-of-people',
  sense: 'said of people, or the name of a task',
  doc: 'People reason, and reasoning is the name of a task; "the reasoning of the model", "models reason about" say that a model does it.',
  on: OF_REASONING,
  silences(hit) {
    if (hit.hit === 'reasoning') return !isOfAModel(hit);
    if (/^reason(?:s|ed)?$/.test(hit.hit)) return !modelActs(hit) || !REASONED.has(hit.after() || '.');
    return !modelNear(hit);
  },
};
/** What stands behind the verb, not the noun. */
const REASONED = words('about over through across like correctly well . ,');

/** Within a sentence that sets out to change or to measure an ability, none is claimed. */
const SET_OUT = words(
  `bolster bolsters bolstered bolstering improve improves improved improving enhance enhances enhanced enhancing evaluate evaluates evaluated evaluating evaluation
   evaluations test tests tested testing assess assesses assessed assessing assessment measure measures measured measuring
   benchmark benchmarks benchmarking examine examines examining investigate investigates investigating study studies explore
   explores exploring probe probes probing elicit elicits eliciting elicitation incentivize incentivizes incentivizing strengthen
   strengthens strengthening boost boosts boosting advance advances advanced advancing develop develops developing unlock unlocks unlocked unlocking
   train trains trained training teach teaches distill distills distilling distillation transfer transferring require requires
   required requiring demand demands demanding need needs activate activates activating stimulate stimulates stimulating analyze
   analyzes analyzing analyse analyses analysing quantify quantifies quantifying compare compares comparing challenge challenges
   challenging augment augments augmenting equip equips equipping endow endows endowing empower empowers enable enables enabling
   help helps helping let lets make makes preserve preserves preserving improvement improvements understand understanding`,
);
const NAMES_OF_TASKS = words(
  `visual spatial temporal spatiotemporal spatio-temporal multimodal multi-modal multi-hop multihop commonsense common-sense
   chain-of-thought cot mathematical math arithmetic geometric geometry video image graph relational table tabular legal medical
   clinical scientific causal code symbolic cross-modal audio 3d embodied physical numerical perceptual perception`,
);
const PRODUCTS = words(
  `benchmark benchmarks task tasks test tests dataset datasets data evaluation trace traces step steps chain chains path paths
   trajectory trajectories token tokens budget effort length lengths mode modes output outputs performance accuracy model models
   llm llms problem problems framework engine module ability abilities capability capabilities skill skills policy`,
);

export const reasoningAsATask: Rule = {
  name: 'reasoning-as-a-task',
  sense: 'what is to be tested or improved',
  doc: '"Reasoning benchmark", "visual reasoning abilities", "to improve reasoning abilities": the name of a task, or what is set out to be tested or improved.',
  on: OF_REASONING,
  silences: (hit) =>
    NAMES_OF_TASKS.has(hit.before()) ||
    PRODUCTS.has(hit.after()) ||
    hit.seekBefore(SET_OUT, 6) > 0 ||
    hit.seekBefore(ASKING, 6) > 0,
};

const FIELD = words(
  `research researchers community field literature benchmark benchmarks dataset datasets data method methods technique techniques
   algorithm algorithms training tuning fine-tuning finetuning framework frameworks pipeline pipelines loss objective stage stages
   tax problem problems procedure procedures forum process strategy strategies approach approaches task tasks layer module score
   scores`,
);

export const alignmentOfSequences: Rule = {
  name: 'alignment-of-sequences',
  sense: 'of sequences, images or features, or the name of a field',
  doc: 'Sequences, images and features are aligned, and alignment is the name of a field and of its methods; "aligned models", "the alignment of the model" say that a model is so.',
  on: ['alignment', 'value alignment', 'AI alignment'],
  silences(hit) {
    if (FIELD.has(hit.after())) return true;
    if (hit.hit === 'alignment' || hit.hit === 'misalignment')
      return !isOfAModel(hit) || OF_IMAGES.has(hit.before()) || hit.seekAfter(SOLID, 4) > 0;
    return hit.hit === 'value alignment' && !modelNear(hit);
  },
};

const OF_IMAGES = words(
  'image text prompt text-image image-text vision-language cross-modal temporal spatial feature sequence word',
);
/** Models of things, which are brought into line. */
const SOLID = words('cad 3d mesh point surface diffusion climate');

export const alignedInSpace: Rule = {
  name: 'aligned-in-space',
  sense: 'in line, in space or time',
  doc: 'Spatially aligned models and aligned goals of people; "aligned models" and "the misaligned goals of a model" are in dispute.',
  on: ['aligned model', 'aligned behavior'],
  silences: (hit) => IN_SPACE(hit) || (/(?:our|or|als|ives?)s?$/.test(hit.hit) && !modelNear(hit)),
};
const IN_SPACE = beside({
  before: 'spatially temporally geometrically semantically rigidly horizontally vertically well axis co -',
});

/** "The model's reasoning", "the reasoning of the larger models". */
function isOfAModel(hit: Context): boolean {
  const owner = hit.before();
  if (owner.endsWith("'s")) return MODELS.has(owner.slice(0, -2));
  if (owner === "'" || owner === '\u2019') return MODELS.has(hit.before(2));
  // In "the alignment of model weights" it is the weights.
  return hit.after() === 'of' && hit.after(2) !== 'model' && hit.seekAfter(MODELS, 4) > 0;
}
