/**
 * Finds forms in a text, at each place all of them, the longest first.
 *
 * The text is read once, code by code. A word's codes are added up to a hash on the way, and the hash is looked for in
 * an open table of the words with which forms begin: most words of a paper are none of these and cost no more than
 * that. Behind a word that is, a trie of words is followed, each step by the hash of the next word; a word's letters
 * are compared only where its hash agrees. The alternation of all forms that this replaced cost three to four times as
 * much, and V8 compiles one of that size slowly (`npm run bench -- lens`).
 *
 * A form is words joined by a space, a hyphen or an apostrophe; a hyphen in it also matches a space. `*` at the end of
 * a word is any ending, `_` any one word: such forms come from outside, and so the steps at one place are bounded.
 */
import { runAtOnce } from '../slices/slices';
import { fold, isApostrophe, isHyphen, isWord } from './letters';

/** A form found. */
export interface Found<T> {
  value: T;
  /** Offset behind it. */
  end: number;
}

/** The forms found at one place, the longest first. */
export interface Match<T> {
  start: number;
  forms: readonly Found<T>[];
}

/** What a stretch of text holds. */
export interface Scan<T> {
  matches: Match<T>[];
  /** Whether there is a word that begins with a digit, or a formula. */
  numbers: boolean;
  /** Whether there is a mark that may quote. */
  quotes: boolean;
  /** Whether there is a sign of percent. */
  percent: boolean;
  /** The signs of the words that stand there, or-ed. */
  signs: number;
}

/** What joins two words of a form. */
type Joint = typeof SPACE | typeof HYPHEN | typeof APOSTROPHE | typeof POSSESSIVE;
const SPACE = 1;
const HYPHEN = 2;
const APOSTROPHE = 3;
/** An apostrophe and a space: "gardeners' tools". */
const POSSESSIVE = 4;

interface Node<T> {
  /** The word that leads here, lower case; of an open one, its beginning. And what joins it to the one before. */
  word: string;
  joint: Joint;
  /** Values of the forms that end here, in the order in which they were added. */
  values: T[];
  /** Bits that tell of a word that ends here, whatever stands beside it. */
  signs: number;
  /** By the hash of the next word and of what joins it; words of one hash in a list. */
  next: Map<number, Node<T>[]> | null;
  /** Next words with any ending, or any word at all (an empty beginning), by `openKey`. */
  open: Map<string, Node<T>> | null;
}

/** Steps that are taken at one place, at most: only forms with wildcards can come near it. */
const MOST_STEPS = 200;

/** Words of a form with hyphens are also looked for with spaces in any of these places, up to so many. */
const LOOSE_HYPHENS = 3;

/** The first word of a form has at least so many letters before a `*`. */
const HEAD = 3;

const SPACE_CODE = 32;
const BACKSLASH = 92;
const FORMULA_CODE = 0xfffc;
const STRAIGHT_QUOTE = 34;
const PERCENT_CODE = 37;

export class Matcher<T> {
  /** Open addressing: the hash of a first word, 0 for a free place, and beside it the index of its nodes. */
  #hashes = new Int32Array(0);
  #indexes = new Int32Array(0);
  #mask = 0;
  /** The nodes of first words, those of one hash in a list. */
  readonly #first: Node<T>[][] = [];
  /** By the same index: what the next word must begin with, as `followBit`; all bits where the first may do alone. */
  #followed = new Int32Array(0);
  /** First words with any ending, by the hash of their first letters. */
  readonly #open = new Map<number, Map<string, Node<T>>>();
  #steps = 0;
  #signs = 0;

  /**
   * A matcher of `forms`, in any case, in the order of their precedence where two of one length are found at one place.
   * Throws for what is no form. `signs`: words that are no forms, but tell that something may stand near; bits. A
   * generator: the built-in packs have some three thousand forms, and a page is not to wait for all of them at once.
   */
  static *build<T>(
    forms: Iterable<readonly [form: string, value: T]>,
    signs: Iterable<readonly [word: string, sign: number]> = [],
  ): Generator<void, Matcher<T>> {
    const matcher = new Matcher<T>();
    const first = new Map<number, Node<T>[]>();
    for (const [form, value] of forms) {
      for (const parts of partsOf(form)) matcher.#nodeOf(first, parts).values.push(value);
      yield;
    }
    for (const [word, sign] of signs) {
      for (const parts of partsOf(word)) matcher.#nodeOf(first, parts).signs |= sign;
    }
    matcher.#index(first);
    return matcher;
  }

