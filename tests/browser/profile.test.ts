/** The profile in the sidebar: counts on an abstract, a plot by section on a long paper, light and dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { type Tab, until, type View } from './harness/browser';
import { BROWSERS, withBrowser } from './setup';
import { openSidebar } from './steps';

/** The demo paper with its text three times over, as a paper of cs.CL. */
const LONG = 'https://arxiv.org/html/2601.99990v1?long';
const longPaper = readFileSync(DEMO.html.file, 'utf8').replace(
  /<section[\s\S]*<\/section>/,
  (text) => text + text + text,
);

describe.each(BROWSERS)('the profile in %s', (kind) => {
  const world = withBrowser(kind);

  it('counts on an abstract page, and gives no rates', async () => {
    const tab = await world.openPaper(DEMO.abs.url);
    const sidebar = await openProfile(tab);
    const table = await cellsOf(sidebar);
    expect(table).toHaveLength(1);
    expect(table[0]!.cells.every((cell) => /^\d+$/.test(cell))).toBe(true);
    expect(await sidebar.evaluate(() => document.querySelectorAll('.profile-cell').length)).toBe(0);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('plots a long paper by section, %s', async (scheme) => {
    world.web.serveAs(LONG, longPaper);
    await world.browser.setScheme(scheme);
    const tab = await world.openPaper(LONG);
    await world.browser.setScheme(scheme);
    const sidebar = await openProfile(tab);
    const table = await cellsOf(sidebar);
    expect(table.map(({ name }) => name).slice(0, 3)).toEqual([
      'Whole paper',
      'Title and abstract',
      '1 Introduction',
    ]);
    expect(table[0]!.cells[0]).toMatch(/per 1,000 words, 95 % interval [\d.]+ to [\d.]+; \d+ in all/);
    const drawn = await sidebar.evaluate(() =>
      [...document.querySelectorAll('.profile-cell')].every((cell) => {
        const box = cell.getBoundingClientRect();
        const dot = cell.querySelector('circle')!.getBoundingClientRect();
        return dot.left >= box.left - 5 && dot.right <= box.right + 5 && dot.width > 4;
      }),
    );
    expect(drawn).toBe(true);
    expect(await sidebar.evaluate(() => document.querySelector('.panel')!.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect(await faultsOf(sidebar)).toEqual([]);
    await tab.close();
    await world.browser.setScheme('light');
  });

  it('goes to the section that is chosen, by the keyboard as well', async () => {
    const tab = await world.openPaper(LONG);
    const sidebar = await openProfile(tab);
    expect(await tab.evaluate(() => scrollY)).toBe(0);
    await sidebar.click('button', '5 Discussion', 'tr:nth-of-type(7)');
    await until('the section', () => tab.evaluate(() => scrollY > 200));
    await sidebar.evaluate(() => {
      document.querySelector<HTMLButtonElement>('button.profile-name')!.focus();
    });
    await sidebar.press('Enter');
    await until('the title', () => tab.evaluate(() => scrollY < 200));
    await tab.close();
  });

  it('tells the numbers of the section under the pointer or the focus', async () => {
    const tab = await world.openPaper(LONG);
    const sidebar = await openProfile(tab);
    const told = () =>
      sidebar.evaluate(() => document.querySelector('.profile-readout-name')!.firstChild!.textContent);
    expect(await told()).toBe('Whole paper');
    await sidebar.evaluate(() => {
      document.querySelectorAll<HTMLButtonElement>('button.profile-name')[1]!.focus();
    });
    await until('its numbers', async () => (await told()) === '1 Introduction');
    await tab.close();
  });
});

async function openProfile(tab: Tab): Promise<View> {
  const sidebar = await openSidebar(tab);
  await sidebar.click('tab', /^Profile/);
  await until('the profile', () =>
    sidebar.evaluate(() => document.querySelector('.profile-table tbody tr') !== null),
  );
  return sidebar;
}

/** The table as a screen reader has it. */
function cellsOf(sidebar: View): Promise<{ name: string; cells: string[] }[]> {
  return sidebar.evaluate(() =>
    [...document.querySelectorAll('.profile-table tbody tr')].map((row) => ({
      name: row.querySelector('.profile-name')!.textContent,
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
    })),
  );
}
