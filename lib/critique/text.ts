/**
 * A plain text as a critique. Where nothing in it is marked, it is one post, and each of its lines a part. What is
 * plainly marked is used: quotation signs, bylines of forum pages, mail headers, fields of review forms, items, lines
 * that were broken for want of room.
 */
import type { Critique } from './critique';
import { findBylines, type PostStart } from './bylines';
import { findForumPage } from './forum-page';
import { findMail } from './mail';
import { isReviewForm } from './review-form';
import { headOf, raiseTitles } from './text-heads';
import { isBlank, textLines, type TextLine } from './text-lines';
import { TextParts } from './text-parts';

/** Blocks between two pauses. */
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
  const write = new TextParts(source, lines, forum !== null || isReviewForm(lines), blocks);
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
