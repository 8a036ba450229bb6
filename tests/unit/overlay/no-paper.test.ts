// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://arxiv.org/abs/2601.00001v1" }
import { expect, test } from 'vitest';
import { FakeBackground, prepareWindow, setBody } from './fake-page';

test('a page at the address of a paper that shows none is left alone entirely', async () => {
  setBody(document, '<main><h1>Not found</h1><p>There may be no such paper.</p></main>');
  const registry = prepareWindow(window);
  const before = document.documentElement.outerHTML;
  const background = new FakeBackground();
  background.start(window);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(document.documentElement.outerHTML).toBe(before);
  expect(registry.size).toBe(0);
  expect(background.asked).toEqual([]);
  expect(background.page).toBeNull();
});
