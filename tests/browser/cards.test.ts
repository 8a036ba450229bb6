/** The card of a mark: each of its parts, and what can be done from it. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { until } from './harness/browser';
import { layersOf } from './harness/page';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { card, marksOn, openCard, overText, pressOver, untilEditor } from './steps';

describe.each(BROWSERS)('cards in %s', (kind) => {
  const world = withBrowser(kind);

  it('say kind, reason and neutral wordings, and that it is about wording', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const said = await openCard(tab, 'surgically target');
    expect(said).toMatch(/^Loaded term/);
    expect(said).toContain('In neutral words');
    expect(said).toContain('selectively target');
    expect(said).toContain('About wording, not quality; habits differ by field and language.');
    await tab.close();
  });

  it('unfold what would carry the wording, and its source', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await openCard(tab, 'surgically target');
    const folded = await overText(tab, 'details > p');
    expect(folded).toEqual([]);
    await tab.inOverlay((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    }, null);
    expect((await overText(tab, 'details > p')).filter((words) => words !== '')).toHaveLength(2);
    await tab.close();
  });

  it('begin a note with the neutral wording that is pressed', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await openCard(tab, 'surgically target');
    await pressOver(tab, 'selectively target');
    const sidebar = await untilEditor(tab);
    const rewording = await sidebar.evaluate(() =>
      [...document.querySelectorAll('textarea')].map(({ value }) => value),
    );
    expect(rewording).toContain('selectively target');
    await sidebar.click('button', 'Discard');
    await tab.close();
  });

  it('show what a disputed word means to whom, with safe links and no wording in its place', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const said = await openCard(tab, 'power-seeking');
    expect(said).toContain('One word, several meanings');
    expect(said).not.toContain('In neutral words');
    const links = await tab.inOverlay(
      (root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('.definitions a')].map(({ href, rel, target }) => ({
          href,
          rel,
          target,
        })),
      null,
    );
    expect(links!.length).toBeGreaterThan(1);
    for (const { href, rel, target } of links!) {
      expect(href).toMatch(/^https:/);
      expect({ rel, target }).toEqual({ rel: 'noopener noreferrer', target: '_blank' });
    }
    await tab.close();
  });

  it('show the paper’s own definition, and go there', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const said = await openCard(tab, 'deception');
    expect(said).toContain('By deception we mean a message that misstates the store');
    await pressOver(tab, 'Show it');
    const lit = await until('the definition to be lit', async () => {
      const layer = (await layersOf(tab)).find(({ name }) => name === 'hedgerow-focus');
      return layer?.marks[0]?.text;
    });
    expect(lit).toContain('By deception we mean');
    await tab.close();
  });

  it('do the sum of numbers that their word does not fit', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await openCard(tab, 'small increase from .14 to .21');
    expect(await overText(tab, '.figure')).toEqual(['+0.07', '+50 %']);
    await tab.close();
  });

  it('lead from one mark of a term to the next and back, by keys and by buttons', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await openCard(tab, 'suggest');
    await tab.press('Escape');
    await openCard(tab, 'may');
    const place = async () => (await overText(tab, '.steps .count'))[0];
    const first = await place();
    const count = Number(/^1 of (\d+)$/.exec(first ?? '')?.[1]);
    expect(count).toBeGreaterThan(2);
    await tab.press('Alt+Shift+d');
    await until('the second of them', async () => (await place()) === `2 of ${count}`);
    await tab.press('Alt+Shift+u');
    await until('the first again', async () => (await place()) === first);
    await tab.press('Alt+Shift+u');
    await until('the last, from the first backwards', async () => (await place()) === `${count} of ${count}`);
    await pressOver(tab, 'Next mark of this term');
    await until('the first, from the last onwards', async () => (await place()) === first);
    await tab.close();
  });

  it('take one mark away, for good, and give it back', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const before = await marksOn(tab, 'may');
    await openCard(tab, 'may');
    await pressOver(tab, 'Not here');
    await until('the mark to go', async () => (await marksOn(tab, 'may')) === before - 1);
    expect(await card(tab)).toBeNull();
    await tab.reload();
    await until('the other marks', async () => (await marksOn(tab, 'may')) === before - 1);
    const { dismissed } = await world.browser.askPage(tab, 'page/state', {});
    expect(dismissed).toMatchObject([{ kind: 'hedge', term: 'may', text: 'may' }]);
    await openCard(tab, 'may');
    await pressOver(tab, 'Not here');
    await until('another mark to go', async () => (await marksOn(tab, 'may')) === before - 2);
    await pressOver(tab, 'Undo');
    await until('it to be back', async () => (await marksOn(tab, 'may')) === before - 1);
    await world.browser.askBackground('mark/restore', { id: dismissed[0]!.id });
    await until('all of them', async () => (await marksOn(tab, 'may')) === before);
    await tab.close();
  });

  it('mute a term on every page, and give it back', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const other = await world.openPaper(DEMO.abs.url);
    const marked = await marksOn(other, 'inherently');
    expect(marked).toBeGreaterThan(0);
    await tab.toFront();
    await openCard(tab, 'inherently');
    await pressOver(tab, 'Never for me');
    const gone = async () => (await marksOn(tab, 'inherently')) + (await marksOn(other, 'inherently')) === 0;
    await until('the marks to go', gone);
    const { muted } = await world.browser.askBackground('settings/read', {});
    expect(muted).toEqual([{ kind: 'booster', term: 'inherently' }]);
    await pressOver(tab, 'Undo');
    await until('the marks to be back', async () => (await marksOn(other, 'inherently')) === marked);
    await other.close();
    await tab.close();
  });
});

describe('cards in Chromium', () => {
  const world = withChromium();

  it('keep Tab among their own controls, and give the focus back with Escape', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await tab.press('Alt+Shift+j');
    await until('a card', () => card(tab));
    const focused = () =>
      tab.inOverlay((root) => {
        const active = root.activeElement;
        return active?.closest('.card') ? (active.getAttribute('aria-label') ?? active.textContent) : null;
      }, null);
    const seen: (string | null)[] = [];
    const rounds = () => seen.filter((name) => name === 'Close').length;
    while (rounds() < 2 && seen.length < 60) {
      await tab.press('Tab');
      seen.push(await focused());
    }
    expect(seen).not.toContain(null);
    expect(seen).toContain('Not here');
    expect(rounds()).toBe(2);
    await tab.press('Escape');
    await until('the card to go', async () => (await card(tab)) === null);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('fit a window of 320 pixels, %s', async (look) => {
    const tab = await world.openPaper(DEMO.html.url);
    await tab.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), look);
    await tab.page.setViewportSize({ width: 320, height: 640 });
    await openCard(tab, 'power-seeking');
    const fits = await tab.inOverlay((root) => {
      const dialog = root.querySelector('.card')!;
      const box = dialog.getBoundingClientRect();
      const { color, backgroundColor } = getComputedStyle(dialog);
      return {
        inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
        scrollsAcross: dialog.scrollWidth > dialog.clientWidth,
        color,
        backgroundColor,
      };
    }, null);
    expect(fits).toMatchObject({ inside: true, scrollsAcross: false });
    expect(fits!.backgroundColor).toBe(look === 'dark' ? 'rgb(34, 37, 31)' : 'rgb(255, 255, 255)');
    await tab.close();
  });
});
