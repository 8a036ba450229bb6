import { isNegated } from '../negation';
import { type Rule, words } from './rule';
import { A_CHANGE, CHANGED, CHANGING } from './words';

const SIZES = ['significant', 'significantly', 'substantial', 'considerable', 'marked', 'greatly'];

const BETWEEN = words(
  'performance accuracy and consistent quality overall relative average computational cost efficiency memory latency energy to the then also',
);

const AMOUNTS = words('substantial considerable');
const REPORTED = words(
  'reveal reveals revealed revealing show shows showed find found exhibit exhibits exhibited indicate indicates indicating suffer suffers uncover uncovers identify',
);

export const sizeOfNoDifference: Rule = {
  name: 'size-of-no-difference',
  doc: '"A significant role", "considerable attention": no difference is claimed that could be measured.',
  on: SIZES,
  sense: 'of weight, not of a difference',
  silences(hit) {
    const adverb = hit.hit.endsWith('ly');
    let n = 1;
    while (BETWEEN.has(hit.after(n)) && n < 4) n += 1;
    const next = hit.after(n);
    if (!adverb) return !A_CHANGE.has(next) && !(AMOUNTS.has(hit.hit) && REPORTED.has(hit.before()));
    return !CHANGING.has(next) && !CHANGED.has(next) && !CHANGING.has(hit.before());
  },
};

export const sizeDenied: Rule = {
  name: 'size-denied',
  doc: '"No significant difference" reports that none was found.',
  on: SIZES,
  silences: (hit) => isNegated('quantity', hit),
};

const EXTENT = ['substantial', 'considerable', 'marked', 'greatly', 'far better'];

const FIGURE = /\d|\uFFFC|\b(?:half|twice|double[sd]?|halve[sd]?|twofold|threefold|tenfold)\b/;

export const sizeGiven: Rule = {
  name: 'size-given',
  doc: 'A number stands in the sentence.',
  on: ['significant', 'significantly'],
  silences: (hit) => FIGURE.test(hit.sentence),
};

const MEASURE =
  /\d\s*(?:%|percent|\bx\b|×|points?|fold|-fold|times|dex|mag)|\d\.\d|\uFFFC|\b(?:half|twice|double[sd]?|halve[sd]?|twofold|threefold|tenfold)\b/i;

export const extentGiven: Rule = {
  name: 'extent-given',
  doc: 'How much it is stands in the sentence.',
  on: EXTENT,
  silences: (hit) => MEASURE.test(hit.sentence),
};
