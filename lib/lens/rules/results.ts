import type { Context } from '../context';
import { isNegated } from '../negation';
import { type Rule, isMark, words } from './rule';
import { A_CHANGE, CHANGED, CHANGING, PREPOSITIONS } from './words';

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

const PROOFS = words(
  `theorem theorems theory theoretical theoretically prove proves proved proven provable provably bound bounds bounded lemma
   converge converges convergence optimal optimality probability probabilities certified certificate privacy equilibrium
   equilibria game games finite asymptotic asymptotically polynomial constraint constraints constrained no not formal formally
   \uFFFC`,
);
/** How near a proof is looked for, in words. */
const NEAR_A_PROOF = 25;

/** Whether the sentence speaks of a proof or a bound, or denies. */
function isProved(hit: Context): boolean {
  return hit.seekBefore(PROOFS, NEAR_A_PROOF) > 0 || hit.seekAfter(PROOFS, NEAR_A_PROOF) > 0;
}

const AFTER_NOUN = words('and that under are is to');
const NOUN_BEFORE = words(
  'performance safety strong coverage privacy such without with of and or provides provide theoretical these to pac-style',
);

export const guaranteeProved: Rule = {
  name: 'guarantee-proved',
  doc: 'A guarantee with a theorem, bound or probability beside it is one; "strong guarantees" is the noun.',
  sense: 'with a proof, or the noun',
  on: ['guarantee'],
  silences: (hit) =>
    NOUN_BEFORE.has(hit.before()) ||
    isMark(hit.after()) ||
    PREPOSITIONS.has(hit.after()) ||
    AFTER_NOUN.has(hit.after()) ||
    isProved(hit),
};

/** Then the gerund is a subject: "..., ensuring shade is hard". */
const PREDICATES = words('is are has have remains remain becomes become requires require');
const AIMS = words('to for in of by on toward towards from crucial essential critical and');

/** What mathematics asks of a thing, and a construction gives it. */
const CONDITIONS = words(
  `definiteness semidefiniteness semi-definiteness positivity nonnegativity non-negativity uniqueness existence continuity
   differentiability convexity orthogonality invertibility unitarity hermiticity causality normalization normalisation conservation
   symmetry antisymmetry monotonicity well-posedness solvability integrability smoothness feasibility invariance equivariance`,
);

export const ensuringAimed: Rule = {
  name: 'ensuring-aimed',
  doc: '"Crucial for ensuring", "by ensuring", "ensuring that pots are washed" name an aim or a step, "ensuring positivity" a condition of mathematics. Marked: what one\'s own method is said to ensure.',
  sense: 'an aim, a step or a condition of mathematics',
  on: ['ensures'],
  silences: (hit) =>
    hit.begins ||
    AIMS.has(hit.before()) ||
    ['that', 'we', 'all', 'no'].includes(hit.after()) ||
    hit.seekAfter(CONDITIONS, 3) > 0 ||
    (hit.before() === ',' && hit.seekAfter(PREDICATES, 7) > 0) ||
    isProved(hit),
};

const TOTAL = words(
  `captures capture captured explains explain explained leverages leverage leveraged exploits exploited utilizes utilized
   addresses address addressed resolves resolve resolved solves solve solved eliminates eliminate eliminated eliminating
   recovers recover recovered preserves preserved preserve avoids avoid avoided avoiding removes removed remove removing
   accounts accounted closes close closed bridges bypasses bypass bypassing`,
);
const HELD_BACK = words(
  'to not cannot yet fail fails failed can could may might without if how whether never rarely been',
);

export const fullyConnected: Rule = {
  name: 'fully-connected',
  doc: 'Fully connected layers, fully open models and "to fully exploit": a term, a property or a wish. Marked: "fully captures".',
  sense: 'a term, a property or a wish',
  on: ['fully', 'entirely'],
  silences: (hit) => !TOTAL.has(hit.after()) || hit.seekBefore(HELD_BACK, 4) > 0,
};

export const sharplyPeaked: Rule = {
  name: 'sharply-peaked',
  doc: 'A sharply peaked curve has a sharp peak; "drops sharply" gives a size in words.',
  sense: 'the shape of a curve',
  on: ['sharply'],
  silences: (hit) => !(isChange(hit.before()) || isChange(hit.after())) || /\d/.test(hit.sentence),
};

function isChange(word: string): boolean {
  return CHANGING.has(word) || A_CHANGE.has(word) || FALLING.has(word);
}
const FALLING = words(
  'fall falls fell falling rise rises rose rising weaken weakens weakened degrade degrades decline declining dropping deteriorate deteriorates diverge diverges',
);

const EVIDENCE = words(
  'results result experiments experiment evaluations evaluation study research findings data analysis tests test simulations it this',
);

export const proveATheorem: Rule = {
  name: 'prove-a-theorem',
  doc: 'Theorems are proved; experiments show. Marked: "our experiments prove that".',
  sense: 'of a theorem',
  on: ['prove that'],
  silences: (hit) =>
    !EVIDENCE.has(hit.before()) ||
    /\b(?:theorem|lemma|theoretical\w*|formal\w*)\b|\uFFFC/i.test(hit.sentence),
};
