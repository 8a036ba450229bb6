import { isNegated } from '../negation';
import { type Rule, words } from './rule';

const SIZES = ['significant', 'significantly', 'substantial', 'considerable', 'marked'];

const CHANGING = words(
  `improve improves improved improving outperform outperforms outperformed outperforming reduce reduces reduced reducing
   increase increases increased increasing enhance enhances enhanced enhancing boost boosts boosted boosting exceed exceeds
   exceeding surpass surpasses surpassing degrade degrades degraded degrading decrease decreases decreased decreasing lowers
   lowered lowering drop drops dropped declines declined cut cuts accelerate accelerates`,
);
const CHANGED = words(
  'better worse higher lower larger smaller faster slower fewer more less stronger weaker greater',
);
const A_CHANGE = words(
  `improvement improvements gain gains increase increases reduction reductions difference differences boost boosts drop drops
   decrease decreases advantage advantages decline declines speedup speedups speed-up speed-ups savings effect effects
   degradation enhancement enhancements`,
);
const BETWEEN = words(
  'performance accuracy and consistent quality overall relative average computational cost efficiency memory latency energy to the then also',
);

export const sizeOfNoDifference: Rule = {
  name: 'size-of-no-difference',
  doc: '"A significant role", "considerable attention": no difference is claimed that could be measured.',
  on: SIZES,
  silences(hit) {
    const adverb = hit.hit.endsWith('ly');
    let n = 1;
    while (BETWEEN.has(hit.after(n)) && n < 4) n += 1;
    const next = hit.after(n);
    if (!adverb) return !A_CHANGE.has(next);
    return !CHANGING.has(next) && !CHANGED.has(next) && !CHANGING.has(hit.before());
  },
};

export const sizeDenied: Rule = {
  name: 'size-denied',
  doc: '"No significant difference" reports that none was found.',
  on: SIZES,
  silences: (hit) => isNegated('quantity', hit),
};

const TEST =
  /\b(?:p\s*[<=>≤]|p-values?|t-tests?|anova|wilcoxon|mann-whitney|chi-squared?|statistical(?:ly)?|confidence|credible|bootstrap|permutation test|sigma|standard (?:error|deviation)|cohen)|[σχ]|±|\bCI\b/i;

export const significantByATest: Rule = {
  name: 'significant-by-a-test',
  doc: '"Statistically significant", a p-value, an interval or a sigma in the sentence: the term of statistics.',
  on: ['significant', 'significantly'],
  silences: (hit) => TEST.test(hit.sentence),
};

const FIGURE = /\d|\uFFFC|\b(?:half|twice|double[sd]?|halve[sd]?|twofold|threefold|tenfold)\b/;

export const sizeGiven: Rule = {
  name: 'size-given',
  doc: 'The number stands in the sentence.',
  on: SIZES,
  silences: (hit) => FIGURE.test(hit.sentence),
};
