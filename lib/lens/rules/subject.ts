import { type Context } from '../context';
import { words } from './rule';
import { MODELS } from './words';

/** Between a subject and its verb. */
const ADVERBS = words(
  `also often still never always not to can could may might will would do does did don't doesn't didn't sometimes frequently
   strategically deliberately actively intentionally consistently knowingly secretly covertly actually even only just both either
   readily have has had must cannot spontaneously explicitly implicitly internally simply really truly systematically increasingly
   repeatedly successfully then`,
);
/** After these an infinitive belongs to the model: "models that learn to lie". */
const RAISING = words(
  'learn learns learned learning begin begins tend tends attempt attempts willing able trained incentivized incentivised incentive incentives motivated likely want wants choose chooses decide decides continue continues opt opts strategies strategy',
);

/** Whether the verb at the hit is said of a model. */
export function modelActs(hit: Context): boolean {
  let n = 1;
  while (n < 5 && ADVERBS.has(hit.before(n))) n += 1;
  const subject = hit.before(n);
  if (MODELS.has(subject)) return true;
  if (RAISING.has(subject)) return hit.seekBefore(MODELS, 8) > 0;
  if (
    subject === 'that' ||
    subject === 'which' ||
    subject === 'who' ||
    subject === 'it' ||
    subject === 'they'
  )
    return (
      MODELS.has(hit.before(n + 1)) ||
      ((subject === 'it' || subject === 'they') && hit.seekBefore(MODELS, 10) > 0)
    );
  if (subject === 'and' || subject === 'or' || subject === ',')
    return hit.seekBefore(MODELS, 6) > 0 && hit.before(n + 1).endsWith('s');
  return false;
}
