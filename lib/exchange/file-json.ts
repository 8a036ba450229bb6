/** The JSON of a file from outside: its length and depth are bounded, and what is wrong is told by its line. */
import { JsonError, parseWithLines } from '../schema/json-lines';

/** The longest file of notes that is read, in UTF-16 code units. A message cannot carry much more. */
export const FILE_LIMIT = 50_000_000;

/** Deeper than this nothing is nested that we take from other tools. */
export const DEPTH_LIMIT = 60;

/** What is kept of them stands some levels deeper in files of our own, which must be read again. */
export const OWN_DEPTH_LIMIT = DEPTH_LIMIT + 10;

/** A file that cannot be read as a whole; nothing of it is taken. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code = 'file';

  constructor(
    message: string,
    /** What the person can do, a sentence. */
    readonly mend: string,
  ) {
    super(message);
  }
}

/** Texts up to this length are read a second time where they are no JSON, to tell the line. */
const TOLD_BY_LINE = 5_000_000;

/** @throws FileError where the text is no JSON, or nested more than `deepest` deep */
export function parseFile(text: string, deepest = DEPTH_LIMIT): unknown {
  if (depthOf(text) > deepest) {
    throw new FileError(
      `This file is nested more than ${deepest} deep.`,
      'No file of notes is: choose another one.',
    );
  }
  try {
    // A byte order mark, as some editors leave it, is no JSON.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (thrown) {
    // UTF-16 without a mark decodes as letters with noughts between them.
    if (text.includes('\0')) throw notUtf8();
    throw new FileError(
      `This file is no JSON: ${whyNot(text, thrown)}.`,
      'If it should be, a part of it may be missing: export it again.',
    );
  }
}

/** @throws FileError where a file is empty, or longer than `limit` UTF-16 code units */
export function holdToLimit(text: string, limit: number): void {
  if (text.length > limit) {
    const [size, most] = [text.length, limit].map((length) => Math.ceil(length / 1_000_000));
    throw new FileError(
      `This file is too large: ${size} MB, and at most ${most} MB can be read.`,
      'Cut it into several files with fewer notes each.',
    );
  }
  refuseEmpty(text);
}

/** @throws FileError where nothing but white space stands in a file */
export function refuseEmpty(text: string): void {
  if (text.trim() === '') throw new FileError('This file is empty.', 'Choose another one.');
}

/** What is thrown where bytes are no UTF-8. */
export function notUtf8(): FileError {
  return new FileError('This file is not written in UTF-8.', 'Save it as UTF-8, and try again.');
}

function whyNot(text: string, thrown: unknown): string {
  if (text.length <= TOLD_BY_LINE) {
    try {
      parseWithLines(text);
    } catch (error) {
      if (error instanceof JsonError) return `line ${error.line}: ${error.message}`;
      throw error;
    }
  }
  return thrown instanceof Error ? thrown.message : String(thrown);
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const OPENING = new Set(['{', '['].map((bracket) => bracket.charCodeAt(0)));
const CLOSING = new Set(['}', ']'].map((bracket) => bracket.charCodeAt(0)));

/** How deep brackets are nested outside of strings. Looked at before parsing: what walks the value later recurses. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at++) {
        if (text.charCodeAt(at) === BACKSLASH) at += 1;
      }
    } else if (OPENING.has(code)) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (CLOSING.has(code)) depth -= 1;
  }
  return deepest;
}
