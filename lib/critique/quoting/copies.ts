/** Runs of parts that were there before: second copies, or quotations that something new answers. */
import type { Critique, Part } from '../critique';
import type { SecondCopy } from '../quotes';
import { firstIndex } from './ordered';

/** What a part says again of what was said before it. */
export interface Repeat {
  /** The earlier parts, in order. */
  of: number[];
  /** Long enough to be no accident: others count only in a row with such. */
  certain: boolean;
}

/** Of each part; null where it says something new. */
export type Repeats = readonly (Repeat | null)[];

/** So many repeated parts in a row are the whole post again, not a quotation, if they are most of it. */
const LONG_RUN = 8;
const MOST_OF_POST = 0.6;

/** Parts between two pauses. */
const STEP = 256;

/**
 * The second copies among the parts: runs that say again what was said, with nothing new behind them in their post. A
 * run that something new follows is a quotation, unless it is most of a post. `quoting`: whether a part is nothing but
 * a quotation of the paper, which a copy may have lost.
 */
export function* copiesAmong(
  { parts, posts }: Critique,
  repeats: Repeats,
  quoting: (part: number) => boolean,
): Generator<void, SecondCopy[]> {
  const known = yield* knownOf(parts, repeats, quoting);
  const copies: SecondCopy[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (index % STEP === 0) yield;
    if (!repeats[index]) continue;
    let end = index;
    let last = index;
    for (; end < parts.length && parts[end]!.post === parts[index]!.post; end += 1) {
      if (repeats[end] && (repeats[end]!.certain || follows(repeats, last, end))) last = end;
      else if (known.saying[end]) break;
    }
    const said = range(index, last).filter((each) => repeats[each]);
    const behind = parts[known.sayingFrom[last + 1]!];
    const answered = behind !== undefined && (posts.length < 2 || behind.post === parts[index]!.post);
    if (said.some((each) => repeats[each]!.certain)) {
      if (!answered) copies.push(copyOf(parts, repeats, range(index, end - 1), known));
      else if (isMostOfPost(parts, repeats, said, known))
        copies.push(copyOf(parts, repeats, range(index, last), known));
    }
    index = last;
  }
  return copies;
}

/** What is known of all parts before any run of them is judged. */
interface Known {
  /** Of each part, whether it says anything: pictures, bylines and links alone do not. */
  saying: boolean[];
  /** From each part on, and behind the last one, the first that says anything. */
  sayingFrom: number[];
  /** Of each post, the parts that say something new and are not of the paper, in order. */
  own: Map<number, number[]>;
  /** Where each link stands first. */
  firstWith: Map<string, number>;
}

function* knownOf(
  parts: readonly Part[],
  repeats: Repeats,
  quoting: (part: number) => boolean,
): Generator<void, Known> {
  const known: Known = { saying: [], sayingFrom: [], own: new Map(), firstWith: new Map() };
  for (const [index, part] of parts.entries()) {
    if (index % STEP === 0) yield;
    const isSaying = !isNeutral(part);
    known.saying.push(isSaying);
    for (const url of urlsIn(part)) if (!known.firstWith.has(url)) known.firstWith.set(url, index);
    if (!isSaying || repeats[index] || quoting(index)) continue;
    const own = known.own.get(part.post);
    if (own) own.push(index);
    else known.own.set(part.post, [index]);
  }
  known.sayingFrom[parts.length] = parts.length;
  for (let index = parts.length - 1; index >= 0; index -= 1)
    known.sayingFrom[index] = known.saying[index] ? index : known.sayingFrom[index + 1]!;
  return known;
}

/** Whether what a part says again stood behind what the part before it says again. */
function follows(repeats: Repeats, before: number, index: number): boolean {
  return before === index || repeats[before]!.of.at(-1)! < repeats[index]!.of[0]!;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Nobody's words: a picture, a byline, links alone. */
function isNeutral({ role, text, links }: Part): boolean {
  return role === 'image' || role === 'byline' || isLinks(text, links);
}

function isLinks(text: string, links: Part['links']): boolean {
  let left = '';
  let done = 0;
  for (const { start, end } of links) {
    left += text.slice(done, Math.max(done, start));
    done = Math.max(done, end);
  }
  left = (left + text.slice(done)).replace(/(?:https?:\/\/|www\.)\S+/giu, ' ');
  return !/[\p{L}\p{N}]/u.test(left.replace(/^\W*(?:links?|source|see|via|cf|url|from|here)\b/iu, ''));
}

/** Whether the parts say most of an earlier post again, in its order. */
function isMostOfPost(
  parts: readonly Part[],
  repeats: Repeats,
  said: readonly number[],
  { own }: Known,
): boolean {
  if (said.length < LONG_RUN) return false;
  const of = said.map((each) => repeats[each]!.of[0]!);
  if (of.some((each, index) => index > 0 && each < of[index - 1]!)) return false;
  const ofPost = own.get(parts[of[0]!]!.post) ?? [];
  const before = firstIndex(ofPost.length, (index) => ofPost[index]! >= said[0]!);
  return new Set(of).size >= MOST_OF_POST * before;
}

function copyOf(
  parts: readonly Part[],
  repeats: Repeats,
  run: readonly number[],
  { firstWith }: Known,
): SecondCopy {
  const of = new Set<number>();
  const links: SecondCopy['links'] = [];
  let near = repeats[run[0]!]!.of[0]!;
  for (const index of run) {
    for (const each of repeats[index]?.of ?? []) {
      of.add(each);
      near = each;
    }
    for (const url of urlsIn(parts[index]!)) {
      if (firstWith.get(url) === index) links.push({ part: near, url });
    }
  }
  return { parts: [...run], of: [...of].sort((one, other) => one - other), links };
}

function urlsIn({ links, text }: Part): string[] {
  const typed = text.match(/https?:\/\/[^\s<>"')\]]+/giu) ?? [];
  return [...new Set([...links.map(({ url }) => url), ...typed.map((url) => url.replace(/[.,;:!?]+$/, ''))])];
}
