/** Reading: what is marked, that the paper stays as it is, and the card of a mark. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../lib/lens/finding';
import { HOST_ELEMENT, kindLayer, LAYERS, STATE_ATTRIBUTE } from '../../lib/overlay/names';
import { DEMO } from '../../scripts/demo';
import { until, VIEWPORT } from './harness/browser';
import { countMarks, layersOf, markupOf, placesOfText, untilPainted } from './harness/page';
import { changedPixels, readPicture } from './harness/pixels';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { card, middle, pressOver, select, showMark, untilCard } from './steps';

describe.each(BROWSERS)('marks in %s', (kind) => {
  const world = withBrowser(kind);

  it('draws hedges and loaded wording in title, abstract and body, under our own names', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const layers = await layersOf(tab);
    const under = (name: string) =>
      layers.find((layer) => layer.name === name)?.marks.map(({ text }) => text);
    expect(under(kindLayer('hedge', false))).toEqual(expect.arrayContaining(['suggest', 'may', 'Perhaps']));
    expect(under(kindLayer('booster', false))).toEqual(expect.arrayContaining(['undoubtedly', 'clearly']));
    const state = await world.browser.askPage(tab, 'page/state', {});
    expect(layers.flatMap(({ marks }) => marks)).toHaveLength(state.findings.length);
    expect(state).toMatchObject({ phase: 'ready', problem: null, paper: '2601.99990', version: 1 });
    await tab.close();
  });

  it('draws on the abstract page too', async () => {
    const tab = await world.openPaper(DEMO.abs.url);
    const state = await world.browser.askPage(tab, 'page/state', {});
    expect(state).toMatchObject({ page: 'abs', paper: '2601.99990', version: 1 });
    expect(await countMarks(tab)).toBe(state.findings.length);
    expect(state.findings.length).toBeGreaterThan(3);
    await tab.close();
  });

  it('moves no text: every text box is where it is without marks', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const drawn = await placesOfText(tab);
    await world.browser.askBackground('settings/change', { overlay: 'off' });
    await until('the marks to be gone', async () => (await countMarks(tab)) === 0);
    await untilPainted(tab);
    const undrawn = await placesOfText(tab);
    await world.browser.askBackground('settings/change', { overlay: 'all' });
    await until('the marks to be back', async () => (await countMarks(tab)) > 0);
    expect(drawn.filter((place) => place !== '').length).toBeGreaterThan(100);
    expect(undrawn).toEqual(drawn);
    await tab.close();
  });

  it('really paints: pixels under a mark change with it, pixels beside it do not', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const box = await showMark(tab, 'undoubtedly');
    await untilPainted(tab);
    const drawn = readPicture(await tab.picture());
    await world.browser.askBackground('settings/change', { overlay: 'off' });
    await until('the marks to be gone', async () => (await countMarks(tab)) === 0);
    await untilPainted(tab);
    const undrawn = readPicture(await tab.picture());
    await world.browser.askBackground('settings/change', { overlay: 'all' });
    await until('the marks to be back', async () => (await countMarks(tab)) > 0);
    expect(changedPixels(undrawn, drawn, box, VIEWPORT.width)).toBeGreaterThan(10);
    const gap = { x: box.x - 4, y: box.y - 6, width: 2, height: 4 };
    expect(changedPixels(undrawn, drawn, gap, VIEWPORT.width)).toBe(0);
    await tab.close();
  });

  it('leaves the paper’s DOM as it was, but for one element and one attribute outside of it', async () => {
    world.web.serveAs('https://arxiv.org/bare', { file: DEMO.html.file });
    const bare = await world.browser.open('https://arxiv.org/bare');
    const tab = await world.openPaper(DEMO.html.url);
    expect(await markupOf(tab)).toBe(await markupOf(bare));
    const root = await tab.evaluate((host) => {
      const { documentElement: html } = document;
      return {
        attributes: html.getAttributeNames(),
        children: [...html.children].map((child) => child.localName),
        hosts: document.querySelectorAll(host).length,
        open: document.querySelector(host)!.shadowRoot !== null,
        inside: document.querySelector(host)!.childNodes.length,
        frames: window.frames.length,
        heads: document.head.outerHTML,
      };
    }, HOST_ELEMENT);
    expect(root).toMatchObject({
      attributes: ['lang', 'data-theme', STATE_ATTRIBUTE],
      children: ['head', 'body', HOST_ELEMENT],
      hosts: 1,
      open: false,
      inside: 0,
      frames: 0,
    });
    expect(root.heads).toBe(await bare.evaluate(() => document.head.outerHTML));
    await tab.close();
    await bare.close();
  });

  it('shows a card where the pointer rests on a mark, and takes it away when the pointer goes', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, y } = middle(await showMark(tab, 'undoubtedly'));
    await tab.pointAt(x, y - 80);
    await tab.pointAt(x, y);
    const said = await untilCard(tab);
    expect(said).toMatch(/booster/i);
    expect(said).toContain('undoubtedly');
    expect(said).toMatch(/^Source$/m);
    await tab.pointAt(5, 5);
    await until('the card to go', async () => (await card(tab)) === null);
    await tab.close();
  });

  it('keeps the card that was clicked open, until Escape', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, y } = middle(await showMark(tab, 'undoubtedly'));
    await tab.clickAt(x, y);
    await untilCard(tab);
    await tab.pointAt(5, 5);
    // Longer than a card that was only pointed at stays.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await card(tab)).toContain('undoubtedly');
    await tab.press('Escape');
    await until('the card to go', async () => (await card(tab)) === null);
    await tab.close();
  });

  it('goes from mark to mark by the keyboard, with the card of each', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await tab.press('Alt+Shift+j');
    const first = await untilCard(tab);
    await tab.press('Alt+Shift+j');
    const second = await until('another card', async () => {
      const now = await card(tab);
      return now !== first && now;
    });
    await tab.press('Alt+Shift+k');
    await until('the first card again', async () => (await card(tab)) === first);
    expect(second).not.toBeNull();
    await tab.press('Escape');
    await until('the card to go', async () => (await card(tab)) === null);
    await tab.close();
  });

  it('copies the paper’s own text: a mark leaves no trace in it', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const quote = 'This is undoubtedly the signature of power-seeking';
    await select(tab, quote);
    const copied = await tab.evaluate(() => {
      const range = getSelection()!.getRangeAt(0);
      const box = document.createElement('div');
      box.append(range.cloneContents());
      return { html: box.innerHTML, text: getSelection()!.toString() };
    });
    expect(copied.text).toBe(quote);
    expect(copied.html).toBe(quote);
    await tab.close();
  });
});

describe('marks in Chromium', () => {
  const world = withChromium();

  it('puts what was copied into the clipboard without a trace of a mark', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const quote = 'This is undoubtedly the signature of power-seeking';
    await select(tab, quote);
    await tab.press('Control+c');
    const copied = await tab.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await (await item!.getType('text/html')).text();
      return { html, text: await navigator.clipboard.readText() };
    });
    expect(copied.text).toBe(quote);
    expect(copied.html).toContain('undoubtedly');
    expect(copied.html).not.toMatch(/hedgerow|<mark/i);
    await tab.close();
  });

  it('follows the page’s own look: other colours where the paper is dark', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const colours = () =>
      tab.evaluate(
        (names) => {
          const heading = document.querySelector('h1')!;
          return names.map((name) => getComputedStyle(heading, `::highlight(${name})`).textDecorationColor);
        },
        KINDS.map((each) => kindLayer(each, false)),
      );
    const light = await colours();
    await tab.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const dark = await colours();
    expect(new Set(light).size).toBe(KINDS.length);
    for (const [i, colour] of dark.entries()) expect(colour, KINDS[i]).not.toBe(light[i]);
    await tab.close();
  });

  it('draws nothing on paper: marks are for the screen', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await tab.page.emulateMedia({ media: 'print' });
    const lines = await tab.evaluate(
      (names) =>
        names.map(
          (name) => getComputedStyle(document.querySelector('p')!, `::highlight(${name})`).textDecorationLine,
        ),
      LAYERS,
    );
    expect(new Set(lines)).toEqual(new Set(['none']));
    await tab.close();
  });

  it('hides a kind from its card, and takes it back', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, y } = middle(await showMark(tab, 'undoubtedly'));
    await tab.clickAt(x, y);
    await untilCard(tab);
    await pressOver(tab, 'Hide all boosters');
    const drawn = async () => (await layersOf(tab)).some(({ name }) => name.startsWith('hedgerow-booster'));
    await until('the boosters to go', async () => !(await drawn()));
    expect(await countMarks(tab)).toBeGreaterThan(0);
    await pressOver(tab, 'Undo');
    await until('the boosters to be back', drawn);
    await tab.close();
  });

  it('is drawn on pages that forbid all that an extension might add', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const refused = await tab.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          document.body.append(Object.assign(document.createElement('iframe'), { src: '/elsewhere' }));
        }),
    );
    expect(refused).toBe('frame-src');
    await tab.close();
  });
});
