/** Runs in a page: how long reading takes, beside the least that any reading must do. */
import { readPage } from '../../../lib/arxiv/read';
import type { PageKind } from '../../../lib/paper/url';
import { runAtOnce, runInSlices } from '../../../lib/slices/slices';
import { median, timed } from './median';

export interface ReadingTimes {
  nodes: number;
  /** UTF-16 code units of `PageText.text`. */
  characters: number;
  /** Medians, in milliseconds. */
  walkMs: number;
  textContentMs: number;
  readMs: number;
  /** In slices, as in the extension: all in all, and the longest slice of any run. */
  slicedMs: number;
  longestSliceMs: number;
}

/** Measures each way `runs` times, in turns, so that a machine that slows down slows them all. */
export async function measureReading(kind: PageKind, runs: number): Promise<ReadingTimes> {
  const walks: number[] = [];
  const contents: number[] = [];
  const reads: number[] = [];
  const sliced: number[] = [];
  let longestSliceMs = 0;
  let kept = 0;
  for (let run = -2; run < runs; run += 1) {
    const walk = timed(() => {
      kept += walkText().length;
    });
    const content = timed(() => {
      kept += document.body.textContent.length;
    });
    const read = timed(() => {
      kept += runAtOnce(readPage(document, kind)).page.text.length;
    });
    let slices = 0;
    let longest = 0;
    await runInSlices(readPage(document, kind), {
      onSlice(ms) {
        slices += ms;
        longest = Math.max(longest, ms);
      },
    });
    // The first two runs warm up.
    if (run < 0) continue;
    walks.push(walk);
    contents.push(content);
    reads.push(read);
    sliced.push(slices);
    longestSliceMs = Math.max(longestSliceMs, longest);
  }
  if (kept === 0) throw new Error('Nothing was read');
  return {
    nodes: countNodes(),
    characters: runAtOnce(readPage(document, kind)).page.text.length,
    walkMs: median(walks),
    textContentMs: median(contents),
    readMs: median(reads),
    slicedMs: median(sliced),
    longestSliceMs,
  };
}

/** The baseline: every text node of the body visited once, its text collected, white space made one space. */
function walkText(): string {
  const parts: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) parts.push(text.nodeValue!);
  return parts.join('').replace(/\s+/g, ' ');
}

function countNodes(): number {
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  let nodes = 0;
  while (all.nextNode()) nodes += 1;
  return nodes;
}
