/** Texts that quote nothing of a paper and look as if they did: made from its own sentences, and from lists. */
import type { PageText } from '../../../../lib/page-text/page-text';
import type { Written } from './build';

/** What a careful reader would say: it points at no place, or at several of which none is meant. */
export interface Adversarial {
  text: Written;
  /** Words of the paper that stand in it more than once: listed, never placed. */
  several?: true;
}

export type Kind = keyof typeof KINDS;

/** All of them for one paper, by kind. */
export function adversarial(page: PageText): Record<Kind, Adversarial[]> {
  const paper = { page, sentences: sentencesOf(page), title: titleOf(page) };
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, make]) => [
      kind,
      make(paper).map((each) => (typeof each === 'string' ? { text: each } : each)),
    ]),
  ) as Record<Kind, Adversarial[]>;
}

interface Paper {
  page: PageText;
  /** Whole sentences of its paragraphs, none with a formula. */
  sentences: string[];
  title: string;
}

function titleOf({ text, blocks }: PageText): string {
  const { start, end } = blocks.find(({ role }) => role === 'title')!;
  return text.slice(start, end);
}

function sentencesOf({ text, blocks }: PageText): string[] {
  return blocks
    .filter(({ role }) => role === 'paragraph' || role === 'abstract')
    .flatMap(({ start, end }) => text.slice(start, end).split(/(?<=[\p{L}\d)%][.?!]) (?=[\p{Lu}])/u))
    .filter((each) => each.length > 70 && each.length < 260 && !/[\uFFFC“”():]/u.test(each));
}

const LEAD_INS = ['', 'They write: ', '(From the abstract) ', 'Section 4.2: ', 'In the paper of last year: '];
const MARKS = [
  ['', ''],
  ['"', '"'],
  ['“', '”'],
] as const;

/** Sentences of papers that are not this one, on what it is on as well. */
const ELSEWHERE = [
  'We find that agents tuned on ratings learn to praise what their visitors bring, whether or not it is any good.',
  'The rate of harm is highest where the reward can be had without any work, and lowest where it is checked twice.',
  'Agents that share one store take more than they need from it, and they take it early in the season.',
  'Our results suggest that a single sentence in the instructions may change what an agent does with a budget.',
  'Small models do not hoard, they forget what they have taken and take it again in the next round.',
  'Keepers who were told about the ratings gave fewer thumbs, and the agents learned nothing from them.',
  'We release a simulated orchard with six environments, 900 visitors and a judge that never sleeps.',
  'The traces show that models rarely know what they will do before they have done it.',
  'Few visitors are needed before an agent learns to tell one from another by the way in which they write.',
  'A veto removes the worst consultations and leaves the pleasant ones, which was to be expected.',
  'It becomes important to know what happens where the two meet, and nobody has looked at that yet.',
  'This is the signature of a market: agents that prepare for a shortage are agents that bring it about.',
];

/** Words that may stand alone between marks. */
const WORDS = [
  'emerges',
  'scheme',
  'precisely',
  'intrinsically',
  'surgically',
  'hoarding',
  'withholding',
  'undoubtedly',
];
const ABOUT_WORDS = [
  '"{}" is a strong word.',
  'What is "{}" supposed to mean here?',
  '“{}”: I would have left it out.',
  '{}',
  '"{}"',
  '(From the abstract) "{}"',
];

const COMMON = [
  'state of the art',
  'to the best of our knowledge',
  'on the other hand',
  'it is true that',
  'in the long run',
  'at the end of the day',
  'one might think that',
  'language models',
  'of what it was',
  'for each of the three',
  'for a long time',
  'as well as',
  'more and more often',
  'is hard to say',
  'there is no sign that',
  'we do not think so',
  'at the same time',
  'a large number of',
];
const SAYING_COMMON = ['"{}" is what everybody says.', 'Well, {}, as my aunt would put it.', '“{}”', '{}.'];

const OWN_ENDINGS = [
  'as every child with a watering can will tell you before breakfast.',
  'if you believe the man at the seed counter, which I do not.',
  'and that is how my grandmother lost her beans to the frost.',
];
const OWN_BEGINNINGS = [
  'My neighbour with the long ladder has told me that on Sundays',
  'Nobody at the seed counter has ever seen',
  'Before I bought my first spade it was plain that',
];
const OTHER_WORDS = ['marmalade', 'seventeen', 'umbrellas', 'Thursday', 'politely', 'cathedral', 'orchestra'];

const TITLES = [
  'Moles Emerge When Garden Hedges Are Tuned on Keeper Ratings',
  'Kindness Emerges When Garden Agents Are Tuned on Honest Ratings',
  'Withholding Emerges When Bankers Are Paid on Client Ratings',
  'Hoarding Disappears When Small Agents Share a Kitchen',
  'Sharing Emerges When Small Agents Share a Budget and a Table',
  'When Small Agents Share a Budget: a Reply',
  'Garden Agents Are Tuned on Keeper Ratings Everywhere',
];
const NAMING = [
  'Comments on "{}"',
  'Re: {}',
  'I have read “{}” on the train, twice.',
  'My reading of {} is another one.',
  'See "{}", which came out a year before.',
];
/** Sections that anybody may name. */
const SECTIONS = [
  '1 Introduction',
  'Related work',
  '2 Related work',
  '5 Discussion',
  'Limitations',
  '4 Results',
];

