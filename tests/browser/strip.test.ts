/** The strip beside the scroll bar: what it shows and leads to, and that it is in nobody's way. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { countMarks, type Box } from './harness/page';
import { readPicture } from './harness/pixels';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { openSidebar, overText, writeNote } from './steps';

/** Where the strip stands; null where it does not. */
function strip(tab: Tab): Promise<Box | null> {
  return tab.inOverlay((root) => {
    const shown = root.querySelector<HTMLElement>('.strip');
    if (!shown?.checkVisibility()) return null;
    const { x, y, width, height } = shown.getBoundingClientRect();
    return { x, y, width, height };
  }, null);
}

const untilStrip = (tab: Tab) => until('the strip', () => strip(tab));

/** The first row of the strip, in CSS pixels of the window, that has a sign in this colour; -1 for none. */
async function rowOf(tab: Tab, kind: string): Promise<number> {
  const row = await tab.inOverlay((root, wanted) => {
    const canvas = root.querySelector<HTMLCanvasElement>('.strip canvas')!;
    canvas.style.color = `var(--hedgerow-${wanted})`;
    const colour = getComputedStyle(canvas).color.match(/\d+/g)!.map(Number);
    canvas.style.color = '';
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) {
      const same = [0, 1, 2].every((i) => Math.abs(data[at + i]! - colour[i]!) < 3);
      if (same && data[at + 3] === 255) {
        const y = Math.floor(at / 4 / width);
        return canvas.getBoundingClientRect().top + (y * canvas.clientHeight) / height;
      }
    }
    return -1;
  }, kind);
  return row ?? -1;
}

describe.each(BROWSERS)('the strip in %s', (kind) => {
  const world = withBrowser(kind);

  it('says what stands under the pointer, and goes there when pressed', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x, width, height, y } = await untilStrip(tab);
    const { findings } = await world.browser.askPage(tab, 'page/state', {});
    const last = findings.at(-1)!;
    const length = await tab.evaluate(() => document.documentElement.scrollHeight);
    const place = await tab.evaluate(
      ([from, words]) => {
        const texts = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
        let top = 0;
        for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
          const at = text.data.indexOf(from);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(text, at + from.length - words.length);
          range.setEnd(text, at + from.length);
          top = range.getBoundingClientRect().top + scrollY;
        }
        return top;
      },
      [last.before.slice(-20).replace(/^[^ ]* /, '') + last.text, last.text] as const,
    );
    const at = { x: x + width / 2, y: y + (place / length) * height };
    await tab.pointAt(at.x, at.y);
    const said = await until('the tip', async () => (await overText(tab, '.strip-tip'))[0]);
    expect(said).toContain(last.section);
    await tab.clickAt(at.x, at.y);
    await until('the passage in the window', () =>
      tab.evaluate((top) => top > scrollY && top < scrollY + innerHeight, place),
    );
    await tab.close();
  });

  it('is hidden with the marks, and on abstract pages', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await untilStrip(tab);
    await world.browser.askBackground('settings/change', { overlay: 'off' });
    await until('the strip to go', async () => (await strip(tab)) === null);
    await world.browser.askBackground('settings/change', { overlay: 'all' });
    await untilStrip(tab);
    const abs = await world.openPaper(DEMO.abs.url);
    expect(await countMarks(abs)).toBeGreaterThan(0);
    expect(await strip(abs)).toBeNull();
    await abs.close();
    await tab.close();
  });
});

describe('the strip in Chromium', () => {
  const world = withChromium();

  it.each(['light', 'dark'] as const)(
    'draws loaded wording, claims and notes in their colours, %s',
    async (look) => {
      const tab = await world.openPaper(DEMO.html.url);
      await tab.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), look);
      await untilStrip(tab);
      await until('loaded wording', async () => (await rowOf(tab, 'loaded')) >= 0);
      expect(await rowOf(tab, 'claim')).toBeLessThan(await rowOf(tab, 'loaded'));
      const { x, width } = await untilStrip(tab);
      const picture = readPicture(await tab.picture());
      const column = Array.from({ length: picture.height }, (_, y) =>
        picture.data.readUInt32BE((y * picture.width + Math.floor(x + width - 4)) * 4),
      );
      expect(new Set(column).size).toBeGreaterThan(3);
      await tab.close();
    },
  );

  it('covers neither text nor the buttons of a header', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const box = await untilStrip(tab);
    const under = await tab.evaluate(({ x, y, width, height }) => {
      const over = (b: DOMRect) => b.right > x && b.left < x + width && b.bottom > y && b.top < y + height;
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        range.selectNodeContents(text);
        if ([...range.getClientRects()].some(over)) found.push(text.textContent ?? '');
      }
      const buttons = [...document.querySelectorAll('button, a.header-button')];
      return [...found, ...buttons.filter((button) => over(button.getBoundingClientRect()))];
    }, box);
    expect(under).toEqual([]);
    await tab.close();
  });

  it('makes way for the sidebar, and the button at the edge for it', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const { x } = await untilStrip(tab);
    const button = await tab.inOverlay(
      (root) => root.querySelector('.edge-tab')!.getBoundingClientRect().right,
      null,
    );
    expect(button).toBeLessThanOrEqual(x);
    await openSidebar(tab);
    await until('the strip to go', async () => (await strip(tab)) === null);
    await world.browser.askPage(tab, 'page/sidebar', { open: 'close' });
    await untilStrip(tab);
    await tab.close();
  });

  it('follows kinds that are turned off, and notes that are written', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await untilStrip(tab);
    await until('loaded wording', async () => (await rowOf(tab, 'loaded')) >= 0);
    await world.browser.askBackground('settings/change', { kinds: { loaded: false } });
    await until('no loaded wording', async () => (await rowOf(tab, 'loaded')) < 0);
    await world.browser.askBackground('settings/change', { kinds: { loaded: true } });
    const pixels = () =>
      tab.inOverlay((root) => {
        const canvas = root.querySelector<HTMLCanvasElement>('.strip canvas')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, 5, canvas.height);
        return data.filter((value, i) => i % 4 === 3 && value > 0).length;
      }, null);
    await until('loaded wording', async () => (await rowOf(tab, 'loaded')) >= 0);
    const before = (await pixels()) ?? 0;
    await writeNote(world.browser, tab, 'a simulated household of four agents', 'Which ones?');
    await world.browser.askPage(tab, 'page/sidebar', { open: 'close' });
    await until('a sign for the note', async () => ((await pixels()) ?? 0) > before);
    await tab.close();
  });

  it('tells no screen reader anything, and takes no place in the order of Tab', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await untilStrip(tab);
    const said = await tab.inOverlay((root) => {
      const shown = root.querySelector('.strip')!;
      return [shown.getAttribute('aria-hidden'), shown.querySelectorAll('[tabindex], button, a').length];
    }, null);
    expect(said).toEqual(['true', 0]);
    await tab.close();
  });
});
