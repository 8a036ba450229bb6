/**
 * The posts of a page. Elements that may hold a post nest in many ways, and some of them hold none: which of them are
 * posts is decided when all is read. One without words of its own, or without a name or date within another that has
 * them, is no post; what is said in it belongs to the one around it.
 */
import type { Post } from './critique';
import type { Holder } from './html-tags';

export interface Scope {
  holder: Holder | null;
  parent: Scope | null;
  author: string | null;
  date: string | null;
  url: string | null;
  heading: string | null;
  /** Address or id of what it says to answer. */
  answers: string | null;
  depth: number | null;
  /** Parts that stand in it, and how many of them are words. */
  parts: number;
  words: number;
}

export function newScope(parent: Scope | null, holder: Holder | null): Scope {
  return {
    holder,
    parent,
    author: holder?.author ?? null,
    date: null,
    url: null,
    heading: null,
    answers: holder?.parent ?? null,
    depth: holder?.depth ?? null,
    parts: 0,
    words: 0,
  };
}

/** The posts in order, and for each scope the index of its post. `scopes`: all of them, in order of the page. */
export function postsOf(scopes: readonly Scope[]): {
  posts: Post[];
  postOf: (scope: Scope) => number | null;
} {
  const own = new Map<Scope, Scope>();
  for (const scope of scopes)
    own.set(scope, isPost(scope) ? scope : ((scope.parent && own.get(scope.parent)) ?? scope));
  // A wrapper without words stands for the first post in it, so that what answers it finds that one.
  const stands = new Map<Scope, Scope>();
  for (const scope of scopes) {
    if (own.get(scope) !== scope) continue;
    for (let up: Scope | null = scope; up && !stands.has(up); up = up.parent) stands.set(up, scope);
  }
  const posts: Post[] = [];
  const index = new Map<Scope, number>();
  const ids = new Map<string, number>();
  const byDepth: number[] = [];
  let main: Scope | null = null;
  for (const scope of scopes) {
    if (own.get(scope) !== scope || scope.parts === 0) continue;
    const at = posts.length;
    posts.push({
      author: scope.author,
      date: scope.date,
      url: scope.url,
      heading: scope.heading,
      answers: answered(scope, { index, ids, byDepth, stands, main }),
    });
    index.set(scope, at);
    if (!isComment(scope)) main ??= at === 0 ? scope : null;
    for (let up: Scope | null = scope; up && (stands.get(up) === scope || up === scope); up = up.parent)
      for (const id of up.holder?.ids ?? []) if (!ids.has(keyOf(id))) ids.set(keyOf(id), at);
    if (scope.url !== null && !ids.has(scope.url)) ids.set(scope.url, at);
    if (scope.depth !== null) {
      byDepth.length = Math.min(byDepth.length, scope.depth);
      byDepth[scope.depth] = at;
    }
  }
  return { posts, postOf: (scope) => index.get(own.get(scope)!) ?? null };
}

function isPost(scope: Scope): boolean {
  if (scope.parent === null) return scope.words > 0;
  if (scope.parts === 0) return false;
  if (scope.author !== null || scope.date !== null) return true;
  for (let up: Scope | null = scope.parent; up; up = up.parent) {
    const isNamed = up.author !== null || up.date !== null;
    // A name above words that only an element within holds is the name of who says them.
    if (isNamed && up.words === 0) return false;
    if (up.words > 0 && up.parent !== null) return scope.holder?.comment ?? false;
  }
  return true;
}

function isComment(scope: Scope): boolean {
  for (let up: Scope | null = scope; up; up = up.parent) if (up.holder?.comment) return true;
  return false;
}

interface Known {
  index: ReadonlyMap<Scope, number>;
  ids: ReadonlyMap<string, number>;
  byDepth: readonly (number | undefined)[];
  stands: ReadonlyMap<Scope, Scope>;
  main: Scope | null;
}

function answered(scope: Scope, { index, ids, byDepth, stands, main }: Known): number | null {
  for (let up: Scope | null = scope; up && (up === scope || stands.get(up) === scope); up = up.parent) {
    if (up.answers === null) continue;
    const named = ids.get(up.answers) ?? ids.get(keyOf(up.answers));
    if (named !== undefined) return named;
  }
  for (let up = scope.parent; up; up = up.parent) {
    const post = index.get(up) ?? index.get(stands.get(up) ?? up);
    // The page as a whole stands for no post: what it holds is not an answer to its first words.
    if (post !== undefined && up.parent !== null) return post;
  }
  if (scope.depth !== null && scope.depth > 0) {
    const above = byDepth[scope.depth - 1];
    if (above !== undefined) return above;
  }
  return main !== null && isComment(scope) ? (index.get(main) ?? null) : null;
}

/** `#comment-12`, `comment-12`, `t1_12`, `https://…#comment-12` by their end. */
function keyOf(id: string): string {
  return id.replace(/^.*#/u, '').replace(/^[a-z]+[-_]?(?=\d+$)/iu, '');
}
