/** Critiques for tests, written as they read: each line is a part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Critique, Part, Post } from '../../../../lib/critique/critique';
import { findQuotes } from '../../../../lib/critique/quoting/quotes';
import type { Quotes } from '../../../../lib/critique/quotes';
import type { PageText } from '../../../../lib/page-text/page-text';
import { runAtOnce } from '../../../../lib/slices/slices';
import { DEMO } from '../../../../scripts/demo';
import { pageTextOfHtml } from '../../../eval/anchoring/html';
import { FIXTURES } from '../../../eval/importing/cases';

/** What a part is besides its text. */
export type Written = string | ({ text: string } & Partial<Part>);

/** A critique of these parts; which post a part belongs to is said with it, the first unless told. */
export function critiqueOf(lines: readonly Written[], posts: readonly Partial<Post>[] = [{}]): Critique {
  const parts: Part[] = [];
  let source = '';
  for (const [index, line] of lines.entries()) {
    const { text, ...rest } = typeof line === 'string' ? { text: line } : line;
    const at = { start: source.length, end: source.length + text.length };
    source += `${text}\n`;
    parts.push({
      post: 0,
      lines: { from: index + 1, to: index + 1 },
      at,
      role: 'text',
      text: text.replace(/\s+/g, ' ').trim(),
      markdown: text,
      quoted: 0,
      links: [],
      stressed: [],
      images: 0,
      ...rest,
    });
  }
  const none = { author: null, date: null, url: null, heading: null, answers: null };
  return { source, title: null, posts: posts.map((post) => ({ ...none, ...post })), parts };
}

/** What such a critique quotes. */
export function quotesOf(
  page: PageText | null,
  lines: readonly Written[],
  posts?: readonly Partial<Post>[],
): Quotes {
  return runAtOnce(findQuotes(critiqueOf(lines, posts), page));
}

/** The paper that our critiques are on. */
export function gardenPaper(): PageText {
  const html = readFileSync(join(FIXTURES, 'garden-paper.html'), 'utf8');
  return pageTextOfHtml(html, 'https://arxiv.org/html/2602.99970v1');
}

export function demoPaper(): PageText {
  return pageTextOfHtml(readFileSync(DEMO.html.file, 'utf8'), 'https://arxiv.org/html/2601.99990v1');
}
