/** Sentences of an earlier part that an answer quotes without a mark, and that are too short to be told by their words. */
import { placesOfRarest } from '../../anchor/grams';
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';
import { isAnswering } from './answering';
import { countWords } from '../plain-words';
import { isPhrase } from './of-parts';
import { edgesOf, spanAt } from './marked-short';
import { partAt, type Told } from './quoting-part';

/** A sentence, a question, and a sentence that is quoted from within or not to its end; letters and words. */
const SENTENCE = { letters: 12, words: 2 };
const QUESTION = { letters: 8, words: 3 };
const CUT = { letters: 18, words: 3 };
const ASKS = /\?["'”’)\]]*$/u;
/** What stands in more places is a saying. */
const MOST_PLACES = 48;

/**
 * What part `index` quotes where it is nothing but a sentence of one earlier part, in an answer: the text marks it,
 * something was quoted before (`ofParts`, of the parts so far) or somebody is addressed. Unmarked and right under a
 * quotation it is the answer to that, and where nothing follows it, it answers nothing. Null where the place is in doubt.
 */
export function shortSentence(
  critique: Critique,
  told: Told,
  ofParts: readonly (readonly PartQuote[])[],
  index: number,
): PartQuote | null {
  const { parts } = critique;
  const { text, quoted, role, post } = parts[index]!;
  const letters = told.parts[index]!.letters.text;
  const isMarked = quoted > 0;
  const isEnough = ({ letters: least, words }: typeof SENTENCE) =>
    letters.length >= least && countWords(text) >= words;
  if (role !== 'text' || !(isEnough(SENTENCE) || (isEnough(QUESTION) && ASKS.test(text)))) return null;
  if (!isMarked && (isPhrase(text) || ofParts[index - 1]?.[0]?.whole)) return null;
  const next = parts[index + 1];
  if (next?.post !== post || next.role === 'byline') return null;
  const only = onlyPlace(told, index, (part) => ofParts[part]?.[0]?.whole === true);
  if (!only) return null;
  const { begins, ends } = edgesOf(parts[only.part]!.text, only.span);
  if (!(begins && ends) && !(isEnough(CUT) && (begins || ends))) return null;
  const quote: PartQuote = {
    part: index,
    span: { start: 0, end: text.length },
    whole: true,
    first: true,
    goesOn: [],
    of: [only],
  };
  const hasQuoted = ofParts.slice(only.part + 1, index).some(([before]) => before?.whole);
  return isMarked || hasQuoted || isAnswering(critique, told.addressed, index, [quote]) ? quote : null;
}

/** The one earlier place of all that part `index` says, parts that are quotations themselves left out. */
function onlyPlace(
  told: Told,
  index: number,
  isQuotation: (part: number) => boolean,
): PartQuote['of'][0] | null {
  const { begin, letters } = told.parts[index]!;
  const sought = letters.text;
  const { text } = told.source.letters;
  let only: PartQuote['of'][0] | null = null;
  let looked = 0;
  for (const place of placesOfRarest(told.source.grams, sought)) {
    if (place + sought.length > begin) break;
    if (!text.startsWith(sought, place)) continue;
    looked += 1;
    if (looked > MOST_PLACES) return null;
    const part = partAt(told.parts, place);
    const there = told.parts[part]!;
    if (
      place + sought.length > there.end ||
      there.part.role === 'byline' ||
      there.part.quoted > 0 ||
      isQuotation(part)
    )
      continue;
    const span = spanAt(there, place - there.begin, sought.length);
    if (span && only) return null;
    only ??= span && { part, span };
  }
  return only;
}
