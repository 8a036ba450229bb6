/** Nothing leaves the browser: every request of pages, frames, worker and extension pages is on record. */
import { expect, it, describe } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { withChromium } from './setup';
import { writeNote } from './steps';

/** What Chromium asks for by itself: its updates, its spelling, the icons of pages. */
const OF_CHROMIUM = /^https:\/\/(?:[a-z.-]+\.(?:google|googleapis|gvt1)\.com\/|arxiv\.org\/favicon\.ico$)/;

describe('while everything is used that there is', () => {
  const world = withChromium();

  it('sends nothing, and asks the paper’s site for nothing but the paper', async () => {
    const asked: string[] = [];
    world.browser.context.on('request', (request) => asked.push(request.url()));
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await writeNote(
      world.browser,
      tab,
      'surgically target the entries that their partners need most',
      'See https://example.org/ and ![a picture](https://example.org/picture.png) <img src="https://example.org/x.png">',
    );
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
    const atTheWeb = world.web.asked.map(({ url }) => url).filter((url) => !OF_CHROMIUM.test(url));
    expect(new Set(atTheWeb)).toEqual(new Set([DEMO.html.url]));
  });

  it('could not send if it wanted to, while what a page sends is on record', async () => {
    const send = (address: string) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'kept',
      );
    const worker = await world.browser.worker();
    expect(await worker.evaluate(send, 'https://example.org/worker')).toBe('kept');
    const options = await world.browser.openOwn('options.html');
    expect(await options.evaluate(send, 'https://example.org/options')).toBe('kept');
    await options.close();
    world.web.serveAs('https://elsewhere.org/', '<h1>Elsewhere</h1>');
    const page = await world.browser.open('https://elsewhere.org/');
    expect(await page.evaluate(send, 'https://example.org/page')).toBe('sent');
    await page.close();
    const seen = world.web.asked
      .map(({ url }) => url)
      .filter((url) => url.startsWith('https://example.org/'));
    expect(seen).toEqual(['https://example.org/page']);
  });
});
