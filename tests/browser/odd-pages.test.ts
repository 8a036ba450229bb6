/** Pages that are not as they should be: nothing is lost, and what is wrong is said. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { until } from './harness/browser';
import { countMarks, layersOf } from './harness/page';
import { BROWSERS, withBrowser } from './setup';
import { listedNotes, noteMarks, openSidebar, writeNote } from './steps';

const QUOTE = 'Pantry is a toy';

describe.each(BROWSERS)('odd pages in %s', (kind) => {
  const world = withBrowser(kind);

  it('reads a page without an abstract', async () => {
    const url = 'https://arxiv.org/html/2602.00001v1';
    const html = readFileSync(DEMO.html.file, 'utf8');
    const without = html.replace(/<div [^>]*class="ltx_abstract"[\s\S]*?<\/div>/, '');
    expect(without.length).toBeLessThan(html.length);
    world.web.serveAs(url, without);
    const tab = await world.openPaper(url);
    const state = await world.browser.askPage(tab, 'page/state', {});
    expect(state).toMatchObject({ abstract: null, problem: null, paper: '2602.00001' });
    expect(state.title).toContain('Hoarding Emerges');
    expect(await countMarks(tab)).toBe(state.findings.length);
    await tab.close();
  });

  it('follows a page that rewrites itself, and keeps marks and notes on their words', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, tab, QUOTE, 'It says so itself.');
    const before = await world.browser.askPage(tab, 'page/state', {});
    await tab.evaluate(() => {
      const paper = document.querySelector('article.ltx_document')!;
      const section = paper.querySelector('section.ltx_section')!;
      section.remove();
      const added = document.createElement('section');
      added.className = 'ltx_section';
      added.append(
        Object.assign(document.createElement('p'), {
          className: 'ltx_p',
          textContent: 'It may perhaps rain.',
        }),
      );
      paper.append(added);
    });
    await until('the marks of the new words', async () =>
      (await layersOf(tab)).some(({ marks }) => marks.some(({ text }) => text === 'perhaps')),
    );
    const after = await world.browser.askPage(tab, 'page/state', {});
    expect(after.findings.length).toBeLessThan(before.findings.length);
    await until('every mark to be drawn', async () => {
      const marks = (await layersOf(tab)).flatMap((layer) => layer.marks);
      return marks.length === after.findings.length + 1 && marks.every(({ text }) => text !== '');
    });
    expect(await noteMarks(tab)).toEqual([QUOTE]);
    await tab.close();
  });

  it('follows a page whose scripts set every paragraph anew, over and over', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const before = await world.browser.askPage(tab, 'page/state', {});
    await tab.evaluate(async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        for (const paragraph of document.querySelectorAll('p.ltx_p'))
          paragraph.replaceWith(paragraph.cloneNode(true));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await until('every mark on the new words', async () => {
      const marks = (await layersOf(tab)).flatMap((layer) => layer.marks);
      return (
        marks.filter(({ boxes, text }) => boxes.length > 0 && text !== '').length ===
        before.findings.length + 1
      );
    });
    const after = await world.browser.askPage(tab, 'page/state', {});
    expect(after.findings).toEqual(before.findings);
    await tab.close();
  });

  it('puts its marks back that a page took away, as soon as the reader scrolls', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    // The note of before is looked up and drawn after the marks.
    const marks = findings.length + 1;
    await until('all marks', async () => (await countMarks(tab)) === marks);
    const left = await tab.evaluate(() => {
      for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name);
      return CSS.highlights.size;
    });
    expect(left).toBe(0);
    await tab.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }));
    await until('the marks to be back', async () => (await countMarks(tab)) === marks);
    await tab.close();
  });

  it('keeps listing notes when the paper is taken off the page', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(tab);
    await until('the note in the list', async () => (await listedNotes(sidebar)).length === 1);
    await tab.evaluate(() => document.querySelector('article')!.remove());
    await until('the note in the list of those not found', async () => {
      const [note] = await listedNotes(sidebar);
      return note?.list === 'Not found on this page' && note.body === 'It says so itself.';
    });
    expect(await countMarks(tab)).toBe(0);
    await tab.close();
  });
});
