/**
 * Finds forms in a text, the longest at each place.
 *
 * The forms are alternations of plain strings, sorted so that the longest comes first, between look-around boundaries.
 * V8 turns such an alternation into a decision tree that runs at about 100 MB/s, many times faster than a token trie or
 * an Aho-Corasick automaton written in JavaScript (`npm run bench -- lens`). Two things would cost all of that: a
 * character class within the strings, so a form with a hyphen is listed with a space as well, and other hyphens and
 * apostrophes are made plain in the text; and a source beyond 20 KB, which V8 does not optimise, so the forms are
 * shared out over as many expressions as that takes.
 */

/** Below V8's limit (`kRegExpTooLargeToOptimize`, 20 KB) with room for the boundaries. */
const LONGEST_SOURCE = 19_000;

/** From a text of 1000 characters on, V8 compiles an expression to machine code at once. */
const LONG = 1_200;

/** No letter of another alphabet, no macro's backslash, and no other half of a compound on either side. */
const BEFORE = '\\b(?<![\\u00c0-\\u024f\\\\]|\\w-)';
const AFTER = '\\b(?![\\u00c0-\\u024f]|-\\w)';

const HYPHENS = /[\u2010\u2011]/g;

export interface Match {
  start: number;
  /** The words matched, as they stand in the text made plain. */
  text: string;
}

export class Matcher {
  readonly #expressions: readonly RegExp[];

  /** `forms` in any order and case; a hyphen in a form also matches a space. */
  constructor(forms: Iterable<string>) {
    const alternatives = new Set<string>();
    for (const form of forms) {
      const lower = form.toLowerCase();
      alternatives.add(lower);
      alternatives.add(lower.replaceAll('-', ' '));
    }
    const sources: string[] = [];
    let length = Infinity;
    for (const alternative of [...alternatives].sort().reverse()) {
      const source = alternative.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (length + source.length >= LONGEST_SOURCE) {
        sources.push(source);
        length = source.length;
      } else {
        sources[sources.length - 1] += `|${source}`;
        length += source.length + 1;
      }
    }
    this.#expressions = sources.map((source) => new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'gi'));
  }

  /**
   * Has the engine compile the expressions for texts like `sample` (one or two bytes a character), a step each. V8
   * would first compile them for its interpreter when the first text is short, which takes four times as long, and
   * compile them again for the next text.
   */
  *warmUp(sample: string): Generator<void, void> {
    const text = sample.slice(0, LONG).padEnd(LONG);
    for (const expression of this.#expressions) {
      expression.lastIndex = 0;
      expression.test(text);
      yield;
    }
  }

  /**
   * A search through one text: a function that gives the first match at or behind an offset, null where none is left.
   * Offsets must not go back.
   */
  search(text: string): (from: number) => Match | null {
    const plainText = plain(text);
    const found = this.#expressions.map((): Match | null => ({ start: -1, text: '' }));
    return (from) => {
      let first: Match | null = null;
      for (const [index, expression] of this.#expressions.entries()) {
        let match = found[index] ?? null;
        if (match !== null && match.start < from) {
          expression.lastIndex = from;
          const next = expression.exec(plainText);
          match = next && { start: next.index, text: next[0] };
          found[index] = match;
        }
        if (match === null) continue;
        const sooner = first === null || match.start < first.start;
        if (sooner || (match.start === first!.start && match.text.length > first!.text.length)) first = match;
      }
      return first;
    };
  }
}

/** A text with the hyphens and apostrophes that forms are written with. Keeps all offsets. */
function plain(text: string): string {
  return text.replace(HYPHENS, '-').replaceAll('\u2019', "'");
}

/** What a form and all it matches have in common: lower case, plain, hyphens as spaces. Keeps the length. */
export function keyOf(form: string): string {
  return plain(form).toLowerCase().replaceAll('-', ' ');
}
