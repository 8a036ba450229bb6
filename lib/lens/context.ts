/** What stands round a hit, read word by word and only as far as a rule asks. */
import { type Block } from '../page-text/page-text';

/** How far a sentence is followed in either direction, in code units: keeps the work at a hit bounded. */
const REACH = 600;

/** A run of letters longer than this is no word; it is read in pieces, for the same reason. */
const LONGEST = 200;

/** Abbreviations whose stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'al cf ca dr eq eqs e.g eg etc fig figs i.e ie no nos p pp ref refs resp sec sect st tab vol vs viz approx'.split(
    ' ',
  ),
);

/**
 * A hit in its block. Words are lower case, with the hyphens and apostrophes inside them; a formula, a comma or any
 * other mark is a word of its own. Beyond either end of the sentence the word is the empty string.
 */
export class Context {
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  #left: number;
  #right: number;
  #lower: string | null = null;

  constructor(
    /** The text of the block. */
    readonly text: string,
    readonly block: Block,
    /** Offsets into `text`. */
    readonly start: number,
    readonly end: number,
    /** Inflection of the form that was hit; null where it has none. */
    readonly inflection: number | null,
    /** Whether the paper is one of mathematics. */
    readonly mathematics: boolean,
  ) {
    this.#left = start;
    this.#right = end;
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
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    return text[at] === '?';
  }

  #readLeft(): string {
    const { text } = this;
    let end = this.#left;
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end === 0 || this.start - end > REACH) return '';
    const last = text.charCodeAt(end - 1);
    if (endsSentence(text, end - 1)) return '';
    let start = end - 1;
    if (isWord(last)) while (start > 0 && end - start < LONGEST && isWithinWord(text, start - 1)) start -= 1;
    this.#left = start;
    return lower(text.slice(start, end));
  }

  #readRight(): string {
    const { text } = this;
    let start = this.#right;
    while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
    if (start === text.length || start - this.end > REACH) return '';
    if (endsSentence(text, start)) return '';
    let end = start + 1;
    if (isWord(text.charCodeAt(start))) {
      while (end < text.length && end - start < LONGEST && isWithinWord(text, end)) end += 1;
    }
    this.#right = end;
    return lower(text.slice(start, end));
  }
}

/** Whether the mark at `at` ends a sentence: a stop, not that of an abbreviation, an initial or a number. */
export function endsSentence(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === '?' || mark === '!') return true;
  if (mark !== '.') return false;
  const next = text.charCodeAt(at + 1);
  if (isWord(next)) return false;
  let start = at;
  while (start > 0 && at - start < 8 && (isWord(text.charCodeAt(start - 1)) || text[start - 1] === '.'))
    start -= 1;
  const word = text.slice(start, at);
  if (/^[A-Za-z]$/.test(word) && word !== 'I')
    return !/^\s[A-Z]/.test(text.slice(at + 1, at + 3)) && at + 1 >= text.length;
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** Letters, digits and the marks that bind them; a formula counts as a mark of its own. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2c00 && code < 0xfff0)
  );
}

/** A letter, or a hyphen, apostrophe, stop or comma between two letters or digits. */
function isWithinWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWord(code)) return true;
  if (code !== 45 && code !== 39 && code !== 0x2019 && code !== 0x2010 && code !== 0x2011 && code !== 46)
    return false;
  return at > 0 && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));
}

/** As words are compared: lower case, the apostrophe straight. */
function lower(word: string): string {
  return word.toLowerCase().replace('\u2019', "'");
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 9;
}
