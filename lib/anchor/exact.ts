/** Where the very words of a quotation stand. */
import { type Span } from '../page-text/page-text';
import { type Candidate, candidateAt, commonContext } from './candidate';
import { foldedIndex } from './fold';
import { type PageIndex } from './page-index';
import { isWord, type Quotation } from './quotation';

/** A short word stands in thousands of places; so many, those with the most context in common, are looked at. */
const MOST = 40;

/**
 * Every place with the same characters, overlapping ones included; white space of any kind and length is one space.
 * Where there is none, every place with the same characters without regard to white space and typographic variants,
 * as line breaks, block gaps and other tools leave them. At most forty: those with the most context in common.
 */
export function exactPlaces(index: PageIndex, quotation: Quotation): Candidate[] {
  const { spaced, folded } = index;
  const { length } = quotation.spaced;
  const same = mostInCommon(
    index,
    quotation,
    [...occurrences(spaced, quotation.spaced)].map((start) => ({
      start: foldedIndex(folded, start),
      end: foldedIndex(folded, start + length),
      at: start,
    })),
  ).map(({ start, end, at }) => ({
    ...candidateAt(index, quotation, start, end, 1),
    start: at,
    end: at + length,
  }));
  if (same.length > 0) return same;
  return mostInCommon(
    index,
    quotation,
    [...occurrences(folded.text, quotation.exact)].map((start) => ({
      start,
      end: start + quotation.exact.length,
    })),
  )
    .map(({ start, end }) => candidateAt(index, quotation, start, end, 1))
    .filter((candidate) => standsAlone(index, quotation, candidate));
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
