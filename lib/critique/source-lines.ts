/** The lines of a source, and which of them an offset stands in. */

/** One line: `start` and `end` are offsets in the source, without what ends the line and spaces at its ends. */
export interface SourceLine {
  /** From 1, counting `\n`. */
  number: number;
  start: number;
  end: number;
  /** How many characters of white space stand before it. */
  indent: number;
}

/**
 * The lines of `source` in order. Other signs that end a line (`\r`, form feed, line and paragraph separators) part
 * lines as well, though those have one number.
 */
export function* sourceLines(source: string): Generator<SourceLine> {
  let number = 1;
  let start = 0;
  for (const { index, 0: ending } of source.matchAll(/[\n\r\f\v\u2028\u2029]|$/gu)) {
    yield trimmedLine(source, number, start, index);
    if (ending === '\n') number += 1;
    start = index + 1;
  }
}

function trimmedLine(source: string, number: number, from: number, to: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
  return { number, start, end, indent: start - from };
}

function isSpace(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(String.fromCharCode(code));
}

/** Tells the line of an offset; offsets should rise from call to call, then all calls together read the source once. */
export class LineCounter {
  private at = 0;
  private line = 1;

  constructor(private readonly source: string) {}

  lineOf(offset: number): number {
    if (offset < this.at) {
      this.at = 0;
      this.line = 1;
    }
    for (;;) {
      const next = this.source.indexOf('\n', this.at);
      if (next === -1 || next >= offset) return this.line;
      this.at = next + 1;
      this.line += 1;
    }
  }
}
