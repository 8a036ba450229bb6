import { isNegated } from '../negation';
import { type Rule, isMark, words } from './rule';
import { A_CHANGE, CHANGED, CHANGING } from './words';

const RESULTS = words(
  `achieve achieves achieved achieving yield yields yielded yielding show shows showed showing demonstrate demonstrates
   demonstrated produce produces produced producing deliver delivers delivered delivering provide provides provided offer
   offers offered find finds found rank ranks ranked perform performs performed performing exhibit exhibits exhibited benefit
   benefits benefited fail fails failed failing beat beats beating match matches matched matching obtain obtains obtained
   lead leads led mitigate mitigates mitigated favor favors favored favour favours favoured narrow narrows attain attains
   underperform underperforms underperformed underperforming struggle struggles prefer prefers preferred strengthen
   strengthens weaken weakens hurt hurts help helps superior strong stronger high low accurate reveal reveals revealed recover
   recovers generate generates generated overestimate overestimates underestimate underestimates outperformed`,
);
const WISHED = words('to can must should could would will may might');

function isResult(word: string): boolean {
  return RESULTS.has(word) || CHANGING.has(word) || CHANGED.has(word) || A_CHANGE.has(word);
}

export const consistentlyWished: Rule = {
  name: 'consistently-wished',
  doc: '"To label consistently", "not consistently", "consistently with theory": a wish, a denial or an agreement. Marked: "consistently outperforms".',
  sense: 'in agreement with something',
  on: ['consistently'],
  silences(hit) {
    if (isNegated('booster', hit) || WISHED.has(hit.before())) return true;
    if (isResult(hit.after()) || isResult(hit.after(2))) return false;
    if (hit.after() === 'and' && isResult(hit.after(3))) return false;
    return !(isResult(hit.before()) && isMark(hit.after()));
  },
};

export const consistentDenied: Rule = {
  name: 'consistent-denied',
  doc: '"No consistent improvement" reports that none was found.',
  on: ['consistent improvement', 'superiority', 'superior', 'superior to', 'superior performance'],
  silences: (hit) => isNegated('booster', hit),
};

export const superiorColliculus: Rule = {
  name: 'superior-colliculus',
  doc: 'The superior colliculus lies above, a superior conjunction beyond the Sun: a place, no rank.',
  sense: 'a place: above',
  on: ['superior'],
  silences: (hit) => ABOVE.has(hit.after()),
};
const ABOVE = words(
  `colliculus colliculi vena temporal frontal parietal gyrus sulcus mesenteric conjunction conjunctions planet planets lobe
   limbic orbital rectus oblique vermis segment segments surface border`,
);
