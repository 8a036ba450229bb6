/**
 * `bench store [--notes N] [--papers N]`: opening a paper and searching all notes in a real Chromium's IndexedDB,
 * beside reading all notes and looking through them.
 */
import { parseArgs } from 'node:util';
import { callModule, withPlainPage } from '../browser/harness/plain-page';
import type { StoreTimes } from './in-page/store';

const RUNS = 9;

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      notes: { type: 'string', default: '50000' },
      papers: { type: 'string', default: '5000' },
    },
  });
  const [notes, papers] = [Number(values.notes), Number(values.papers)];
  const modules = { store: 'tests/bench/in-page/store.ts' };
  await withPlainPage('<!doctype html>', 'https://arxiv.org/abs/2401.00000v1', modules, async (page) => {
    const filled = await callModule<{ shelvesMs: number }>(page, 'store', 'fill', notes, papers);
    const times = await callModule<StoreTimes>(page, 'store', 'measure', RUNS);
    console.log(report(notes, papers, filled.shelvesMs, times));
  });
}

function report(notes: number, papers: number, shelvesMs: number, times: StoreTimes): string {
  const rows = [
    row('a paper with 200 notes opened', times.open, null, times.naiveOpen),
    ...times.searches.map(({ name, found, cold, warm, naive }) =>
      row(`search: ${name} (${found} found)`, cold, warm, naive),
    ),
  ];
  return `${notes} notes on ${papers} papers; medians of ${RUNS} runs, the database opened anew for each
all shelves made anew, as after an import: ${(shelvesMs / 1000).toFixed(1)} s; counting: ${times.counts.toFixed(1)} ms

cold: by a background that was just started; warm: by one that has searched before
  ${''.padEnd(44)}        cold        warm    all read
${rows.join('\n')}`;
}

function row(name: string, cold: number, warm: number | null, naive: number): string {
  return `  ${name.padEnd(44)}${ms(cold)}${warm === null ? ''.padStart(12) : ms(warm)}${ms(naive)}`;
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(9)} ms`;
}
