/** Few marks: what is left, what a selection brings back, and how it is told which are shown. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { countMarks, layersOf } from './harness/page';
import { BROWSERS, withBrowser } from './setup';
import { overText, select } from './steps';

/** What the button at the window's edge says to whoever cannot see it. */
const edgeTab = (tab: Tab) =>
  tab.inOverlay((root) => root.querySelector('.edge-tab')!.getAttribute('aria-label')!, null);
const words = async (tab: Tab) =>
  (await layersOf(tab)).flatMap(({ marks }) => marks.map(({ text }) => text)).sort();

describe.each(BROWSERS)('few marks in %s', (kind) => {
  const world = withBrowser(kind);

  it('are at most five, after a reload too, and the page says so', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    const few = findings.filter(({ tier }) => tier === 'few').map(({ text }) => text);
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThanOrEqual(5);
    expect(await edgeTab(tab)).toContain(`${findings.length} marks`);
    await world.browser.command('toggle-overlay', tab);
    await until('few marks', async () => (await countMarks(tab)) === few.length);
    expect(await words(tab)).toEqual(few.toSorted());
    expect(await overText(tab, '.toast')).toEqual([
      'Few marks are shown. Select a passage to see all that is marked in it.',
    ]);
    expect(await edgeTab(tab)).toContain(`few marks, ${few.length} marks of ${findings.length}`);
    await tab.reload();
    await until('few marks again', async () => (await countMarks(tab)) === few.length);
    await world.browser.command('toggle-overlay', tab);
    await until('no marks', async () => (await countMarks(tab)) === 0);
    expect(await overText(tab, '.toast')).toEqual(['Marks are off.']);
    await world.browser.command('toggle-overlay', tab);
    await until('all marks', async () => (await countMarks(tab)) === findings.length);
    await tab.close();
  });

  it('leave the rest to a passage that is selected, for as long as it is', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.askBackground('settings/change', { overlay: 'few' });
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    const few = findings.filter(({ tier }) => tier === 'few').length;
    await until('few marks', async () => (await countMarks(tab)) === few);
    await select(tab, 'This is undoubtedly the signature of power-seeking');
    await until('the marks of the passage', async () => (await words(tab)).includes('power-seeking'));
    expect(await overText(tab, '.toolbar .about')).toEqual([
      expect.stringMatching(/^\d more marks? while this is selected$/),
    ]);
    await tab.evaluate(() => getSelection()!.removeAllRanges());
    await until('few marks again', async () => (await countMarks(tab)) === few);
    await world.browser.askBackground('settings/change', { overlay: 'all' });
    await tab.close();
  });
});
