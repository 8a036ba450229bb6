/** What may stand between two runs of the same letters, in a post and on the page, so that the post still quotes. */
import { distance } from '../../anchor/distance';
import { sameButForSlips } from '../../anchor/slips';
import { FORMULA, type Span } from '../../page-text/page-text';
import { wordsOf } from '../plain-words';

/** A stretch of the post or of the source, with what is known of it. */
export interface Side {
  /** The letter before it; empty at the beginning. */
  before: string;
  /** From the letter before it to the letter behind it, both excluded. */
  text: string;
  /** Its letters. */
  letters: string;
  /** How many of these letters stand in citations. */
  cited: number;
}

/**
 * - `same`: what differs is no word of the passage: a mark, a citation, the way a formula is written;
 * - `slip`: a letter or two are wrong;
 * - `loose`: a little word was left out or put in; a quotation has few of them;
 * - `skip`: the post says that it leaves a passage out;
 * - null: these are other words.
 */
export type Verdict = 'same' | 'slip' | 'loose' | 'skip' | null;

/** So far apart, in letters, the pieces of one quotation may stand. */
export const FARTHEST = 3_000;

const ELLIPSIS = /[[(<{]?\s*(?:\.\s?\.\s?\.+|…|⋯)\s*[\])>}]?/g;
const BRACKETED =
  /\[[^[\]]{0,120}\]|\((?:emphasis|italics|bold|my |sic\b|our emphasis|added)[^()]{0,60}\)/giu;
/** "[12]", "[3, 4-6]", "(Sharma et al., 2023; Lee 2019)", "Sharma et al. (2023)", "\cite{x}". */
const CITING =
  /\[[\d\s,;–-]+\]|\\cite[a-z]*\*?(?:\[[^\]]{0,60}\])?\{[^{}]{0,200}\}|\([^()]{0,300}?\b(?:1[89]|20)\d\d[a-z]?\b[^()]{0,160}\)|\bet al\.?,?|\bibid\.?/giu;
/** The citations in a text by their form alone: where nothing marks them, as in a post. */
export function citationsIn(text: string): Span[] {
  return Array.from(text.matchAll(CITING), ({ 0: cited, index }) => ({
    start: index,
    end: index + cited.length,
  }));
}

const NAMES_AND_YEAR =
  /^[\s,;]*\p{Lu}[\p{L}'’-]*(?:(?:,|\s)\s?(?:& |and )?\p{Lu}[\p{L}'’-]*){0,3}[\s,(]*(?:(?:1[89]|20)\d\d[a-z]?)?[\s),;.]*$/u;
