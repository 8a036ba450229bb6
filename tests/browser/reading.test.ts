/** A page gives the same text in a browser, with its layout and its scripts run, as from the stored file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { identify } from '../../lib/arxiv/identify';
import { readPage } from '../../lib/arxiv/read';
import { pageTitle } from '../../lib/arxiv/title';
import { HOST_ELEMENT } from '../../lib/overlay/names';
import { countWords } from '../../lib/page-text/page-text';
import { abstractOf } from '../../lib/page-text/parts';
import { locate, type PageKind } from '../../lib/paper/url';
import { runAtOnce } from '../../lib/slices/slices';
import { ROOT } from '../../scripts/tool';
import { DEMO } from '../../scripts/demo';
import { bundle } from './harness/bundle';
import { callModule } from './harness/plain-page';
import { withChromium } from './setup';

const FIXTURES = join(ROOT, 'tests/fixtures/pages');

/** Every fixture, with an address of its kind. */
const PAGES = [
  ...Object.values(DEMO),
  ...readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.html'))
    .map((name, i) => ({ file: join(FIXTURES, name), url: addressOf(name, i) })),
].map((page) => ({ ...page, name: page.file.slice(ROOT.length + 1) }));

function addressOf(name: string, i: number): string {
  const id = `2602.${String(10_000 + i)}`;
  if (name.startsWith('abs')) return `https://arxiv.org/abs/${id}v1`;
  return name.startsWith('ar5iv')
    ? `https://ar5iv.labs.arxiv.org/html/${id}`
    : `https://arxiv.org/html/${id}v1`;
}

function kindOf(url: string): PageKind {
  return locate(url)!.page;
}

describe('reading', () => {
  const world = withChromium();
  const papers = PAGES.filter(({ file, url }) => identify(stored(file, url), url) !== null);
  const others = PAGES.filter((page) => !papers.includes(page));

  it.each(papers)(
    'gives in the browser, with marks drawn, what the stored file gives: $name',
    async (given) => {
      const { file, url } = given;
      world.web.serveAs(url, { file });
      const tab = await world.openPaper(url);
      const document = stored(file, url);
      const { page } = runAtOnce(readPage(document, kindOf(url)));
      await tab.page.evaluate(await bundle('tests/browser/in-page/read-text.ts', 'read'));
      expect(page.text.length).toBeGreaterThan(20);
      expect(await callModule<string>(tab.page, 'read', 'readText', kindOf(url))).toBe(page.text);
      const state = await world.browser.askPage(tab, 'page/state', {});
      expect(state).toMatchObject({
        problem: null,
        title: pageTitle(document, page),
        abstract: abstractOf(page),
        blocks: page.blocks.length,
        words: countWords(page.text),
      });
      await tab.close();
    },
  );

  it.each(others)('leaves a page alone that is no paper: $name', async ({ file, url }) => {
    world.web.serveAs(url, { file });
    const tab = await world.browser.open(url);
    await expect(world.browser.askPage(tab, 'page/state', {})).rejects.toThrow('does not answer');
    expect(await tab.evaluate((host) => document.querySelector(host), HOST_ELEMENT)).toBeNull();
    await tab.close();
  });

  it('was tried on papers of every kind of page, and on a page that is none', () => {
    expect(new Set(papers.map(({ url }) => kindOf(url)))).toEqual(new Set(['abs', 'html', 'ar5iv']));
    expect(others.length).toBeGreaterThan(0);
  });
});

function stored(file: string, url: string): Document {
  return new JSDOM(readFileSync(file, 'utf8'), { url }).window.document;
}
