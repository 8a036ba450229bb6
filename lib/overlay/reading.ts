/** One reading of the page: its text, all that the lens finds in it, and what lists show of that. */
import type { PageIdentity } from '../arxiv/identify';
import { readPage } from '../arxiv/read';
import { pageTitle } from '../arxiv/title';
import type { Finding } from '../lens/finding';
import { findings } from '../lens/find';
import type { Lexicon } from '../lens/lexicon';
import { listFinding } from '../messages/list-finding';
import type { ListedFinding } from '../messages/page-state';
import { abstractOf } from '../page-text/parts';
import { countWords, type PageText } from '../page-text/page-text';
import { profileOf, type Profile } from '../profile/profile';
import { runInSlices, type SliceOptions } from '../slices/slices';
import type { PageMap } from './page-map';
import { endMeasure } from './stopwatch';

export interface Reading {
  identity: PageIdentity;
  page: PageText;
  map: PageMap;
  lexicon: Lexicon;
  /** All findings in page order, those that the reader has taken away included. */
  found: readonly Finding[];
  /** The same, with their words and sections. */
  listed: readonly ListedFinding[];
  /** It describes the paper, not its reader: from all findings. */
  profile: Profile | null;
  title: string | null;
  abstract: string | null;
  words: number;
  /** From beginning to end, pauses included, in milliseconds. */
  readMs: number;
  lensMs: number;
}

/**
 * Reads the page in slices. `before` is the last reading: where text and lexicon are still the same (a page that only
 * moved its nodes), its findings hold and the lens rests.
 */
export async function readOnce(
  document: Document,
  identity: PageIdentity,
  lexicon: Lexicon,
  before: Reading | null,
  options: SliceOptions,
): Promise<Reading> {
  const began = performance.now();
  const { page, map } = await runInSlices(readPage(document, identity.page), options);
  const title = pageTitle(document, page);
  const readMs = endMeasure('hedgerow-read', began);
  const { categories } = identity;
  const same =
    before?.page.text === page.text &&
    before.lexicon === lexicon &&
    before.identity.categories.join() === categories.join();
  if (before && same) return { ...before, identity, page, map, title, readMs };

  const lensBegan = performance.now();
  const found = await runInSlices(findings(page, { categories }, lexicon), options);
  const lensMs = endMeasure('hedgerow-lens', lensBegan);
  return {
    identity,
    page,
    map,
    lexicon,
    found,
    listed: await runInSlices(list(page, found), options),
    profile: await runInSlices(profile(page, found, categories), options),
    title,
    abstract: abstractOf(page),
    words: await runInSlices(count(page), options),
    readMs,
    lensMs,
  };
}

function* list(page: PageText, found: readonly Finding[]): Generator<void, ListedFinding[]> {
  const listed: ListedFinding[] = [];
  for (const finding of found) {
    listed.push(listFinding(page, finding));
    yield;
  }
  return listed;
}

/** One step: it goes once over the text. */
function* profile(
  page: PageText,
  found: readonly Finding[],
  categories: readonly string[],
): Generator<void, Profile | null> {
  yield;
  return profileOf(page, found, categories);
}

function* count(page: PageText): Generator<void, number> {
  let words = 0;
  for (const { start, end } of page.blocks) {
    words += countWords(page.text.slice(start, end));
    yield;
  }
  return words;
}
