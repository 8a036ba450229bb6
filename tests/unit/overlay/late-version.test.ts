// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://arxiv.org/html/2601.00001" }
import { afterEach, expect, test, vi } from 'vitest';
import { ARTICLE, FakeBackground, prepareWindow, setBody } from './fake-page';

const background = new FakeBackground();

afterEach(() => {
  background.controller.abort();
  vi.unstubAllGlobals();
});

test('a version that the page tells late is taken up, as the older shell of HTML pages adds it by script', async () => {
  setBody(document, ARTICLE);
  prepareWindow(window);
  background.start(window);
  await vi.waitFor(() => expect(document.documentElement.dataset['hedgerow']).toBe('ready'));
  expect((await background.ask('page/state')).version).toBeNull();

  const mark = document.createElement('div');
  mark.id = 'watermark-tr';
  mark.textContent = 'arXiv:2601.00001v3 [cs.CL] 01 Jan 2026';
  document.querySelector('.ltx_page_content')!.prepend(mark);
  await vi.waitFor(async () => {
    expect(await background.ask('page/state')).toMatchObject({ version: 3, categories: ['cs.CL'] });
  }, 3_000);
});
