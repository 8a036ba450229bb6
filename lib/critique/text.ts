/**
 * A plain text as a critique. Where nothing in it is marked, it is one post, and each of its lines a part. What is
 * plainly marked is used: quotation signs, bylines of forum pages, mail headers, fields of review forms, items, lines
 * that were broken for want of room.
 */
import type { Critique, Part, Post } from './critique';
import { findBylines, type PostStart } from './bylines';
import { nameOf } from './byline';
import { findForumPage } from './forum-page';
import { findMail, type Mail } from './mail';
import { Posts } from './posts';
import { fieldOf, isReviewForm } from './review-form';
import { saidBy, type Frame } from './runs';
import { isBlank, textLines, type TextLine } from './text-lines';
import { typedRuns } from './typed';
import { joined, paragraphsOf, wrappingOf, type Wrapping } from './wrapped';

/** Lines or parts between two pauses. */
const STEP = 100;

export function* cutText(source: string): Generator<void, Critique> {
  const lines = yield* textLines(source);
  yield;
  const mail = findMail(lines);
  yield;
  const forum = findForumPage(lines);
  yield;
  const bylines = forum ?? findBylines(lines);
  yield;
  const starts = new Map([...bylines.starts, ...mail.starts]);
  const isByline = (at: number) => bylines.is[at] === true || mail.is[at] === true;
  const heads = headOf(lines, starts, isByline);
  if (forum === null) raiseTitles(lines, starts, isByline);
  const isHead = (at: number) => heads.lines.has(at) || forum?.titles.has(at) === true;

  const blocks = blocksOf(lines, starts, isByline);
  const write = new Writer(source, lines, forum !== null || isReviewForm(lines), blocks);
  yield;
  if (!starts.has(heads.at)) write.post(null);
  for (const [index, block] of blocks.entries()) {
    if (index % STEP === 0) yield;
    const [first] = block as [number];
    const start = starts.get(first);
    if (start) write.post(start);
    if (isByline(first)) write.bylines(block, mail);
    else if (isHead(first) || start?.heading === lines[first]!.text) write.heads(block);
    else yield* write.block(block);
  }
  const named = forum?.title == null ? heads.title : lines[forum.title]!.text;
  const title = mail.subject ?? named;
  const { posts, parts } = write;
  return { source, title, posts: parts.length > 0 ? posts.list : [], parts };
}

interface Heads {
  title: string | null;
  /** Lines that say what the page is, before its first byline. */
  lines: ReadonlySet<number>;
  /** The line on which the first post begins. */
  at: number;
}

const MOST_HEADS = 3;
const LONGEST_HEAD = 160;

/** A title, where the first words of the text are a few short lines with a byline below. The first post begins there. */
function headOf(
  lines: readonly TextLine[],
  starts: Map<number, PostStart>,
  isByline: (at: number) => boolean,
): Heads {
  const first = lines.findIndex((line) => !isBlank(line));
  const none: Heads = { title: null, lines: new Set(), at: first };
  const begins = [...starts.keys()].reduce((least, at) => Math.min(least, at), Infinity);
  if (first < 0 || begins === Infinity) return none;
  const heads: number[] = [];
  for (let at = first; at < begins; at += 1) {
    const line = lines[at]!;
    if (isBlank(line) || isByline(at)) continue;
    const isHead =
      line.quoted === 0 &&
      line.text.length <= LONGEST_HEAD &&
      !/[.,;:]$/u.test(line.text) &&
      !itemOf(line.text);
    if (!isHead || heads.length === MOST_HEADS) return none;
    heads.push(at);
  }
  // The byline may stand above the title's place in the page's own bar: the post begins with the text all the same.
  if (begins !== first) {
    starts.set(first, starts.get(begins)!);
    starts.delete(begins);
  }
  const [title] = heads;
  if (title === undefined || starts.get(first)!.heading !== null) return { ...none, lines: new Set(heads) };
  return { title: lines[title]!.text, lines: new Set(heads), at: first };
}

const ANSWERS =
  /^(?:title: ?)?(?:(?:further|author|authors'?|our) )?(?:response|rebuttal|reply|answers?)(?: to| for) (.+?)(?: \(?(?:\d+\/\d+|part \d+|cont(?:inued|'d)?\.?)\)?)?[.:]?$/iu;

/** Whom a line such as "Response to Reviewer xYz1" answers. */
function answeredIn(text: string): string | null {
  if (text.length > LONGEST_HEAD) return null;
  const found = ANSWERS.exec(text) ?? /^@([\p{L}\p{N}_.-]+)(?:[,:]|\s|$)/u.exec(text);
  return found && nameOf(found[1]!.replace(/[.,:]$/u, ''));
}

/** A review page has the title of an answer above its byline: the post begins with it. */
function raiseTitles(
  lines: readonly TextLine[],
  starts: Map<number, PostStart>,
  isByline: (at: number) => boolean,
): void {
  for (const [at, start] of [...starts]) {
    if (start.heading === null) continue;
    let above = at - 1;
    while (above >= 0 && isBlank(lines[above]!)) above -= 1;
    if (above < 0 || isByline(above) || starts.has(above)) continue;
    const answers = ANSWERS.test(lines[above]!.text) ? answeredIn(lines[above]!.text) : null;
    if (answers === null) continue;
    starts.delete(at);
    starts.set(above, { ...start, heading: lines[above]!.text, answers });
  }
}

/** Lines that follow each other, quoted alike, bylines apart; a post begins a block. Indices of lines. */
function blocksOf(
  lines: readonly TextLine[],
  starts: ReadonlyMap<number, PostStart>,
  isByline: (at: number) => boolean,
): number[][] {
  const blocks: number[][] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) {
      open = false;
      continue;
    }
    const last = blocks.at(-1)?.at(-1);
    const goesOn =
      open &&
      last !== undefined &&
      lines[last]!.quoted === line.quoted &&
      isByline(last) === isByline(at) &&
      !starts.has(at);
    if (goesOn) blocks.at(-1)!.push(at);
    else blocks.push([at]);
    open = true;
  }
  return blocks;
}

// --- Parts ----------------------------------------------------------------------------------------------------------

interface Item {
  /** What follows the sign, as an offset in the text. */
  at: number;
  frame: Frame;
}

const BULLET = /^[-*+•‣◦▪●○·]\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;
const LETTER = /^(?:\([a-z]{1,4}\)|[a-z]\))\s+(?=\S)/iu;

function itemOf(text: string): Item | null {
  const bullet = BULLET.exec(text);
  if (bullet) return { at: bullet[0].length, frame: { type: 'item', number: null } };
  const number = NUMBER.exec(text);
  if (number) return { at: number[0].length, frame: { type: 'item', number: Number(number[1]) } };
  // Markdown has no such list: the sign stays in the words.
  return LETTER.test(text) ? { at: 0, frame: null } : null;
}

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

class Writer {
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
