/** Which stretches of a part quote the paper, and where they stand in it. */
import { describe } from '../../anchor/describe';
import { distance, similarityOf } from '../../anchor/distance';
import { fold, unfold } from '../../anchor/fold';
import type { AnchorResult } from '../../anchor/result';
import { blockIndexAt, type PageText, type Span } from '../../page-text/page-text';
import { wordsOf } from '../plain-words';
import type { PaperQuote } from '../quotes';
import { aroundEach, type Around } from './around';
import { boundsOf } from './bounds';
import { isNaming, isOffered, isReporting } from './lead-in';
import { joinedWithin } from './joined';
import { lettersInSteps } from './letters';
import { asTyped } from './not-held';
import { Pair } from './pair';
import type { ToldPart } from './quoting-part';
import { commonRuns, type Source, sourceOf } from './runs';
import { type Place, type Stretch, stretchesOf } from './stretches';
import { isTakenUp } from './title-taken-up';

export interface Paper {
  page: PageText;
  source: Source;
}

/** Fewer letters than this, and a stretch between marks is a phrase that anybody may use. */
const PHRASE = 25;
const PHRASE_LEAST = 14;
/** The least that is a quotation though nothing marks it. */
const UNMARKED = 24;
const UNMARKED_WORDS = 5;
/** The same where the spaces were lost. */
const UNSPACED = 36;
/** From so many letters on, a quotation may begin and end within a sentence of the paper though nothing marks it. */
const UNMARKED_ANYWHERE = 45;
/** Longer texts are compared by their runs alone. */
const COMPARED = 3_000;

/** Makes a paper ready to be quoted; in slices. */
export function* paperOf(page: PageText): Generator<void, Paper> {
  const letters = yield* lettersInSteps(page.text, page.formulas);
  return { page, source: yield* sourceOf(page.text, letters) };
}

/** What stands about a part. */
export interface Near {
  /** The places that are being spoken of, as spans of the page. */
  said: readonly Span[];
  /** The text of the part behind it in the same post; empty where it is the last. */
  next: string;
}

/** The quotations of the paper in one part, in order. */
export function* quotedIn(
  paper: Paper,
  told: ToldPart,
  index: number,
  { said, next }: Near,
): Generator<void, PaperQuote[]> {
  if (told.letters.text.length < PHRASE_LEAST) return [];
  const pair = new Pair(paper.source, told, paper.page.citations);
  const runs = yield* commonRuns(paper.source, told.letters.text);
  if (runs.length === 0) return [];
  const stretches = yield* stretchesOf(pair, runs, boundsOf(told), (stretch) => isLong(told.text, stretch));
  const { each } = aroundEach(told.part, stretches.map(spanOf));
  const kept = stretches.filter((stretch, which) =>
    isQuoted(paper, told, stretch, { ...each[which]!, next }),
  );
  const around = aroundEach(told.part, kept.map(spanOf));
  const quotes = kept.map((stretch, which) => {
    const { first, leadIn } = around.each[which]!;
    const at = (place: Place) => placed(paper, told.text, stretch, place);
    const named = leadIn?.names
      ? stretch.places.filter((place) => leadIn.names!(paper.page, at(place).start))
      : [];
    if (named.length > 0) stretch.places = named;
    const isPhrase = stretch.letters.end - stretch.letters.start < PHRASE && stretch.marked;
    const again = isPhrase
      ? stretch.places.filter((place) =>
          said.some(({ start, end }) => start <= at(place).start && at(place).end <= end),
        )
      : [];
    if (again.length > 0) stretch.places = again;
    // A phrase of what is being spoken of is no other passage.
    const begins = first && again.length === 0;
    return quoteOf(paper, told, index, stretch, { first: begins, whole: around.whole && begins });
  });
  return joinedWithin(paper.page, told, quotes);
}

function spanOf({ span }: Stretch): Span {
  return span;
}

function isLong(text: string, { span, letters, marked }: Stretch): boolean {
  const length = letters.end - letters.start;
  const words = wordsOf(text.slice(span.start, span.end)).length;
  return marked
    ? length >= PHRASE_LEAST && words >= 2
    : length >= UNMARKED && (words >= UNMARKED_WORDS || length >= UNSPACED);
}

/** Whether a stretch that stands in the paper is quoted from it, and not what anybody would write. */
function isQuoted(
  paper: Paper,
  { text, part }: ToldPart,
  stretch: Stretch,
  around: Around & Pick<Near, 'next'>,
): boolean {
  const { letters, marked, places } = stretch;
  const length = letters.end - letters.start;
  const [best] = places;
  const literal = best!.slips + best!.loose === 0;
  if ((!literal || length < UNMARKED_ANYWHERE) && isOffered(text.slice(0, stretch.span.start))) return false;
  const at = (place: Place) => placed(paper, text, stretch, place).start;
  const named = around.leadIn === null ? marked : isNaming(around.before);
  if (named && places.every((place) => isTitle(paper.page, at(place)))) return false;
  if (marked)
    return length >= PHRASE || (literal && places.length === 1 && isDistinctive(paper, text, stretch));
  const led = around.leadIn !== null && around.before !== '';
  const takenUp = isTakenUp(text, around.next);
  if (part.role === 'heading' && !led && !takenUp) return false;
  const reported = led && isReporting(around.before);
  const inBody = places.filter(
    (place) => reported || !isHeading(paper.page, at(place)) || (takenUp && isTitle(paper.page, at(place))),
  );
  if (inBody.length === 0) return false;
  stretch.places = inBody;
  if (length >= UNMARKED_ANYWHERE) return true;
  return (
    best!.loose === 0 && inBody.every((place) => isSentence(paper.page, placed(paper, text, stretch, place)))
  );
}

