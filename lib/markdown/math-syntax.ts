/**
 * LaTeX formulas in Markdown: `$…$`, `\(…\)`, and displayed `$$…$$`, `\[…\]`, as an extension of micromark.
 *
 * Our own syntax, not that of an extension at hand, for three reasons: prices are no formulas ("$5 and $6 per run";
 * the rule is Pandoc's, pandoc.org/MANUAL.html#extension-tex_math_dollars), papers write `\(…\)` as often as dollars,
 * and a `$$` that nobody closes must not swallow the rest of a note.
 */
import type { Literal } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/** A formula: its TeX without what encloses it. */
export interface FormulaNode extends Literal {
  type: 'formula';
  /** On a line of its own. */
  display: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: FormulaNode;
  }
  interface RootContentMap {
    formula: FormulaNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaTex: 'formulaTex';
  }
}

/** Longer TeX, in UTF-16 code units, is left as text: no formula is, and reading on for an end would take for ever. */
const LONGEST = 5_000;
/** A displayed formula that has no end within so many lines is none. */
const MOST_LINES = 100;

const DOLLAR = 36;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const LEFT_BRACKET = 91;
const BACKSLASH = 92;
const RIGHT_BRACKET = 93;

/** Codes of micromark: line endings are below -2, the end of the stream is null. */
function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

/**
 * The syntax for one source.
 * @param source the whole Markdown: which displayed formulas have an end must be known before they begin
 */
