/**
 * Which words of a quotation a wording is to stand for: all of them, or a phrase. A wording that somebody wrote for one
 * phrase must not wipe out the sentence around it, and one that was written for all of it must not be squeezed in.
 *
 * A phrase is found where it is named, or where the words of the wording lead to one place alone: they occur there in
 * one order ("small agents often visit the weak" for "small agents surgically target the weak"), or there is one of
 * them, and what the wording adds to it can be added to it in any sentence ("can emerge" for "emerges").
 */
import { dictionaryForm } from '../lens/english';
import { ARTICLES, BE, NEGATIONS, PREPOSITIONS } from '../lens/rules/words';
import { words } from '../lens/rules/rule';
import { FORMULA, type Span } from '../page-text/page-text';

/** Offsets count in the quotation. `part`: for some words of it, and which cannot be told for sure. */
export type StandsFor = { is: 'whole' } | ({ is: 'phrase' } & Span) | { is: 'part' };

const WHOLE: StandsFor = { is: 'whole' };

/** Shorter quotations are phrases themselves. */
const LEAST_WORDS = 4;
const SENTENCE = /^["'\u201C\u2018(]*\p{Lu}.*[.?!]["'\u201D\u2019)]*$/su;
const STOPPED = /[.?!]["'\u201D\u2019)]*$/;

interface Word extends Span {
  /** In small letters. */
  text: string;
  base: string;
}

/**
 * What of `quotation` the wording stands for.
 * @param named words that it is to replace, as whoever wrote it names them; null where they name none
 */
export function standsFor(quotation: string, wording: string, named: string | null = null): StandsFor {
  const quoted = wordsOf(quotation);
  const offered = wordsOf(wording);
  if (named !== null) {
    const place = placeOf(quoted, offered, named);
    if (place) return place;
  }
  if (offered.length * 2 > quoted.length || quoted.length < LEAST_WORDS) return WHOLE;
  if (offered.length > 2 && SENTENCE.test(wording.trim()) && STOPPED.test(quotation.trim())) return WHOLE;
  return aligned(quotation, quoted, offered) ?? (offered.length * 2 < quoted.length ? { is: 'part' } : WHOLE);
}

/** Whether one may stand for the other as far as their build tells: as many words, an adverb first, the same ending. */
export function builtAlike(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [first, second] = [one.at(-1), other.at(-1)];
  if (!first || !second || one.length !== other.length) return false;
  return isAdverb(one[0]!.text) === isAdverb(other[0]!.text) && endingOf(first) === endingOf(second);
}

function endingOf({ text }: Word): string {
  return /(?:ing|ed|ly|[^s]s)$/.exec(text)?.[0].replace(/^[^s]s$/, 's') ?? '';
}

/** Words so near to a phrase would be said twice if the wording has them too. */
const BESIDE = 4;

/**
 * The place of words that are named, with those beside them that the wording says again; null where they are not
 * there.
 */
function placeOf(quoted: readonly Word[], offered: readonly Word[], named: string): StandsFor | null {
  const sought = wordsOf(named);
  if (sought.length === 0 || sought.length > quoted.length) return null;
  const at = [...quoted.keys()].filter((from) =>
    sought.every(({ text }, index) => quoted[from + index]?.text === text),
  );
  if (at.length === 0) return null;
  if (at.length > 1) return { is: 'part' };
  const [first, last] = [at[0]!, at[0]! + sought.length - 1];
  const texts = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');
  const sizes = [...offered.keys()].toReversed();
  const saidAgain = (count: number, side: 'before' | 'behind') =>
    side === 'before'
      ? texts(quoted.slice(first - count, first)) === texts(offered.slice(0, count))
      : texts(quoted.slice(last + 1, last + 1 + count)) === texts(offered.slice(-count));
  const begin =
    first - (sizes.find((count) => count > 0 && count <= first && saidAgain(count, 'before')) ?? 0);
  const end = last + (sizes.find((count) => count > 0 && saidAgain(count, 'behind')) ?? 0);
  const beside = [
    ...quoted.slice(Math.max(0, begin - BESIDE), begin),
    ...quoted.slice(end + 1, end + 1 + BESIDE),
  ];
  const twice = beside.some(
    ({ text, base }) => !SMALL.has(text) && offered.some((word) => word.base === base),
  );
  return twice ? { is: 'part' } : stretch(quoted, begin, end);
}

function stretch(quoted: readonly Word[], first: number, last: number): StandsFor {
  if (first === 0 && last === quoted.length - 1) return WHOLE;
  return { is: 'phrase', start: quoted[first]!.start, end: quoted[last]!.end };
}

/** Where the words of a wording lead to; null where they lead nowhere, or to several places. */
function aligned(quotation: string, quoted: readonly Word[], offered: readonly Word[]): StandsFor | null {
  const shared: { of: number; at: number }[] = [];
  for (const [of, { base, text }] of offered.entries()) {
    if (SMALL.has(text)) continue;
    const at = [...quoted.keys()].filter((index) => quoted[index]!.base === base);
    if (at.length > 1) return null;
    if (at.length === 1) shared.push({ of, at: at[0]! });
  }
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return null;
  if (shared.some(({ at }, index) => index > 0 && at <= shared[index - 1]!.at)) return null;
  if (last.at - first.at > 2 * (last.of - first.of) + 1) return null;
  const isAnchored = first !== last;
  const begin = beginOf(quotation, quoted, offered, { ...first, isAnchored });
  const end = endOf(quoted, offered, { ...last, isAnchored: isAnchored || last.of > 0 });
  if (begin === null || end === null) return null;
  if (/[.?!]\s/.test(quotation.slice(quoted[begin]!.start, quoted[end]!.end))) return null;
  const place = stretch(quoted, begin, end);
  if (place.is !== 'phrase') return place;
  // Words of the quotation itself: all of it shortened, or only named.
  const same =
    offered.length === end - begin + 1 && offered.every(({ text }, n) => quoted[begin + n]!.text === text);
  return same ? null : place;
}

/** A word of the wording and the one of the quotation that it is; `isAnchored`: there are others beside it. */
interface Shared {
  of: number;
  at: number;
  isAnchored: boolean;
}

/** The first word that the wording stands for, once what it has before the words they share is accounted for. */
function beginOf(
  quotation: string,
  quoted: readonly Word[],
  offered: readonly Word[],
  shared: Shared,
): number | null {
  let { of, at } = shared;
  while (of > 0 && at > 0 && offered[of - 1]!.text === quoted[at - 1]!.text) [of, at] = [of - 1, at - 1];
  const added = offered.slice(0, of).map(({ text }) => text);
  const [own, theirs] = [offered[of]!, quoted[at]!];
  if (added.length === 0) return own.text === theirs.text || shared.isAnchored ? at : null;
  const before = (index: number) => (isParted(quotation, quoted, index) ? '' : quoted[index - 1]!.text);
  if (
    TEMPERS.has(added[0]!) &&
    added.every((word) => TEMPERS.has(word) || isAdverb(word) || word === 'not')
  ) {
    if (own.text !== own.base) return null;
    const isFinite = theirs.text === own.base || theirs.text === withS(own.base, theirs.text);
    if (!isFinite) return null;
    const from = at;
    while (WILL.has(before(at))) at -= 1;
    const word = before(at);
    // "to find, target and harm": a list of plain forms, none of them finite.
    if (word === '') return at === 0 || at < from || theirs.text !== own.base ? at : null;
    return isAdverb(word) || UNFIT.has(word) ? null : at;
  }
  if (own.text !== theirs.text) return null;
  if (added.every((word) => SOME.has(word))) {
    const from = at;
    while (ALL.has(before(at)) || (before(at) === 'of' && ALL.has(before(at - 1)))) at -= 1;
    return at < from || before(at) === '' ? at : null;
  }
  if (added.length === 1 && isAdverb(added[0]!)) {
    const word = before(at);
    if (isAdverb(word)) {
      while (isAdverb(before(at))) at -= 1;
      return at;
    }
    return ARTICLES.has(word) || BE.has(word) || NEGATIONS.has(word) ? null : at;
  }
  return null;
}

/** The last one, likewise. */
function endOf(quoted: readonly Word[], offered: readonly Word[], shared: Shared): number | null {
  let { of, at } = shared;
  while (of < offered.length - 1 && at < quoted.length - 1 && offered[of + 1]!.text === quoted[at + 1]!.text)
    [of, at] = [of + 1, at + 1];
  const added = offered.slice(of + 1);
  if (added.length === 0) return at;
  if (added.length > 1 || !isAdverb(added[0]!.text)) return null;
  if (offered[of]!.text !== quoted[at]!.text && !shared.isAnchored) return null;
  return isAdverb(quoted[at + 1]?.text ?? '') ? at + 1 : at;
}

/** Whether a mark other than a space stands before a word, or nothing. */
function isParted(quotation: string, quoted: readonly Word[], index: number): boolean {
  return index === 0 || quotation.slice(quoted[index - 1]!.end, quoted[index]!.start).trim() !== '';
}

/** Temper a verb, which is then in its plain form. */
const TEMPERS = words(
  `can could may might would should cannot do does did need tend tends tended to appear appears seem seems happen happens`,
);
/** Give way to such a word. */
const WILL = words('will must shall can could may might would should do does did');
/** Before a finite verb none of these stands. */
const UNFIT = new Set([
  ...ARTICLES,
  ...BE,
  ...NEGATIONS,
  ...PREPOSITIONS,
  ...words('to and or but has have had having this these those all any some most many few such'),
]);
/** Temper a noun, and give way to each other. */
const SOME = words('some many most few several certain one a of the');
const ALL = words('the all every each any no these those most many some our both a an');
const ADVERBS = words(
  `often sometimes seldom rarely always never perhaps maybe once here there ever just even everywhere invariably almost nearly`,
);

const NO_ADVERBS = words(
  `reply apply supply imply multiply comply rely ally rally tally family assembly anomaly monopoly july italy butterfly
   bully belly folly lily jelly likely unlikely early friendly unfriendly costly deadly lovely lonely lively ugly
   silly holy orderly elderly timely daily weekly monthly yearly hourly scholarly worldly unruly`,
);

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (/.{2}ly$/.test(word) && !NO_ADVERBS.has(word));
}

/** Whether a word is of those that every sentence has. */
export function isSmall(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}

/** Words that lead nowhere, since every sentence has them. */
const SMALL = new Set([
  ...ARTICLES,
  ...BE,
  ...NEGATIONS,
  ...PREPOSITIONS,
  ...TEMPERS,
  ...WILL,
  ...SOME,
  ...ALL,
  ...ADVERBS,
  ...words(
    `and or but that this which who whom whose it they them we us i you he she him one there has have had than so too
     also more less very only just how what why if though although while such other another same`,
  ),
]);

function withS(base: string, text: string): string | null {
  return text.endsWith('s') && dictionaryForm(text) === base ? text : null;
}

const WORD = new RegExp(String.raw`[\p{L}\p{N}${FORMULA}]+(?:['\u2019\u2010\u2011-][\p{L}\p{N}]+)*`, 'gu');

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const small = word.toLowerCase().replaceAll('\u2019', "'");
    return { start: index, end: index + word.length, text: small, base: dictionaryForm(small) };
  });
}
