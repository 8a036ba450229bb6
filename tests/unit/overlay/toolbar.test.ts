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

function watching(about: string[] = []) {
  const host = new Host(document, 'en', stop.signal);
  const selected: (string | null)[] = [];
  const run = vi.fn();
  const bar = watchSelection(
    window,
    host,
    {
      actions: [{ label: 'Write', key: () => 'Alt+O', run }],
      canUse: () => true,
      about: () => about,
      onSelect: (range) => selected.push(range && range.toString()),
    },
    stop.signal,
  );
  return { bar: host.inside.querySelector<HTMLElement>('.toolbar')!, used: bar.dismiss, selected };
}

async function select(from: number, to: number): Promise<void> {
  const text = document.querySelector('p')!.firstChild!;
  getSelection()!.setBaseAndExtent(text, from, text, to);
  document.dispatchEvent(new Event('selectionchange'));
  await vi.advanceTimersByTimeAsync(RESTED);
}

test('the bar comes with a selection', async () => {
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

test('it says what there is to be said of the selection', async () => {
  const { bar } = watching(['0.14 to 0.21: +0.07']);
  await select(0, 3);
  expect(bar.querySelector('.about')!.textContent).toBe('0.14 to 0.21: +0.07');
});

test('a selection is told of once it rests, and when it goes', async () => {
  const { selected } = watching();
  await select(0, 3);
  getSelection()!.removeAllRanges();
  document.dispatchEvent(new Event('selectionchange'));
  expect(selected).toEqual(['One', null]);
});
