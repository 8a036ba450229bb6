/** Which stretches of a part quote earlier parts of the critique. */
import { unfold } from '../../anchor/fold';
import type { Span } from '../../page-text/page-text';
import type { PartQuote } from '../quotes';
import { aroundEach } from './around';
import { boundsOf } from './bounds';
import { countWords } from '../plain-words';
import { Pair } from './pair';
import { partAt, type Told, type ToldPart } from './quoting-part';
import { commonRuns, type Run } from './runs';
import { type Stretch, stretchesOf } from './stretches';

/** The least that is a quotation between marks, and where nothing marks it; letters and words. */
const MARKED = { letters: 12, words: 2 };
const UNMARKED = { letters: 24, words: 5 };
/** A whole part said again may be shorter. */
const WHOLE = { letters: 14, words: 3 };
/** What many people say. */
const PHRASES =
  /^\W*(?:(?:i (?:fully |completely |strongly )?(?:dis)?agree|thank|thanks|many thanks|see (?:above|below)|i see|hi|hello|dear|best|cheers|kind regards|edit|update)\b|(?:fair|good|great|nice|yes|no|ok|okay|sure|same|done|noted|\+1)(?:\s*$|[,.!;:–—-]|\s+(?:enough|points?|catch|ideas?|questions?|suggestions?|comments?|call|one|here|problem|worries|doubt|thanks|job|work|paper|post|read)\b))/iu;
const PHRASE_LENGTH = 40;

export interface FromParts {
  /** In order. */
  quotes: PartQuote[];
  /** How many letters of the part stand in earlier ones, in runs. */
  inEarlier: number;
}

/** Quotations of earlier parts in one part. `isOriginal`: whether an earlier part is no repetition itself. */
export function* quotedFromParts(
  told: Told,
  index: number,
  isOriginal: (part: number) => boolean,
): Generator<void, FromParts> {
  const here = told.parts[index]!;
  if (here.letters.text.length < MARKED.letters) return { quotes: [], inEarlier: 0 };
  const pair = new Pair(told.source, here, told.cited);
  const runs = yield* commonRuns(told.source, here.letters.text, here.begin);
  if (runs.length === 0) return { quotes: [], inEarlier: 0 };
  const stretches = yield* stretchesOf(pair, runs, boundsOf(here), (stretch) => isLong(told, here, stretch));
  const { each, whole } = aroundEach(
    here.part,
    stretches.map(({ span }) => span),
  );
  const quotes = stretches.map((stretch, which): PartQuote => {
    const { places } = stretch;
    const place = places.find(({ there }) => isOriginal(partAt(told.parts, there.start))) ?? places[0]!;
    return {
      part: index,
      span: stretch.span,
      whole,
      first: each[which]!.first,
      goesOn: [],
      of: partsOf(told.parts, place.there),
    };
  });
  return { quotes, inEarlier: lettersIn(runs) };
}

function lettersIn(runs: readonly Run[]): number {
  let [letters, done] = [0, 0];
  for (const { here, length } of runs) {
    letters += Math.max(0, here + length - Math.max(done, here));
    done = Math.max(done, here + length);
  }
  return letters;
}

/** Whether it says what many people say. */
export function isPhrase(text: string): boolean {
  return text.length < PHRASE_LENGTH && PHRASES.test(text);
}

function isLong(
  { parts, source }: Told,
  here: ToldPart,
  { span, letters, marked, places }: Stretch,
): boolean {
  const text = here.text.slice(span.start, span.end);
  if (isPhrase(text)) return false;
  const length = letters.end - letters.start;
  // Where spaces were lost, the earlier part has more of them.
  const words = Math.max(countWords(text), ...places.map(({ there }) => countWords(textOf(source, there))));
  if (length >= UNMARKED.letters && (words >= UNMARKED.words || length >= 2 * UNMARKED.letters)) return true;
  if (marked) return length >= MARKED.letters && words >= MARKED.words;
  if (length < WHOLE.letters || words < WHOLE.words || length < here.letters.text.length) return false;
  return places.some(({ there }) => {
    const part = parts[partAt(parts, there.start)]!;
    return part.begin === there.start && part.end === there.end;
  });
}

function textOf({ text, letters }: Told['source'], place: Span): string {
  const { start, end } = unfold(letters, place.start, place.end, text);
  return text.slice(start, end);
}

/** The stretches of the parts in which letters of all stand. */
function partsOf(parts: readonly ToldPart[], { start, end }: Span): PartQuote['of'] {
  const of: PartQuote['of'] = [];
  for (let index = partAt(parts, start); index < parts.length && parts[index]!.begin < end; index += 1) {
    const { begin, end: behind, letters, text } = parts[index]!;
    const from = Math.max(start, begin) - begin;
    const to = Math.min(end, behind) - begin;
    if (to <= from) continue;
    const span = unfold(letters, from, to, text);
    if (from === 0) span.start = 0;
    if (to === behind - begin) span.end = text.trimEnd().length;
    of.push({ part: index, span });
  }
  return of;
}
