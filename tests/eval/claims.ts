/**
 * `eval claims --pages DIR [--show]`: the claim table against the labelled papers (`labels/claims.md`) that stand in
 * DIR: how many labelled claims are listed, for how many the right passage is among the first three, and how long a
 * table takes. `--show` also prints what was missed, by offsets.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { readPage } from '../../lib/arxiv/read';
import { claimTable } from '../../lib/claims/table';
import { findings } from '../../lib/lens/find';
import type { PageText, Span } from '../../lib/page-text/page-text';
import { runAtOnce } from '../../lib/slices/slices';

const Labelled = v.object({ start: v.number(), end: v.number(), words: v.string() });
const Paper = v.object({
  file: v.string(),
  claims: v.array(v.object({ part: v.string(), ...Labelled.entries, again: v.array(Labelled) })),
  optional: v.array(Labelled),
});
type Paper = v.InferOutput<typeof Paper>;

/** What is counted over a set of papers. */
export interface ClaimFigures {
  papers: number;
  claims: number;
  listed: number;
  /** Claims that the labels do not know, not even as optional. */
  others: number;
  /** Labelled claims that the body says again. */
  restated: number;
  /** Those with a right passage among the first three; a claim that is not listed counts as missed. */
  found: number;
  /** A table each, in milliseconds, in order. */
  times: number[];
  missed: string[];
}

/** Times are those of the best of so many runs: what is measured is the work, not the machine's other guests. */
const RUNS = 3;

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: { pages: { type: 'string' }, show: { type: 'boolean', default: false } },
  });
  if (values.pages === undefined)
    throw new Error('eval claims needs --pages DIR, the folder of the labelled pages');
  const { tuned, aside } = await claimFigures(values.pages);
  console.log(
    'papers | claims | listed | other sentences listed | said again, among the first three | ms: median, max',
  );
  console.log('--- | --- | --- | --- | --- | ---');
  console.log(rowOf('tuned on', tuned));
  console.log(rowOf('set aside', aside));
  console.log(rowOf('all', sumOf(tuned, aside)));
  if (values.show) console.log([...tuned.missed, ...aside.missed].join('\n'));
}

/** The figures for the labelled papers in `folder`: those that rules were tuned on, and those set aside. */
export async function claimFigures(folder: string): Promise<{ tuned: ClaimFigures; aside: ClaimFigures }> {
  const lines = await readFile(new URL('labels/claims.jsonl', import.meta.url), 'utf8');
  const papers = lines
    .trim()
    .split('\n')
    .map((line) => v.parse(Paper, JSON.parse(line)));
  const figures = { tuned: noFigures(), aside: noFigures() };
  for (const paper of papers) {
    const page = await pageOf(folder, paper.file);
    checkLabels(page, paper);
    count(page, paper, isAside(paper.file) ? figures.aside : figures.tuned);
  }
  for (const { times } of Object.values(figures)) times.sort((a, b) => a - b);
  return figures;
}

/** Whether a paper is kept from tuning. */
export function isAside(file: string): boolean {
  const hash = createHash('sha256').update(file).digest('hex');
  return parseInt(hash.slice(0, 8), 16) % 3 === 0;
}

async function pageOf(folder: string, file: string): Promise<PageText> {
  const html = await readFile(join(folder, file), 'utf8');
  const { document } = new JSDOM(html, { url: 'https://arxiv.org/html/2601.99990v1' }).window;
  return runAtOnce(readPage(document, file.startsWith('ar5iv') ? 'ar5iv' : 'html')).page;
}

/** Throws where the words of a label do not stand where it says: the page is read otherwise than when it was labelled. */
function checkLabels(page: PageText, { file, claims, optional }: Paper): void {
  for (const { start, end, words } of [...claims, ...claims.flatMap(({ again }) => again), ...optional]) {
    const folded = page.text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (createHash('sha256').update(folded).digest('hex').startsWith(words)) continue;
    throw new Error(`${file}: other words than the labelled ones stand at ${start}; label the page anew`);
  }
}

function count(page: PageText, paper: Paper, figures: ClaimFigures): void {
  const marks = runAtOnce(findings(page, { categories: [] }));
  let best = Infinity;
  let table = runAtOnce(claimTable(page, marks));
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    table = runAtOnce(claimTable(page, marks));
    best = Math.min(best, performance.now() - began);
  }
  figures.papers += 1;
  figures.times.push(best);
  for (const claim of paper.claims) {
    const listed = table.claims.find((candidate) => same(candidate, claim));
    figures.claims += 1;
    if (listed) figures.listed += 1;
    else figures.missed.push(`${paper.file}: ${claim.part} at ${claim.start} is not listed`);
    if (claim.again.length === 0) continue;
    figures.restated += 1;
    const found = listed?.restatements.some((passage) => claim.again.some((again) => same(passage, again)));
    if (found) figures.found += 1;
    else figures.missed.push(`${paper.file}: ${claim.part} at ${claim.start}: no passage of it`);
  }
  const known = [...paper.claims, ...paper.optional];
  for (const claim of table.claims) {
    if (known.some((label) => same(claim, label))) continue;
    figures.others += 1;
    figures.missed.push(`${paper.file}: ${claim.part} at ${claim.start} is listed and no claim`);
  }
}

/** Whether two stretches are the same sentence, however its ends were drawn: half of the shorter lies in both. */
function same(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= Math.min(a.end - a.start, b.end - b.start) / 2;
}

function noFigures(): ClaimFigures {
  return { papers: 0, claims: 0, listed: 0, others: 0, restated: 0, found: 0, times: [], missed: [] };
}

function sumOf(a: ClaimFigures, b: ClaimFigures): ClaimFigures {
  return {
    papers: a.papers + b.papers,
    claims: a.claims + b.claims,
    listed: a.listed + b.listed,
    others: a.others + b.others,
    restated: a.restated + b.restated,
    found: a.found + b.found,
    times: [...a.times, ...b.times].sort((one, other) => one - other),
    missed: [...a.missed, ...b.missed],
  };
}

function rowOf(
  name: string,
  { papers, claims, listed, others, restated, found, times }: ClaimFigures,
): string {
  const share = (part: number, whole: number) =>
    `${part} of ${whole}, ${((100 * part) / whole).toFixed(0)} %`;
  const median = times[Math.floor(times.length / 2)]?.toFixed(1);
  return [
    `${name}: ${papers}`,
    claims,
    share(listed, claims),
    others,
    share(found, restated),
    `${median}, ${times.at(-1)?.toFixed(1)}`,
  ].join(' | ');
}