function isTitle(page: PageText, at: number): boolean {
  return page.blocks[blockIndexAt(page.blocks, at)]?.role === 'title';
}

/** A title or heading that is not said to be quoted is named, or the critic's own. */
function isHeading(page: PageText, at: number): boolean {
  const role = page.blocks[blockIndexAt(page.blocks, at)]?.role;
  return role === 'title' || role === 'heading' || role === 'authors' || role === 'keywords';
}

/** Whether a place begins and ends where sentences do. */
function isSentence({ text }: PageText, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return (
    (start === 0 || /(?:[.?!:]["'”’)]?\s|\n)$/.test(before)) &&
    /^(?:[.?!:]|\n|$)/.test(text.slice(end - 1).replace(/^[^.?!:]/, ''))
  );
}

/** Phrases of every paper; they point at no place though one may stand in it once. */
const STOCK =
  /^(?:state of the art|in the wild|(?:large )?language models?|(?:machine|deep|reinforcement|supervised|unsupervised|federated|transfer) learning|(?:deep |artificial )?neural networks?|ground truth|fine tun(?:ed|ing)|real world|future work|related work|training data|to the best of our knowledge|on the other hand|artificial intelligence|natural language(?: processing)?|statistically significant|proof of concept|case stud(?:y|ies)|out of distribution|open source|human in the loop|long term|short term|domain experts?|best practices?|significant(?:ly)? (?:better|worse|higher|lower)|further research|control groups?|random(?:ly)? (?:assigned|selected)|human feedback|user feedback|prior work|previous work|for the first time)$/u;

/** Whether a phrase of a few words is the paper's own: no stock phrase, and with a word that the paper has seldom. */
function isDistinctive({ page, source }: Paper, text: string, { span, letters }: Stretch): boolean {
  const words = wordsOf(text.slice(span.start, span.end));
  if (words.length < 2 || letters.end - letters.start < PHRASE_LEAST || STOCK.test(words.join(' ')))
    return false;
  return words.some(
    (word) =>
      word.length >= 7 && countIn(source.letters.text, word) <= Math.max(4, page.text.length / 20_000),
  );
}

function countIn(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

function quoteOf(
  paper: Paper,
  told: ToldPart,
  part: number,
  stretch: Stretch,
  { first, whole }: { first: boolean; whole: boolean },
): PaperQuote {
  const typed = told.text.slice(stretch.span.start, stretch.span.end);
  const [one, another] = stretch.places;
  const quote = { part, span: stretch.span, whole, first, goesOn: [] };
  if (!one || another) {
    return { ...quote, found: listed(paper, told.text, stretch), selectors: asTyped(typed) };
  }
  const span = placed(paper, told.text, stretch, one);
  return {
    ...quote,
    found: foundAt(paper, span, typed, one, stretch),
    selectors: describe(paper.page, span),
  };
}

function listed(paper: Paper, text: string, stretch: Stretch): AnchorResult {
  const length = stretch.letters.end - stretch.letters.start;
  const candidates = stretch.places.slice(0, 10).map((place) => ({
    ...placed(paper, text, stretch, place),
    similarity: Math.min(1, place.same / length),
  }));
  return { status: 'ambiguous', candidates };
}

function foundAt(
  { page }: Paper,
  span: Span,
  typed: string,
  { skips, same }: Place,
  { letters }: Stretch,
): AnchorResult {
  const text = page.text.slice(span.start, span.end);
  const [stored, there] = [fold(typed).text, fold(text).text];
  if (stored === there) return { status: 'exact', ...span, similarity: 1, text };
  const similarity =
    skips > 0 || stored.length > COMPARED || there.length > COMPARED
      ? Math.min(1, same / (letters.end - letters.start))
      : similarityOf(distance(stored, there), stored.length, there.length);
  return { status: 'reworded', ...span, similarity, text };
}

/** Where a stretch stands on the page: with the marks at its ends that the page has as well. */
function placed({ page, source }: Paper, typed: string, { span }: Stretch, { there }: Place): Span {
  const place = unfold(source.letters, there.start, there.end, page.text);
  const quoted = typed.slice(span.start, span.end);
  return {
    start: withMarks(page.text, place.start, marksBefore(quoted).split('').reverse(), -1),
    end: withMarks(page.text, place.end, marksBehind(quoted).split(''), 1),
  };
}

/** How far the same marks stand beside a place, a space before each or none. */
function withMarks(text: string, from: number, marks: readonly string[], step: 1 | -1): number {
  const at = (offset: number) => text[step > 0 ? offset : offset - 1] ?? '';
  let end = from;
  for (const mark of marks) {
    const next = at(end) === ' ' ? end + step : end;
    if (!sameMark(at(next), mark)) break;
    end = next + step;
  }
  return end;
}

function marksBefore(text: string): string {
  return /^[^\p{L}\p{N}]*/u.exec(text)![0].replace(/\s/gu, '');
}

function marksBehind(text: string): string {
  let from = text.length;
  while (from > 0 && /[^\p{L}\p{N}]/u.test(text[from - 1]!)) from -= 1;
  return text.slice(from).replace(/\s/gu, '');
}

function sameMark(one: string, other: string): boolean {
  return one === other || (fold(one).text !== '' && fold(one).text === fold(other).text);
}
