import { type Rule, isMark, words } from './rule';
import { BE, PREPOSITIONS } from './words';

const OUTCOMES = words(
  `values value worlds world states state outcomes outcome combinations combination configurations configuration actions action
   paths path pairs pair choices choice inputs input outputs output subsets subset assignments answers answer options option
   permutations sequences sequence moves move labels label positions position orderings solutions solution partitions number
   numbers range ways way cases case types type directions ordering arrangements parameter parameters sets set tokens`,
);
const QUANTIFIERS = words(
  'all every each any other best worst largest smallest highest lowest of the many no first only several maximum minimum both various two three four earliest',
);

export const possibleValues: Rule = {
  name: 'possible-values',
  doc: '"All possible values", "possible worlds": what may occur in a defined space is counted, not hedged.',
  on: ['possible'],
  silences: (hit) =>
    OUTCOMES.has(hit.after()) ||
    (QUANTIFIERS.has(hit.before()) &&
      /s$/.test(hit.after()) &&
      hit.before() !== 'the' &&
      hit.before() !== 'of'),
};

export const asSoonAsPossible: Rule = {
  name: 'as-soon-as-possible',
  doc: '"As soon as possible", "if possible", "makes it possible": possible speaks of what can be done.',
  on: ['possible'],
  silences(hit) {
    const before = hit.before();
    if (
      before === 'as' ||
      before === 'if' ||
      before === 'whenever' ||
      before === 'where' ||
      before === 'wherever' ||
      before === 'when' ||
      before === 'than' ||
      before === 'all' ||
      before === 'every' ||
      before === 'best' ||
      before === 'worst' ||
      before === 'any'
    )
      return true;
    if (
      hit.after() === 'to' ||
      hit.after() === 'only' ||
      hit.after() === 'by' ||
      hit.after() === 'through' ||
      hit.after() === 'thanks'
    )
      return hit.before(2) !== 'it' || hit.after() !== 'that';
    if (before === 'it' || before === 'this') return hit.after() !== 'that';
    if (
      before === 'not' ||
      before === 'be' ||
      before === 'become' ||
      before === 'becomes' ||
      before === 'made' ||
      before === 'only'
    )
      return hit.after() !== 'that';
    return BE.has(before) && (isMark(hit.after()) || PREPOSITIONS.has(hit.after())) && hit.after() !== 'that';
  },
};

const FEASIBLE = words(
  'explore explores explored explores address addresses offer offers offering provide provides providing open opens opening investigate examine',
);

export const possibilityOfDoing: Rule = {
  name: 'possibility-of-doing',
  doc: '"Offers the possibility of measuring": an opportunity, not a doubt.',
  on: ['possibility'],
  silences(hit) {
    if (hit.inflection === 1) return true;
    if (hit.after() === 'that' || hit.after() === 'is') return false;
    if (hit.after() === 'to') return true;
    if (hit.after() === 'of') return hit.seekBefore(FEASIBLE, 3) > 0 || hit.before() === 'no';
    return true;
  },
};

const PHYSICAL = words(
  `inflaton inflationary scalar gravitational chemical electric electrostatic electrical effective action membrane axion higgs
   interatomic quadratic yukawa coulomb nuclear lennard-jones vector gauge magnetic halo galactic central external trapping
   lattice periodic confining interaction pair quartic exponential cosmological newtonian logarithmic harmonic redox zeta velocity
   full untapped evoked event-related learning ionization hilltop monodromy power-law post-newtonian two-body many-body optical
   the a of its their great strong huge enormous immense vast tremendous significant considerable commercial therapeutic
   predictive clinical research growth`,
);
const PHYSICAL_AFTER = words(
  `energy energies well wells barrier barriers difference differences function functions vorticity surface surfaces landscape
   landscapes flow flows field fields theory temperature gradient gradients drop step term terms scattering profile depth
   wall model models evapotranspiration outcomes-framework game games`,
);

export const potentialTheNoun: Rule = {
  name: 'potential-the-noun',
  doc: 'An inflaton potential, potential energy, "has the potential to": a quantity or a capacity. "A potential cause" hedges.',
  on: ['potential'],
  silences(hit) {
    const after = hit.after();
    if (isMark(after) || PREPOSITIONS.has(after) || PHYSICAL_AFTER.has(after) || FOLLOWS_NOUN.has(after))
      return true;
    const before = hit.before();
    return (
      PHYSICAL.has(before) &&
      before !== 'the' &&
      before !== 'a' &&
      before !== 'of' &&
      before !== 'its' &&
      before !== 'their' &&
      before !== 'significant' &&
      before !== 'great'
    );
  },
};
const FOLLOWS_NOUN = words(
  'to is are was were has have can may and or that which than but \uFFFC will would could should do does not',
);
