/**
 * Which lines of a plain text are bylines, and which of them begin a post. A line that may be one is judged with its
 * neighbours: a name alone is one only where a time follows it, a number only beside a name. In doubt a line is text.
 */
import { bylineOf, nameOf, type Byline } from './byline';
import { isBlank, type TextLine } from './text-lines';

export interface PostStart {
  author: string;
  date: string | null;
  heading: string | null;
  /** The name of whom it answers, where the page says so. */
  answers: string | null;
}

export interface Bylines {
  /** Whether a line is a byline, by index. */
  is: boolean[];
  /** The posts that begin, by the index of the line. */
  starts: Map<number, PostStart>;
}

interface Entry {
  at: number;
  line: Byline;
}

/** Empty lines within a cluster of bylines: pages put them between. */
const MOST_BLANK = 2;

export function findBylines(lines: readonly TextLine[]): Bylines {
  const clusters = clustersOf(lines);
  const forum = isForum(clusters);
  const found: Bylines = { is: lines.map(() => false), starts: new Map() };
  for (const cluster of clusters) take(cluster, forum, found);
  markQuoted(lines, found);
  return found;
}

/** "Jane Doe:", "jane said:" before a quotation, as pages of forums show who is quoted: someone who has posted above. */
function markQuoted(lines: readonly TextLine[], found: Bylines): void {
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const start = found.starts.get(at);
    if (start) names.add(lettersOf(start.author));
    if (found.is[at] || names.size === 0 || line.text.length > 80 || !line.text.endsWith(':')) continue;
    const name = nameOf(line.text.replace(/(?: (?:wrote|said|writes|says))?:$/u, ''));
    if (name !== null && names.has(lettersOf(name))) found.is[at] = true;
  }
}

/** Runs of lines that may be bylines. */
function clustersOf(lines: readonly TextLine[]): Entry[][] {
  const clusters: Entry[][] = [];
  let open: Entry[] | null = null;
  let blank = 0;
  lines.forEach((line, at) => {
    if (isBlank(line)) {
      blank += 1;
      if (blank > MOST_BLANK) open = null;
      return;
    }
    blank = 0;
    const byline = line.quoted > 0 ? null : bylineOf(line.text);
    if (byline === null) {
      open = null;
      return;
    }
    if (open === null) clusters.push((open = []));
    open.push({ at, line: byline });
  });
  return clusters;
}

/** Whether the text plainly comes from a page of posts, so that what may be a byline is one. */
function isForum(clusters: readonly Entry[][]): boolean {
  let starts = 0;
  let maybe = 0;
  let asides = 0;
  for (const { line } of clusters.flat()) {
    if (line.kind === 'start') {
      if (line.sure) starts += 1;
      else maybe += 1;
    }
    if (line.kind === 'aside' && line.sure) asides += 1;
  }
  return starts > 0 || maybe > 1 || asides > 1;
}

function take(cluster: readonly Entry[], forum: boolean, found: Bylines): void {
  let current: PostStart | undefined;
  let begun: PostStart | undefined;
  let answers: string | null = null;
  for (const [index, { at, line }] of cluster.entries()) {
    switch (line.kind) {
      case 'start':
        if (!line.sure && !forum) continue;
        if (current?.author === line.author && index > 0) {
          current.date ??= line.date;
          current.heading ??= line.heading;
          break;
        }
        current = { author: line.author, date: line.date, heading: line.heading, answers };
        break;
      case 'name':
        if (isSaidAgain(cluster, index)) break;
        if (!isNamed(cluster, index)) continue;
        current = { author: line.author, date: null, heading: null, answers };
        break;
      case 'when':
        if (!current && !line.sure) continue;
        if (current) current.date ??= line.date;
        break;
      case 'answers':
        if (current) current.answers = line.author;
        else if (forum) answers = line.author;
        else continue;
        break;
      case 'aside':
        if (!line.sure && !isBeside(cluster, index, found.is)) continue;
        break;
      case 'count':
        if (!current && !isBeside(cluster, index, found.is)) continue;
        break;
    }
    found.is[at] = true;
    if (current !== begun) {
      begun = current;
      answers = null;
      found.starts.set(at, current!);
    }
  }
}

/** Whether a name has a time behind it, with nothing but its rank and signs between. */
function isNamed(cluster: readonly Entry[], index: number): boolean {
  const { line } = cluster[index]!;
  const sure = line.kind === 'name' && line.sure;
  for (let next = index + 1; next < cluster.length && next <= index + 4; next += 1) {
    const other = cluster[next]!.line;
    if (other.kind === 'when') return true;
    if (other.kind === 'name' && isAliasOf(cluster, index)) continue;
    if (sure && (other.kind === 'aside' || other.kind === 'count')) return true;
    if (other.kind !== 'aside' || other.sure) return false;
  }
  return false;
}

/** Whether a byline says a name again that stands before it, as a forum shows a handle and a full name. */
function isAliasOf(cluster: readonly Entry[], index: number): boolean {
  const one = cluster[index]!.line;
  const other = cluster[index + 1]?.line;
  if (one.kind !== 'name' || (other?.kind !== 'name' && other?.kind !== 'start')) return false;
  const [a, b] = [lettersOf(one.author), lettersOf(other.author)];
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  return /^[\p{Ll}\d_.-]+$/u.test(one.author) && a.slice(0, 3) === b.slice(0, 3);
}

/** Of two names for one person the last one counts, where it is one. */
function isSaidAgain(cluster: readonly Entry[], index: number): boolean {
  if (!isAliasOf(cluster, index)) return false;
  const other = cluster[index + 1]!.line;
  return other.kind === 'start' ? other.sure : isNamed(cluster, index + 1);
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^u\//u, '')
    .replace(/[^\p{L}]/gu, '');
}

function isBeside(cluster: readonly Entry[], index: number, is: readonly boolean[]): boolean {
  const before = cluster[index - 1];
  const after = cluster[index + 1]?.line;
  return (
    (before !== undefined && is[before.at] === true) ||
    (after?.kind === 'aside' && after.sure) ||
    (after?.kind === 'start' && after.sure)
  );
}
