// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Host } from '../../../lib/overlay/host';
import { watchSelection } from '../../../lib/overlay/toolbar';
import { prepareWindow } from './fake-page';

const RESTED = 400;

let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  document.body.replaceChildren(
    Object.assign(document.createElement('p'), { textContent: 'One fish swims.' }),
  );
  prepareWindow(window);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watching() {
  const host = new Host(document, 'en', stop.signal);
  const used = watchSelection(
    window,
    host,
    { label: 'Write', key: () => null, canWrite: () => true, onWrite: () => {} },
    stop.signal,
  );
  const bar = host.inside.querySelector<HTMLElement>('.toolbar')!;
  return { bar, used };
}

async function select(from: number, to: number): Promise<void> {
  const text = document.querySelector('p')!.firstChild!;
  getSelection()!.setBaseAndExtent(text, from, text, to);
  document.dispatchEvent(new Event('selectionchange'));
  await vi.advanceTimersByTimeAsync(RESTED);
}

test('the button comes with a selection', async () => {
  const { bar } = watching();
  expect(bar.hidden).toBe(true);
  await select(0, 3);
  expect(bar.hidden).toBe(false);
});

test('it goes when the same was done by a key, though the selection stays, and comes again for another', async () => {
  const { bar, used } = watching();
  await select(0, 3);
  used();
  window.dispatchEvent(new Event('pointerup'));
  await vi.advanceTimersByTimeAsync(RESTED);
  expect(bar.hidden).toBe(true);
  await select(4, 8);
  expect(bar.hidden).toBe(false);
});
