/**
 * What matching needs of a page, made once for each `PageText` and kept as long as it is: the text with every white
 * space as one space, its folded form, and (only when a quotation has to be searched for) where each k-gram stands.
 */
import type { PageText } from '../page-text/page-text';
import { runAtOnce } from '../slices/slices';
import { type Folded, foldInSteps, lowered } from './fold';
import { type GramIndex, indexGrams } from './grams';

export interface PageIndex {
  page: PageText;
  /** As long as `page.text`: a block gap counts as a space. */
  spaced: string;
  folded: Folded;
  /** The folded text in lower case, as long as it. */
  lower: string;
  /** Of the folded text in lower case. */
  grams(): GramIndex;
}

/** What becomes a space; to look at the spaces themselves would take ten times as long. */
const OTHER_SPACE = /[^\S ]/g;

const indexes = new WeakMap<PageText, PageIndex>();

/**
 * Makes the index of a page ahead of its first use, in steps short enough to be run in slices. Without it the first
 * `anchor` or `describe` makes the index at once, which for a long paper takes longer than a frame.
 */
export function* prepare(page: PageText): Generator<void, void> {
  if (indexes.has(page)) return;
  const folded = yield* foldInSteps(page.text);
  const lower = lowered(folded.text);
  yield;
  const grams = yield* indexGrams(lower);
  yield;
  keep(page, folded, lower, () => grams);
}

/** The index of a page. */
export function indexOf(page: PageText): PageIndex {
  const known = indexes.get(page);
  if (known) return known;
  const folded = runAtOnce(foldInSteps(page.text));
  const lower = lowered(folded.text);
  let grams: GramIndex | null = null;
  return keep(page, folded, lower, () => (grams ??= runAtOnce(indexGrams(lower))));
}

function keep(page: PageText, folded: Folded, lower: string, grams: () => GramIndex): PageIndex {
  const index = { page, spaced: page.text.replace(OTHER_SPACE, ' '), folded, lower, grams };
  indexes.set(page, index);
  return index;
}
