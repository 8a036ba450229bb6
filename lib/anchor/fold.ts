/**
 * A text without what differs between conversions, browsers and tools though the words are the same: white space,
 * soft hyphens and zero-width characters are left out; ligatures, accents as separate marks, typographic quotation
 * marks and dashes are written in one way. What remains is compared; `at` leads back to where it stands.
 */

import { runAtOnce } from '../slices/slices';

export interface Folded {
  text: string;
  /** For each code unit of `text`, the offset of the one it comes from. It never falls. */
  at: Uint32Array;
}

/** White space, and characters that nobody sees: zero-width ones, soft hyphen, byte order mark. */
const UNSEEN = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
const COMBINING = /[\u0300-\u036F]/g;
/** What leaves nothing in the folded text. */
export const SILENT = new RegExp(`(?:${UNSEEN.source}|${COMBINING.source})`);
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`]/g, "'"],
  // As TeX writes them, which is how abstracts come.
  [/[“”„‟″«»"]/g, "''"],
  [/[‐‑‒–—―−]/g, '-'],
];

const SPACE = 0x20;
const QUOTATION_MARK = 0x22;
const BACKTICK = 0x60;
const ASCII_LIMIT = 0x80;
/** The most characters that one is written as (U+FDFA: eighteen). */
const MOST_WRITTEN = 32;

/** What a character above ASCII is written as; filled in as they are met. */
const written = new Map<string, string>();

/** Characters between two pauses. */
const STEP = 16_384;

/** Folds a short text at once. */
export function fold(text: string): Folded {
  return runAtOnce(foldInSteps(text));
}

/** Folds a text of any length; yields every few thousand characters. */
export function* foldInSteps(text: string): Generator<void, Folded> {
  const parts: string[] = [];
  // A ligature becomes up to three characters; most texts need no more room than they have.
  let at = new Uint32Array(text.length + MOST_WRITTEN);
  let length = 0;
  let from = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (offset % STEP === STEP - 1) yield;
    if (length + MOST_WRITTEN > at.length) at = grown(at);
    const unit = text.charCodeAt(offset);
    if (unit > SPACE && unit < ASCII_LIMIT && unit !== BACKTICK && unit !== QUOTATION_MARK) {
      at[length++] = offset;
      continue;
    }
    const code = text.codePointAt(offset)!;
    const as = writtenAs(String.fromCodePoint(code));
    parts.push(text.slice(from, offset), as);
    for (let index = 0; index < as.length; index += 1) at[length++] = offset;
    if (code > 0xffff) offset += 1;
    from = offset + 1;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function writtenAs(character: string): string {
  const known = written.get(character);
  if (known !== undefined) return known;
  let as = UNSEEN.test(character) ? '' : character.normalize('NFKD').replace(COMBINING, '');
  for (const [variants, one] of VARIANTS) as = as.replace(variants, one);
  as = as.replace(/\s/g, '');
  written.set(character, as);
  return as;
}

/** In lower case, each character where it was. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The index in the folded text of the first code unit that comes from `offset` or behind it. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the text that `[start, end)` of the folded text comes from; `source` is that text. */
export function unfold(
  folded: Folded,
  start: number,
  end: number,
  source: string,
): { start: number; end: number } {
  const last = folded.at[end - 1]!;
  let behind = last + (source.codePointAt(last)! > 0xffff ? 2 : 1);
  // An accent written as a mark of its own belongs to its letter.
  while (isCombining(source.charCodeAt(behind))) behind += 1;
  return { start: folded.at[start]!, end: behind };
}

function isCombining(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}
