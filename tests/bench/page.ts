/** `bench page [--page FILE]`: how long reading a page takes in a real Chromium, beside merely visiting its text. */
import type { ReadingTimes } from './in-page/reading';
import { callModule } from '../browser/harness/plain-page';
import { onBenchPage } from './setup/bench-page';

const RUNS = 25;

export async function run(parameters: string[]): Promise<void> {
  const modules = { reading: 'tests/bench/in-page/reading.ts' };
  await onBenchPage(parameters, modules, async (page, kind, about) => {
    const times = await callModule<ReadingTimes>(page, 'reading', 'measureReading', kind, RUNS);
    console.log(`${about}\n${table(times)}`);
  });
}

function table(times: ReadingTimes): string {
  const ratio = (ms: number) => (ms / times.walkMs).toFixed(1);
  return `${times.nodes} nodes, ${times.characters} characters read; medians of ${RUNS} runs in one page

  every text node visited, white space made one space   ${ms(times.walkMs)}   1.0  (the baseline)
  body.textContent                                      ${ms(times.textContentMs)}   ${ratio(times.textContentMs)}
  readPage at once                                      ${ms(times.readMs)}   ${ratio(times.readMs)}
  readPage in slices                                    ${ms(times.slicedMs)}   ${ratio(times.slicedMs)}
  longest slice of all runs                             ${ms(times.longestSliceMs)}`;
}

function ms(time: number): string {
  return `${time.toFixed(2).padStart(8)} ms`;
}
