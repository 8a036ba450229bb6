/**
 * `bench versions [--seed N]`: two versions of a long paper of invented sentences, every second of them edited, laid
 * beside each other, and every eleventh sentence traced; beside it a plain diff of the words of both texts (jsdiff's
 * `diffWords`), which knows no sentence that moved. Times are compared within the run; a figure of another machine says
 * nothing.
 */
import { parseArgs } from 'node:util';
import { diffWords } from 'diff';
import type { PageText } from '../../lib/page-text/page-text';
import { align } from '../../lib/versions/align';
import { trace } from '../../lib/versions/trace';
import { pageTextOfHtml } from '../eval/anchoring/html';
import { longPaper } from './setup/long-paper';

const BYTES = 540_000;
const RUNS = 5;
const SEED = 20_261;
/** A plain diff is given up after so long. */
const PATIENCE_MS = 60_000;

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({ args: parameters, options: { seed: { type: 'string' } } });
  const seed = Number(values.seed ?? SEED);
  if (!Number.isSafeInteger(seed)) throw new Error('bench versions: --seed must be a whole number');
  const from = pageTextOfHtml(longPaper(BYTES, seed));
  const to = edited(from);
  const times: number[] = [];
  const steps: number[] = [];
  let alignment = await measured(from, to, times, steps);
  for (let i = 1; i < RUNS; i++) alignment = await measured(from, to, times, steps);
  const began = performance.now();
  const spans = alignment.groups.filter((_, index) => index % 11 === 0).map(({ from: [first] }) => first!);
  const traced = spans.map((span) => trace(alignment, span).status);
  const each = (performance.now() - began) / spans.length;
  const plainBegan = performance.now();
  const plain = diffWords(from.text, to.text, { timeout: PATIENCE_MS });
  const plainTook = performance.now() - plainBegan;
  const took = median(times);
  console.log(`${from.text.length} characters, ${alignment.groups.length} sentences, every second one edited, seed ${seed}

aligned: ${took.toFixed(0)} ms, median of ${RUNS}; longest step ${median(steps).toFixed(1)} ms, of all runs ${Math.max(...steps).toFixed(1)} ms
traced: ${each.toFixed(2)} ms for one of ${spans.length}; ${countOf(traced)}
plain diff of words: ${plainTook.toFixed(0)} ms${plain ? '' : ', given up'}; ${(plainTook / took).toFixed(1)} times as long`);
}

async function measured(from: PageText, to: PageText, times: number[], steps: number[]) {
  // What other runs left behind is taken away outside of the measured time.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const began = performance.now();
  const work = align(from, to);
  let longest = 0;
  for (;;) {
    const stepBegan = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - stepBegan);
    if (!step.done) continue;
    times.push(performance.now() - began);
    steps.push(longest);
    return step.value;
  }
}

/** Every second sentence with a word of it changed, one put in, or one left out, by turns. */
function edited({ text, blocks, sections }: PageText): PageText {
  let written = '';
  let sentence = 0;
  const moved = blocks.map((block) => {
    if (written !== '') written += '\n';
    const start = written.length;
    written += text.slice(block.start, block.end).replace(/[^.]+(?:\.|$)/g, (one) => {
      sentence += 1;
      return sentence % 2 === 0 ? one : change(one, sentence % 3);
    });
    return { ...block, start, end: written.length };
  });
  return { text: written, blocks: moved, sections, formulas: [], citations: [] };
}

function change(sentence: string, how: number): string {
  const words = sentence.split(' ');
  const middle = Math.floor(words.length / 2);
  const inner = [['otherwise'], [words[middle] ?? '', 'perhaps'], []][how]!;
  return [...words.slice(0, middle), ...inner, ...words.slice(middle + 1)].join(' ');
}

function countOf(statuses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
