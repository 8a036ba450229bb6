/** Verbs by which a title or a finding claims something of a kind of thing, in their present forms. */

export interface VerbForm {
  /** What lists group by. */
  term: string;
  /** Whether it goes with a plural subject; null where with both. */
  plural: boolean | null;
  /** Tempered, in the same number. */
  neutral: string;
  /** What to ask of a form that may be a noun: an object behind it, or an agent before it. */
  noun: 'object' | 'agent' | null;
  /** Whether it says that something is not so. */
  denies: boolean;
  /** Whether it is what a method does: behind a name and a colon it says what the named thing is for. */
  serves: boolean;
  /** Too plain outside titles: there it describes as often as it claims. */
  plain: boolean;
}

/** Forms that are verbs wherever they stand. */
const VERBS = `emerge arise improve outperform fail induce undermine learn deceive degrade explain predict
  generalize generalise enable prevent reduce impede hinder amplify strengthen weaken destabilize stabilize mitigate
  require depend rely suffer remain become exacerbate facilitate accelerate suppress enhance encode memorize hallucinate
  underestimate overestimate overfit collapse persist vanish exceed preserve determine govern provide generate produce
  exhibit occur matter omit ignore forget prefer differ vary worsen deteriorate hurt lead make interfere
  outlive underperform saturate originate constitute recover overcome eliminate imply coexist compete
  cooperate converge diverge correlate evolve know understand think lack dominate suppress trigger drive`;

/** Forms that are nouns as well: verbs only with an object behind them. */
const NOUNS = `cause need help shape limit control guarantee break boost yield beat transfer benefit increase decrease
  trigger favor favour cost harm mirror`;

/** Verbs of a mind, whose forms are nouns as well. */
const MINDS = 'scheme lie cheat';

/** What belongs to the verb. */
const WITH: Readonly<Record<string, string>> = { lead: 'to', depend: 'on', rely: 'on', suffer: 'from' };

/** Verbs of which some plain use is common in abstracts. */
const PLAIN = new Set(
  'provide generate produce exhibit make learn remain become occur need help encode know think lack yield enable enhance vary differ preserve limit guarantee mirror control shape cost recover understand'.split(
    ' ',
  ),
);

const SERVING = new Set(
  'enable improve enhance boost help drive accelerate guarantee facilitate strengthen preserve mitigate reduce'.split(
    ' ',
  ),
);

/** By the words as they stand, in lower case. */
export const FORMS: ReadonlyMap<string, VerbForm> = new Map([
  ...listOf(VERBS).flatMap((verb) => bothOf(verb, null)),
  ...listOf(NOUNS).flatMap((verb) => bothOf(verb, 'object')),
  ...listOf(MINDS).flatMap((verb) => bothOf(verb, 'agent')),
  ...(
    [
      ['are', 'be', true, 'can be', false],
      ['is', 'be', false, 'can be', false],
      ['are not', 'not', true, 'may not be', true],
      ['is not', 'not', false, 'may not be', true],
      ["aren't", 'not', true, 'may not be', true],
      ["isn't", 'not', false, 'may not be', true],
      ['do not', 'not', true, 'may not', true],
      ['does not', 'not', false, 'may not', true],
      ["don't", 'not', true, 'may not', true],
      ["doesn't", 'not', false, 'may not', true],
      ['cannot', 'cannot', null, 'may not', true],
      ["can't", 'cannot', null, 'may not', true],
    ] as const
  ).map(([words, term, plural, neutral, denies]): [string, VerbForm] => [
    words,
    { term, plural, neutral, noun: null, denies, serves: false, plain: term === 'be' || term === 'not' },
  ]),
]);

function bothOf(verb: string, noun: VerbForm['noun']): [string, VerbForm][] {
  const particle = WITH[verb];
  const whole = particle === undefined ? verb : `${verb} ${particle}`;
  const form = (plural: boolean): VerbForm => ({
    term: whole,
    plural,
    neutral: `can ${whole}`,
    noun,
    denies: false,
    serves: SERVING.has(verb),
    plain: PLAIN.has(verb),
  });
  const singular = singularOf(verb);
  return [
    [whole, form(true)],
    [particle === undefined ? singular : `${singular} ${particle}`, form(false)],
  ];
}

function singularOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function listOf(words: string): string[] {
  return [...new Set(words.trim().split(/\s+/))];
}
