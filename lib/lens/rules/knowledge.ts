import { type Rule, isMark, words } from './rule';
import { BE, PREPOSITIONS } from './words';

const STAY = words(
  'is are was were be been remain remains remained still stays stay yet highly very quite somewhat largely is',
);

export const uncertainEnvironments: Rule = {
  name: 'uncertain-environments',
  doc: '"Uncertain environments", "ambiguous queries": the thing studied is uncertain. "It remains uncertain" hedges.',
  on: ['uncertain', 'ambiguous', 'elusive', 'questionable', 'doubtful', 'debatable', 'dubious'],
  silences: (hit) =>
    !STAY.has(hit.before()) ||
    !(
      isMark(hit.after()) ||
      PREPOSITIONS.has(hit.after()) ||
      BE.has(hit.after()) ||
      hit.after() === 'whether' ||
      hit.after() === 'how' ||
      hit.after() === 'that'
    ),
};

export const hypothesisTested: Rule = {
  name: 'hypothesis-space',
  doc: 'A null hypothesis, "accept the hypothesis that": the term of statistics.',
  on: ['hypothesis that'],
  silences: (hit) => hit.before() === 'null' || hit.before() === 'alternative' || hit.before() === 'working',
};

export const proposeAThing: Rule = {
  name: 'propose-a-thing',
  doc: '"We propose that the board be dissolved" is a motion; "we propose a method" is none of ours.',
  on: ['propose that'],
  silences: (hit) => /^(?:method|approach|framework|model|algorithm)s?$/.test(hit.after()),
};

export const speculativeDecoding: Rule = {
  name: 'speculative-decoding',
  doc: 'Speculative decoding, sampling and execution are techniques.',
  on: ['speculative', 'speculate', 'speculation'],
  silences: (hit) => TECHNIQUES.has(hit.after()) || (hit.inflection === 2 && hit.before() === 'the'),
};
const TECHNIQUES = words(
  'decoding sampling execution inference drafting execution-based tokens token generation verification rejection parallel decoder parallelism attacks attack rag rollout rollouts pipeline reasoning fiction',
);

export const hypotheticalCase: Rule = {
  name: 'hypothetical-case',
  doc: 'A hypothetical scenario is one that is posed, not one that is doubted.',
  on: ['hypothetical'],
  silences: (hit) => hit.hit === 'hypothetical',
};

export const tendToPatients: Rule = {
  name: 'tend-to-patients',
  doc: 'Nurses tend to patients; a limit tends to zero.',
  on: ['tend to'],
  silences: (hit) =>
    hit.after() === '\uFFFC' ||
    isMark(hit.after()) ||
    ['zero', 'infinity', 'the', 'a', 'patients', 'their'].includes(hit.after()) ||
    (hit.mathematics && hit.before() === '\uFFFC'),
};

export const proneTo: Rule = {
  name: 'prone-to-errors',
  doc: '"Error-prone" and "prone to overfitting" name a property that is asserted.',
  on: ['prone to'],
  silences: () => true,
};
