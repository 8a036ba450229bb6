/**
 * `bench critique [--seed N] [--files CRITIQUE PAGE.html [--format text|md|html]]`: a long critique read against a long
 * paper as in the background, in slices: a post that goes through the paper sentence by sentence, answers that quote
 * the post, and a second copy of it, all of invented sentences; or the files that are named. CPU time and the clock of
 * one run each; the first run is of code that is still cold.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type CritiqueFormat, TEXT_FORMATS } from '../../lib/critique/critique';
import { type Progress, readCritique } from '../../lib/critique/read-critique';
import type { Reading } from '../../lib/critique/reading';
import { lexiconOf } from '../../lib/lens/lexicon';
import type { PageText } from '../../lib/page-text/page-text';
import { ArxivId } from '../../lib/paper/id';
import { runInSlices } from '../../lib/slices/slices';
import { pageTextOfHtml } from '../eval/anchoring/html';
import { longCritique } from './setup/long-critique';
import { longPaper } from './setup/long-paper';

const CRITIQUE_BYTES = 200_000;
/** The paper's text is as long, not its markup. */
const PAPER_CHARACTERS = 400_000;
const PAPER = v.parse(ArxivId, '2601.00001');
const RUNS = 5;
const SEED = 20_262;

interface Given {
  source: string;
  format: CritiqueFormat;
  page: PageText;
  about: string;
}

export async function run(parameters: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      files: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  });
  const given = values.files ? await ofFiles(positionals, values.format) : invented(values.seed);
  const runs: Measured[] = [];
  for (let index = 0; index < RUNS; index += 1) runs.push(await measured(given));
  console.log(`${given.about}\n\n${table(runs)}`);
}

async function ofFiles([critique, page]: string[], named: string): Promise<Given> {
  const format = TEXT_FORMATS.find((each) => each === named);
  if (!format) throw new Error(`bench critique: --format must be one of ${TEXT_FORMATS.join(', ')}`);
  if (critique === undefined || page === undefined)
    throw new Error('bench critique: --files needs a critique and the page that it is on');
  const source = await readFile(critique, 'utf8');
  return given(source, format, pageTextOfHtml(await readFile(page, 'utf8')), `${critique} on ${page}`);
}

function invented(wish: string | undefined): Given {
  const seed = Number(wish ?? SEED);
  if (!Number.isSafeInteger(seed)) throw new Error('bench critique: --seed must be a whole number');
  let bytes = PAPER_CHARACTERS;
  let page = pageTextOfHtml(longPaper(bytes, seed));
  while (page.text.length < PAPER_CHARACTERS) {
    bytes *= 1.05 * (PAPER_CHARACTERS / page.text.length);
    page = pageTextOfHtml(longPaper(bytes, seed));
  }
  return given(longCritique(page, CRITIQUE_BYTES, seed), 'text', page, `invented, seed ${seed}`);
}

function given(source: string, format: CritiqueFormat, page: PageText, name: string): Given {
  const about = `${name}: a critique of ${source.length} characters on a paper of ${page.text.length}`;
  return { source, format, page, about };
}

type Stage = Progress['stage'];

interface Measured {
  reading: Reading;
  clockMs: number;
  cpuMs: number;
  longestMs: number;
  stages: Map<Stage, number>;
}

async function measured({ source, format, page }: Given): Promise<Measured> {
  // What other runs left behind is taken away outside of the measured time.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stages = new Map<Stage, number>();
  const work = timed(
    readCritique({
      source,
      format,
      paper: PAPER,
      version: 1,
      page,
      lexicon: lexiconOf(),
      known: [],
    }),
    stages,
  );
  let longestMs = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const reading = await runInSlices(work, {
    onSlice: (ms) => {
      longestMs = Math.max(longestMs, ms);
    },
  });
  const clockMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { reading, clockMs, cpuMs: (user + system) / 1000, longestMs, stages };
}

/** Adds up how long the steps of each stage take. */
function* timed(
  work: Generator<Progress, Reading>,
  stages: Map<Stage, number>,
): Generator<Progress, Reading> {
  let stage: Stage = 'cutting';
  for (;;) {
    const began = performance.now();
    const step = work.next();
    if (!step.done) ({ stage } = step.value);
    stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - began);
    if (step.done) return step.value;
    yield step.value;
  }
}

function table(runs: readonly Measured[]): string {
  const [first, ...warm] = runs;
  const { reading, stages } = first!;
  const row = (name: string, of: (run: Measured) => number) =>
    `  ${name.padEnd(30)}${ms(of(first!))}${ms(median(warm.map(of)))}`;
  const quoting = reading.notes.filter(({ quote }) => quote !== null).length;
  return [
    `${reading.notes.length} notes, ${quoting} of them on a quotation, ${reading.replies.length} replies, ${reading.quotes.copies.length} second copies of ${reading.duplicates.length} lines`,
    '',
    `  ${''.padEnd(30)}${'first run'.padStart(12)}${`median of ${warm.length}`.padStart(15)}`,
    row('all, by the clock', ({ clockMs }) => clockMs),
    row('all, CPU time', ({ cpuMs }) => cpuMs),
    ...[...stages.keys()].map((stage) => row(`  ${stage}`, (run) => run.stages.get(stage) ?? 0)),
    row('longest slice', ({ longestMs }) => longestMs),
  ].join('\n');
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(13);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
