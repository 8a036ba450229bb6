import { type Rule, beside, isMark, isNumber, words } from './rule';
import { BE, PREPOSITIONS } from './words';

const OUTCOMES = words(
  `values value worlds world states state outcomes outcome combinations combination configurations configuration actions
   action paths path pairs pair choices choice inputs input outputs output subsets subset assignments answers answer options
   option permutations sequences sequence moves move labels label positions position orderings solutions solution partitions
   number numbers range ways way cases case types type directions ordering arrangements parameter parameters sets set tokens`,
);
const QUANTIFIERS = words(
  'all every each any other best worst largest smallest highest lowest many no first several maximum minimum both various two three four',
);

export const possibleValues: Rule = {
  name: 'possible-values',
  doc: '"All possible values", "possible worlds": what may occur in a defined space is counted.',
  on: ['possible'],
  silences: (hit) =>
    OUTCOMES.has(hit.after()) ||
    ((QUANTIFIERS.has(hit.before()) || isNumber(hit.before())) && hit.after().endsWith('s')),
};

const DEGREES = words('as if whenever where wherever when than all every best worst any');
const FEASIBLE = words('to only by through thanks');
const MADE = words('it this not be become becomes made only');

export const asSoonAsPossible: Rule = {
  name: 'as-soon-as-possible',
  doc: '"As soon as possible", "makes it possible", "it is possible to": possible speaks of what can be done.',
  on: ['possible'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (after === 'that') return false;
    if (before === 'as' && !isMark(after) && !PREPOSITIONS.has(after) && after !== 'and') return false;
    if (DEGREES.has(before) || MADE.has(before) || FEASIBLE.has(after)) return true;
    return BE.has(before) || hit.before(2) === 'least' || hit.before(2) === 'most';
  },
};

const OFFERED = words(
  'explore explores explored address addresses offer offers offering provide provides providing open opens opening investigate examine no',
);

export const possibilityOfDoing: Rule = {
  name: 'possibility-of-doing',
  doc: '"Offers the possibility of measuring": an opportunity, no doubt.',
  on: ['possibility'],
  silences(hit) {
    if (hit.after() === 'that' || hit.after() === 'is') return false;
    return hit.after() !== 'of' || hit.hit === 'possibilities' || hit.seekBefore(OFFERED, 3) > 0;
  },
};

const FIELDS = words(
  `inflaton inflationary scalar gravitational chemical electric electrostatic electrical effective action membrane axion
   higgs interatomic quadratic yukawa coulomb nuclear lennard-jones vector gauge magnetic halo galactic central external
   trapping lattice periodic confining interaction pair quartic exponential cosmological newtonian logarithmic harmonic redox
   zeta velocity full untapped evoked learning ionization hilltop monodromy`,
);
const OF_A_FIELD = words(
  `energy energies well wells barrier barriers difference differences function functions vorticity surface surfaces
   landscape landscapes flow flows field fields theory temperature gradient gradients drop step term terms scattering
   profile depth wall evapotranspiration game games`,
);
const AFTER_A_NOUN = words(
  'to is are was were has have can may and or that which than but will would could should do does not \uFFFC',
);

export const potentialTheNoun: Rule = {
  name: 'potential-the-noun',
  doc: 'An inflaton potential, potential energy, "has the potential to": a quantity or a capacity. "A potential cause" hedges.',
  on: ['potential'],
  silences(hit) {
    const after = hit.after();
    if (isMark(after) || PREPOSITIONS.has(after) || AFTER_A_NOUN.has(after)) return true;
    return OF_A_FIELD.has(after) || FIELDS.has(hit.before());
  },
};

export const hypothesisTested: Rule = {
  name: 'hypothesis-tested',
  doc: 'A null hypothesis is a term of statistics.',
  on: ['hypothesis that'],
  silences: beside({ before: 'null alternative' }),
};