  /** The same at once. */
  static of<T>(
    forms: Iterable<readonly [form: string, value: T]>,
    signs: Iterable<readonly [word: string, sign: number]> = [],
  ): Matcher<T> {
    return runAtOnce(Matcher.build(forms, signs));
  }

  #index(first: ReadonlyMap<number, Node<T>[]>): void {
    let size = 1024;
    while (size < 4 * first.size) size *= 2;
    this.#hashes = new Int32Array(size);
    this.#indexes = new Int32Array(size);
    this.#mask = size - 1;
    this.#followed = new Int32Array(first.size);
    for (const [hash, nodes] of first) {
      let place = placeOf(hash) & this.#mask;
      while (this.#hashes[place] !== 0) place = (place + 1) & this.#mask;
      this.#hashes[place] = hash;
      const index = this.#first.push(nodes) - 1;
      this.#indexes[place] = index;
      this.#followed[index] = nodes.reduce((bits, node) => bits | followBits(node), 0);
    }
  }

  /** Reads the text from `from` to `to`, which stand at the edges of words. Matches are in order of their start. */
  scan(text: string, from: number, to: number): Scan<T> {
    const matches: Match<T>[] = [];
    const hashes = this.#hashes;
    const mask = this.#mask;
    const open = this.#open.size > 0;
    let numbers = false;
    let quotes = false;
    let percent = false;
    this.#signs = 0;
    let at = from;
    while (at < to) {
      let code = text.charCodeAt(at);
      let folded = fold(code);
      if (folded === 0) {
        at += 1;
        if (code === SPACE_CODE) continue;
        if (code === FORMULA_CODE) numbers = true;
        else if (code === PERCENT_CODE) percent = true;
        else if (code === STRAIGHT_QUOTE || isCurlyQuote(code)) quotes = true;
        // TeX's marks are two apostrophes or two grave accents.
        else if ((code === 39 || code === 96) && text.charCodeAt(at) === code) quotes = true;
        continue;
      }
      const start = at;
      if (folded < 58) numbers = true;
      let hash = 0;
      do {
        hash = (Math.imul(hash, 31) + folded) | 0;
        at += 1;
        // Behind the end stands nothing: the code is no number then, and folds to 0.
        code = at < to ? text.charCodeAt(at) : 0;
        folded = fold(code);
      } while (folded !== 0);
      let place = placeOf(hash) & mask;
      let found = hashes[place]!;
      while (found !== hash && found !== 0) found = hashes[(place = (place + 1) & mask)]!;
      let index = -1;
      if (found !== 0) {
        index = this.#indexes[place]!;
        const followed = this.#followed[index]!;
        if (followed !== -1 && !isFollowed(text, at, to, followed)) index = -1;
      }
      if (index === -1 && !open) continue;
      if (start > from && !opens(text, start, from)) continue;
      const forms = this.#formsAt(text, start, at, to, index);
      if (forms) matches.push({ start, forms });
    }
    return { matches, numbers, quotes, percent, signs: this.#signs };
  }

  /** The forms that begin with the word from `start` to `end`; null for none. */
  #formsAt(text: string, start: number, end: number, to: number, index: number): Found<T>[] | null {
    this.#steps = MOST_STEPS;
    let forms: Found<T>[] | null = null;
    if (index >= 0) {
      for (const node of this.#first[index]!) {
        if (isSame(text, start, end, node.word)) forms = this.#follow(text, node, end, to, forms);
      }
    }
    const open = this.#open.size > 0 && end - start >= HEAD ? this.#open.get(headAt(text, start)) : undefined;
    for (const node of open?.values() ?? []) {
      if ((this.#steps -= 1) < 0) break;
      if (beginsWith(text, start, end, node.word)) forms = this.#follow(text, node, end, to, forms);
    }
    return forms && forms.length > 1 ? forms.sort((a, b) => b.end - a.end) : forms;
  }

  /** Adds the forms that end at `node`, whose word ends at `end`, and those behind it; null is a list without any. */
  #follow(text: string, node: Node<T>, end: number, to: number, forms: Found<T>[] | null): Found<T>[] | null {
    this.#signs |= node.signs;
    if (node.values.length && closes(text, end, to))
      for (const value of node.values) (forms ??= []).push({ value, end });
    if ((!node.next && !node.open) || end + 1 >= to) return forms;
    const joint = jointOf(text.charCodeAt(end), text.charCodeAt(end + 1));
    if (joint === 0) return forms;
    const start = joint === POSSESSIVE ? end + 2 : end + 1;
    let next = start;
    let hash = 0;
    for (; next < to; next++) {
      const folded = fold(text.charCodeAt(next));
      if (folded === 0) break;
      hash = (Math.imul(hash, 31) + folded) | 0;
    }
    if (next === start) return forms;
    const nodes = node.next?.get(joined(hash, joint));
    if (nodes) {
      for (const one of nodes) {
        if (isSame(text, start, next, one.word)) forms = this.#follow(text, one, next, to, forms);
      }
    }
    for (const one of node.open?.values() ?? []) {
      if ((this.#steps -= 1) < 0) return forms;
      if (one.joint === joint && beginsWith(text, start, next, one.word))
        forms = this.#follow(text, one, next, to, forms);
    }
    return forms;
  }

  #nodeOf(first: Map<number, Node<T>[]>, parts: readonly Part[]): Node<T> {
    let node: Node<T> | null = null;
    for (const part of parts) node = node ? stepFrom(node, part) : this.#firstStep(first, part);
    return node!;
  }

  #firstStep(first: Map<number, Node<T>[]>, { word, isOpen }: Part): Node<T> {
    if (!isOpen) return nodeIn(first, hashOf(word), word, SPACE);
    const head = headAt(word, 0);
    let nodes = this.#open.get(head);
    if (!nodes) this.#open.set(head, (nodes = new Map<string, Node<T>>()));
    return openIn(nodes, word, SPACE);
  }
}

function stepFrom<T>(node: Node<T>, { word, joint, isOpen }: Part): Node<T> {
  if (isOpen) return openIn((node.open ??= new Map<string, Node<T>>()), word, joint);
  return nodeIn((node.next ??= new Map<number, Node<T>[]>()), joined(hashOf(word), joint), word, joint);
}

/** What a form and all that it matches have in common: lower case, plain, hyphens as spaces. Keeps the length. */
export function keyOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/[-\u2010\u2011]/g, ' ')
    .replaceAll('\u2019', "'");
}

