/** All marks, few or none: one key, the popup, the sidebar; on all tabs, and remembered. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../lib/lens/finding';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { countMarks, layersOf } from './harness/page';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { openSidebar, sidebarIsOpen } from './steps';

const gone = (tab: Tab) => until('the marks to go', async () => (await countMarks(tab)) === 0);
const few = (tab: Tab) =>
  until('few marks', async () => {
    const drawn = await countMarks(tab);
    return drawn > 0 && drawn <= 5;
  });
const back = (tab: Tab) => until('the marks to be back', async () => (await countMarks(tab)) > 0);

describe.each(BROWSERS)('the overlay in %s', (kind) => {
  const world = withBrowser(kind);

  it('goes from all marks to few, to none and to all by its command, on every open page', async () => {
    const one = await world.openPaper(DEMO.html.url);
    const other = await world.openPaper(DEMO.abs.url);
    const before = [await countMarks(one), await countMarks(other)];
    await world.browser.command('toggle-overlay', one);
    await few(one);
    await few(other);
    await world.browser.command('toggle-overlay', one);
    await gone(one);
    await gone(other);
    await world.browser.command('toggle-overlay', other);
    await until('all marks to be back', async () => {
      return (await countMarks(one)) === before[0] && (await countMarks(other)) === before[1];
    });
    await one.close();
    await other.close();
  });

  it('stays as it was chosen on pages that are opened later, and after a restart of the browser', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.command('toggle-overlay', tab);
    await few(tab);
    const later = await world.openPaper(DEMO.abs.url);
    await few(later);
    await world.browser.restart();
    const anew = await world.openPaper(DEMO.html.url);
    await few(anew);
    const { overlay } = await world.browser.askBackground('settings/read', {});
    expect(overlay).toBe('few');
    await world.browser.command('toggle-overlay', anew);
    await gone(anew);
    await world.browser.command('toggle-overlay', anew);
    await back(anew);
    await anew.close();
  });

  it('is chosen in the sidebar, by the mouse and by the arrow keys', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const before = await countMarks(tab);
    const sidebar = await openSidebar(tab);
    await sidebar.click('radio', 'Off');
    await gone(tab);
    await sidebar.press('ArrowLeft');
    await few(tab);
    await sidebar.press('ArrowLeft');
    await until('all marks to be back', async () => (await countMarks(tab)) === before);
    await tab.close();
  });

  it('lets each kind of wording be hidden by itself, from the sidebar', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const all = (await layersOf(tab)).map(({ name }) => name);
    const sidebar = await openSidebar(tab);
    await sidebar.click('tab', /^Marks/);
    await sidebar.click('switch', 'Mark Hedges in the paper');
    await until('the hedges to go', async () =>
      (await layersOf(tab)).every(({ name }) => !name.startsWith('hedgerow-hedge')),
    );
    const rest = (await layersOf(tab)).map(({ name }) => name);
    expect(rest).toEqual(all.filter((name) => !name.startsWith('hedgerow-hedge')));
    await sidebar.click('switch', 'Mark Hedges in the paper');
    await until('the hedges to be back', async () => (await layersOf(tab)).length === all.length);
    await tab.close();
  });

  it('is listed in the sidebar, kind by kind, with as many marks as there are', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(tab);
    await sidebar.click('tab', /^Marks/);
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    const counts = await until('a row for each kind', async () => {
      const seen = await sidebar.evaluate(() =>
        [...document.querySelectorAll('.kind-button .count')].map((count) => count.textContent),
      );
      return seen.length === KINDS.length && seen;
    });
    for (const [i, kindOfMark] of KINDS.entries()) {
      const number = findings.filter((finding) => finding.kind === kindOfMark).length;
      expect(counts[i], kindOfMark).toBe(number > 0 ? String(number) : 'none');
    }
    await tab.close();
  });

  it('opens and closes the sidebar by its command', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.command('toggle-sidebar', tab);
    await until('the sidebar', () => sidebarIsOpen(tab));
    await world.browser.command('toggle-sidebar', tab);
    await until('the sidebar to go', async () => !(await sidebarIsOpen(tab)));
    await tab.close();
  });
});

describe('the popup in Chromium', () => {
  const world = withChromium();

  it('shows the paper and its marks, and turns the marks off and on', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const popup = await world.browser.openPopup(tab);
    await until('the paper in the popup', () =>
      popup.evaluate(() => document.body.innerText.includes('arXiv:2601.99990 v1')),
    );
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      'Hoarding Emerges When Small Agents Share a Budget',
    );
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    expect(await popup.evaluate(() => document.body.innerText)).toContain(
      `${findings.length} marks on this page`,
    );
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('all');
    await popup.click('[value="off"]');
    await gone(tab);
    await popup.click('[value="all"]');
    await back(tab);
    await popup.close();
    await tab.close();
  });

  it('shows few marks, says how many, and the choice outlives the browser', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const popup = await world.browser.openPopup(tab);
    await until('the choice', () => popup.evaluate(() => document.querySelector('[value="few"]') !== null));
    await popup.click('[value="few"]');
    await few(tab);
    const drawn = await countMarks(tab);
    await until('how many are drawn', () =>
      popup.evaluate((count) => document.body.innerText.includes(`${count} of them are drawn`), drawn),
    );
    const title = async () =>
      (await world.browser.worker()).evaluate(async () => [
        await chrome.action.getTitle({}),
        await chrome.action.getBadgeText({}),
      ]);
    await until('the button to say so', async () => (await title())[1] === 'few');
    expect((await title())[0]).toBe('Hedgerow: few marks are shown');
    await world.browser.restart();
    await until('the button to say so again', async () => (await title())[1] === 'few');
    const anew = await world.openPaper(DEMO.html.url);
    expect(await countMarks(anew)).toBe(drawn);
    await world.browser.askBackground('settings/change', { overlay: 'all' });
    await back(anew);
    await anew.close();
  });

  it('has a switch for every kind, with its count', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const popup = await world.browser.openPopup(tab);
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    const rows = await until('a row for each kind', async () => {
      const seen = await popup.evaluate(() =>
        [...document.querySelectorAll('.kind-switches li')].map((row) =>
          (row as HTMLElement).innerText.split('\n'),
        ),
      );
      return seen.length === KINDS.length && seen;
    });
    for (const [i, kind] of KINDS.entries()) {
      const number = findings.filter((finding) => finding.kind === kind).length;
      expect(rows[i]?.at(-1), kind).toBe(number > 0 ? String(number) : 'none');
    }
    await popup.close();
    await tab.close();
  });

  it('opens the sidebar on its page', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const popup = await world.browser.openPopup(tab);
    await until('the button for the sidebar', () =>
      popup.evaluate(() => document.querySelector('.button.primary') !== null),
    );
    await popup.click('.button.primary');
    await tab.sidebar();
    await tab.close();
  });

  it('offers the HTML page on a PDF', async () => {
    world.web.serveAs('https://arxiv.org/pdf/2601.99990v1', 'not really a PDF', { type: 'text/plain' });
    const tab = await world.browser.open('https://arxiv.org/pdf/2601.99990v1');
    const popup = await world.browser.openPopup(tab);
    await until('the offer', () =>
      popup.evaluate(
        () => document.querySelector('.notice .button.primary')?.textContent === 'Open the HTML page',
      ),
    );
    await popup.click('.notice .button.primary');
    await until('the HTML page', async () => (await tab.evaluate(() => location.href)) === DEMO.html.url);
    await tab.close();
  });

  it('says what Hedgerow is for where there is no paper', async () => {
    world.web.serveAs('https://elsewhere.org/', '<h1>Elsewhere</h1>');
    const tab = await world.browser.open('https://elsewhere.org/');
    const popup = await world.browser.openPopup(tab);
    await until('a word about papers', () =>
      popup.evaluate(() => document.body.innerText.includes('No paper here')),
    );
    await popup.close();
    await tab.close();
  });
});
