/** The posts of a critique, as they are found, and which of them answers which. */
import type { Post } from './critique';

export class Posts {
  readonly list: Post[] = [];
  /** The last post of each name. */
  private readonly byName = new Map<string, number>();

  /** Adds a post and returns its index. `answers`: the name of whom it answers, or the index of the post. */
  add(post: Omit<Post, 'answers'>, answers: string | number | null): number {
    this.list.push({ ...post, answers: typeof answers === 'string' ? this.of(answers) : answers });
    const index = this.list.length - 1;
    if (post.author !== null) this.byName.set(keyOf(post.author), index);
    return index;
  }

  /** The last post of someone. */
  of(name: string): number | null {
    return this.byName.get(keyOf(name)) ?? null;
  }

  /** Says later whom a post answers; what is known already stays. */
  answer(index: number, name: string): void {
    const post = this.list[index]!;
    const answered = this.of(name);
    if (post.answers === null && answered !== null && answered < index) post.answers = answered;
  }
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:u\/|@)/u, '')
    .replace(/[\s_.]+/gu, ' ')
    .trim();
}