/** A note's number behind a word or a stop: "users.3", "users^3", "users [fn 3]". */
const NOTE_MARK = /^["'”’).,;:!?]*[\s]?(?:\^?\{?\d{1,2}\}?|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|[†‡*§]+)["'”’).,;:!?]*\s*$/u;
const ATTACHED_NOTE = /^["'”’).,;:!?]*(?:\^?\{?\d{1,2}\}?|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})(?!\d)/u;
/** A pointer in brackets that is often left out: "(see Figure 3)". */
const POINTER =
  /^[\s,;]*\((?:see |cf\. ?|e\.g\.,? ?|i\.e\.,? ?)*(?:also )?(?:Fig|Tab|Sec|App|Eq|§|Figure|Table|Section|Appendix)[^()]{0,60}\)[\s,;.]*$/iu;
/** Where it comes from, said behind a quotation. */
const BEHIND =
  /[([](?:from |in |see )*(?:the )?(?:p{1,2}\.|page|abstract|title|intro|conclusion|section|sec\.|§|fig|table|appendix|caption|emphasis|my |bold)[^()[\]]{0,60}[)\]]|[—–-]\s*(?:from |in )*(?:the )?(?:p{1,2}\.|page|abstract|section|sec\.|§|introduction|conclusion)[^.]{0,30}$/giu;
const ADDRESS = /\(?\[?\b(?:https?:\/\/|www\.)[^\s<>"]+/giu;
const MARKUP = /<\/?[a-z][a-z0-9]{0,9}>/giu;

const LITTLE = new Set(
  'a an the that of to in on for and we our this these it its is are be as by with from also thus'.split(' '),
);
/** A longer gap is not looked at: its text holds other words, or nothing but signs. */
const LONGEST = 600;
/** So many little words may differ in one place. */
const MOST_LITTLE = 2;
/** What is put in for words of the paper, in brackets, stands for no more letters than this. */
const MOST_REPLACED = 60;

/** Judges one gap. `here` is what the post has, `there` what the source has. */
export function judge(here: Side, there: Side): Verdict {
  if (here.letters === there.letters) return 'same';
  if (here.text.length > LONGEST) return null;
  if (areOtherWords(here, there)) return null;
  const leftOut = here.text.replace(ELLIPSIS, ' ');
  if (leftOut !== here.text && !/[\p{L}\p{N}]/u.test(without(leftOut))) {
    return there.letters.length <= FARTHEST ? 'skip' : null;
  }
  if (there.text.length > LONGEST) return null;
  const ours = without(here.text);
  if (there.letters !== '' && plain(ours) === there.letters) return 'same';
  const citedOnly = there.letters.length === there.cited;
  if (!/[\p{L}\p{N}]/u.test(ours)) {
    if (citedOnly || POINTER.test(there.text)) return 'same';
    if (here.text.search(BRACKETED) >= 0 && there.letters.length <= MOST_REPLACED) return 'same';
  }
  if (
    there.letters === '' &&
    here.before !== '' &&
    !/\d/u.test(here.before) &&
    NOTE_MARK.test(here.text) &&
    ATTACHED_NOTE.test(here.text)
  )
    return 'same';
  if (citedOnly && there.letters !== '' && NAMES_AND_YEAR.test(here.text)) return 'same';
  if (isFormula(there.text) && isTyped(here, there)) return 'same';
  if (isRatio(here, there)) return 'same';
  if (isSlip(here, there)) return 'slip';
  return differInLittle(ours, there.text) ? 'loose' : null;
}

/** What may be more than words: an ellipsis, brackets, markup, TeX, a citation, an address, a sign beyond ASCII. */
const NO_WORDS =
  /[^\0-\x7F‘’“”–—]|[[\]<\\${}^/]|\.\s?\.|\bet al\b|\bibid\b|\bwww\b|\b(?:1[89]|20)\d\d|\((?:emphasis|italics|bold|my |sic\b|our |added)/iu;
/** The same in the source, which nobody has put anything into. */
const NO_WORDS_THERE = /[^\0-\x7F‘’“”–—]/u;
/** The letters of as many little words as may differ in one place. */
const MOST_LITTLE_LETTERS = MOST_LITTLE * Math.max(...Array.from(LITTLE, (word) => word.length));

/**
 * Whether both sides are words alone and too far apart for slips and for little words. Found by counting letters: most
 * gaps are other words, and to look at the words themselves takes long.
 */
function areOtherWords(here: Side, there: Side): boolean {
  const [one, other] = [here.letters, there.letters];
  const [shortest, longest] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (there.cited > 0 || longest <= MOST_LITTLE_LETTERS) return false;
  let ahead = 0;
  while (ahead < shortest && one.charCodeAt(ahead) === other.charCodeAt(ahead)) ahead += 1;
  // A slip leaves the first letter of a word, and of half of its letters one at most.
  if (ahead > 0 && 2 * (longest - shortest) <= shortest) return false;
  let behind = 0;
  while (
    behind < shortest - ahead &&
    one.charCodeAt(one.length - 1 - behind) === other.charCodeAt(other.length - 1 - behind)
  ) {
    behind += 1;
  }
  if (longest - ahead - behind <= MOST_LITTLE_LETTERS) return false;
  // A pointer in brackets may be left out.
  if (one === '' && there.text.includes('(')) return false;
  return !NO_WORDS.test(here.text) && !NO_WORDS_THERE.test(there.text);
}

/** A fraction in words or with a bar: "7 of 36,000", "7/36,000"; inside of a formula nothing stands between its letters. */
const RATIO = /^\s*(?:(?:out )?of|in|per|over|among)(?: the)?\s*$/iu;
const BAR = /^\s*[/⁄∕]\s*$/u;
const PERCENT = /^\s*per\s?cent[\s.,;:)]*$/iu;

function isRatio(here: Side, there: Side): boolean {
  if (RATIO.test(here.text)) return BAR.test(there.text) || there.text === '';
  if (RATIO.test(there.text)) return BAR.test(here.text) || here.text === '';
  if (PERCENT.test(here.text)) return there.letters === '' && /%|^$/u.test(there.text);
  return PERCENT.test(there.text) && here.letters === '' && here.text.includes('%');
}

/** Whether a text holds nothing but marks, citations, pointers and brackets. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(without(text).replace(BEHIND, ' '));
}

const PUT_IN = /[[(<\\]|\/\/|www|et al|ibid/iu;

/** Without what the critic has put in: citations in another form, brackets, markup. */
function without(text: string): string {
  if (!PUT_IN.test(text)) return text;
  return text.replace(ADDRESS, ' ').replace(MARKUP, ' ').replace(CITING, ' ').replace(BRACKETED, ' ');
}

/** Whether nothing but formulas stands there. */
function isFormula(text: string): boolean {
  return text.includes(FORMULA) && !/[\p{L}\p{N}]/u.test(text);
}

/** Whether it may be the formula as it was typed: no word of prose in it, and no other number. */
function isTyped({ text, letters }: Side, { letters: known }: Side): boolean {
  if (letters === '') return true;
  // What is copied from a page may have it twice, once as signs and once as TeX.
  if (letters.length > 2 * known.length + 12) return false;
  if (/(?<![\\\p{L}])\p{L}{4,}/u.test(text) && !/^\s*\$[^$]*\$\s*$/u.test(text)) return false;
  const [typed, there] = [letters.replace(/\D/gu, ''), known.replace(/\D/gu, '')];
  return known === '' || typed === there || typed === there + there;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isSlip(here: Side, there: Side): boolean {
  // The first letter stands in a slip; where it does not, the words need no look.
  if (here.letters === '' || here.letters.charCodeAt(0) !== there.letters.charCodeAt(0)) return false;
  if (sameButForSlips(here.text, there.text)) return true;
  // Where a space was lost or put in, the words are compared as one.
  return (
    Math.min(here.letters.length, there.letters.length) >= 8 &&
    sameButForSlips(here.letters, there.letters) &&
    !differAtWord(here, there) &&
    !hasWordMore(here, there) &&
    !hasWordMore(there, here)
  );
}

/** Whether the first letter that is another one begins a word there: "impossible" is no slip for "possible". */
function differAtWord({ letters }: Side, there: Side): boolean {
  let ahead = 0;
  while (ahead < letters.length && letters.charCodeAt(ahead) === there.letters.charCodeAt(ahead)) ahead += 1;
  let before = 0;
  return wordsOf(there.text).some((word) => {
    const begins = before === ahead;
    before += word.length;
    return begins;
  });
}

/** Whether one has a word that the other has not, such as "no": what looks like two wrong letters is left out. */
function hasWordMore({ text }: Side, other: Side): boolean {
  const known = plain(other.text);
  const apart = distance(plain(text), known);
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).some(({ 0: word, index }) => {
    const rest = text.slice(0, index) + text.slice(index + word.length);
    return distance(plain(rest), known) < apart;
  });
}

function differInLittle(here: string, there: string): boolean {
  const [ours, theirs] = [wordsOf(here), wordsOf(there)];
  while (ours.length > 0 && theirs.length > 0 && ours[0] === theirs[0]) {
    ours.shift();
    theirs.shift();
  }
  while (ours.length > 0 && theirs.length > 0 && ours.at(-1) === theirs.at(-1)) {
    ours.pop();
    theirs.pop();
  }
  return [ours, theirs].every(
    (words) => words.length <= MOST_LITTLE && words.every((word) => LITTLE.has(word)),
  );
}
