/**
 * A plain-text critique taken apart into paragraphs, so that it can be disturbed and written down in another form with
 * its truth still known.
 */
import type { CritiqueFormat } from '../../../lib/critique/critique';
import type { LineRange, TrueNote, TrueReply, Truth } from './truth';

export interface Paragraph {
  /** The lines of the critique that it is made of; null for one that was put in. */
  lines: LineRange | null;
  text: string;
  /** What it quotes, if nothing but a quotation stands in it. */
  quotes: 'paper' | 'part' | null;
  /** It begins another person's words, or a second copy. */
  beginsPost: boolean;
}

/** A paragraph ends at a blank line and wherever a quotation, a note or a reply of the truth begins. */
export function paragraphsOf(source: string, truth: Truth): Paragraph[] {
  const paperAt = new Set(truth.notes.flatMap(({ quote }) => (quote === null ? [] : [quote.line])));
  const replies = repliesOf(truth.notes);
  const partAt = new Set(
    replies.flatMap(({ quotesLines }) => (quotesLines === null ? [] : [quotesLines[0]])),
  );
  const mixed = new Set(
    truth.notes.flatMap(({ quote, lines }) => (quote?.line === lines[0] ? [quote.line] : [])),
  );
  const begins = new Set([
    ...paperAt,
    ...partAt,
    ...[...truth.notes, ...replies].map(({ lines }) => lines[0]),
    ...[...truth.notes, ...replies].map(({ lines }) => lines[1] + 1),
  ]);
  const lines = source.replace(/\n$/u, '').split('\n');
  const oneALine = !lines.includes('');
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  lines.forEach((line, index) => {
    const number = index + 1;
    const text = line.replace(/^(?:> ?|\s+)/u, '').trim();
    if (text === '') {
      open = null;
      return;
    }
    if (open?.lines && !oneALine && !begins.has(number) && !/^(?:-|\d+\.) /u.test(line)) {
      open.text += ` ${text}`;
      open.lines[1] = number;
      return;
    }
    const quotes = partAt.has(number) ? 'part' : paperAt.has(number) && !mixed.has(number) ? 'paper' : null;
    open = { lines: [number, number], text, quotes, beginsPost: truth.posts.includes(number) };
    paragraphs.push(open);
  });
  return paragraphs;
}

function repliesOf(of: readonly (TrueNote | TrueReply)[]): TrueReply[] {
  return of.flatMap(({ replies }) => [...replies, ...repliesOf(replies)]);
}

export const FORMS = ['lines', 'spaced', 'wrapped', 'md', 'html'] as const;
/** And one in which nothing parts paragraphs but that their last line is short: some run into each other. */
export const ALL_FORMS = [...FORMS, 'wrapped close'] as const;
export type Form = (typeof ALL_FORMS)[number];
/** Without empty lines between paragraphs. */
const CLOSE: ReadonlySet<Form> = new Set(['lines', 'wrapped close', 'html']);

/** Where paragraphs are wrapped, in characters. */
const WIDTH = 72;

/** The paragraphs written down in a form, with the truth of the new lines. */
export function written(
  paragraphs: readonly Paragraph[],
  form: Form,
  truth: Truth,
): { source: string; truth: Truth } {
  const out: string[] = [];
  const at = new Map<number, LineRange>();
  for (const paragraph of paragraphs) {
    if (!CLOSE.has(form) && out.length > 0) out.push('');
    const from = out.length + 1;
    out.push(...linesOf(paragraph, form));
    const range: LineRange = [from, out.length];
    for (let line = paragraph.lines?.[0] ?? 0; line <= (paragraph.lines?.[1] ?? -1); line += 1)
      at.set(line, range);
  }
  const format: CritiqueFormat = form === 'md' || form === 'html' ? form : 'text';
  return { source: `${out.join('\n')}\n`, truth: { ...moved(truth, at), format } };
}

function linesOf({ text, quotes }: Paragraph, form: Form): string[] {
  switch (form) {
    case 'lines':
    case 'spaced':
      return [text];
    case 'wrapped':
    case 'wrapped close':
      return wrapped(text);
    case 'md':
      return [quotes === null ? text : `> ${text}`];
    case 'html': {
      const safe = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
      return [quotes === null ? `<p>${safe}</p>` : `<blockquote><p>${safe}</p></blockquote>`];
    }
  }
}

function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The truth for other lines: `at` tells where each line has come to; what is on a line that is gone goes with it. */
function moved(truth: Truth, at: ReadonlyMap<number, LineRange>): Truth {
  const to = ([first, last]: LineRange): LineRange => [at.get(first)![0], at.get(last)![1]];
  const here = ([first, last]: LineRange) => at.has(first) && at.has(last);
  const end = (line: number | undefined) => (line === undefined ? undefined : at.get(line)![1]);
  const replyTo = (reply: TrueReply): TrueReply => ({
    ...reply,
    lines: to(reply.lines),
    linesMayEndAt: end(reply.linesMayEndAt),
    quotesLines: reply.quotesLines && to(reply.quotesLines),
    replies: reply.replies.map(replyTo),
  });
  return {
    ...truth,
    notes: truth.notes.map((note) => ({
      ...note,
      lines: to(note.lines),
      linesMayBeginAt: note.linesMayBeginAt === undefined ? undefined : at.get(note.linesMayBeginAt)![0],
      linesMayEndAt: end(note.linesMayEndAt),
      quote: note.quote && { ...note.quote, line: at.get(note.quote.line)![0] },
      replies: note.replies.map(replyTo),
    })),
    wholePaper: truth.wholePaper.filter(here).flatMap((lines) => apart(lines, at)),
    unplaced: truth.unplaced.map((each) => ({ ...each, lines: to(each.lines), parent: to(each.parent) })),
    duplicates: truth.duplicates.flatMap((line) => (at.has(line) ? each(at.get(line)!) : [])),
  };
}

/** A run of lines, each with what it has become: between two of them something may stand now. */
function apart(lines: LineRange, at: ReadonlyMap<number, LineRange>): LineRange[] {
  return each(lines).flatMap((line) => (at.has(line) ? [at.get(line)!] : []));
}

function each([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
