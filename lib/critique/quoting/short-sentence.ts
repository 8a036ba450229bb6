/** Sentences of an earlier part that an answer quotes without a mark, and that are too short to be told by their words. */
import type { Span } from '../../page-text/page-text';
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';
import { isAnswering } from './answering';
import { countWords } from './count-words';
import { isPhrase } from './of-parts';
import { edgesOf, spansIn } from './marked-short';
import type { Told } from './quoting-part';

/** A sentence, and one that is quoted from within or not to its end; letters and words. */
const SENTENCE = { letters: 12, words: 2 };
const CUT = { letters: 18, words: 3 };

/**
 * What part `index` quotes where it is nothing but a sentence of one earlier part, in an answer: something was quoted
 * before (`ofParts`, of the parts so far) or somebody is addressed. Right under a quotation it is the answer to that,
 * and where nothing follows it, it answers nothing. Null where the place is in doubt.
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
  if (quoted > 0 || role !== 'text' || letters.length < SENTENCE.letters || isPhrase(text)) return null;
  if (countWords(text) < SENTENCE.words || ofParts[index - 1]?.[0]?.whole) return null;
  const next = parts[index + 1];
  if (next?.post !== post || next.role === 'byline') return null;
  const places: { part: number; span: Span }[] = [];
  for (const [part, there] of told.parts.slice(0, index).entries()) {
    if (there.part.role === 'byline' || ofParts[part]?.[0]?.whole) continue;
    places.push(...spansIn(there, letters).map((span) => ({ part, span })));
  }
  const [only, ...others] = places;
  if (!only || others.length > 0) return null;
  const { begins, ends } = edgesOf(parts[only.part]!.text, only.span);
  const isLong = letters.length >= CUT.letters && countWords(text) >= CUT.words;
  if (!(begins && ends) && !(isLong && (begins || ends))) return null;
  const quote: PartQuote = {
    part: index,
    span: { start: 0, end: text.length },
    whole: true,
    first: true,
    goesOn: [],
    of: [only],
  };
  const hasQuoted = ofParts.slice(only.part + 1, index).some(([before]) => before?.whole);
  return hasQuoted || isAnswering(critique, index, [quote]) ? quote : null;
}
