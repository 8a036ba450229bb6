import { type Rule, beside, isNumber, words } from './rule';
import { BE } from './words';

const DEGREES = words('more less as equally how times % least fold twice maximum');
const OUTPUTS = words(
  'class label token tokens sequence path next word words state estimate parameters parameter answer',
);

export const likelyCompared: Rule = {
  name: 'likely-compared',
  doc: '"Three times more likely", "as likely as", "the most likely label" measure a probability.',
  on: ['likely', 'unlikely', 'probable'],
  silences: (hit) =>
    DEGREES.has(hit.before()) ||
    isNumber(hit.before()) ||
    (hit.hit.startsWith('most ') && OUTPUTS.has(hit.after())),
};

const STATISTICS = words(
  `log maximum marginal penalized penalised profile negative joint composite partial conditional data model empirical
   relative gaussian poisson binomial full approximate pseudo binned unbinned normalized token sequence predictive observed
   posterior prior function ratio ratios functions based estimation estimator estimators test tests surface free maximize
   maximizes maximizing maximization maximise maximising bayesian intractable tractable high low higher lower`,
);
const OF_WHAT = words(
  `data observation observations model models parameter parameters sample samples sequence sequences token tokens text
   word words output outputs response responses answer answers hypothesis trajectory trajectories \uFFFC`,
);

export const likelihoodInStatistics: Rule = {
  name: 'likelihood-in-statistics',
  doc: 'A likelihood function, a log-likelihood, "the likelihood of the data": the term of statistics.',
  on: ['likelihood'],
  silences(hit) {
    if (STATISTICS.has(hit.before()) || STATISTICS.has(hit.before(2)) || STATISTICS.has(hit.after()))
      return true;
    if (hit.after() === 'that') return BE.has(hit.after(2));
    return hit.after() !== 'of' || hit.seekAfter(OF_WHAT, 4) > 0;
  },
};

export const allLikelihoods: Rule = {
  name: 'all-likelihoods',
  doc: '"In all likelihood functions": the term of statistics.',
  on: ['in all likelihood'],
  silences: beside({ after: 'function functions ratio ratios terms models based' }),
};
