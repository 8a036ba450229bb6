/** The preview of an import: its two sides linked, corrected with the mouse and with the keyboard alone. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Browser, type Tab, until, type View } from './harness/browser';
import {
  cardOf,
  choose,
  clearNotes,
  countIn,
  ELSEWHERE,
  focused,
  has,
  isDisabled,
  keepText,
  keyOf,
  notesIn,
  PAGE,
  readThread,
  rowOf,
  SECOND,
  tabTo,
  texts,
  THREAD,
} from './import-steps';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { untilTold } from './steps';

describe('the preview in Chromium, by keys', () => {
  const world = withChromium();

  afterEach(() => clearNotes(world.browser));

  it('is done with the keyboard alone', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await tabTo(tab, 'textarea');
    await tab.page.keyboard.insertText(THREAD);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tabTo(tab, '.step-foot .primary');
    await tab.press('Enter');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    const before = await countIn(tab);
    await tabTo(tab, '[data-pane=original] [data-row]');
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await until('the focus on the note', () => focused(tab, '[data-pane=threads] .piece'));
    await tab.press('Delete');
    await until('one left out', async () => (await countIn(tab)) < before);
    await tab.press('Control+z');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.press('e');
    await until('the words to edit', () => focused(tab, '.piece-panel textarea'));
    await tab.press('Control+End');
    await tab.page.keyboard.insertText(' Written with the keyboard.');
    await tab.press('Control+Enter');
    await untilTold(tab, 'Written with the keyboard.');
    await until('the focus back on the note', () => focused(tab, '[data-pane=threads] .piece'));
    await tab.press('Enter');
    await until('the focus on the original', () => focused(tab, '[data-pane=original] [data-row]'));
    await tabTo(tab, '.preview-bar .primary', 'Shift+Tab');
    await tab.press('Enter');
    await untilTold(tab, 'notes saved.');
    await tab.close();
  });
});

describe.each(BROWSERS)('the preview in %s', (kind) => {
  const world = withBrowser(kind);

  afterEach(() => clearNotes(world.browser));

  it('brings a piece that is pointed at into view on the other side, however far it is', async () => {
    const tab = await readLong(world.browser);
    expect(await countIn(tab)).toBeGreaterThan(15);
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-pane=original] .part-row[data-piece]')].map(
        ({ dataset }) => ({ row: dataset.row!, piece: dataset.piece! }),
      ),
    );
    for (const { row, piece } of [rows.at(-4)!, rows[1]!, rows.at(-9)!]) {
      await pointTo(tab, `[data-pane=original] [data-row="${row}"]`);
      await until('the card in view', () => isInView(tab, cardOf(piece)));
    }
    for (const { piece } of [rows[0]!, rows.at(-1)!]) {
      await pointTo(tab, cardOf(piece));
      await until('the paragraph in view', () =>
        isInView(tab, `[data-pane=original] [data-piece="${piece}"]`),
      );
    }
    await tab.close();
  });

  it('keeps the focus where an edit takes its control away', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    const surgeon = cardOf(await keyOf(tab, 'no surgeon'));
    const baseline = cardOf(await keyOf(tab, 'which baseline'));
    await tab.click('button', 'Leave out', surgeon);
    await until('the focus on what is left out', () => focused(tab, surgeon));
    await tab.click('button', 'Take it back in', surgeon);
    await until('the focus on what is back', () => focused(tab, surgeon));
    await tab.click('button', 'Join to the one before', baseline);
    await until('the focus on both', () => focused(tab, surgeon));
    const row = await rowOf(tab, 'Unprecedented');
    await tab.click('button', 'Split here', row);
    await until('the focus on the paragraph', () => focused(tab, row));
    await tab.close();
  });

  it('says of replies to a note that is left out that they go with it, and brings back what is undone', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    const [baseline, fair] = [cardOf(await keyOf(tab, 'which baseline')), cardOf(await keyOf(tab, 'Fair.'))];
    const before = await countIn(tab);
    await tab.click('button', 'Leave out', baseline);
    await until('two fewer', async () => (await countIn(tab)) === before - 2);
    expect(await texts(tab, `${fair} .badge`)).toEqual(['Left out with what it answers']);
    expect(await texts(tab, `${await rowOf(tab, 'Our findings')} .part-use`)).toEqual([
      expect.stringContaining('Left out'),
    ]);
    await tab.click('button', 'Undo');
    await until('both back', async () => (await countIn(tab)) === before);
    expect(await texts(tab, `${fair} .badge`)).toEqual([]);
    expect(await has(tab, `${baseline}[data-lit]`)).toBe(true);
    await tab.close();
  });

  it('leaves names out on one click, and keeps that when the page is loaded anew', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'post.txt', [`Ann Reed · 2 March 2026`, '', ...THREAD.split('\n').slice(1, 3)]);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    const writers = () => texts(tab, '.piece .note-writer');
    expect(new Set(await writers())).toEqual(new Set(['Ann Reed']));
    await tab.click('checkbox', 'Leave names out');
    await until('no names', async () => (await writers()).length === 0);
    await tab.reload();
    await until('the preview', () => has(tab, '.preview-step .piece'));
    expect(await writers()).toEqual([]);
    await tab.click('button', /^Save \d+ note/);
    await untilTold(tab, 'saved.');
    expect(JSON.stringify(await notesIn(world.browser))).not.toContain('Reed');
    await tab.close();
  });
});

/** The thread with twenty points of its own behind it, so that neither side is seen whole. */
async function readLong(browser: Browser): Promise<Tab> {
  await keepText(browser);
  const words = THREAD.split(/\W+/);
  // Each of other words: what is said twice is taken for a second copy.
  const said = (at: number) =>
    Array.from({ length: 40 }, (_, word) => words[(at * at * 31 + word * (3 * at + 7)) % words.length]);
  const points = Array.from(
    { length: 20 },
    (_, at) => `> ${at % 2 === 0 ? SECOND : ELSEWHERE}\n\nPoint ${at + 1}: ${said(at).join(' ')}.\n`,
  );
  const tab = await browser.openOwn(PAGE);
  await until('the field', () => has(tab, 'textarea'));
  await tab.fill('The critique', ['A long walk through it.\n', ...points].join('\n'));
  await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
  await tab.click('button', 'Find quotations and replies');
  await until('the preview', () => has(tab, '.preview-step .piece'));
  return tab;
}

/** Brings an element into view and moves the mouse over the beginning of it. */
async function pointTo(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.evaluate((wanted) => {
    const element = document.querySelector(wanted)!;
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: Math.max(box.top, 0) + Math.min(box.height, 40) / 2 };
  }, selector);
  await tab.pointAt(x, y);
}

/** Whether the beginning of an element is seen in its side of the preview. */
function isInView(tab: View, selector: string): Promise<boolean> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector(wanted)!;
    const [seen, box] = [element.closest('[data-pane]')!, element].map((each) =>
      each.getBoundingClientRect(),
    );
    return box!.top >= seen!.top && box!.top < Math.min(seen!.bottom, innerHeight);
  }, selector);
}
