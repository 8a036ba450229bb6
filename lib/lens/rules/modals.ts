import type { Context } from '../context';
import { type Rule, beside, isNumber, words } from './rule';
import { ARTICLES, MONTHS } from './words';

const DATES = words(
  'in since until by from early mid late of last next through between during on before after',
);
const JOINTS = words('- – / to and ,');

export const mayTheMonth: Rule = {
  name: 'may-the-month',
  doc: 'May is a month beside a day, a year or another month.',
  on: ['may'],
  silences(hit) {
    if (!hit.capital) return false;
    const isDate = (word: string) => isNumber(word) || MONTHS.has(word);
    if (isDate(hit.before()) || isDate(hit.after()) || DATES.has(hit.before())) return true;
    return (
      (JOINTS.has(hit.after()) && isDate(hit.after(2))) || (JOINTS.has(hit.before()) && isDate(hit.before(2)))
    );
  },
};

export const mightTheNoun: Rule = {
  name: 'might-the-noun',
  doc: '"The might of an army" is its strength: a noun, no hedge.',
  on: ['might'],
  silences: beside({ before: 'the his her their its our full military political economic of', after: 'of' }),
};

export const mayTheNoun: Rule = {
  name: 'may-the-noun',
  doc: 'After an article a modal is no verb; "as the case may be" and "come what may" are set phrases.',
  on: ['may', 'could'],
  silences: (hit) =>
    ARTICLES.has(hit.before()) ||
    (hit.before() === 'case' && hit.after() === 'be') ||
    hit.before() === 'what',
};

const ADVERBS = words('therefore also then now thus');
const PERMITTED = words(
  `assume write take choose consider suppose restrict replace use apply define identify regard view set let rewrite
   express obtain drop ignore neglect omit skip proceed conclude`,
);
const COPIED = words(
  `obtained downloaded copied distributed redistributed reproduced cited quoted requested redistribute copy accessed
   purchased ordered addressed sent`,
);
const LICENCE = words(
  'license licence licenses terms permission permitted conditions copyright agreement request',
);

export const mayOfPermission: Rule = {
  name: 'may-of-permission',
  doc: '"We may assume", "you may copy": may gives leave.',
  on: ['may'],
  silences(hit) {
    if (hit.before() === 'you' || hit.before() === 'reader') return true;
    let n = 1;
    while (ADVERBS.has(hit.after(n))) n += 1;
    if ((hit.before() === 'we' || hit.before() === 'one') && PERMITTED.has(hit.after(n))) return true;
    while (hit.after(n) === 'not' || hit.after(n) === 'be') n += 1;
    return COPIED.has(hit.after(n)) || (hit.after(n) === 'used' && hit.seekAfter(LICENCE, 8) > 0);
  },
};

const MEASURED = words(
  `detected identified observed seen found demonstrated shown determined measured isolated confirmed verified visualized
   visualised documented generated distinguished resolved recovered reproduced reconstructed obtained restored rescued
   evaluated induced inhibited blocked abolished prevented reversed amplified cloned purified cultured classified
   phosphorylated established separated improved activated calculated estimated`,
);
const EXCLUDING = words('no neither none nothing nobody few whether');
const IF = words('if');
const COMMA = words(',');
const PASSIVE = words(
  'also be only then thus easily readily still both clearly independently however indeed successfully therefore further',
);

/** "We tested if moles could dig"; "if it freezes, moles could dig" supposes, and hedges. */
function asksIf(hit: Context): boolean {
  const n = hit.seekBefore(IF, 8);
  return n > 0 && hit.before(n + 1) !== '' && hit.before(n + 1) !== ',' && hit.seekBefore(COMMA, n) === 0;
}

export const couldOfAbility: Rule = {
  name: 'could-of-ability',
  doc: '"Could not bind", "could be measured": could is the past of can and reports what was done.',
  on: ['could'],
  silences(hit) {
    if (hit.after() === 'not' || hit.after() === 'no') return true;
    if (hit.seekBefore(EXCLUDING, 8) > 0 || asksIf(hit)) return true;
    let n = 1;
    let passive = false;
    while (PASSIVE.has(hit.after(n))) {
      passive ||= hit.after(n) === 'be';
      n += 1;
    }
    return passive && MEASURED.has(hit.after(n));
  },
};

export const couldInThePast: Rule = {
  name: 'could-in-the-past',
  doc: '"As fast as it could": the verb is left out, and could speaks of an ability.',
  on: ['could'],
  silences: beside({ after: '. , ; )' }),
};

const ADVISED = words(
  `we you one i users user practitioners researchers authors developers agents readers reader scientists astronomers
   procedures reviewers students anyone everyone nobody they who when where`,
);
/** What is done by whoever follows an advice: "nets should be used". */
const CARRIED_OUT = words(
  `used considered selected chosen noted taken treated reported interpreted regarded avoided emphasized emphasised stressed
   mentioned applied included based kept given done made checked viewed understood ignored followed read added replaced
   tested set removed seen required performed investigated explored prioritized prioritised designed evaluated`,
);
const ASKED = words('whether how what why');

export const shouldOfDuty: Rule = {
  name: 'should-of-duty',
  doc: '"We should water", "nets should be used", "should not": a duty or a rule. "These results should help" expects.',
  on: ['should'],
  silences: (hit) =>
    hit.after() === 'not' ||
    (hit.after() === 'be' && (COPIED.has(hit.after(2)) || CARRIED_OUT.has(hit.after(2)))) ||
    ADVISED.has(hit.before()) ||
    hit.begins ||
    hit.seekBefore(ASKED, 6) > 0,
};

const COMPARED = words('than neither nor');
const WISHED = words('like love rather prefer otherwise normally');

export const wouldOfAnotherCase: Rule = {
  name: 'would-of-another-case',
  doc: '"We would like to thank", "than it would otherwise", "whether it would": a wish, or a case that is only supposed.',
  on: ['would'],
  silences: (hit) =>
    WISHED.has(hit.after()) ||
    hit.before() === 'we' ||
    hit.before() === 'you' ||
    hit.begins ||
    hit.seekBefore(ASKED, 6) > 0 ||
    hit.seekBefore(COMPARED, 4) > 0,
};
