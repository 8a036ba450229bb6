/** One reading of the page: its text, its findings, and what lists show of them. */
import { type PageIdentity } from '../arxiv/identify';
import { readPage } from '../arxiv/read';
import { pageTitle } from '../arxiv/title';
import { type Finding } from '../lens/finding';
import { findings } from '../lens/find';
import { listFinding } from '../messages/list-finding';
import { type ListedFinding } from '../messages/page-state';
import { abstractOf } from '../page-text/parts';
import { countWords, type PageText } from '../page-text/page-text';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { type PageMap } from './page-map';
import { endMeasure } from './stopwatch';

export interface Reading {
  identity: PageIdentity;
  page: PageText;
  map: PageMap;
  findings: readonly Finding[];
  /** The same findings, with their words and sections. */
  listed: readonly ListedFinding[];
  title: string | null;
  abstract: string | null;
  words: number;
  /** From beginning to end, pauses included, in milliseconds. */
  readMs: number;
  lensMs: number;
}

/**
 * Reads the page in slices. `before` is the last reading: where the text is still the same (a page that only moved
 * its nodes), its findings hold and the lens rests.
 */
export async function readOnce(
  document: Document,
  identity: PageIdentity,
  before: Reading | null,
  options: SliceOptions,
): Promise<Reading> {
  const began = performance.now();
  const { page, map } = await runInSlices(readPage(document, identity.page), options);
  const readMs = endMeasure('hedgerow-read', began);
  const same =
    before?.page.text === page.text && before.identity.categories.join() === identity.categories.join();
  if (before && same) return { ...before, identity, page, map, title: pageTitle(document, page), readMs };

  const lensBegan = performance.now();
  const found = await runInSlices(findings(page, { categories: identity.categories }), options);
  const lensMs = endMeasure('hedgerow-lens', lensBegan);
  return {
    identity,
    page,
    map,
    findings: found,
    listed: await runInSlices(list(page, found), options),
    title: pageTitle(document, page),
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

function* count(page: PageText): Generator<void, number> {
  let words = 0;
  for (const { start, end } of page.blocks) {
    words += countWords(page.text.slice(start, end));
    yield;
  }
  return words;
}