const put = (template: string, words: string) => template.replace('{}', () => words);
const between = (words: string, index: number) => {
  const [open, close] = MARKS[index % MARKS.length]!;
  return `${open}${words}${close}`;
};

/** `count` of them, spread over all. */
function some<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}

const wordsIn = (sentence: string) => sentence.split(' ');

/** With the longest word of its middle changed for another. */
function withAnotherWord(sentence: string, index: number): string {
  const words = wordsIn(sentence);
  const [from, to] = [Math.floor(words.length / 4), Math.ceil((3 * words.length) / 4)];
  const longest = words
    .slice(from, to)
    .reduce((best, word, at) => (word.length > words[best]!.length ? from + at : best), from);
  words[longest] = OTHER_WORDS[index % OTHER_WORDS.length]!;
  return words.join(' ');
}

/** Says the contrary, by one word more. */
function denied(sentence: string): string | null {
  const verb = / (?:is|are|was|were|does|do|may|will|would|can|could|should) (?!not)/.exec(sentence);
  if (!verb) return null;
  const at = verb.index + verb[0].length;
  return `${sentence.slice(0, at)}not ${sentence.slice(at)}`;
}

/** Says the contrary, by one word less. */
function affirmed(sentence: string): string | null {
  const without = sentence.replace(/ (?:not|never|no) /, ' ');
  return without === sentence ? null : without;
}

/** With other figures. */
function withOtherFigures(sentence: string): string | null {
  const other = sentence.replace(/\d+/g, (digits) => String(Number(digits) + 13));
  return other === sentence ? null : other;
}

const isGiven = (sentence: string | null): sentence is string => sentence !== null;

const KINDS = {
  'quotations of other papers': () =>
    ELSEWHERE.flatMap((sentence, index) => [
      put(LEAD_INS[index % LEAD_INS.length]! + '{}', between(sentence, index)),
      put('A paper of last spring says {} and I believe it.', between(sentence, 1)),
      { text: { text: sentence, quoted: 1 } },
    ]),
  'near-quotations with one other word': ({ sentences }: Paper) =>
    some(sentences, 24).map((sentence, index) =>
      put(LEAD_INS[index % 4]! + '{}', between(withAnotherWord(sentence, index), index)),
    ),
  'near-quotations that say the contrary': ({ sentences }: Paper) => [
    ...some(sentences.map(denied).filter(isGiven), 12).map(between),
    ...some(sentences.map(affirmed).filter(isGiven), 12).map(between),
  ],
  'near-quotations with other figures': ({ sentences }: Paper) =>
    sentences.map(withOtherFigures).filter(isGiven).map(between),
  'one-word quotations': () =>
    WORDS.flatMap((word, index) => some(ABOUT_WORDS, 3 + (index % 4)).map((template) => put(template, word))),
  'common phrases': () => COMMON.flatMap((phrase) => SAYING_COMMON.map((template) => put(template, phrase))),
  'sentences that share half of their words': ({ sentences }: Paper) =>
    some(sentences, 24).map((sentence, index) => {
      const words = wordsIn(sentence);
      const middle = Math.floor(words.length / 2);
      const half =
        index % 2 === 0
          ? `${words.slice(0, middle).join(' ')} ${OWN_ENDINGS[index % OWN_ENDINGS.length]!}`
          : `${OWN_BEGINNINGS[index % OWN_BEGINNINGS.length]!} ${words.slice(middle).join(' ')}`;
      return between(half, index >> 1);
    }),
  'sentences sewn together from two': ({ sentences }: Paper) =>
    some(sentences, 20).map((sentence, index) => {
      const at = sentences.indexOf(sentence);
      const other = sentences[(at + 5 + index) % sentences.length]!;
      const [words, others] = [wordsIn(sentence), wordsIn(other)];
      const sewn = [...words.slice(0, words.length >> 1), ...others.slice(others.length >> 1)];
      return between(sewn.join(' '), index);
    }),
  'words of the title': ({ title }: Paper) => [
    ...TITLES.map((other, index) => put(NAMING[index % NAMING.length]!, other)),
    ...NAMING.map((template) => put(template, title)),
    `Moles and Hedges: ${title}`,
    `The Mole That Never Slept: ${title}, by the same authors.`,
    ...SECTIONS,
    ...SECTIONS.map((text) => ({ text: { text, role: 'heading' as const } })),
  ],
  'phrases that stand in several places': ({ page }: Paper) =>
    repeatedIn(page).flatMap((phrase) => [
      { text: `"${phrase}" is what I would like to see explained.`, several: true as const },
      { text: `What they call "${phrase}" is explained nowhere.`, several: true as const },
      { text: phrase, several: true as const },
    ]),
} satisfies Record<string, (paper: Paper) => (string | Adversarial)[]>;

/** Phrases of four to seven words that stand more than once in a paper, none of them within another. */
function repeatedIn({ text }: PageText): string[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ word, index }));
  const found: string[] = [];
  for (let size = 7; size >= 4; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const last = words[at + size - 1]!;
      const phrase = text.slice(words[at]!.index, last.index + last.word.length);
      if (!/^[\p{L} ]+$/u.test(phrase) || text.split(phrase).length < 3) continue;
      if (!found.some((longer) => longer.includes(phrase))) found.push(phrase);
    }
  }
  return found;
}
