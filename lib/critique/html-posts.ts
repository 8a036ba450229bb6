/**
 * The posts of a page. Elements that may hold a post nest in many ways, and some of them hold none: which of them are
 * posts is decided when all is read. One without words of its own, or without a name or date within another that has
 * them, is no post; what is said in it belongs to the one around it.
 */
import type { Post } from './critique';
import type { Holder } from './html-conventions';

export interface Scope {
  holder: Holder | null;
  parent: Scope | null;
  author: string | null;
  date: string | null;
  url: string | null;
  heading: string | null;
  /** Address or id of what it says to answer. */
  answers: string | null;
  /** Whom it says to answer. */
  answersName: string | null;
  depth: number | null;
  /** Parts that stand in it, how many of them are words, and how long those are. */
  parts: number;
  words: number;
  letters: number;
  /** The longest of them. */
  longest: number;
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
    answersName: null,
    depth: holder?.depth ?? null,
    parts: 0,
    words: 0,
    letters: 0,
    longest: 0,
  };
}

/**
 * The posts in order, and for each scope the index of its post; null for what is the page's own, or stands before the
 * first post. `scopes`: all of them, in order of the page; the first is the page itself.
 */
export function postsOf(scopes: readonly Scope[]): {
  posts: Post[];
  postOf: (scope: Scope) => number | null;
  isPagesOwn: (scope: Scope) => boolean;
} {
  const [root] = scopes;
  const around = root && isAround(root, scopes) ? root : null;
  const own = new Map<Scope, Scope>();
  for (const scope of scopes)
    own.set(
      scope,
      scope !== around && isPost(scope) ? scope : ((scope.parent && own.get(scope.parent)) ?? scope),
    );
  const others = scopes.some((scope) => scope !== root && own.get(scope) === scope && scope.parts > 0);
  const isNone = others && (around !== null || !isPost(root!));
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
  const byName = new Map<string, number>();
  let main: Scope | null = null;
  for (const scope of scopes) {
    if (own.get(scope) !== scope || scope.parts === 0 || (scope === root && isNone)) continue;
    const at = posts.length;
    posts.push({
      author: scope.author,
      date: scope.date,
      url: scope.url,
      heading: scope.heading,
      answers: answered(scope, { index, ids, byDepth, byName, stands, main }),
    });
    index.set(scope, at);
    if (!isComment(scope)) main ??= at === 0 ? scope : null;
    for (let up: Scope | null = scope; up && (stands.get(up) === scope || up === scope); up = up.parent)
      for (const id of up.holder?.ids ?? []) if (!ids.has(keyOf(id))) ids.set(keyOf(id), at);
    if (scope.url !== null && !ids.has(scope.url)) ids.set(scope.url, at);
    if (scope.author !== null) byName.set(scope.author.toLowerCase(), at);
    if (scope.depth !== null) {
      byDepth.length = Math.min(byDepth.length, scope.depth);
      byDepth[scope.depth] = at;
    }
  }
  return {
    posts,
    postOf: (scope) => index.get(own.get(scope)!) ?? null,
    isPagesOwn: (scope) => scope === around,
  };
}

/** No heading, menu or notice of a page is longer, in UTF-16 code units; a paragraph that somebody wrote may be. */
const LONGEST_NOTICE = 160;

/**
 * Whether a page is only what stands around its posts: elements of it hold those, it tells who wrote them or when, and
 * what else it says is less than they say. A page with an author of its own, or with paragraphs beside comments, is a
 * post itself.
 */
function isAround(root: Scope, scopes: readonly Scope[]): boolean {
  let letters = 0;
  let hasMain = false;
  let isTold = false;
  for (const scope of scopes) {
    if (scope === root) continue;
    isTold ||= scope.author !== null || scope.date !== null;
    if (scope.holder === null || scope.words === 0) continue;
    letters += scope.letters;
    hasMain ||= !isComment(scope);
  }
  if (!isTold || letters < root.letters) return false;
  return hasMain || (root.author === null && root.date === null && root.longest <= LONGEST_NOTICE);
}

function isPost(scope: Scope): boolean {
  if (scope.parent === null) return scope.words > 0;
  if (scope.parts === 0) return false;
  if (scope.author !== null || scope.date !== null) return true;
  if (scope.words === 0) return false;
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
  byName: ReadonlyMap<string, number>;
  stands: ReadonlyMap<Scope, Scope>;
  main: Scope | null;
}

function answered(scope: Scope, { index, ids, byDepth, byName, stands, main }: Known): number | null {
  for (let up: Scope | null = scope; up && (up === scope || stands.get(up) === scope); up = up.parent) {
    if (up.answers === null) continue;
    const named = ids.get(up.answers) ?? ids.get(keyOf(up.answers));
    if (named !== undefined) return named;
  }
  const named = scope.answersName === null ? undefined : byName.get(scope.answersName.toLowerCase());
  if (named !== undefined) return named;
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
