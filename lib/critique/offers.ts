/**
 * Which earlier points a part takes up that quotes nothing: by what it shares with them that is rare in critique and
 * paper (Okapi BM25 over stems and pairs of stems), numbers and names of figures among them. Offered, never filed.
 */
import { stemsIn } from '../claims/stems';
import { pageTextOf } from '../page-text/from-text';
import type { PageText } from '../page-text/page-text';
import { mentionsIn } from './words/mentions';

/** At most so many points are offered. */
const MOST = 3;

/** So many of the words that two texts share say why one is offered. */
const MOST_WORDS = 4;

/** BM25's usual figures: how soon a repeated word stops counting, and how far length is held against a text. */
const K1 = 1.2;
const B = 0.6;

/** What a pair of words counts beside a single one. */
const PAIR = 0.8;

/** A point is offered from this share of what the part would score against itself. */
const LEAST_SHARE = 0.06;

/** A term that stands in more than this share of all texts tells nothing. */
const COMMON = 0.25;

/** The next point after the one taken up last is a little likelier: answers often go point by point. */
const IN_ORDER = 1.08;

/** What the words that name the topic count beside the others: "As for the price: …". */
const NAMED = 3;
const TOPIC =
  /^(?:(?:and|but|also|finally|lastly|next|now),? )?(?:as (?:for|to|regards)|on|regarding|concerning|about|with (?:regard|respect) to|re:?)\s([^.?!:,]{2,80})[:,]/iu;

/** The words by which a paragraph names what it takes up; empty where none do. */
function topicOf(text: string): string {
  return TOPIC.exec(text.trimStart())?.[1] ?? '';
}

/** A point that may be taken up; its texts are the parts it is made of, the quoted passage among them. */
export interface Point {
  key: string;
  voice: number;
  texts: readonly string[];
}

export interface Offer {
  answers: string;
  score: number;
  /** What the two share, in the words of the part that takes it up. */
  because: string;
}

export interface Offers {
  /** The best of `points` that `text` takes up, the best first; empty where it takes up none. */
  offersFor: (text: string, points: readonly Point[], after: string | null) => Offer[];
}

/** @param texts all texts of the critique; yields often */
export function* offersOver(texts: readonly string[], page: PageText | null): Generator<void, Offers> {
  const weights = new Map<string, number>();
  let count = 0;
  const counted = function* (terms: Iterable<readonly string[]>): Generator<void> {
    for (const each of terms) {
      count += 1;
      for (const term of new Set(each)) weights.set(term, (weights.get(term) ?? 0) + 1);
      if (count % 50 === 0) yield;
    }
  };
  const termsOf = remembering(termsIn);
  yield* counted(texts.map(termsOf));
  const ofTexts = count;
  if (page) {
    const inPage = new Map<string, number>();
    for (const { start, end } of page.blocks) {
      for (const term of new Set(pairsOf(stemsIn(page, { start, end })))) {
        if (weights.has(term)) inPage.set(term, (inPage.get(term) ?? 0) + 1);
      }
      count += 1;
      if (count % 50 === 0) yield;
    }
    for (const [term, times] of inPage) weights.set(term, weights.get(term)! + times);
  }
  const rarity = (term: string): number => {
    const seen = weights.get(term) ?? 0;
    const rare = Math.log(1 + (count - seen + 0.5) / (seen + 0.5));
    return term.includes(' ') ? PAIR * rare : rare;
  };
  const mean = ofTexts === 0 ? 1 : texts.reduce((sum, text) => sum + termsOf(text).length, 0) / ofTexts || 1;

  const against = (asked: ReadonlyMap<string, number>, text: string): { score: number; terms: string[] } => {
    const terms = termsOf(text);
    const times = new Map<string, number>();
    for (const term of terms) if (asked.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
    let score = 0;
    for (const [term, often] of times) {
      const length = 1 - B + (B * terms.length) / mean;
      score += asked.get(term)! * rarity(term) * ((often * (K1 + 1)) / (often + K1 * length));
    }
    return { score, terms: [...times.keys()].sort((a, b) => rarity(b) - rarity(a)) };
  };

  return {
    offersFor(text, points, after) {
      const topic = new Set(termsOf(topicOf(text)));
      const asked = new Map<string, number>();
      for (const term of termsOf(text)) {
        if ((weights.get(term) ?? 0) > COMMON * Math.max(count, 8)) continue;
        asked.set(term, topic.has(term) ? NAMED : 1);
      }
      const own = [...asked].reduce((sum, [term, counts]) => sum + counts * rarity(term), 0);
      if (own === 0) return [];
      const next = after === null ? -1 : points.findIndex(({ key }) => key === after) + 1;
      const offers = points.flatMap((point, index) => {
        const scored = point.texts.map((one) => against(asked, one)).sort((a, b) => b.score - a.score);
        const [best] = scored;
        if (!best || !isTelling(best.terms, topic)) return [];
        const rest = scored.slice(1).reduce((sum, { score }) => sum + score, 0);
        const share =
          ((best.score + 0.15 * Math.min(rest, best.score)) / own) * (index === next ? IN_ORDER : 1);
        return share < LEAST_SHARE
          ? []
          : [{ answers: point.key, score: Math.round(share * 1000) / 1000, terms: best.terms }];
      });
      const most = offers.sort((a, b) => b.score - a.score).slice(0, MOST);
      // What they share is told of those alone that are offered: for that each word is looked at by itself.
      if (most.length === 0) return [];
      const written = writtenIn(text);
      return most.map(({ answers, score, terms }) => ({ answers, score, because: written(terms) }));
    },
  };

  /** One word in common may be chance; two, a pair, a number of more than a digit, a figure or what is named as the topic is not. */
  function isTelling(terms: readonly string[], topic: ReadonlySet<string>): boolean {
    const rare = terms.filter((term) => (weights.get(term) ?? 0) <= Math.max(2, 0.1 * count));
    return (
      rare.length >= 2 ||
      rare.some((term) => topic.has(term) || term.includes(' ') || /^(?:#\d{2}|@)/.test(term))
    );
  }
}

/** Stems, pairs of stems that stand together, and named figures as terms of their own. */
function termsIn(text: string): readonly string[] {
  const { page } = pageTextOf(text, 'paragraph');
  const named = mentionsIn(text).map(({ kind, number }) => `@${kind} ${number}`);
  return [...pairsOf(stemsIn(page, { start: 0, end: page.text.length })), ...named];
}

const WORD = /[\p{L}\p{N}](?:[^\s—–/]*[\p{L}\p{N}%])?/gu;

/** Tells by which words of `text` terms of it are written, in the terms' order, each once; the first of them. */
function writtenIn(text: string): (terms: readonly string[]) => string {
  const written = new Map(mentionsIn(text).map(({ kind, number, words }) => [`@${kind} ${number}`, words]));
  for (const [word] of text.matchAll(WORD)) {
    const { page } = pageTextOf(word, 'paragraph');
    for (const stem of stemsIn(page, { start: 0, end: page.text.length })) {
      if (!written.has(stem)) written.set(stem, word);
    }
  }
  return (terms) => {
    const single = terms.flatMap((term) => (term.startsWith('@') ? [term] : term.split(' ')));
    const words = new Set(single.flatMap((term) => written.get(term) ?? []));
    return [...words].slice(0, MOST_WORDS).join(', ');
  };
}

function pairsOf(stems: readonly string[]): string[] {
  return stems.flatMap((stem, index) => (index === 0 ? [stem] : [stem, `${stems[index - 1]} ${stem}`]));
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}
