/**
 * `bench anchor [--page FILE] [--seed N]`: stored quotations found again on a long page in a real Chromium, beside
 * other ways of finding them. Without a page, one of invented sentences is made from the seed. Times are compared
 * within the run; a figure of another machine says nothing.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { callModule, withPlainPage } from '../browser/harness/plain-page';
import { type Indexed, type Method, METHODS, type Outcome } from './in-page/anchoring';
import { type SetName, SETS } from './in-page/quotations';
import { ADDRESS, kindOf } from './setup/bench-page';
import { longPaper } from './setup/long-paper';

const BYTES = 410_000;
const RUNS = 9;
const SEED = 20_261;
/** Of each set those that search a document are given so many: they take up to half a second for one. */
const FEW = 20;

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: parameters, options: { page: text, seed: text } });
  const seed = Number(values.seed ?? SEED);
  if (!Number.isSafeInteger(seed)) throw new Error('bench anchor: --seed must be a whole number');
  const html = values.page === undefined ? longPaper(BYTES, seed) : await readFile(values.page, 'utf8');
  const kind = kindOf(html);
  const modules = { anchoring: 'tests/bench/in-page/anchoring.ts' };
  await withPlainPage(html, ADDRESS[kind], modules, async (page) => {
    const indexed = await callModule<Indexed>(page, 'anchoring', 'prepareAll', kind, seed, RUNS);
    console.log(
      `${values.page ?? 'invented sentences'}: ${Math.round(html.length / 1000)} kB of HTML, ` +
        `${indexed.characters} characters read as ${kind}, seed ${seed}\n\n` +
        `index: ${ms(indexed.totalMs)} in slices, medians of ${RUNS}; longest slice ${ms(indexed.longestMs)}, of all runs ${ms(indexed.worstMs)}\n`,
    );
    console.log(heading());
    for (const set of SETS) console.log(row(set, await measure(page, set)));
  });
}

type Outcomes = Record<Method, Outcome>;

async function measure(page: Page, set: SetName): Promise<Outcomes> {
  const outcomes = {} as Outcomes;
  for (const method of METHODS) {
    const most = method === 'hedgerow' || method === 'whole text' ? Infinity : FEW;
    // What runs for the first time is compiled then.
    await callModule(page, 'anchoring', 'find', set, method, 2);
    outcomes[method] = await callModule<Outcome>(
      page,
      'anchoring',
      'find',
      set,
      method,
      Math.min(most, 1000),
    );
  }
  return outcomes;
}

function heading(): string {
  return `ms for one; r right, w on a wrong place, of so many\n${['', ...METHODS].map((each) => each.padEnd(26)).join('')}times faster than whole text`;
}

function row(set: SetName, outcomes: Outcomes): string {
  const cells = METHODS.map((method) => {
    const { asked, ms: took, right, wrong } = outcomes[method];
    return `${(took / asked).toFixed(2)}  ${right}r ${wrong}w of ${asked}`.padEnd(26);
  });
  const ratio = outcomes['whole text'].ms / outcomes.hedgerow.ms;
  return `${set.padEnd(26)}${cells.join('')}${ratio.toFixed(1)}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
