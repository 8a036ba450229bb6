/** What stands at the head of a text and of its posts: the title of the page, and titles that say whom a post answers. */
import type { PostStart } from './bylines';
import { nameOf } from './byline';
import { itemOf } from './text-item';
import { isBlank, type TextLine } from './text-lines';

interface Heads {
  title: string | null;
  /** Lines that say what the page is, before its first byline. */
  lines: ReadonlySet<number>;
  /** The line on which the first post begins. */
  at: number;
}

const MOST_HEADS = 3;
/** No heading is longer, in UTF-16 code units. */
export const LONGEST_HEAD = 160;

/** A title, where the first words of the text are a few short lines with a byline below. The first post begins there. */
export function headOf(
  lines: readonly TextLine[],
  starts: Map<number, PostStart>,
  isByline: (at: number) => boolean,
): Heads {
  const first = lines.findIndex((line) => !isBlank(line));
  const none: Heads = { title: null, lines: new Set(), at: first };
  const begins = [...starts.keys()].reduce((least, at) => Math.min(least, at), Infinity);
  if (first < 0 || begins === Infinity) return none;
  const heads: number[] = [];
  for (let at = first; at < begins; at += 1) {
    const line = lines[at]!;
    if (isBlank(line) || isByline(at)) continue;
    const isHead =
      line.quoted === 0 &&
      line.text.length <= LONGEST_HEAD &&
      !/[.,;:]$/u.test(line.text) &&
      !itemOf(line.text);
    if (!isHead || heads.length === MOST_HEADS) return none;
    heads.push(at);
  }
  // The byline may stand above the title's place in the page's own bar: the post begins with the text all the same.
  if (begins !== first) {
    starts.set(first, starts.get(begins)!);
    starts.delete(begins);
  }
  const [title] = heads;
  if (title === undefined || starts.get(first)!.heading !== null) return { ...none, lines: new Set(heads) };
  return { title: lines[title]!.text, lines: new Set(heads), at: first };
}

const ANSWERS =
  /^(?:title: ?)?(?:(?:further|author|authors'?|our) )?(?:response|rebuttal|reply|answers?)(?: to| for) (.+?)(?: \(?(?:\d+\/\d+|part \d+|cont(?:inued|'d)?\.?)\)?)?[.:]?$/iu;

/** Whom a line such as "Response to Reviewer xYz1" answers. */
export function answeredIn(text: string): string | null {
  if (text.length > LONGEST_HEAD) return null;
  const found = ANSWERS.exec(text) ?? /^@([\p{L}\p{N}_.-]+)(?:[,:]|\s|$)/u.exec(text);
  return found && nameOf(found[1]!.replace(/[.,:]$/u, ''));
}

/** A review page has the title of an answer above its byline: the post begins with it. */
export function raiseTitles(
  lines: readonly TextLine[],
  starts: Map<number, PostStart>,
  isByline: (at: number) => boolean,
): void {
  for (const [at, start] of [...starts]) {
    if (start.heading === null) continue;
    let above = at - 1;
    while (above >= 0 && isBlank(lines[above]!)) above -= 1;
    if (above < 0 || isByline(above) || starts.has(above)) continue;
    const answers = ANSWERS.test(lines[above]!.text) ? answeredIn(lines[above]!.text) : null;
    if (answers === null) continue;
    starts.delete(at);
    starts.set(above, { ...start, heading: lines[above]!.text, answers });
  }
}
