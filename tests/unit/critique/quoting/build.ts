/** Critiques for tests, written as they read: each line is a part. */
import type { Critique, Part, Post } from '../../../../lib/critique/critique';

/** What a part is besides its text. */
export type Written = string | ({ text: string } & Partial<Part>);

/** A critique of these posts, each a list of parts; a list of texts is one post. */
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