interface Part {
  /** Lower case; without its `*`, empty for `_`. */
  word: string;
  joint: Joint;
  isOpen: boolean;
}

/** Why a text is no form, as an end of a sentence that begins with it; null for a form. */
export function whyNoForm(form: string): string | null {
  const read = readParts(form);
  return typeof read === 'string' ? read : null;
}

/** The words of a form; more than once where it has hyphens, each of which a text may write as a space. */
function partsOf(form: string): Part[][] {
  const read = readParts(form);
  if (typeof read === 'string') throw new Error(`"${form}" ${read}`);
  return loosened(read);
}

function readParts(form: string): Part[] | string {
  const lower = form.toLowerCase();
  const parts: Part[] = [];
  let joint: Joint = SPACE;
  for (let at = 0; at < lower.length;) {
    let end = at;
    while (end < lower.length && fold(lower.charCodeAt(end)) !== 0) end += 1;
    // An underscore is a letter of words as `_` is one of its own.
    const isAny = end === at + 1 && lower[at] === '_';
    const isOpen = isAny || (end > at && lower[end] === '*');
    parts.push({ word: isAny ? '' : lower.slice(at, end), joint, isOpen });
    at = isOpen && !isAny ? end + 1 : end;
    if (at === lower.length) break;
    const joins = jointOf(lower.charCodeAt(at), lower.charCodeAt(at + 1));
    if (joins === 0 || end === 0) return `has "${lower[at]}", which belongs to no word`;
    joint = joins;
    at += joins === POSSESSIVE ? 2 : 1;
    if (at === lower.length || fold(lower.charCodeAt(at)) === 0)
      return 'must be words, each joined to the next';
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return 'must be words, each joined to the next';
  if (first.isOpen && first.word.length < HEAD) return `must begin with ${HEAD} letters or more before a *`;
  return last.word === '' ? 'must begin and end with a word of its own' : parts;
}

function loosened(parts: Part[]): Part[][] {
  if (!parts.some(({ joint }) => joint === HYPHEN)) return [parts];
  let all: Part[][] = [[]];
  let loose = 0;
  for (const part of parts) {
    const alsoSpaced = part.joint === HYPHEN && (loose += 1) <= LOOSE_HYPHENS;
    all = all.flatMap((before) =>
      alsoSpaced
        ? [
            [...before, part],
            [...before, { ...part, joint: SPACE }],
          ]
        : [[...before, part]],
    );
  }
  return all;
}

function emptyNode<T>(word: string, joint: Joint): Node<T> {
  return { word, joint, values: [], signs: 0, next: null, open: null };
}

function nodeIn<T>(map: Map<number, Node<T>[]>, key: number, word: string, joint: Joint): Node<T> {
  const nodes = map.get(key);
  let node = nodes?.find((known) => known.word === word);
  if (!node) {
    node = emptyNode(word, joint);
    if (nodes) nodes.push(node);
    else map.set(key, [node]);
  }
  return node;
}

function openIn<T>(nodes: Map<string, Node<T>>, word: string, joint: Joint): Node<T> {
  const key = `${joint}${word}`;
  let node = nodes.get(key);
  if (!node) nodes.set(key, (node = emptyNode(word, joint)));
  return node;
}

/** A hash of the first letters of a word that has as many. */
function headAt(text: string, start: number): number {
  let hash = 0;
  for (let at = start; at < start + HEAD; at++) hash = (Math.imul(hash, 31) + fold(text.charCodeAt(at))) | 0;
  return hash;
}

/** As the scan adds it up. 0 stands for a free place; a word with that hash is found nowhere, and none is known. */
function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + fold(word.charCodeAt(at))) | 0;
  return hash;
}

