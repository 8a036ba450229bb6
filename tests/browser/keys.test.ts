/** The commands' keys, really pressed: in a window on a display of its own, where the browser sees them first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { Display } from './harness/display';
import { countMarks } from './harness/page';
import { BROWSERS, withBrowser } from './setup';
import { openCard, overText, select, sidebarIsOpen, untilEditor } from './steps';

describe.each(BROWSERS)('keys in a window of %s', (kind) => {
  let display: Display;
  beforeAll(async () => {
    display = await Display.open();
  });
  afterAll(() => display.close());
  const world = withBrowser(kind, () => ({ headless: false, display: display.name }));

  async function openInFront(url: string): Promise<Tab> {
    const tab = await world.openPaper(url);
    await display.focus(kind);
    return tab;
  }

  it.each([DEMO.html.url, DEMO.abs.url])('go from all marks to few, none and all, on %s', async (url) => {
    const tab = await openInFront(url);
    const marks = await countMarks(tab);
    expect(marks).toBeGreaterThan(0);
    await display.press('alt+shift+m');
    const few = await until('few marks', async () => {
      const drawn = await countMarks(tab);
      return drawn < marks && drawn;
    });
    expect(few).toBeLessThanOrEqual(5);
    await display.press('alt+shift+m');
    await until('the marks to go', async () => (await countMarks(tab)) === 0);
    await display.press('alt+shift+m');
    await until('the marks to be back', async () => (await countMarks(tab)) === marks);
    await tab.close();
  });

  it('step to marks, and among those of one term', async () => {
    const tab = await openInFront(DEMO.html.url);
    const place = async () => (await overText(tab, '.steps .count'))[0];
    await openCard(tab, 'suggest');
    await display.press('alt+shift+j');
    const first = await until('the next mark, of a term that stands more than once', place);
    await display.press('alt+shift+d');
    await until('another mark of that term', async () => (await place()) !== first);
    await display.press('alt+shift+u');
    await until('the mark again', async () => (await place()) === first);
    await tab.close();
  });

  it.each([DEMO.html.url, DEMO.abs.url])('begin a term from what is selected, on %s', async (url) => {
    const tab = await openInFront(url);
    await select(tab, 'household');
    await display.press('alt+shift+g');
    await until('the form', async () => (await overText(tab, '.term-form')).length > 0);
    await display.press('Escape');
    await until('the form to close', async () => (await overText(tab, '.term-form')).length === 0);
    await tab.close();
  });

  it.each([DEMO.html.url, DEMO.abs.url])('open and close the sidebar, on %s', async (url) => {
    const tab = await openInFront(url);
    await display.press('alt+shift+l');
    await until('the sidebar', () => sidebarIsOpen(tab));
    await display.press('alt+shift+l');
    await until('the sidebar to go', async () => !(await sidebarIsOpen(tab)));
    await tab.close();
  });

  it.each([DEMO.html.url, DEMO.abs.url])('begin a note on what is selected, on %s', async (url) => {
    const tab = await openInFront(url);
    await select(tab, 'a simulated household of four agents');
    await display.press('alt+shift+o');
    const sidebar = await untilEditor(tab);
    await until('the focus in the field', () =>
      sidebar.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    await sidebar.click('button', 'Discard');
    await tab.close();
  });
});
