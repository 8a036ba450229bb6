/** Runs in a page: stored quotations found again, by our matcher and by others. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toTextPosition } from 'dom-anchor-text-quote';
import { anchor } from '../../../lib/anchor/anchor';
import { prepare } from '../../../lib/anchor/page-index';
import type { Selector } from '../../../lib/anchor/selectors';
import type { DomMap } from '../../../lib/arxiv/dom-map';
import { readPage } from '../../../lib/arxiv/read';
import type { PageText, Span } from '../../../lib/page-text/page-text';
import type { PageKind } from '../../../lib/paper/url';
import { runAtOnce, runInSlices } from '../../../lib/slices/slices';
import { median } from './median';
import { type SetName, type Stored, storedOn } from './quotations';
import { bestMatch, type Sought } from './whole-text';

export const METHODS = ['hedgerow', 'whole text', 'dom-anchor-text-quote', 'apache annotator'] as const;
export type Method = (typeof METHODS)[number];

export interface Indexed {
  characters: number;
  /** Medians of several runs, in milliseconds: all slices together, and the longest of each run. */
  totalMs: number;
  longestMs: number;
  /** The longest of all runs. */
  worstMs: number;
}

export interface Outcome {
  asked: number;
  /** In all, in milliseconds. */
  ms: number;
  /** Placed where they belong, or rightly not placed. */
  right: number;
  /** Placed elsewhere. */
  wrong: number;
}

let page: PageText | null = null;
let sets: Record<SetName, Stored[]> | null = null;
let map: DomMap | null = null;
/** The text of the page as elements, for those that search a document: as many elements as the page itself has. */
let root: Element | null = null;

/** Reads the page, makes its index several times, and the quotations. */
export async function prepareAll(kind: PageKind, seed: number, runs: number): Promise<Indexed> {
  const elements = document.body.querySelectorAll('*').length;
  const reading = runAtOnce(readPage(document, kind));
  const read = reading.page;
  map = reading.map;
  const totals: number[] = [];
  const longests: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    let total = 0;
    let longest = 0;
    // A copy each time: an index is kept as long as its page.
    page = { ...read };
    await runInSlices(prepare(page), {
      onSlice(ms) {
        total += ms;
        longest = Math.max(longest, ms);
      },
    });
    if (run < 0) continue;
    totals.push(total);
    longests.push(longest);
  }
  sets = storedOn(read, seed);
  root = asElements(read, elements);
  return {
    characters: read.text.length,
    totalMs: median(totals),
    longestMs: median(longests),
    worstMs: Math.max(...longests),
  };
}

/** Finds the first `most` quotations of a set by one method, each up to the range that would be drawn. */
export async function find(set: SetName, method: Method, most: number): Promise<Outcome> {
  const outcome: Outcome = { asked: 0, ms: 0, right: 0, wrong: 0 };
  for (const { selectors, truth } of sets![set].slice(0, most)) {
    const began = performance.now();
    const found = await METHOD[method](selectors);
    outcome.ms += performance.now() - began;
    outcome.asked += 1;
    const place = found && (found instanceof Range ? offsetsOf(found) : found);
    if (isRight(place, truth)) outcome.right += 1;
    else if (place) outcome.wrong += 1;
  }
  return outcome;
}

/** A place is given as offsets where its range was made too, else as the range. */
const METHOD: Readonly<
  Record<Method, (selectors: readonly Selector[]) => Promise<Range | null> | Range | Span | null>
> = {
  hedgerow(selectors) {
    const result = anchor(page!, selectors);
    if (!('text' in result)) return null;
    map!.rangeOf(result);
    return result;
  },
  'whole text'(selectors) {
    const place = bestMatch(root!.textContent, soughtIn(selectors));
    return place && rangeAt(root!, place);
  },
  'dom-anchor-text-quote'(selectors) {
    // Its matcher takes 32 characters at most; of the quotation it takes pieces, of the context it does not.
    const { exact, prefix, suffix, position } = soughtIn(selectors);
    const near = { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
    const place = toTextPosition(root!, near, { hint: position });
    return place && rangeAt(root!, place);
  },
  async 'apache annotator'(selectors) {
    const { exact, prefix, suffix } = soughtIn(selectors);
    const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    for await (const range of matcher(root!)) return range;
    return null;
  },
};

/** The range of a stretch of an element's text. */
function rangeAt(element: Element, { start, end }: Span): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = text as Text;
    if (start >= passed && start <= passed + length) range.setStart(text, start - passed);
    passed += length;
    if (end > passed) continue;
    range.setEnd(text, length - (passed - end));
    break;
  }
  return range;
}

/** Where a range stands in the text of the elements. */
function offsetsOf(range: Range): Span {
  const before = document.createRange();
  before.setStart(root!, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

function soughtIn(selectors: readonly Selector[]): Sought {
  const sought: Sought = { exact: '', prefix: '', suffix: '', position: 0 };
  for (const selector of selectors) {
    if (selector.type === 'TextQuoteSelector') Object.assign(sought, selector);
    if (selector.type === 'TextPositionSelector') sought.position = selector.start;
  }
  return sought;
}

/** Whether most of the place is the passage and most of the passage is in it; without a passage, whether none is. */
function isRight(place: Span | null, truth: Span | null): boolean {
  if (!place || !truth) return place === truth;
  const common = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  const both = Math.max(place.end, truth.end) - Math.min(place.start, truth.start);
  return common / both >= 0.8;
}

function asElements({ text, blocks }: PageText, elements: number): Element {
  const element = document.createElement('section');
  const length = Math.ceil(text.length / Math.max(1, elements - blocks.length));
  for (const [index, { start, end }] of blocks.entries()) {
    if (index > 0) element.append('\n');
    const paragraph = document.createElement('p');
    for (let from = start; from < end; from += length) {
      const piece = document.createElement('span');
      piece.append(text.slice(from, Math.min(end, from + length)));
      paragraph.append(piece);
    }
    element.append(paragraph);
  }
  document.body.append(element);
  return element;
}
