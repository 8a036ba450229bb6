import { type Rule, words } from './rule';
import { BE } from './words';

const HELD = words(
  'previously commonly generally widely often usually originally long initially once now currently been is are was were',
);

export const thoughtTheNoun: Rule = {
  name: 'thought-the-noun',
  doc: 'Chain of thought, a thought experiment, "than previously thought": only "is thought to" and "we think" state a belief.',
  on: ['think'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (hit.hit !== 'thought')
      return (before !== 'we' && before !== 'i') || after === 'of' || after === 'about';
    if (before === 'of' || before === 'the' || before === 'a' || before === 'than') return true;
    if (after === 'to' || after === 'that') return false;
    return !HELD.has(before) || hit.before(2) === 'than' || after === 'of' || after === '' || after === ',';
  },
};

const STUDIED = words(
  'model models llm llms agent agents it participants users people humans subjects respondents players experts students you',
);

export const beliefOfThoseStudied: Rule = {
  name: 'belief-of-those-studied',
  doc: '"Participants believe", "the agent believes": what those studied believe is the subject.',
  on: ['believe', 'suspect', 'presume', 'suppose'],
  silences(hit) {
    if (hit.hit.endsWith('ed')) return false;
    const auxiliary = hit.before() === 'do' || hit.before() === "don't";
    return STUDIED.has(hit.before(auxiliary ? 2 : 1));
  },
};

const DENYING = words('no any little rarely never without hardly');

export const believeIn: Rule = {
  name: 'believe-in',
  doc: '"Believe in" speaks of faith, "no reason to believe" of none.',
  on: ['believe'],
  silences: (hit) =>
    hit.after() === 'in' ||
    hit.before() === 'make' ||
    (hit.before() === 'to' && /^reasons?$/.test(hit.before(2)) && hit.seekBefore(DENYING, 5) > 0),
};

export const supposeInAProof: Rule = {
  name: 'suppose-in-a-proof',
  doc: '"Suppose that x is even" sets out an assumption; "is supposed to" says what something is for.',
  on: ['suppose'],
  silences: (hit) =>
    (hit.hit === 'suppose' && (hit.begins || hit.before() === 'we' || hit.before() === ',')) ||
    hit.hit === 'supposing' ||
    (hit.hit === 'supposed' && hit.after() === 'to' && BE.has(hit.before())),
};

export const suspectThePerson: Rule = {
  name: 'suspect-the-person',
  doc: 'A suspect is a person.',
  on: ['suspect'],
  silences: (hit) =>
    !hit.hit.endsWith('ed') && (hit.before() === 'the' || hit.before() === 'a' || hit.before() === 'of'),
};
