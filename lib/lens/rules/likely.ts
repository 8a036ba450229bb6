import type { Context } from '../context';
import { type Rule, beside, isNumber, words } from './rule';
import { BE } from './words';

const DEGREES = words('more less as equally how times % least fold twice maximum');
const OUTPUTS = words(
  'class action actions label token tokens sequence path next word words state estimate parameters parameter answer',
);

/** "The beds most likely to freeze" picks them out; "it is most likely to freeze" hedges. */
function picksOut(hit: Context): boolean {
  return hit.after() === 'to' && !BE.has(hit.before());
}

export const likelyCompared: Rule = {
  name: 'likely-compared',
  doc: '"Three times more likely", "as likely as", "the most likely label" measure a probability.',
  on: ['likely', 'unlikely', 'probable'],
  silences: (hit) =>
    DEGREES.has(hit.before()) ||
    (isNumber(hit.before()) && !hit.hit.startsWith('most ')) ||
    (hit.hit.startsWith('most ') && (OUTPUTS.has(hit.after()) || picksOut(hit))),
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

const LOOKS = words(
  'visually semantically temporally perceptually anatomically clinically linguistically socially',
);
const GENERATED = words(
  `yet but motion motions content text texts output outputs response responses answers images image video videos trajectory
   trajectories sequence sequences results result layouts poses faces distractors sentences structures constraints artifacts
   negatives samples futures`,
);

export const plausibleOutputs: Rule = {
  name: 'plausible-outputs',
  doc: '"Visually plausible motion", "plausible but wrong": how something made looks. "A plausible cause" hedges.',
  on: ['plausible', 'implausible'],
  silences: (hit) => hit.hit.endsWith('ble') && (LOOKS.has(hit.before()) || GENERATED.has(hit.after())),
};
