/**
 * A page's elements one after the other, from htmlparser2's tokenizer: no tree is built. Its parser is not used: what
 * it does for an end tag without a start takes the longer the deeper the page nests, and pages may nest without end.
 */
import { Tokenizer } from 'htmlparser2';
import type { Attributes } from './html-tags';
import { VOID, isBlock } from './html-tags';

export interface Listener {
  /** Offsets are those of the tag in the source. */
  open(name: string, attributes: Attributes, start: number, end: number): void;
  /** Called for each element that was opened, void ones apart; the innermost first. `at`: where it ends. */
  close(name: string, at: number): void;
  text(text: string, start: number, end: number): void;
}

/** Code units that are read between two pauses. */
const CHUNK = 16_384;
/** Longer values of attributes tell nothing that is looked for: pictures in them are of megabytes. */
const LONGEST = 2_000;
const MOST_ATTRIBUTES = 100;

/** Reads `source` to its end. Elements that are open then are closed. Time grows with the length alone. */
export function* elementsOf(source: string, listener: Listener): Generator<void> {
  const stack = new Stack(listener);
  let name = '';
  let tag = 0;
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  let behind = 0;
  // A character reference is a piece of its own to the tokenizer; words are told in one.
  let words: { text: string; start: number; end: number } | null = null;
  const say = () => {
    if (words) listener.text(words.text, words.start, words.end);
    words = null;
  };
  const word = (text: string, start: number, end: number) => {
    if (words) {
      words.text += text;
      words.end = end;
    } else words = { text, start, end };
    behind = end;
  };
  const open = (end: number, closed: boolean) => {
    say();
    stack.open(name, attributes, tag, end + 1, closed);
    attributes = new Map();
    behind = end + 1;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase();
        tag = start - 1;
      },
      onattribname(start, end) {
        attribute = source.slice(start, Math.min(end, start + 100)).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (value.length < LONGEST) value += source.slice(start, Math.min(end, start + LONGEST));
      },
      onattribentity(code) {
        if (value.length < LONGEST) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend(end) {
        open(end, false);
      },
      onselfclosingtag(end) {
        open(end, true);
      },
      onclosetag(start, end) {
        say();
        stack.close(source.slice(start, Math.min(end, start + 100)).toLowerCase(), start - 2);
        behind = end + 1;
      },
      ontext(start, end) {
        word(source.slice(start, end), start, end);
      },
      ontextentity(code, end) {
        word(String.fromCodePoint(code), Math.min(behind, end - 1), end);
      },
      oncomment() {},
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  for (let from = 0; from < source.length; from += CHUNK) {
    yield;
    tokenizer.write(source.slice(from, from + CHUNK));
  }
  tokenizer.end();
  say();
  stack.end(source.length);
}

/** Elements that end where one of the same list begins, as people leave their end tags out. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
};
/** Nothing beyond them ends. */
const WALLS = new Set(['ul', 'ol', 'dl', 'table', 'select', 'blockquote', 'body', 'article', 'section']);
/** How far up an element is looked for that ends so. */
const REACH = 20;

interface Open {
  name: string;
  /** Block elements up to this one. */
  blocks: number;
}

/** What is open. Each element is put on it and taken off once, whatever the end tags say. */
class Stack {
  private readonly list: Open[] = [];
  /** For each name, where elements of it stand in the list. */
  private readonly byName = new Map<string, number[]>();

  constructor(private readonly listener: Listener) {}

  open(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void {
    this.impliedEnds(name, start);
    this.listener.open(name, attributes, start, end);
    if (VOID.has(name)) return;
    const before = this.list.at(-1)?.blocks ?? 0;
    this.list.push({ name, blocks: before + (isBlock(name) ? 1 : 0) });
    const places = this.byName.get(name);
    if (places) places.push(this.list.length - 1);
    else this.byName.set(name, [this.list.length - 1]);
    // `<path/>` is empty, `<p/>` is not.
    if (closed && !isBlock(name)) this.popTo(this.list.length - 1, end);
  }

  close(name: string, at: number): void {
    const place = this.byName.get(name)?.at(-1);
    if (place === undefined) return;
    const { blocks } = this.list[place]!;
    // The end of `<b>` does not end the quotation that began within it.
    if (!isBlock(name) && this.list.at(-1)!.blocks > blocks) return;
    this.popTo(place, at);
  }

  end(at: number): void {
    this.popTo(0, at);
  }

  private impliedEnds(name: string, at: number): void {
    if (isBlock(name) && this.list.at(-1)?.name === 'p') this.popTo(this.list.length - 1, at);
    const ended = ENDS[name];
    if (!ended) return;
    const least = Math.max(0, this.list.length - REACH);
    for (let place = this.list.length - 1; place >= least; place -= 1) {
      const above = this.list[place]!.name;
      if (WALLS.has(above)) return;
      if (!ended.includes(above)) continue;
      this.popTo(place, at);
      // A row ends its cell and the row before.
      if (name !== 'tr' || above === 'tr') return;
    }
  }

  private popTo(place: number, at: number): void {
    while (this.list.length > place) {
      const { name } = this.list.pop()!;
      this.byName.get(name)!.pop();
      this.listener.close(name, at);
    }
  }
}
