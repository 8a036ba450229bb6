/**
 * `eval pages --index FILE.tsv --output OUT.jsonl`: every page of an index (a table whose head names at least `file`
 * and `url`) opened in a real Chromium with the extension, and what Hedgerow read there, a line a page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kind, KINDS } from '../../lib/lens/finding';
import type { PageState } from '../../lib/messages/page-state';
import { extensionFor } from '../../scripts/build';
import type { Browser, Tab } from '../browser/harness/browser';
import { ChromiumBrowser } from '../browser/harness/chromium';
import { untilReady } from '../browser/harness/page';
import { StandIn } from '../browser/harness/stand-in';
import { readIndex } from './anchoring/index-file';

interface Line {
  /** As in the index, relative to it. */
  file: string;
  url: string;
  paper: string | null;
  version: number | null;
  page: PageState['page'] | null;
  title: string | null;
  abstract: string | null;
  blocks: number | null;
  words: number | null;
  findings: Record<Kind, number> | null;
  readMs: number | null;
  lensMs: number | null;
  error: string | null;
}

interface Seen {
  line: Line;
  /** Null where the page did not say. */
  longestTaskMs: number | null;
}

/** Long enough for a page of 500 KB on a machine that is busy with other things. */
const PATIENCE_MS = 20_000;

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: { index: { type: 'string' }, output: { type: 'string' } },
  });
  if (values.index === undefined || values.output === undefined) {
    throw new Error('eval pages needs --index FILE.tsv and --output OUT.jsonl');
  }
  const entries = readIndex(await readFile(values.index, 'utf8'), values.index);
  const extension = await extensionFor('chromium');
  const standIn = await StandIn.start();
  const seen: Seen[] = [];
  try {
    const browser = await ChromiumBrowser.open({ extension, standIn });
    try {
      for (const { file, url } of entries) {
        standIn.serveAs(url, { file: join(dirname(values.index), file) });
        seen.push(await look(browser, file, url));
        standIn.withdraw(url);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await standIn.stop();
  }
  await writeFile(values.output, seen.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
  console.log(summary(seen));
}

async function look(browser: Browser, file: string, url: string): Promise<Seen> {
  let tab: Tab | null = null;
  try {
    tab = await browser.open(url);
    await untilReady(tab, PATIENCE_MS);
    const state = await browser.askPage(tab, 'page/state', {});
    const { paper, version, page, title, abstract, blocks, words, findings, timings } = state;
    const counts = Object.fromEntries(
      KINDS.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length]),
    ) as Record<Kind, number>;
    const counted = { findings: counts, readMs: timings.readMs, lensMs: timings.lensMs };
    const read = { paper, version, page, title, abstract, blocks, words, ...counted };
    return { line: { file, url, ...read, error: state.problem }, longestTaskMs: state.longestTaskMs };
  } catch (error) {
    const nothing = { paper: null, version: null, page: null, title: null, abstract: null, blocks: null };
    const read = { words: null, findings: null, readMs: null, lensMs: null };
    const reason = await reasonOf(error, browser, tab);
    return { line: { file, url, ...nothing, ...read, error: reason }, longestTaskMs: null };
  } finally {
    await tab?.close();
  }
}

/** The page's own reason, if it has one; else what went wrong with asking it. */
async function reasonOf(error: unknown, browser: Browser, tab: Tab | null): Promise<string> {
  const asked = error instanceof Error ? error.message : String(error);
  const state = tab && (await browser.askPage(tab, 'page/state', {}).catch(() => null));
  return state?.problem ?? asked;
}

function summary(seen: readonly Seen[]): string {
  const lines = seen.map(({ line }) => line);
  const bad = lines.filter(({ error }) => error !== null);
  const told = bad.map(({ file, error }) => `\n  ${file}: ${error}`).join('');
  const most = (what: string, timeOf: (each: Seen) => number | null) => {
    const [first] = seen.toSorted((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0));
    return first ? `${what} ${timeOf(first)?.toFixed(1)} ms (${first.line.file})` : '';
  };
  return `${lines.length} pages, ${bad.length} with an error${told}
read: median ${median(lines.map(({ readMs }) => readMs))} ms, ${most('longest', ({ line }) => line.readMs)}
lens: median ${median(lines.map(({ lensMs }) => lensMs))} ms, ${most('longest', ({ line }) => line.lensMs)}
main thread held: median ${median(seen.map(({ longestTaskMs }) => longestTaskMs))} ms, ${most('longest', ({ longestTaskMs }) => longestTaskMs)}`;
}

function median(values: readonly (number | null)[]): string {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]?.toFixed(1) ?? '-';
}
