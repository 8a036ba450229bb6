/** From threads to a report that is opened in the browser. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { type Browser, type Tab, until } from './harness/browser';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { untilTold, writeNote } from './steps';

const ADDRESS = 'report.html?paper=2601.99990';
const NAME = 'Marta Oldfield';
const QUOTE = 'surgically target the entries';
const BODY = 'Chosen entries are what the prompt names: <script>alert(1)</script>.';

describe.each(BROWSERS)('reports in %s', (kind) => {
  const world = withBrowser(kind);

  it('say where notes come from while there are none', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await until('what to do', async () =>
      (await text(tab)).includes('There are no notes on this paper yet.'),
    );
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
  });

  it('are led to from the sidebar', async () => {
    await world.browser.askBackground('settings/change', { name: NAME });
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await writeNote(world.browser, paper, QUOTE, BODY);
    await sidebar.click('tab', /^Notes/);
    const address = await sidebar.evaluate(
      () => document.querySelector<HTMLAnchorElement>('.exchange a[href*="report.html"]')!.href,
    );
    expect(address.endsWith(`/${ADDRESS}`)).toBe(true);
    await paper.close();
  });

  it('have each thread, as text and as a page in a tab of its own', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await until('the page', () => tab.evaluate(() => document.querySelector('iframe.report-page') !== null));
    const address = await tab.evaluate(
      () => document.querySelector<HTMLAnchorElement>('.report-acts a[target]')!.href,
    );
    expect(address.startsWith('blob:')).toBe(true);

    await tab.clickOn('input[value="markdown"]');
    await until('Markdown', async () => (await preview(tab)).includes(QUOTE));
    expect(await preview(tab)).toContain('Chosen entries are what the prompt names');
    expect(await preview(tab)).toContain('Open');
    await tab.click('button', 'Copy');
    await untilTold(tab, 'Copied.');

    await tab.clickOn('input[value="jsonld"]');
    await until('annotations', async () => (await preview(tab)).includes('"@context"'));
    // What is asked for is there again after a reload.
    await tab.reload();
    await until('annotations again', async () => (await preview(tab)).includes('"@context"'));
    await tab.close();
  });

  it('name who wrote until they are asked not to', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await untilForm(tab);
    for (const form of ['markdown', 'jsonld']) {
      await tab.clickOn(`input[value="${form}"]`);
      await until(`a name in ${form}`, async () => (await preview(tab)).includes(NAME));
      await tab.click('checkbox', /^Without names/);
      await until(`no name in ${form}`, async () => !(await preview(tab)).includes(NAME));
      expect(await preview(tab)).toContain(QUOTE);
      await tab.click('checkbox', /^Without names/);
    }
    await tab.close();
  });

  it('open as a page that needs nothing else, and runs nothing', async () => {
    const tab = await openReport(world.browser);
    expect(await text(tab)).toContain('<script>alert(1)</script>');
    expect(await tab.evaluate(() => document.querySelectorAll('script').length)).toBe(0);
    // Its style is there: the policy of our pages knows it.
    expect(await tab.evaluate(() => getComputedStyle(document.body).boxSizing)).toBe('border-box');
    await tab.close();
  });

  it('print by themselves, without the page around them', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await untilForm(tab);
    await tab.clickOn('input[value="html"]');
    await until('the page', () =>
      tab.evaluate(() => document.querySelector('.report-acts a[target]') !== null),
    );
    // In place of the browser's dialog: what it would be asked to print.
    await tab.evaluate(() => {
      const instead = ({ target }: Event) => {
        const frame = target as HTMLIFrameElement;
        if (frame.className !== 'report-print') return;
        // Firefox shows a test the window of the page through a glass, on which what is put is not seen by the page.
        const { wrappedJSObject: view = frame.contentWindow! } = frame.contentWindow as Window & {
          wrappedJSObject?: Window;
        };
        view.print = () => {
          document.body.dataset['printed'] = view.document.body.innerText;
          document.body.dataset['style'] = getComputedStyle(view.document.body).boxSizing;
        };
      };
      document.addEventListener('load', instead, { capture: true });
    });
    await tab.click('button', 'Print …');
    const printed = await until('the print', () => tab.evaluate(() => document.body.dataset['printed']));
    expect(printed).toContain(QUOTE);
    expect(printed).not.toContain('Save as a file');
    expect(await tab.evaluate(() => document.body.dataset['style'])).toBe('border-box');
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('show without a fault that axe knows, %s', async (scheme) => {
    await world.browser.setScheme(scheme);
    const tab = await world.browser.openOwn(ADDRESS);
    await untilForm(tab);
    await tab.clickOn('input[value="plain"]');
    await until('plain text', async () => (await preview(tab)).includes(QUOTE));
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
    const report = await openReport(world.browser);
    await world.browser.setScheme(scheme);
    expect(await faultsOf(report)).toEqual([]);
    await report.close();
    await world.browser.setScheme('light');
  });
});

describe('the preview of a report', () => {
  const world = withChromium();

  it('stays in a frame that runs nothing, also when one jumps in it', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, paper, QUOTE, BODY);
    await paper.close();
    const { page } = await world.browser.openOwn(ADDRESS);
    const frame = await until('the frame', () =>
      Promise.resolve(page.frames().find((each) => each.parentFrame() !== null)),
    );
    expect(await page.locator('iframe').getAttribute('sandbox')).not.toMatch(/allow-(scripts|same-origin)/);
    await frame.locator('a[href$="#point-1"]').click();
    await until('the point', () => frame.evaluate(() => scrollY > 0));
    expect(await frame.locator('body').innerText()).toContain('Chosen entries');
    await page.close();
  });
});

describe('the tab of a report', () => {
  const world = withChromium();

  it('can be loaded again while the page that opened it stays, whatever is asked of that', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, paper, QUOTE, BODY);
    await paper.close();
    const tab = await world.browser.openOwn(ADDRESS);
    await untilForm(tab);
    const link = tab.page.locator('.report-acts a[target]');
    const [report] = await Promise.all([tab.page.context().waitForEvent('page'), link.click()]);
    await tab.clickOn('input[value="markdown"]');
    await until('Markdown', async () => (await preview(tab)).includes(QUOTE));
    await report.reload();
    expect(await report.locator('body').innerText()).toContain('Chosen entries');
    await report.close();
    await tab.close();
  });
});

/** A report as a page, in the same tab as the page that made it: the harness follows no other. */
async function openReport(browser: Browser): Promise<Tab> {
  const tab = await browser.openOwn(ADDRESS);
  await untilForm(tab);
  await tab.clickOn('input[value="html"]');
  await until('the page', () =>
    tab.evaluate(() => document.querySelector('.report-acts a[target]') !== null),
  );
  await tab.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('.report-acts a[target]')!;
    link.removeAttribute('target');
    link.click();
  });
  await until('the report', async () => (await text(tab)).includes('Chosen entries'));
  return tab;
}

async function untilForm(tab: Tab): Promise<void> {
  await until('the form', () => tab.evaluate(() => document.querySelector('.report-form') !== null));
}

function text(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.textContent ?? '');
}

function preview(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('.report-text')?.textContent ?? '');
}
