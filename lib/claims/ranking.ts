/**
 * Which passages of the body say a claim again.
 *
 * Okapi BM25 (Robertson & Zaragoza 2009) over the sentences of the body, stems for words: what is rare in this paper
 * weighs most, and a long sentence has to hold more of it. To that come two things that tell a restatement from a
 * sentence on the same matter: how much of the claim's weight it covers, and where and how it stands (`places.ts`).
 * Neighbouring words and the sentence before were tried as well, and gained nothing: `npm run eval -- claims`.
 */
import type { PageText, Span } from '../page-text/page-text';
import { placeWeight } from './places';
import type { Sentence } from './sentences';
import { stemsIn } from './stems';

/** How fast a word that comes again in a sentence stops counting, and how far length is held against it. */
const K1 = 1;
const B = 0.6;

/** In one paper a rare word is rare by chance as often as by sense: its weight is softened by this power. */
const SOFTENED = 0.7;

/** A number of two digits or more is seldom the same by chance. */
const FIGURE = /^#[\d.]{2,}$/;
const NUMBER = 1.5;

/** What a whole claim covered adds, as a share of the score. */
const COVERED = 1;

/** Two passages of one paragraph tell a reader less than two of different ones. */
const SAME_BLOCK = 0.9;

/** A passage that shares less of the claim's weight than this says something else. */
const LEAST_COVERED = 0.12;
const LISTED = 3;

/** Beside the best, one with less than this share of its score is only on the same matter. */
const WEAK = 0.4;

/** Words that take up the sentence before. */
const LEANS = /^(?:This|These|Such|It|They|Those|Both|The (?:latter|former|same))\b/;
const LONGEST_BEFORE = 400;

/** So many sentences are read between two pauses. */
const PAUSE = 40;

interface Passage {
  sentence: Sentence;
  /** How often each stem stands in it. */
  counts: ReadonlyMap<string, number>;
  length: number;
  place: number;
}

export class Ranking {
  readonly #page: PageText;
  readonly #passages: readonly Passage[];
  /** In how many passages a stem stands. */
  readonly #spread = new Map<string, number>();
  readonly #meanLength: number;

  private constructor(page: PageText, passages: readonly Passage[]) {
    this.#page = page;
    this.#passages = passages;
    for (const { counts } of passages) {
      for (const stem of counts.keys()) this.#spread.set(stem, (this.#spread.get(stem) ?? 0) + 1);
    }
    const total = passages.reduce((sum, { length }) => sum + length, 0);
    this.#meanLength = Math.max(1, total / Math.max(1, passages.length));
  }

  /** Reads the body of `page`, whose sentences are `sentences`. */
  static *of(page: PageText, sentences: readonly Sentence[]): Generator<void, Ranking> {
    const passages: Passage[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const place = placeWeight(page, sentence);
      const before = sentences[index - 1];
      const whole =
        before && leansOn(page, sentence, before) ? { ...sentence, start: before.start } : sentence;
      if (place > 0) passages.push(passageOf(page, whole, place));
      if (index % PAUSE === 0) yield;
    }
    return new Ranking(page, passages);
  }

  /** Whether there is anything to look in: an abstract page has no body. */
  get hasBody(): boolean {
    return this.#passages.length > 0;
  }

  /** The best three passages for a claim, the best first; none that overlaps it. */
  best(claim: Span): Span[] {
    const weights = new Map(stemsIn(this.#page, claim).map((stem) => [stem, this.#weightOf(stem)]));
    const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const candidates = this.#passages
      .map((passage) => ({ sentence: passage.sentence, ...this.#score(passage, weights, whole) }))
      .filter(({ sentence, share }) => share >= LEAST_COVERED && !overlaps(sentence, claim));
    const best: Span[] = [];
    let first = 0;
    while (best.length < LISTED && candidates.length > 0) {
      const at = candidates.reduce((most, { score }, i) => (score > candidates[most]!.score ? i : most), 0);
      const { score } = candidates[at]!;
      if (score === 0 || score < WEAK * first) break;
      first ||= score;
      const [{ sentence }] = candidates.splice(at, 1) as [(typeof candidates)[number]];
      best.push({ start: sentence.start, end: sentence.end });
      for (const other of candidates) {
        if (overlaps(other.sentence, sentence)) other.score = 0;
        else if (other.sentence.block === sentence.block) other.score *= SAME_BLOCK;
      }
    }
    return best;
  }

  /** What speaks for a passage, and the share of the claim's weight that it covers. */
  #score(
    { counts, length, place }: Passage,
    weights: ReadonlyMap<string, number>,
    whole: number,
  ): { score: number; share: number } {
    const long = K1 * (1 - B + (B * length) / this.#meanLength);
    let score = 0;
    let covered = 0;
    for (const [stem, weight] of weights) {
      const count = counts.get(stem);
      if (count === undefined) continue;
      covered += weight;
      score += (weight * count * (K1 + 1)) / (count + long);
    }
    const share = whole === 0 ? 0 : covered / whole;
    return { score: place * score * (1 + COVERED * share), share };
  }

  /** What a stem says: the rarer in the body, the more; a number most of all. */
  #weightOf(stem: string): number {
    const spread = this.#spread.get(stem) ?? 0;
    const count = this.#passages.length;
    const kind = FIGURE.test(stem) ? NUMBER : 1;
    return kind * Math.log(1 + (count - spread + 0.5) / (spread + 0.5)) ** SOFTENED;
  }
}

/** Whether a sentence says of what it speaks only in the one before: "This is caused by …". They are read as one. */
function leansOn({ text }: PageText, { start, end, block }: Sentence, before: Sentence): boolean {
  return (
    before.block === block &&
    before.end - before.start <= LONGEST_BEFORE &&
    LEANS.test(text.slice(start, Math.min(end, start + 40)))
  );
}

function passageOf(page: PageText, sentence: Sentence, place: number): Passage {
  const stems = stemsIn(page, sentence);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { sentence, counts, length: stems.length, place };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
