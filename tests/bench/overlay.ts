/** `bench overlay [--page FILE]`: marking words as highlights in a real Chromium, beside wrapping them in elements. */
import type { Page } from 'playwright-core';
import { callModule } from '../browser/harness/plain-page';
import { median } from './in-page/median';
import { onBenchPage } from './setup/bench-page';

const RUNS = 9;
/** A thousand are what a much annotated paper has: 500 findings and 500 notes. */
const MARKS = [240, 1_000, 8_000];

/** What is measured, in this order, for both ways of marking. */
const STEPS = ['draw', 'hide', 'show'] as const;
const WAYS = ['Elements', 'Highlights'] as const;

export async function run(parameters: string[]): Promise<void> {
  for (const wanted of MARKS) {
    const marks = await onBenchPage(
      parameters,
      { overlay: 'tests/bench/in-page/overlay.ts' },
      async (page, kind, about) => {
        const drawn = await callModule<number>(page, 'overlay', 'prepare', kind, wanted);
        const times = await measure(page);
        if (wanted === MARKS[0]) {
          console.log(
            `${about}\nbusy time of the page's main thread (script, style, layout, paint), medians of ${RUNS} runs; a frame is 16.7 ms`,
          );
        }
        console.log(table(drawn, times));
        return drawn;
      },
    );
    // A page with fewer words has been measured with all of them.
    if (marks < wanted) break;
  }
}

type Times = Record<(typeof WAYS)[number], Record<(typeof STEPS)[number], number[]>>;

async function measure(page: Page): Promise<Times> {
  const times: Times = {
    Elements: { draw: [], hide: [], show: [] },
    Highlights: { draw: [], hide: [], show: [] },
  };
  const busy = await busyClock(page);
  for (let run = -1; run < RUNS; run += 1) {
    for (const way of WAYS) {
      for (const step of STEPS) {
        const before = await busy();
        await callModule(page, 'overlay', `${step}${way}`);
        await callModule(page, 'overlay', 'shown');
        const took = (await busy()) - before;
        // The first run warms up.
        if (run >= 0) times[way][step].push(took);
      }
      await callModule(page, 'overlay', `clear${way}`);
      await callModule(page, 'overlay', 'shown');
    }
  }
  return times;
}

/** How long the page's main thread has been busy since it began, in milliseconds. */
async function busyClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (!task) throw new Error('Chromium does not tell how busy the page was');
    return task.value * 1000;
  };
}

function table(marks: number, times: Times): string {
  const rows = STEPS.map((step) => {
    const [elements, highlights] = WAYS.map((way) => median(times[way][step])) as [number, number];
    const ratio = (highlights / elements).toFixed(2);
    return `  ${step.padEnd(20)}${ms(elements)}${ms(highlights)}${ratio.padStart(9)}`;
  });
  return `\n  ${`${marks} marks, half notes`.padEnd(20)}   elements   highlights    ratio\n${rows.join('\n')}`;
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(9)} ms`;
}
