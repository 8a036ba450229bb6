import { type Rule, words } from './rule';
import { BE, FIRST_PERSON } from './words';

const GENERALLY = words(
  'previously commonly generally widely often usually originally long initially once now currently been is are was were',
);

export const thoughtTheNoun: Rule = {
  name: 'thought-the-noun',
  doc: 'Chain-of-thought, a thought experiment, "than previously thought": no belief is stated here. "Is thought to" is one.',
  on: ['think'],
  silences(hit) {
    if (hit.inflection === 2) {
      if (hit.before() === 'of' || hit.before() === 'the' || hit.before() === 'a') return true;
      if (hit.after() === 'to' || hit.after() === 'that') return hit.before() === 'than';
      return (
        !(BE.has(hit.before()) || GENERALLY.has(hit.before())) ||
        hit.before(2) === 'than' ||
        hit.before(3) === 'than' ||
        hit.after() === 'of' ||
        hit.after() === '' ||
        hit.after() === ','
      );
    }
    return (
      !FIRST_PERSON.has(hit.before()) ||
      hit.after() === 'of' ||
      hit.after() === 'about' ||
      hit.after() === 'aloud'
    );
  },
};

const BELIEVERS = words(
  'model models llm llms agent agents it participants users people humans subjects respondents players experts students you',
);

export const beliefOfOthers: Rule = {
  name: 'belief-of-those-studied',
  doc: '"Participants believe", "the agent believes": what those studied believe is the subject, not a hedge.',
  on: ['believe', 'suspect', 'presume', 'suppose'],
  silences: (hit) => BELIEVERS.has(hit.before()) && hit.inflection !== 2,
};

export const believeIn: Rule = {
  name: 'believe-in',
  doc: '"Believe in" speaks of faith.',
  on: ['believe'],
  silences: (hit) => hit.after() === 'in' || hit.before() === 'make',
};

export const supposeInProof: Rule = {
  name: 'suppose-in-a-proof',
  doc: '"Suppose that x is even" sets out an assumption; "is supposed to" says what something is for.',
  on: ['suppose'],
  silences: (hit) =>
    (hit.inflection === 0 &&
      (hit.begins || hit.before() === 'we' || hit.before() === ',' || hit.before() === 'now')) ||
    hit.inflection === 3 ||
    (hit.inflection === 2 && hit.after() === 'to' && BE.has(hit.before())),
};

export const presumeAsMethod: Rule = {
  name: 'suspected-case',
  doc: 'A "suspected" or "presumed" class of cases may be a class of the study, but the word still holds back: only "suspects" as people are silenced.',
  on: ['suspect'],
  silences: (hit) =>
    (hit.inflection === 0 || hit.inflection === 1) &&
    (hit.before() === 'the' || hit.before() === 'a' || hit.before() === 'of'),
};