export function mathSyntax(source: string): Extension {
  const blocks = blockLines(source);
  const displayed: Construct = { name: 'formula', tokenize: displayedFormula(blocks), concrete: true };
  const inline: Construct = { name: 'formula', tokenize: inlineFormula };
  const dollars: Construct = {
    ...inline,
    previous(code) {
      return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  };
  return {
    flow: { [DOLLAR]: displayed, [BACKSLASH]: displayed },
    text: { [DOLLAR]: dollars, [BACKSLASH]: inline },
  };
}

/** Makes nodes of the formulas that `mathSyntax` finds. */
export const FORMULA_NODES: FromMarkdown = {
  enter: {
    formula(token) {
      const whole = this.sliceSerialize(token);
      this.enter({ type: 'formula', value: texWithin(whole), display: /^(?:\$\$|\\\[)/.test(whole) }, token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
  },
};

function texWithin(whole: string): string {
  return whole.replace(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, '').trim();
}

const inlineFormula: Tokenizer = function (effects, ok, nok) {
  let close: Code = null;
  let twice = false;
  let before: Code = null;
  let length = 0;

  return start;

  function start(code: Code): State | undefined {
    effects.enter('formula');
    effects.consume(code);
    return code === DOLLAR ? afterDollar : afterBackslash;
  }

  function afterDollar(code: Code): State | undefined {
    close = DOLLAR;
    if (code === DOLLAR) {
      twice = true;
      effects.consume(code);
      return first;
    }
    return isSpace(code) ? nok(code) : first(code);
  }

  function afterBackslash(code: Code): State | undefined {
    if (code === LEFT_PARENTHESIS) close = RIGHT_PARENTHESIS;
    else if (code === LEFT_BRACKET) close = RIGHT_BRACKET;
    else return nok(code);
    effects.consume(code);
    return first;
  }

  /** Nothing within is no formula. */
  function first(code: Code): State | undefined {
    return code === null || code === DOLLAR ? nok(code) : between(code);
  }

  /** Where no stretch of TeX has begun: at the start, and after a line ending. */
  function between(code: Code): State | undefined {
    if (isEnd(code)) return lineEnd(code);
    effects.enter('formulaTex');
    return within(code);
  }

  function within(code: Code): State | undefined {
    length += 1;
    if (code === null || length > LONGEST) return nok(code);
    if (isEnd(code)) {
      effects.exit('formulaTex');
      return lineEnd(code);
    }
    if (code === BACKSLASH) {
      effects.consume(code);
      return escaped;
    }
    if (code === DOLLAR) {
      if (close !== DOLLAR || (!twice && isSpace(before))) return nok(code);
      effects.consume(code);
      return twice ? secondDollar : done;
    }
    before = code;
    effects.consume(code);
    return within;
  }

  function escaped(code: Code): State | undefined {
    if (isEnd(code)) return within(code);
    const brackets = close !== DOLLAR;
    // TeX does not nest them: what was begun before has no end.
    if (brackets && (code === LEFT_PARENTHESIS || code === LEFT_BRACKET)) return nok(code);
    before = code;
    effects.consume(code);
    return brackets && code === close ? finish : within;
  }

  function lineEnd(code: Code): State | undefined {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    before = code;
    return between;
  }

  function secondDollar(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    return finish;
  }

  /** After one closing dollar: "$5 and x$6" is a price after all. */
  function done(code: Code): State | undefined {
    const digit = code !== null && code >= 48 && code <= 57;
    return digit || code === DOLLAR ? nok(code) : finish(code);
  }

  function finish(code: Code): State | undefined {
    effects.exit('formulaTex');
    effects.exit('formula');
    return ok(code);
  }
};

/** A formula that begins on one of `lines` and goes to its end, or to the end of the list or quotation it is in. */
function displayedFormula(lines: ReadonlySet<number>): Tokenizer {
  return function (effects, ok, nok) {
    const start = this.now().line;
    const isLazy = () => this.parser.lazy[this.now().line] === true;
    let close: Code = null;
    let opened = false;
    let before: Code = null;

    return begin;

    function begin(code: Code): State | undefined {
      if (!lines.has(start)) return nok(code);
      effects.enter('formula');
      effects.enter('formulaTex');
      effects.consume(code);
      before = code;
      return opening;
    }

    function opening(code: Code): State | undefined {
      if (before === DOLLAR && code === DOLLAR) close = DOLLAR;
      else if (before === BACKSLASH && code === LEFT_BRACKET) close = RIGHT_BRACKET;
      else return nok(code);
      effects.consume(code);
      before = null;
      return within;
    }

    function within(code: Code): State | undefined {
      if (code === null) return finish(code);
      if (isEnd(code)) return effects.attempt({ tokenize: nextLine, partial: true }, within, finish)(code);
      const ends = code === close && (close === DOLLAR ? before === DOLLAR && opened : before === BACKSLASH);
      opened = true;
      effects.consume(code);
      if (ends) return after;
      // The second backslash of "\\]" ends a row, and escapes nothing.
      before = before === BACKSLASH && code === BACKSLASH ? null : code;
      return within;
    }

    /** Only spaces are left on the line. */
    function after(code: Code): State | undefined {
      if (isEnd(code)) return finish(code);
      effects.consume(code);
      return after;
    }

    function finish(code: Code): State | undefined {
      effects.exit('formulaTex');
      effects.exit('formula');
      return ok(code);
    }

    function nextLine(inner: typeof effects, next: State, stop: State): State {
      return (code) => {
        inner.exit('formulaTex');
        return end(code);
      };

      function end(code: Code): State | undefined {
        inner.enter('lineEnding');
        inner.consume(code);
        inner.exit('lineEnding');
        return begun;
      }

      function begun(code: Code): State | undefined {
        if (code === null || isLazy()) return stop(code);
        // An empty line has no token: there would be nothing in it.
        if (isEnd(code)) return end(code);
        inner.enter('formulaTex');
        return next(code);
      }
    }
  };
}

/** What may stand before a formula's line: marks of quotations, of list items, and indentation. */
const BEFORE = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(\$\$|\\\[)(.*)$/;

/** The lines, from 1, on which a displayed formula begins that has an end, with nothing after it on its line. */
function blockLines(source: string): Set<number> {
  const found = new Set<number>();
  if (!/\$\$|\\\[/.test(source)) return found;
  const lines = source.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    const begun = BEFORE.exec(lines[at]!);
    if (!begun) continue;
    const ends = begun[1] === '$$' ? /\$\$/ : /(?<!\\)(?:\\\\)*\\\]/;
    let length = 0;
    let rest = begun[2]!;
    for (let below = at; below < lines.length && below < at + MOST_LINES && length < LONGEST; below += 1) {
      if (below > at) rest = lines[below]!;
      length += rest.length + 1;
      const end = ends.exec(rest);
      if (!end) continue;
      const tail = rest.slice(end.index + end[0].length);
      if (tail.trim() === '' && (below > at || rest.slice(0, end.index).trim() !== '')) {
        found.add(at + 1);
        at = below;
      }
      break;
    }
  }
  return found;
}