/** Short words differ in their low bits only, and words of one ending agree in them. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 9) ^ (hash >>> 18);
}

/** One bit for the beginning of a word that follows another. */
function followBit(first: number, second: number): number {
  return 1 << ((Math.imul(first, 5) + second) & 31);
}

/** What may follow a node's word, as bits; all of them where it is a form by itself, or anything may follow. */
function followBits<T>(node: Node<T>): number {
  if (node.values.length || node.signs || node.open || !node.next) return -1;
  let bits = 0;
  for (const { word, joint } of [...node.next.values()].flat()) {
    if (joint === POSSESSIVE) return -1;
    bits |= followBit(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);
  }
  return bits;
}

/** Whether the word behind the one that ends at `end` may be one of those that `bits` stand for. */
function isFollowed(text: string, end: number, to: number, bits: number): boolean {
  if (end + 1 >= to || jointOf(text.charCodeAt(end), 0) === 0) return false;
  const second = end + 2 < to ? fold(text.charCodeAt(end + 2)) : 0;
  return (bits & followBit(fold(text.charCodeAt(end + 1)), second)) !== 0;
}

function joined(hash: number, joint: Joint): number {
  return (Math.imul(hash, 31) + joint) | 0;
}

function jointOf(code: number, next: number): Joint | 0 {
  if (code === 32) return SPACE;
  if (isHyphen(code)) return HYPHEN;
  if (!isApostrophe(code)) return 0;
  return next === 32 ? POSSESSIVE : APOSTROPHE;
}

/** Double marks: “ ” „ « ». */
function isCurlyQuote(code: number): boolean {
  return (code >= 0x201c && code <= 0x201e) || code === 0xab || code === 0xbb;
}

/** Whether a form may begin at `start`: not behind a macro's backslash, and not as the second half of a compound. */
function opens(text: string, start: number, from: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === BACKSLASH) return false;
  return !(isHyphen(before) && start - 2 >= from && isWord(text.charCodeAt(start - 2)));
}

/** Whether a form may end at `end`: not as the first half of a compound. */
function closes(text: string, end: number, to: number): boolean {
  return !(end + 1 < to && isHyphen(text.charCodeAt(end)) && isWord(text.charCodeAt(end + 1)));
}

function isSame(text: string, start: number, end: number, word: string): boolean {
  return end - start === word.length && beginsWith(text, start, end, word);
}

function beginsWith(text: string, start: number, end: number, word: string): boolean {
  if (end - start < word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (fold(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  }
  return true;
}
