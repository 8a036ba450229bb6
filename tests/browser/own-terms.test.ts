/** On the page: a term of one's own from a selection, and the sums of numbers. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { type Point, type Tab, until } from './harness/browser';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { marksOn, openCard, overText, pressOver, select } from './steps';

/** Types words where the focus is. */
async function type(tab: Tab, words: string): Promise<void> {
  for (const letter of words) await tab.press(letter === ' ' ? 'Space' : letter);
}

const formOpen = async (tab: Tab) => (await overText(tab, '.term-form')).length > 0;

/** The middle of these words in the window, scrolled to. */
function placeOf(tab: Tab, words: string): Promise<Point> {
  return tab.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      const at = text.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' });
      const [box] = range.getClientRects();
      return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
    }
    throw new Error(`"${wanted}" is not in the paper`);
  }, words);
}

describe.each(BROWSERS)('a term of one’s own in %s', (kind) => {
  const world = withBrowser(kind);

  it('is made from a selection, marked at once, and kept', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    expect(await marksOn(tab, 'household')).toBe(0);
    await select(tab, 'household');
    await pressOver(tab, 'Add to my terms');
    await until('the form', () => formOpen(tab));
    expect((await overText(tab, '.chips li'))[0]).toContain('household');
    await pressOver(tab, 'Add the term');
    const [complaint] = await until('what is the matter', async () => {
      const said = await overText(tab, '.problem');
      return said.length > 0 && said;
    });
    expect(complaint).toBe('Say in a few words why it is worth a second look.');
    await type(tab, 'keeps no house');
    await pressOver(tab, 'Add the term');
    await until('the form to close', async () => !(await formOpen(tab)));
    const marked = await until('the marks', () => marksOn(tab, 'household'));
    expect(await openCard(tab, 'household')).toContain('keeps no house');
    await tab.reload();
    await until('the marks again', async () => (await marksOn(tab, 'household')) === marked);
    const { own } = await world.browser.askBackground('packs/read', {});
    expect(own.terms).toMatchObject([{ kind: 'loaded', why: 'keeps no house' }]);
    await world.browser.askBackground('term/drop', { id: own.terms[0]!.id });
    await until('the marks to go', async () => (await marksOn(tab, 'household')) === 0);
    await tab.close();
  });

  it('can be undone when it is added, and left with Escape', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await select(tab, 'recipes');
    await tab.press('Alt+Shift+g');
    await until('the form', () => formOpen(tab));
    await tab.press('Escape');
    await until('the form to close', async () => !(await formOpen(tab)));
    await tab.press('Alt+Shift+g');
    await until('the form', () => formOpen(tab));
    await type(tab, 'why not');
    await pressOver(tab, 'Add the term');
    await until('the marks', async () => (await marksOn(tab, 'recipes')) > 0);
    await pressOver(tab, 'Undo');
    await until('the marks to go', async () => (await marksOn(tab, 'recipes')) === 0);
    await tab.close();
  });
});

describe.each(BROWSERS)('sums in %s', (kind) => {
  const world = withBrowser(kind);

  it('are shown where the pointer rests on a pair of numbers, and go with it', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, y } = await placeOf(tab, '10 to 40');
    await tab.pointAt(x, y - 60);
    await tab.pointAt(x, y);
    const [said] = await until('the sum', async () => {
      const tips = await overText(tab, '.sum-tip');
      return tips.length > 0 && tips;
    });
    expect(said).toMatch(/10 to 40\s+\+30, \+300 %/);
    await tab.pointAt(5, 300);
    await until('the sum to go', async () => (await overText(tab, '.sum-tip')).length === 0);
    await tab.close();
  });

  it('are told of a selection that holds a pair', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await select(tab, 'grows from 10 to 40 rounds');
    const [said] = await until('the bar', async () => {
      const bars = await overText(tab, '.toolbar .about');
      return bars.length > 0 && bars;
    });
    expect(said).toMatch(/10 to 40.*\+30, \+300 %/);
    await tab.close();
  });

  it('give way to the card of a mark that has its own', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, y } = await placeOf(tab, '.14 to .21');
    await tab.pointAt(x, y - 80);
    await tab.pointAt(x, y);
    await until('the card', async () => (await overText(tab, '.card .sum')).length > 0);
    expect(await overText(tab, '.sum-tip')).toEqual([]);
    await tab.close();
  });
});

describe('sums in Chromium', () => {
  const world = withChromium();

  it('are silent where marks are off', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.askBackground('settings/change', { overlay: 'off' });
    await until('the edge to say so', async () => (await overText(tab, '.edge-tab .mode'))[0] === 'off');
    const { x, y } = await placeOf(tab, '10 to 40');
    await tab.pointAt(x, y - 60);
    await tab.pointAt(x, y);
    // Longer than it takes to show.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await overText(tab, '.sum-tip')).toEqual([]);
    await tab.close();
  });
});
