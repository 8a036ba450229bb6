/** Who does what the hit says. */
import { type Context } from '../context';
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
   opts strategies strategy struggle struggles fail fails`,
);

/** Words before a raising verb among which its noun is looked for: it may carry a description of its own. */
const RAISING_REACH = 12;

/** Takes up a noun named before. */
const PRONOUNS = words('it they');
const RELATIVES = words('that which who');

/** Whether the verb at the hit is said of a model. */
export function modelActs(hit: Context): boolean {
  let n = 1;
  while (n < 5 && BETWEEN.has(hit.before(n))) n += 1;
  const subject = hit.before(n);
  if (MODELS.has(subject)) return true;
  if (RAISING.has(subject)) return hit.seekBefore(MODELS, RAISING_REACH) > 0;
  if (RELATIVES.has(subject)) return MODELS.has(hit.before(n + 1));
  if (PRONOUNS.has(subject)) return hit.seekBefore(MODELS, 10) > 0;
  return false;
}

/** Whether a model is named near the hit, on either side. */
export function modelNear(hit: Context): boolean {
  return hit.seekBefore(MODELS, 8) > 0 || hit.seekAfter(MODELS, 6) > 0;
}
