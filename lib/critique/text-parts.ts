/** The parts of a plain text: paragraphs, items, headings, fields of review forms, bylines. */
import type { Part, Post } from './critique';
import type { PostStart } from './bylines';
import type { Mail } from './mail';
import { Posts } from './posts';
import { fieldOf } from './review-form';
import { saidBy, type Frame } from './runs';
import { answeredIn, LONGEST_HEAD } from './text-heads';
import { itemOf } from './text-item';
import type { TextLine } from './text-lines';
import { typedRuns } from './typed';
import { joined, paragraphsOf, wrappingOf, type Wrapping } from './wrapped';

/** Paragraphs between two pauses. */
const STEP = 100;

/** A row of signs between what is said. */
const RULE = /^(?:[-=_*~#·•—–─━]\s?){3,}$/u;
/** Typed as Markdown has it, or known from a review form. */
const HASHES = /^#{1,6} +(?=[\p{Lu}\d])/u;

/** "6: marginally above the acceptance threshold", "3 good": nothing without the name of its field. */
const GRADE = /^\d{1,2}(?:\.\d+)?(?:\s*[:(–—].*|\s+\p{L}{1,12}|\s*\/\s*\d{1,2})?$/u;

/** What a field says on the line of its name. */
function restOf(text: string): string {
  const field = fieldOf(text);
  return field ? text.slice(field.end).replace(/^[*_\s]+/u, '') : '';
}

/** Writes the blocks of a text down as parts, one after the other, each in the post that was begun last. */
export class TextParts {
  readonly parts: Part[] = [];
  readonly posts = new Posts();
  private readonly wrapping: Wrapping | null;
  private words: ReadonlySet<string> | null = null;
  private current = 0;
  /** No words of the post have been met yet. */
  private fresh = true;

  constructor(
    private readonly source: string,
    private readonly lines: readonly TextLine[],
    private readonly form: boolean,
    blocks: readonly (readonly number[])[],
  ) {
    const told = blocks.map((block) => block.map((at) => lines[at]!));
    this.wrapping = wrappingOf(told, (line, before) => this.begins(line, before));
  }

  post(start: PostStart | null): void {
    const post: Omit<Post, 'answers'> = {
      author: start?.author ?? null,
      date: start?.date ?? null,
      url: null,
      heading: start?.heading ?? null,
    };
    this.current = this.posts.add(post, start?.answers ?? null);
    this.fresh = true;
  }

  bylines(block: readonly number[], mail: Mail): void {
    for (const at of block) {
      const line = this.lines[at]!;
      this.part('byline', [line], line.text, null);
      const author = mail.attributions.get(at);
      if (author !== undefined) this.posts.answer(this.current, author);
    }
  }

  heads(block: readonly number[]): void {
    for (const at of block) this.part('heading', [this.lines[at]!], this.lines[at]!.text, null);
  }

  *block(block: readonly number[]): Generator<void> {
    const lines = block.map((at) => this.lines[at]!);
    const paragraphs = paragraphsOf(lines, this.wrapping, (line, before) => this.begins(line, before));
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index % STEP === STEP - 1) yield;
      this.paragraph(paragraph);
    }
  }

  /** Whether a line begins a paragraph by its signs, or by those of the line before. */
  private begins(line: TextLine, before: TextLine): boolean {
    const apart = ({ text }: TextLine) => this.isHeading(text) || RULE.test(text);
    return itemOf(line.text) !== null || apart(line) || (apart(before) && restOf(before.text) === '');
  }

  private paragraph(lines: readonly TextLine[]): void {
    const [first, ...others] = lines as [TextLine, ...TextLine[]];
    if (this.fresh && first.quoted === 0) {
      const answered = answeredIn(first.text);
      if (answered !== null) this.posts.answer(this.current, answered);
      this.fresh = false;
    }
    if (RULE.test(first.text)) return this.part('byline', lines, first.text, null);
    if (this.isHeading(first.text)) {
      const rest = this.heading(first);
      if (rest) this.said([rest, ...others]);
      return;
    }
    this.said(lines);
  }

  private said(lines: readonly TextLine[]): void {
    const text = lines.length === 1 ? lines[0]!.text : joined(lines, (word) => this.knows(word));
    const item = itemOf(text);
    if (item) this.part('item', lines, text.slice(item.at), item.frame);
    else this.part('text', lines, text, null);
  }

  private isHeading(text: string): boolean {
    if (text.length <= LONGEST_HEAD && HASHES.test(text) && !/[.!?]$/u.test(text)) return true;
    const field = fieldOf(text);
    if (!field) return false;
    return this.form || (field.colon && field.end === text.length);
  }

  /** The name of a field is a heading; what it says on the same line is returned, to be a part of its own. */
  private heading(line: TextLine): TextLine | null {
    const field = fieldOf(line.text);
    const text = restOf(line.text);
    if (field && GRADE.test(text)) {
      this.part('text', [line], `${field.label}: ${text}`, null);
      return null;
    }
    if (field?.label.toLowerCase() === 'title' && text !== '') {
      this.part('heading', [line], text, null);
      return null;
    }
    if (!field || text === '') {
      this.part('heading', [line], field?.label ?? line.text.replace(HASHES, ''), null);
      return null;
    }
    const cut = line.end - text.length;
    this.part('heading', [{ ...line, end: cut }], field.label, null);
    return { ...line, start: cut, text };
  }

  private part(role: Part['role'], lines: readonly TextLine[], text: string, frame: Frame): void {
    const first = lines[0]!;
    const last = lines.at(-1)!;
    const said = saidBy(typedRuns(text), frame);
    if (said.text === '') return;
    this.parts.push({
      post: this.current,
      lines: { from: first.number, to: last.number },
      at: {
        start: first.start,
        end: this.source.slice(first.start, last.end).trimEnd().length + first.start,
      },
      role,
      ...said,
      quoted: first.quoted,
      images: 0,
    });
  }

  /** Whether a word stands in the text elsewhere, so that a hyphen at the end of a line is known for what it is. */
  private knows(word: string): boolean {
    this.words ??= new Set(this.source.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? []);
    return this.words.has(word);
  }
}
