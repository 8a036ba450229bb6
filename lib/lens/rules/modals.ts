import { type Rule, isNumber, words } from './rule';
import { DETERMINERS, MONTHS } from './words';

const DATE_BEFORE = words(
  'in since until by from early mid late of last this next through between during on and to before after',
);

export const mayTheMonth: Rule = {
  name: 'may-the-month',
  doc: 'May is a month beside a day, a year or another month.',
  on: ['may'],
  silences(hit) {
    if (!hit.capital) return false;
    const [before, after] = [hit.before(), hit.after()];
    if (isNumber(after) || MONTHS.has(after)) return true;
    if (isNumber(before) || MONTHS.has(before)) return true;
    if (
      (after === '-' ||
        after === '–' ||
        after === '/' ||
        after === 'to' ||
        after === 'and' ||
        after === ',') &&
      (MONTHS.has(hit.after(2)) || isNumber(hit.after(2)))
    )
      return true;
    return DATE_BEFORE.has(before);
  },
};

const MIGHT_BEFORE = words('the his her their its our full military all political economic of');

export const mightTheNoun: Rule = {
  name: 'might-the-noun',
  doc: '"The might of" an army is a noun.',
  on: ['might'],
  silences: (hit) => MIGHT_BEFORE.has(hit.before()) && (hit.after() === 'of' || hit.before() !== 'all'),
};

const PERMITTED = words(
  `assume write take choose consider suppose restrict replace use apply define identify regard view set let rewrite express
   obtain drop ignore neglect omit skip proceed conclude`,
);
const FREELY = words(
  'obtained downloaded copied distributed redistributed reproduced cited quoted requested redistribute copy accessed purchased ordered',
);
const TERMS = words(
  'license licence licenses terms permission permitted conditions copyright agreement request',
);

export const mayOfPermission: Rule = {
  name: 'may-of-permission',
  doc: '"We may assume", "you may copy": may gives leave, it does not hedge.',
  on: ['may'],
  silences(hit) {
    if (hit.before() === 'you' || hit.before() === 'reader') return true;
    let n = 1;
    while (
      hit.after(n) === 'therefore' ||
      hit.after(n) === 'also' ||
      hit.after(n) === 'then' ||
      hit.after(n) === 'now' ||
      hit.after(n) === 'thus' ||
      hit.after(n) === 'not'
    )
      n += 1;
    const verb = hit.after(n) === 'be' ? hit.after(n + 1) : hit.after(n);
    if (FREELY.has(verb)) return true;
    if ((hit.before() === 'we' || hit.before() === 'one') && PERMITTED.has(verb) && hit.after() !== 'not')
      return true;
    return verb === 'used' && hit.seekAfter(TERMS, 8) > 0;
  },
};

export const mayAsTheCase: Rule = {
  name: 'as-the-case-may-be',
  doc: '"As the case may be" and "come what may" are set phrases.',
  on: ['may'],
  silences: (hit) => (hit.before() === 'case' && hit.after() === 'be') || hit.before() === 'what',
};

const FOUND = words(
  `detected identified observed seen found demonstrated shown determined measured isolated confirmed verified visualized
   visualised documented generated distinguished resolved recovered reproduced reconstructed obtained restored rescued evaluated
   induced inhibited blocked abolished prevented reversed amplified cloned purified cultured classified
   phosphorylated established separated improved activated calculated estimated`,
);
const NONE = words('no neither none nothing nobody few if whether only');
const BETWEEN = words(
  'also be only then thus easily readily still both clearly independently however indeed successfully therefore further not',
);

export const couldOfAbility: Rule = {
  name: 'could-of-ability',
  doc: '"Could not be detected", "could be measured": could is the past of can and reports what was done.',
  on: ['could'],
  silences(hit) {
    const after = hit.after();
    if (after === 'not' || after === 'no' || after === 'neither') return true;
    if (hit.seekBefore(NONE, 8) > 0) return true;
    let n = 1;
    let passive = false;
    while (BETWEEN.has(hit.after(n))) {
      passive ||= hit.after(n) === 'be';
      n += 1;
    }
    return passive && FOUND.has(hit.after(n));
  },
};

const SO_FAR = words('that which it they he she we as so what');

export const couldThatWas: Rule = {
  name: 'could-in-the-past',
  doc: '"As fast as it could", "did what they could": could speaks of an ability that was.',
  on: ['could'],
  silences: (hit) =>
    SO_FAR.has(hit.before()) && (hit.after() === '' || hit.after() === ',' || hit.after() === '.'),
};

export const determinedMay: Rule = {
  name: 'may-the-name',
  doc: 'After an article or a possessive "may" is no verb.',
  on: ['may', 'could'],
  silences: (hit) =>
    hit.before() !== 'that' &&
    hit.before() !== 'this' &&
    hit.before() !== 'these' &&
    hit.before() !== 'those' &&
    DETERMINERS.has(hit.before()) &&
    !['each', 'some', 'any'].includes(hit.before()),
};

const EXPECTED = words(
  'provide help contribute facilitate prove allow enable lead increase shed improve open permit aid assist benefit',
);
const USEFUL = words('useful helpful valuable applicable possible of beneficial straightforward sufficient');

export const shouldOfDuty: Rule = {
  name: 'should-of-duty',
  doc: '"Should" is mostly a duty or advice; "these results should help" is an expectation, and hedges.',
  on: ['should'],
  silences: (hit) =>
    !(EXPECTED.has(hit.after()) || (hit.after() === 'be' && USEFUL.has(hit.after(2)))) ||
    hit.before() === 'we' ||
    hit.before() === 'you',
};
