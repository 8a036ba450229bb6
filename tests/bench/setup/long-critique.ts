/** A critique as long as the longest, of a paper: invented sentences about quotations of it, made from a seed. */
import type { PageText } from '../../../lib/page-text/page-text';
import { randomFrom } from '../in-page/random';
import { clauseFrom } from './long-paper';

const SUBJECTS =
  `the figure|the table|the claim|this sentence|the sample|the baseline|the word|the measure|the wording
the method|the slope|the interval|the count|the survey|the comparison|the abstract`.split(/[|\n]/);
const VERBS =
  `oversells|rests on|leaves out|hides|forgets|supports|contradicts|does not follow from|cannot carry|goes beyond
depends on|is weaker than|says more than`.split(/[|\n]/);
const OBJECTS =
  `what was counted in a single spring|a trap that nobody has seen|four gardens of one street|the smallest of the samples
the moles that came back|the appendix on page nine|what any gardener would have guessed|an increase of three in a hundred
the weather of that year|the two plots that were left out|what the first author wrote elsewhere|a model of one hedge`.split(
    /[|\n]/,
  );
const TURNS =
  `and I would like to see why|so it would be better to say less|which the authors know|though I may be wrong
and nobody has asked|as the caption admits|which is not nothing|and that is a pity`.split(/[|\n]/);
const ANSWERS =
  `We agree and will change this before the next version.|That is fair.|We do not think that this follows.
We meant something else, and will say so.|The figure is in the appendix.|I would defend this one.`.split(
    /[|\n]/,
  );

const LINKS = ['but', 'and', 'although', 'where', 'unless', 'so that', 'even if', 'before'];

/** Plain text of about `bytes`, a line for each part. */
export function longCritique(page: PageText, bytes: number, seed: number): string {
  const random = randomFrom(seed);
  const { pick, below } = random;
  const sentences = sentencesOf(page);
  const sentence = () =>
    below(3) === 0
      ? `${capital(pick(SUBJECTS))} ${pick(VERBS)} ${pick(OBJECTS)}, ${pick(TURNS)}.`
      : `I find that ${clauseFrom(random)}, ${pick(LINKS)} ${clauseFrom(random)}.`;
  const paragraph = () => Array.from({ length: 1 + below(4) }, sentence).join(' ');
  const post: string[] = ['I have read this paper twice; what follows goes through it in its order.'];
  const points: string[] = [];
  const share = Math.floor(bytes * 0.42);
  // Two fifths are the post, one fifth answers, and then comes the post again with its quotations stripped.
  for (let at = 0, size = 0; size < share; at += 1) {
    const quoted = sentences[Math.floor((at * sentences.length * 60) / share) % sentences.length]!;
    const own = Array.from({ length: 1 + below(3) }, paragraph);
    points.push(...own);
    post.push(quoted, ...own);
    size += quoted.length + own.join('\n').length + 2;
  }
  const answers = ['Thank you for the comments; I am the first author, and quote what I answer.'];
  for (let size = 0; size < share / 2;) {
    const point = pick(points);
    const answer = `${pick(ANSWERS)} ${sentence()}`;
    answers.push(point, answer);
    size += point.length + answer.length + 2;
  }
  return [...post, ...answers, 'A third voice: I have side remarks only.', sentence(), ...points].join('\n');
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Long sentences of the paper, in order. */
function sentencesOf({ text, blocks }: PageText): string[] {
  return blocks
    .filter(({ role }) => role === 'paragraph')
    .flatMap(({ start, end }) => text.slice(start, end).split(/(?<=\.) /))
    .filter((each) => each.length > 60);
}
