/** Notes on what is no words: figures, tables, equations, formulas; notes that share a place; picking on the page. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { placesOfText } from './harness/page';
import { BROWSERS, withBrowser } from './setup';
import { noteMarks, overText, pressOver, untilCard, untilEditor, untilTold, writeNote } from './steps';

const LONG = 'Small models thus already possess the drives that are feared in large ones';
const WITHIN = 'the drives that are feared';

describe.each(BROWSERS)('what is no words in %s', (kind) => {
  const world = withBrowser(kind);

  it('is written on where it is pointed at, and outlined without a change to the paper', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const before = await paper(tab);
    const places = await placesOfText(tab);
    for (const [selector, label] of [
      ['#S4\\.F1', 'Write a note on Figure 1'],
      ['#S4\\.T1', 'Write a note on Table 1'],
      ['#S3\\.E1', 'Write a note on Eq. (1)'],
    ] as const) {
      await world.browser.askPage(tab, 'page/sidebar', { open: 'close' });
      await until(`the offer on ${selector}`, async () => {
        // What moves under a pointer at rest is not told of: then it is pointed at anew.
        await pointAtMiddle(tab, selector);
        return until(`"${label}"`, async () => (await overText(tab, '.offer')).includes(label), 2_000);
      });
      await pressOver(tab, label);
      await save(tab, `On ${label}`);
    }
    await until('all to be outlined', async () => (await outlines(tab)).length === 3);
    expect((await outlines(tab)).sort()).toEqual(['equation', 'figure', 'table']);
    await onlyInView(tab, '#S4\\.F1');
    await lieAround(tab, 'figure', '#S4\\.F1');
    await tab.evaluate(() => window.scrollBy({ top: 120, behavior: 'instant' }));
    await lieAround(tab, 'figure', '#S4\\.F1');
    expect(await paper(tab)).toBe(before);
    await tab.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    expect(await placesOfText(tab)).toEqual(places);
    // They come back with the page.
    await tab.reload();
    await until('the outlines after a reload', async () => (await outlines(tab)).length === 3);
    await tab.close();
  });

  it('opens a card by the number at its corner', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await until('the outlines', async () => (await outlines(tab)).length === 3);
    await onlyInView(tab, '#S4\\.T1');
    await pressNumber(tab, '#S4\\.T1');
    expect(await untilCard(tab)).toMatch(/Note.*table/s);
    await tab.close();
  });

  it('is written on by a click, where it is a formula', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await until('the outlines', async () => (await outlines(tab)).length === 3);
    await onlyInView(tab, '#S1\\.p2\\.1 math');
    const { x, y } = await centre(tab, '#S1\\.p2\\.1 math');
    await tab.clickAt(x, y);
    await pressOver(tab, 'Write a note on formula');
    await save(tab, 'Why four?');
    await until('its outline', async () => (await outlines(tab)).includes('formula'));
    const { notes } = await world.browser.askPage(tab, 'page/state', {});
    expect(notes.map(({ anchor }) => anchor.status)).toEqual(Array(4).fill('exact'));
    await tab.close();
  });

  it('is picked with the keyboard alone, and Escape gives up', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.command('write-note', tab);
    await until('the banner', async () => (await overText(tab, '.pick-banner')).length === 1);
    await tab.press('ArrowDown');
    await until('the equation to be framed', async () =>
      (await overText(tab, '.pick-box')).includes('Eq. (1)'),
    );
    await tab.press('ArrowDown');
    await until('the figure to be framed', async () =>
      (await overText(tab, '.pick-box')).includes('Figure 1'),
    );
    await tab.press('Escape');
    await until('the banner to go', async () => (await overText(tab, '.pick-banner')).length === 0);
    await world.browser.command('write-note', tab);
    await until('the banner again', async () => (await overText(tab, '.pick-banner')).length === 1);
    await until('the table to be framed', async () => {
      if ((await overText(tab, '.pick-box')).includes('Table 1')) return true;
      await tab.press('ArrowDown');
      return false;
    });
    await tab.press('Enter');
    await save(tab, 'Picked by keys.');
    await until('two notes on the table', async () => {
      const shown = await outlines(tab);
      return shown.filter((what) => what === 'table').length === 2;
    });
    await tab.close();
  });
});

describe.each(BROWSERS)('notes that share a place in %s', (kind) => {
  const world = withBrowser(kind);

  it('are all on the card, which their number opens', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, tab, LONG, 'How short?');
    await writeNote(world.browser, tab, WITHIN, 'Whose?');
    await world.browser.askPage(tab, 'page/sidebar', { open: 'close' });
    await until('both marks', async () => (await noteMarks(tab)).length === 2);
    await pressOver(tab, '2 notes here');
    const said = await untilCard(tab);
    expect(said.match(/^Note/gm)).toHaveLength(2);
    expect(said).toContain('Open');
    await tab.close();
  });
});

describe.each(BROWSERS)('another version of the paper in %s', (kind) => {
  const world = withBrowser(kind);

  it('is fetched from the page’s own origin and kept; what is not there is said', async () => {
    // Firefox holds what a content script fetches to the page's policy. This one is arXiv's.
    const headers = { 'content-security-policy': "frame-ancestors 'none'" };
    world.web.serveAs(DEMO.html.url, { file: DEMO.html.file }, { headers });
    const tab = await world.openPaper(DEMO.html.url);
    expect(await world.browser.askPage(tab, 'page/fetch-version', { version: 2 })).toEqual({
      kept: true,
      url: DEMO.html2.url,
      problem: null,
    });
    const missing = await world.browser.askPage(tab, 'page/fetch-version', { version: 9 });
    expect(missing).toMatchObject({ kept: false });
    expect(missing.problem).toContain('version 9');
    await tab.close();
  });
});

/** Presses the number of notes at the upper right corner of an element. */
async function pressNumber(tab: Tab, selector: string): Promise<void> {
  const corner = await tab.evaluate((wanted) => {
    const { right, top } = document.querySelector(wanted)!.getBoundingClientRect();
    return { right, top };
  }, selector);
  const place = await until('the number at its corner', () =>
    tab.inOverlay((root, { right, top }) => {
      for (const badge of root.querySelectorAll<HTMLElement>('.badge')) {
        const box = badge.getBoundingClientRect();
        const near = Math.abs(box.x + box.width / 2 - right) + Math.abs(box.y + box.height / 2 - top) < 12;
        if (near && !badge.hidden) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, corner),
  );
  await tab.clickAt(place.x, place.y);
}

const paper = (tab: Tab) => tab.evaluate(() => document.body.outerHTML);

/** What has an outline, by kind. */
async function outlines(tab: Tab): Promise<string[]> {
  const found = await tab.inOverlay(
    (root) =>
      [...root.querySelectorAll<HTMLElement>('.outline')]
        .filter((box) => !box.hidden)
        .map((box) => box.className.split(' ')[1]!),
    null,
  );
  return found ?? [];
}

async function onlyInView(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate((wanted) => {
    document.querySelector(wanted)!.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, selector);
}

function centre(tab: Tab, selector: string): Promise<{ x: number; y: number }> {
  return tab.evaluate((wanted) => {
    const box = document.querySelector(wanted)!.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
}

async function pointAtMiddle(tab: Tab, selector: string): Promise<void> {
  await onlyInView(tab, selector);
  const { x, y } = await centre(tab, selector);
  // From beside it: it is entered even where the pointer was on it before.
  await tab.pointAt(4, 4);
  await tab.pointAt(x, y);
}

/** Waits until the outline of this kind lies around an element, 3 px outside of it. */
async function lieAround(tab: Tab, what: string, selector: string): Promise<void> {
  await until(`the outline around ${selector}`, async () => {
    const box = await tab.inOverlay((root, wanted) => {
      const { left, top, bottom } = root.querySelector(`.outline.${wanted}`)!.getBoundingClientRect();
      return { left, top, bottom };
    }, what);
    const around = await tab.evaluate((wanted) => {
      const { left, top, bottom } = document.querySelector(wanted)!.getBoundingClientRect();
      return { left, top, bottom };
    }, selector);
    const near = (a: number, b: number) => Math.abs(a - b) <= 4;
    return (
      box !== null &&
      near(box.left, around.left) &&
      near(box.top, around.top) &&
      near(box.bottom, around.bottom)
    );
  });
}

async function save(tab: Tab, body: string): Promise<void> {
  const sidebar = await untilEditor(tab);
  await sidebar.fill('Note', body);
  await sidebar.click('button', 'Save');
  await untilTold(sidebar, 'Note saved.');
}
