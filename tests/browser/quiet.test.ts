/** Nothing leaves the browser: every request of pages, frames, worker and extension pages is on record. */
import { expect, it, describe } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { withChromium } from './setup';
import { openSidebar, select, writeNote } from './steps';

describe('while everything is used that there is', () => {
  const world = withChromium();

  it('sends nothing, and asks the paper’s site for nothing but the paper', async () => {
    const asked: string[] = [];
    world.browser.context.on('request', (request) => asked.push(request.url()));
    const tab = await world.openPaper(DEMO.html.url);
    await writeNote(
      world.browser,
      tab,
      'surgically target the entries that their partners need most',
      'See https://example.org/ and ![a picture](https://example.org/picture.png) <img src="https://example.org/x.png">',
    );
    await select(tab, 'Pantry is a toy');
    const sidebar = await openSidebar(tab);
    await sidebar.click('tab', /^Marks/);
    await sidebar.click('tab', /^Notes/);
    await world.browser.command('toggle-overlay', tab);
    await world.browser.command('toggle-overlay', tab);
    const popup = await world.browser.openPopup(tab);
    await popup.close();
    for (const page of ['options.html', 'welcome.html']) await (await world.browser.openOwn(page)).close();
    await world.browser.askBackground('data/export', {});
    await world.browser.stopBackground();
    await tab.reload();
    await tab.close();

    const outside = asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url));
    expect(asked.length).toBeGreaterThan(outside.length);
    expect(new Set(outside)).toEqual(new Set([DEMO.html.url]));
    const atTheWeb = world.web.asked.map(({ url }) => url).filter((url) => !url.endsWith('/favicon.ico'));
    expect(new Set(atTheWeb)).toEqual(new Set([DEMO.html.url]));
  });

  it('would have been seen to send: a request of the worker is on record', async () => {
    const worker = await world.browser.worker();
    await worker.evaluate(() => fetch('https://example.org/seen', { mode: 'no-cors' }).catch(() => null));
    const options = await world.browser.openOwn('options.html');
    const kept = await options.evaluate(() =>
      fetch('https://example.org/kept').then(
        () => 'sent',
        () => 'kept',
      ),
    );
    expect(kept).toBe('kept');
    const seen = world.web.asked.map(({ url }) => url);
    expect(seen).toContain('https://example.org/seen');
    expect(seen).not.toContain('https://example.org/kept');
    await options.close();
  });
});
