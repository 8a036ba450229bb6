import { type Rule, isNumber, words } from './rule';

const DEGREES = words('more less as equally how times % least fold twice likely');
const CLASSES = words(
  'class label token tokens sequence path next word words state explanation-path hypothesis-class estimate parameters parameter to-be candidate-set',
);

export const likelyCompared: Rule = {
  name: 'likely-compared',
  doc: '"Three times more likely", "as likely as", "the most likely label" measure a probability.',
  on: ['likely', 'unlikely', 'probable'],
  silences(hit) {
    if (DEGREES.has(hit.before())) return true;
    if (hit.hit.startsWith('most ') && CLASSES.has(hit.after())) return true;
    return hit.before() === 'maximum' || isNumber(hit.before());
  },
};

const ORDINARY = words('that of');
const STATISTICS = words(
  `log maximum marginal penalized penalised profile negative joint composite partial conditional data model quasi-maximum empirical
   relative gaussian poisson binomial full approximate pseudo binned unbinned normalized token sequence predictive
   observed posterior prior function ratio ratios functions based estimation estimator estimators test tests surface free maximize
   maximizes maximizing maximization maximise maximising bayesian intractable tractable observational evidence high low higher lower`,
);

export const likelihoodInStatistics: Rule = {
  name: 'likelihood-in-statistics',
  doc: 'A likelihood function, a log-likelihood, "maximise the likelihood": the term of statistics.',
  on: ['likelihood'],
  silences(hit) {
    if (hit.before() === 'in' && hit.before(2) !== 'increase') return false;
    if (STATISTICS.has(hit.before()) || STATISTICS.has(hit.before(2)) || STATISTICS.has(hit.after()))
      return true;
    if (!ORDINARY.has(hit.after())) return true;
    const of = hit.after(2);
    const what = of === 'the' || of === 'a' || of === 'an' || of === 'each' ? hit.after(3) : of;
    return hit.after() === 'of' && STATISTIC_OBJECTS.has(what);
  },
};

const STATISTIC_OBJECTS = words(
  `data observation observations model models parameter parameters sample samples sequence sequences token tokens text word words
   output outputs response responses answer answers hypothesis trajectory trajectories \uFFFC`,
);

export const presumablySo: Rule = {
  name: 'plausibility-as-a-score',
  doc: 'A plausibility score or a rating of plausibility is a measurement.',
  on: ['plausibility'],
  silences: () => true,
};
