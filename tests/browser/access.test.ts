/** Everything of the sidebar by the keyboard alone; no fault that axe knows, in light and dark, on any page of ours. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { type Tab, until, type View } from './harness/browser';
import { BROWSERS, withBrowser } from './setup';
import { beginNote, listedNotes, noteMarks, sidebarIsOpen, untilTold, writeNote } from './steps';

const QUOTE = 'surgically target the entries that their partners need most';
const LATER = 'The shared store therefore clearly causes the hoarding';

describe.each(BROWSERS)('access in %s', (kind) => {
  const world = withBrowser(kind);

  it('leads to every mark and its reason by the keyboard alone', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.command('toggle-sidebar', tab);
    const sidebar = await tab.sidebar();
    await until('the focus in the sidebar', () => sidebar.evaluate(() => document.hasFocus()));
    await until('the tabs', () => sidebar.evaluate(() => document.querySelector('[role="tab"]') !== null));
    await tabUntil(sidebar, '[role="tab"]');
    if (!(await sidebar.evaluate(() => document.activeElement!.id === 'tab-marks'))) {
      await sidebar.press('ArrowRight');
    }
    await until('the marks', () => sidebar.evaluate(() => document.querySelector('[data-row]') !== null));
    await tabUntil(sidebar, '[data-row]');
    await sidebar.press('End');
    await sidebar.press('Home');
    await openRows(sidebar);
    const scrolled = await tab.evaluate(() => scrollY);
    await sidebar.press('w');
    await until('the reason', () =>
      sidebar.evaluate(() => (document.querySelector('.finding-card')?.textContent ?? '').includes('Source')),
    );
    await sidebar.press('Enter');
    await until('the passage lit', () => tab.evaluate(() => CSS.highlights.has('hedgerow-focus')));
    expect(scrolled).toBe(0);
    await sidebar.press('Escape');
    await until('the sidebar to close', async () => !(await sidebarIsOpen(tab)));
    await tab.close();
  });

  it('writes, saves, edits and deletes a note by the keyboard alone', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, QUOTE);
    await until('the focus in the field', () =>
      sidebar.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    for (const letter of 'Why?') await sidebar.press(letter);
    await sidebar.press('Control+Enter');
    await untilTold(sidebar, 'Note saved.');
    expect(await listedNotes(sidebar)).toMatchObject([{ quote: QUOTE, body: 'Why?' }]);
    await tabUntil(sidebar, 'article.note');
    await sidebar.press('e');
    await until('the editor', () => sidebar.evaluate(() => document.activeElement?.localName === 'textarea'));
    await sidebar.press('End');
    await sidebar.press('!');
    await sidebar.press('Control+Enter');
    await until('the new words', async () => (await listedNotes(sidebar))[0]?.body === 'Why?!');
    await tabUntil(sidebar, 'article.note');
    await sidebar.press('Delete');
    await until('no note', async () => (await noteMarks(tab)).length === 0);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'shows a sidebar without a fault that axe knows, %s',
    async (scheme) => {
      await world.browser.setScheme(scheme);
      const tab = await world.openPaper(DEMO.html.url);
      await world.browser.setScheme(scheme);
      await writeNote(
        world.browser,
        tab,
        QUOTE,
        'A note with a [link](https://example.org/) and some words.',
      );
      const sidebar = await beginNote(world.browser, tab, LATER);
      await until(`the ${scheme} look`, () =>
        sidebar.evaluate((wanted) => document.documentElement.dataset['scheme'] === wanted, scheme),
      );
      expect(await faultsOf(sidebar)).toEqual([]);
      await sidebar.click('button', 'Discard');
      for (const name of ['Marks', 'Claims', 'Profile']) {
        await sidebar.click('tab', new RegExp(`^${name}`));
        await until(`the panel ${name}`, () =>
          sidebar.evaluate(() => document.querySelector('.panel:not([aria-busy])') !== null),
        );
        expect(await faultsOf(sidebar), name).toEqual([]);
      }
      await sidebar.click('tab', /^Notes/);
      await sidebar.click('button', 'Delete');
      await tab.close();
      await world.browser.setScheme('light');
    },
  );

  it.each(['options.html', 'welcome.html', 'popup.html'])(
    'shows %s without a fault that axe knows',
    async (page) => {
      for (const scheme of ['light', 'dark'] as const) {
        const tab = await world.browser.openOwn(page);
        await world.browser.setScheme(scheme);
        await until('its heading', () => tab.evaluate(() => document.querySelector('h1') !== null));
        if (page === 'options.html') await fillOptions(tab);
        expect(await faultsOf(tab), scheme).toEqual([]);
        await tab.close();
      }
      await world.browser.setScheme('light');
    },
  );
});

/** Has the options page show what it can: packs, a form with something wrong in it. */
async function fillOptions(tab: Tab): Promise<void> {
  await until('the packs', () => tab.evaluate(() => document.querySelector('.packs') !== null));
  await tab.click('button', 'Add a term');
  await tab.fill('Forms, one a line', 'pantry');
  await tab.click('button', 'Add the term');
  await until('what is wrong', () => tab.evaluate(() => document.querySelector('.fault') !== null));
}

/** Presses Tab until the focus is on what `selector` finds. */
async function tabUntil(view: View, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await view.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Opens row after row, downwards, until the focus is on a passage. */
async function openRows(sidebar: View): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    const row = await sidebar.evaluate(() => {
      const { level } = (document.activeElement as HTMLElement).dataset;
      return { level, shut: document.activeElement!.getAttribute('aria-expanded') === 'false' };
    });
    if (row.level === '3') return;
    await sidebar.press(row.shut ? 'ArrowRight' : 'ArrowDown');
  }
  throw new Error('No passage was reached');
}
