/** What stands round a hit, read word by word and only as far as a rule asks. */
import { type Block, FORMULA } from '../page-text/page-text';
import { isApostrophe, isHyphen, isSpace, isWord } from './letters';
import type { Passage } from './passage';

/** How far a sentence is followed in either direction, in code units: keeps the work at a hit bounded. */
const REACH = 600;

const EXCLAMATION = 33;
const STOP = 46;
const QUESTION = 63;

/** A run of letters longer than this is no word; it is read in pieces, for the same reason. */
const LONGEST = 200;

/** Abbreviations whose stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'al cf ca dr eq eqs e.g eg etc fig figs i.e ie no nos p pp ref refs resp sec sect st tab vol vs viz approx'.split(
    ' ',
  ),
);

/**
 * A hit in its sentence. Words are lower case, with the hyphens and apostrophes inside them; a formula, a comma or any
 * other mark is a word of its own, and so is a displayed equation over which the sentence runs on. Beyond either end
 * of the sentence the word is the empty string.
 */
export class Context {
  /** The text of the page. */
  readonly text: string;
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  #left: number;
  #right: number;
  /** The passages that are being read. */
  #leftIn: Passage;
  #rightIn: Passage;
  #lower: string | null = null;

  constructor(
    readonly passage: Passage,
    /** Offsets into `text`. */
    readonly start: number,
    readonly end: number,
    /** Inflection of the form that was hit; null where it has none. */
    readonly inflection: number | null,
  ) {
    this.text = passage.text;
    this.#left = start;
    this.#right = end;
    this.#leftIn = passage;
    this.#rightIn = passage;
  }

  get block(): Block {
    return this.passage.block;
  }

  /** Whether the paper is one of mathematics. */
  get mathematics(): boolean {
    return this.passage.mathematics;
  }

  /** The words hit, lower case. */
  get hit(): string {
    return (this.#lower ??= this.text.slice(this.start, this.end).toLowerCase());
  }

  /** The nth word before the hit, 1 for the next one. */
  before(n = 1): string {
    while (this.#before.length < n) this.#before.push(this.#readLeft());
    return this.#before[n - 1]!;
  }

  /** The nth word after the hit, 1 for the next one. */
  after(n = 1): string {
    while (this.#after.length < n) this.#after.push(this.#readRight());
    return this.#after[n - 1]!;
  }

  /** How many words before the hit one of `words` stands, at most `within`; 0 for none. */
  seekBefore(words: ReadonlySet<string>, within: number): number {
    for (let n = 1; n <= within; n++) {
      const word = this.before(n);
      if (word === '') return 0;
      if (words.has(word)) return n;
    }
    return 0;
  }

  /** The same, after the hit. */
  seekAfter(words: ReadonlySet<string>, within: number): number {
    for (let n = 1; n <= within; n++) {
      const word = this.after(n);
      if (word === '') return 0;
      if (words.has(word)) return n;
    }
    return 0;
  }

  /** Whether the hit begins its sentence. */
  get begins(): boolean {
    return this.before() === '';
  }

  /** Whether the hit is written with a capital. */
  get capital(): boolean {
    const code = this.text.charCodeAt(this.start);
    return code >= 65 && code <= 90;
  }

  /** The sentence up to the hit and behind it, cut off after `REACH` code units. */
  get sentence(): string {
    let n = 1;
    while (this.before(n) !== '') n += 1;
    n = 1;
    while (this.after(n) !== '') n += 1;
    return this.text.slice(this.#left, this.#right);
  }

  /** Whether the sentence is a question. */
  get asks(): boolean {
    const { text } = this;
    let n = 1;
    while (this.after(n) !== '') n += 1;
    let at = this.#right;
    while (at < this.#rightIn.block.end && isSpace(text.charCodeAt(at))) at += 1;
    return text[at] === '?';
  }

  #readLeft(): string {
    const { text } = this;
    const { start: from } = this.#leftIn.block;
    let end = this.#left;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (this.start - end > REACH) return '';
    if (end === from) {
      const { earlier } = this.#leftIn;
      if (!earlier) return '';
      this.#leftIn = earlier;
      this.#left = earlier.block.end;
      return FORMULA;
    }
    const last = text.charCodeAt(end - 1);
    if (endsSentence(text, end - 1)) return '';
    let start = end - 1;
    if (isWord(last)) {
      while (start > from && end - start < LONGEST && isWithinWord(text, start - 1)) start -= 1;
    }
    this.#left = start;
    return lower(text, start, end);
  }

  #readRight(): string {
    const { text } = this;
    const { end: to } = this.#rightIn.block;
    let start = this.#right;
    while (start < to && isSpace(text.charCodeAt(start))) start += 1;
    if (start - this.end > REACH) return '';
    if (start >= to) {
      const { later } = this.#rightIn;
      if (!later) return '';
      this.#rightIn = later;
      this.#right = later.block.start;
      return FORMULA;
    }
    if (endsSentence(text, start)) return '';
    let end = start + 1;
    if (isWord(text.charCodeAt(start))) {
      while (end < to && end - start < LONGEST && isWithinWord(text, end)) end += 1;
    }
    this.#right = end;
    return lower(text, start, end);
  }
}

/** Whether the mark at `at` ends a sentence: a stop, not that of an abbreviation, an initial or a number. */
export function endsSentence(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === QUESTION || mark === EXCLAMATION) return true;
  if (mark !== STOP) return false;
  const next = text.charCodeAt(at + 1);
  if (isWord(next)) return false;
  let start = at;
  while (
    start > 0 &&
    at - start < 8 &&
    (isWord(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === STOP)
  )
    start -= 1;
  const word = text.slice(start, at);
  if (/^[A-Za-z]$/.test(word) && word !== 'I')
    return !/^\s[A-Z]/.test(text.slice(at + 1, at + 3)) && at + 1 >= text.length;
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** A letter, or a hyphen, apostrophe or stop between two letters or digits. */
function isWithinWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWord(code)) return true;
  if (code !== STOP && !isHyphen(code) && !isApostrophe(code)) return false;
  return at > 0 && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));
}

/** As words are compared: lower case, the apostrophe straight. Most words of a text are so already. */
function lower(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || (code >= 65 && code <= 90)) return word.toLowerCase().replace('\u2019', "'");
  }
  return word;
}
