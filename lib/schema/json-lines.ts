/** JSON from outside, read so that what is wrong with it can be told by its line. */

/** A text that is no JSON. The message says what is wrong; `line` where. */
export class JsonError extends Error {
  override name = 'JsonError';
  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

export interface JsonWithLines {
  value: unknown;
  /**
   * The line on which the value at a path begins, counted from 1: `terms.3.kind`, as schemas name fields. Of a value
   * that is missing, the line of what it is missing in.
   */
  lineOf: (path: string) => number;
}

/** Deeper than this nothing is nested that we read: so the reader needs no deep stack. */
const DEEPEST = 64;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 34;
const BACKSLASH = 92;
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads a JSON text. Throws `JsonError`. */
export function parseWithLines(json: string): JsonWithLines {
  const offsets = new Map<string, number>();
  const reader = new Reader(json, offsets);
  const value = reader.document();
  return {
    value,
    lineOf(path) {
      let known = path;
      while (!offsets.has(known) && known !== '') known = known.slice(0, Math.max(0, known.lastIndexOf('.')));
      return lineAt(json, offsets.get(known) ?? 0);
    },
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

class Reader {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly offsets: Map<string, number>,
  ) {}

  document(): unknown {
    // A mark of the byte order, as some editors write it.
    if (this.text.startsWith('\uFEFF')) this.#at = 1;
    const value = this.#value('', 0);
    this.#space();
    if (this.#at < this.text.length) throw this.#error('there is more behind the end of the JSON');
    return value;
  }

  #value(path: string, depth: number): unknown {
    this.#space();
    if (depth > DEEPEST) throw this.#error('is nested too deeply');
    this.offsets.set(path, this.#at);
    const mark = this.text[this.#at];
    if (mark === '{') return this.#object(path, depth);
    if (mark === '[') return this.#list(path, depth);
    if (mark === '"') return this.#string();
    for (const [word, value] of WORDS) if (this.#take(word)) return value;
    const number = this.#match(NUMBER);
    if (number === null) throw this.#error('a value is missing');
    return Number(number);
  }

  #object(path: string, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#take('{');
    this.#space();
    if (this.#take('}')) return object;
    do {
      this.#space();
      if (this.text[this.#at] !== '"') throw this.#error('a name in double quotes must stand here');
      const name = this.#string();
      this.#space();
      if (!this.#take(':')) throw this.#error(`a colon must stand behind "${name}"`);
      const value = this.#value(path === '' ? name : `${path}.${name}`, depth + 1);
      // Not by assignment: a name such as __proto__ is a name like any other.
      Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
      this.#space();
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#error('a comma or a closing brace must stand here');
    return object;
  }

  #list(path: string, depth: number): unknown[] {
    const list: unknown[] = [];
    this.#take('[');
    this.#space();
    if (this.#take(']')) return list;
    do {
      list.push(this.#value(path === '' ? String(list.length) : `${path}.${list.length}`, depth + 1));
      this.#space();
    } while (this.#take(','));
    if (!this.#take(']')) throw this.#error('a comma or a closing bracket must stand here');
    return list;
  }

  /** What stands behind its backslashes, `JSON.parse` decides. */
  #string(): string {
    const start = this.#at;
    let at = start + 1;
    for (let code = this.text.charCodeAt(at); code !== QUOTE; code = this.text.charCodeAt(at)) {
      if (!(code >= 32)) throw this.#error('a closing quotation mark is missing on this line');
      at += code === BACKSLASH ? 2 : 1;
    }
    const written = this.text.slice(start, at + 1);
    try {
      const read = JSON.parse(written) as string;
      this.#at = at + 1;
      return read;
    } catch {
      throw this.#error(`${written.slice(0, 40)} holds a backslash that escapes nothing`);
    }
  }

  #space(): void {
    this.#match(SPACE);
  }

  #take(word: string): boolean {
    if (!this.text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #match(expression: RegExp): string | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.text);
    if (match) this.#at = expression.lastIndex;
    return match && match[0];
  }

  #error(message: string): JsonError {
    return new JsonError(message, lineAt(this.text, this.#at));
  }
}
