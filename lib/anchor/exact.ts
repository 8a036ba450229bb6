/** Where the very words of a quotation stand. */
import type { Span } from '../page-text/page-text';
import { type Candidate, candidateAt, commonContext } from './candidate';
import { GRAM, placesOfRarest } from './grams';
import type { PageIndex } from './page-index';
import { isWord, type Quotation } from './quotation';

/** A short word stands in thousands of places; so many, those with the most context in common, are looked at. */
const MOST = 40;

/**
 * Every place with the same characters, overlapping ones included; white space of any kind and length is one space.
 * Where there is none, every place with the same characters without regard to white space and typographic variants,
 * as line breaks, block gaps and other tools leave them. At most forty: those with the most context in common.
 */
export function exactPlaces(index: PageIndex, quotation: Quotation): Candidate[] {
  const { length } = quotation.exact;
  const places = [...foldedPlaces(index, quotation)].map((start) => ({ start, end: start + length }));
  const same = places.filter((place) => spacedStart(index, quotation, place) !== null);
  const as = (place: Span) => candidateAt(index, quotation, place.start, place.end, 1);
  if (same.length > 0) {
    return mostInCommon(index, quotation, same).map((place) => {
      const start = spacedStart(index, quotation, place)!;
      return { ...as(place), start, end: start + quotation.spaced.length };
    });
  }
  return mostInCommon(index, quotation, places)
    .map(as)
    .filter((candidate) => standsAlone(index, quotation, candidate));
}

/** Where the quotation stands in the folded text. One that is no shorter than a gram is looked up. */
function* foldedPlaces(index: PageIndex, { exact, lower }: Quotation): Generator<number> {
  const { text } = index.folded;
  if (exact.length < GRAM) yield* occurrences(text, exact);
  else {
    for (const place of placesOfRarest(index.grams(), lower)) if (text.startsWith(exact, place)) yield place;
  }
}

/** Where the quotation begins in the text if it stands at a place of the folded text with the same white space. */
function spacedStart({ folded, spaced }: PageIndex, quotation: Quotation, { start }: Span): number | null {
  const at = folded.at[start]! - quotation.silentFirst;
  return at >= 0 && spaced.startsWith(quotation.spaced, at) ? at : null;
}

/** Those with the most characters of context in common, if there are too many. Stretches of the folded text. */
function mostInCommon<T extends Span>(index: PageIndex, quotation: Quotation, places: T[]): T[] {
  if (places.length <= MOST) return places;
  const counted = places.map((place) => ({
    place,
    count: commonContext(index.folded.text, quotation, place),
  }));
  counted.sort((one, other) => other.count - one.count);
  return counted.slice(0, MOST).map(({ place }) => place);
}

/** Offsets of `sought` in `text`, overlapping occurrences included. */
export function* occurrences(text: string, sought: string): Generator<number> {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) yield at;
}

/** Without spaces "the rapist" stands in "therapist's": words must begin and end where the quotation's do. */
function standsAlone(
  { page: { text } }: PageIndex,
  quotation: Quotation,
  { start, end }: Candidate,
): boolean {
  const beginsInside = isWord(text[start - 1]) && isWord(text[start]);
  const endsInside = isWord(text[end - 1]) && isWord(text[end]);
  return (!beginsInside || quotation.startsInWord) && (!endsInside || quotation.endsInWord);
}
