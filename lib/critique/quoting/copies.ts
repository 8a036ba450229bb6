/** Runs of parts that were there before: second copies, or quotations that something new answers. */
import type { Critique, Part } from '../critique';
import type { PartQuote, SecondCopy } from '../quotes';
import type { Told } from './quoting-part';

/** What a part says again: earlier parts, in order; null where it says something new. */
export type Repeats = (number[] | null)[];

/** So many repeated parts in a row are the whole post again, not a quotation, if they are most of it. */
const LONG_RUN = 8;
const MOST_OF_POST = 0.6;

/**
 * The second copies among the parts: runs that say again what was said, with nothing new behind them in their post. A
 * run that something new follows is a quotation, unless it is most of a post.
 */
export function copiesAmong({ parts, posts }: Critique, told: Told, repeats: Repeats): SecondCopy[] {
  const copies: SecondCopy[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (repeats[index] === null) continue;
    let last = index;
    let end = index + 1;
    for (; end < parts.length && parts[end]!.post === parts[index]!.post; end += 1) {
      if (repeats[end] !== null) last = end;
      else if (!isNeutral(parts[end]!)) break;
    }
    const behind = parts.slice(last + 1).find((part) => !isNeutral(part));
    const answered = behind !== undefined && (posts.length < 2 || behind.post === parts[index]!.post);
    const run = range(index, last);
    const said = run.filter((each) => repeats[each] !== null);
    if (!answered || isMostOfPost(parts, repeats, said)) {
      const until = answered ? last : end - 1;
      copies.push(copyOf(parts, told, repeats, range(index, Math.max(last, until))));
    }
    index = last;
  }
  return copies;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Nobody's words: a picture, a byline, links alone. */
function isNeutral({ role, text, links }: Part): boolean {
  return role === 'image' || role === 'byline' || isLinks(text, links);
}

function isLinks(text: string, links: Part['links']): boolean {
  let left = text;
  for (const { start, end } of links.toReversed()) left = left.slice(0, start) + left.slice(end);
  left = left.replace(/(?:https?:\/\/|www\.)\S+/giu, ' ');
  return !/[\p{L}\p{N}]/u.test(left.replace(/^\W*(?:links?|source|see|via|cf|url|from|here)\b/iu, ''));
}

function isMostOfPost(parts: readonly Part[], repeats: Repeats, said: readonly number[]): boolean {
  if (said.length < LONG_RUN) return false;
  const of = new Set(said.flatMap((each) => repeats[each]!));
  const [first] = of;
  const post = parts[first!]!.post;
  const until = said[0]!;
  const own = parts.filter(
    (part, index) =>
      part.post === post && index < until && repeats[index] === null && !isNeutral(part) && part.quoted === 0,
  );
  return of.size >= MOST_OF_POST * own.length;
}

function copyOf(parts: readonly Part[], told: Told, repeats: Repeats, run: number[]): SecondCopy {
  const of = new Set<number>();
  const links: SecondCopy['links'] = [];
  let near = repeats[run.find((each) => repeats[each] !== null)!]![0]!;
  for (const index of run) {
    const earlier = repeats[index];
    if (earlier && earlier.length > 0) {
      for (const each of earlier) of.add(each);
      near = earlier.at(-1)!;
    }
    for (const url of urlsIn(parts[index]!)) {
      const known = [...of].some((each) => urlsIn(parts[each]!).includes(url));
      if (!known && !links.some((link) => link.url === url)) links.push({ part: near, url });
    }
  }
  const everywhere = new Set(told.parts.slice(0, run[0]).flatMap(({ part }) => urlsIn(part)));
  return {
    parts: run,
    of: [...of].sort((one, other) => one - other),
    links: links.filter(({ url }) => !everywhere.has(url)),
  };
}

function urlsIn({ links, text }: Part): string[] {
  const typed = text.match(/https?:\/\/[^\s<>"')\]]+/giu) ?? [];
  return [...new Set([...links.map(({ url }) => url), ...typed.map((url) => url.replace(/[.,;:!?]+$/, ''))])];
}

/** Whether a quotation of earlier parts says all of a part again. */
export function repeatOf(quotes: readonly PartQuote[]): number[] | null {
  if (quotes.length === 0 || !quotes[0]!.whole) return null;
  return quotes.flatMap(({ of }) => of.map((each) => each.part));
}
