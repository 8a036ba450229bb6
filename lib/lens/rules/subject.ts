/** Who does what the hit says. */
import type { Context } from '../context';
import { words } from './rule';
import { MODELS } from './words';

/** May stand between a subject and its verb. */
const BETWEEN = words(
  `also often still never always not to can could may might will would do does did don't doesn't didn't sometimes
   frequently strategically deliberately actively intentionally consistently knowingly secretly covertly actually even
   only just both either readily have has had must cannot spontaneously explicitly implicitly internally simply really
   truly systematically increasingly repeatedly successfully then`,
);

/** After these an infinitive belongs to the noun before: "models that learn to lie". */
const RAISING = words(
  `learn learns learned learning begin begins tend tends attempt attempts willing able trained incentivized
   incentivised incentive incentives motivated likely want wants choose chooses decide decides continue continues opt
   opts strategies strategy struggle struggles fail fails try tries tried trying seek seeks`,
);

/** Words before a raising verb among which its noun is looked for: it may carry a description of its own. */
const RAISING_REACH = 12;

/** Takes up a noun named before. */
const PRONOUNS = words('it they');
const RELATIVES = words('that which who');
const AND = words('and or');
const NETWORKS = words('network networks net nets');

/** Whether the verb at the hit is said of a model. */
export function modelActs(hit: Context): boolean {
  let n = 1;
  while (n < 5 && BETWEEN.has(hit.before(n))) n += 1;
  const subject = hit.before(n);
  if (isModelBefore(hit, n)) return true;
  // "Agents cooperate and seek power": a second verb of the same subject.
  if (AND.has(subject)) return !MODELS.has(hit.before(n + 1)) && isModelBefore(hit, n + 2);
  if (RAISING.has(subject)) return hit.seekBefore(MODELS, RAISING_REACH) > 0;
  if (RELATIVES.has(subject)) return isModelBefore(hit, n + 1);
  if (PRONOUNS.has(subject)) return hit.seekBefore(MODELS, 10) > 0;
  return false;
}

/** Whether a model is named near the hit, at most `before` and `after` words away. */
export function modelNear(hit: Context, { before = 8, after = 6 } = {}): boolean {
  for (let n = 1; n <= before && hit.before(n) !== ''; n++) {
    if (isModelBefore(hit, n) || MODELS.has(hit.before(n).replace(/'s$/, ''))) return true;
  }
  for (let n = 1; n <= after && hit.after(n) !== ''; n++) {
    if (MODELS.has(hit.after(n))) return true;
    if (hit.after(n) === 'neural' && NETWORKS.has(hit.after(n + 1))) return true;
  }
  return false;
}

/** Whether the nth word before the hit names a model; a network does where it is a neural one. */
function isModelBefore(hit: Context, n: number): boolean {
  const word = hit.before(n);
  return MODELS.has(word) || (NETWORKS.has(word) && hit.before(n + 1) === 'neural');
}
