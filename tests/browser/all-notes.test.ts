/** The page of all notes, and what versions made of a paper's, in the sidebar and on that page. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { NOTE_KINDS } from '../../lib/notes/note';
import type { ArxivId } from '../../lib/paper/id';
import { buildNote } from '../unit/build-note';
import { faultsOf } from './harness/axe';
import { type Browser, type Tab, until, type View } from './harness/browser';
import { BROWSERS, withBrowser } from './setup';
import { openSidebar, untilTold, writeNote } from './steps';

const QUOTE = 'surgically target the entries that their partners need most';

/** So many notes are there before anything is searched for. */
const MANY = 300;

describe.each(BROWSERS)('all notes in %s', (kind) => {
  const world = withBrowser(kind);

  it('are searched as one types, with what matches marked', async () => {
    await seed(world.browser);
    const tab = await world.browser.openOwn('notes.html');
    await untilTold(tab, `${MANY} notes`);
    expect(await count(tab, '.found')).toBe(50);
    for (const letter of 'wisteria') await tab.press(letter);
    await untilTold(tab, '1 note');
    await until('the match to be marked', async () => (await texts(tab, '.found mark')).includes('wisteria'));
    expect(await texts(tab, '.result-paper h2')).toEqual(['arXiv:2401.00007']);
    await tab.close();
  });

  it('are narrowed down by kind, and more of them are listed when asked for', async () => {
    const tab = await world.browser.openOwn('notes.html');
    await untilTold(tab, `${MANY} notes`);
    await tab.click('checkbox', /^Praise/);
    await untilTold(tab, `${MANY / NOTE_KINDS.length} notes`);
    expect(new Set(await texts(tab, '.found .note-kind'))).toEqual(new Set(['Praise']));
    await tab.click('button', 'Clear all');
    await untilTold(tab, `${MANY} notes`);
    await tab.click('button', `Show more (${MANY - 50})`);
    await until('more notes', async () => (await count(tab, '.found')) === 100);
    await tab.close();
  });

  it('are gone through with the keyboard, and open their paper at the note', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, paper, QUOTE, 'A note on hoarding.');
    await paper.close();
    const tab = await world.browser.openOwn('notes.html');
    await untilTold(tab, `${MANY + 1} notes`);
    for (const letter of 'hoarding') await tab.press(letter);
    await untilTold(tab, '1 note');
    await tab.press('ArrowDown');
    await until('the focus on the note', () =>
      tab.evaluate(() => document.activeElement?.matches('.found') ?? false),
    );
    expect(await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('.found a')!.href)).toBe(
      `${DEMO.html.url}#:~:text=surgically%20target%20the%20entries,their%20partners%20need%20most`,
    );
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('show without a fault that axe knows, %s', async (scheme) => {
    const tab = await world.browser.openOwn('notes.html');
    await world.browser.setScheme(scheme);
    await untilTold(tab, `${MANY + 1} notes`);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
    await world.browser.setScheme('light');
  });

  it('show what the next version made of each point, beside the paper', async () => {
    const second = await world.openPaper(DEMO.html2.url);
    const sidebar = await openSidebar(second);
    await sidebar.click('tab', /^Versions/);
    await until('the point', async () => (await count(sidebar, '.answer .became ins')) > 0);
    expect(await texts(sidebar, '.answer .note-kind')).toEqual(['Loaded or disputed term']);
    await sidebar.click('button', 'Changes');
    await until('the changes', async () => (await count(sidebar, '.change')) > 0);
    expect(await count(sidebar, '.lens-table tbody tr')).toBeGreaterThan(3);
    expect(await faultsOf(sidebar)).toEqual([]);
    await second.close();
  });

  it('stand as a table on a page of the paper, and so do its versions', async () => {
    const tab = await world.browser.openOwn('notes.html?paper=2601.99990');
    await until('the table', async () => (await count(tab, '.answers-table tbody ins')) > 0);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Changes');
    await until('the changes', async () => (await count(tab, '.change del')) > 0);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
  });
});

describe.each(BROWSERS)('storage in %s', (kind) => {
  const world = withBrowser(kind);

  it('is asked to be kept for good, and the answer is shown, or that the browser asks', async () => {
    const tab = await world.browser.openOwn('options.html');
    await untilTold(tab, 'Keep my notes for good');
    await tab.click('button', 'Keep my notes for good');
    await until('an answer', () =>
      // Firefox asks the person, and answers when they have; Chromium answers at once.
      tab.evaluate(
        (said) => document.body.innerText.includes(said[0]!) || document.body.innerText.includes(said[1]!),
        kind === 'firefox'
          ? ['Asking the browser', 'The browser has agreed']
          : ['The browser has not agreed', 'The browser has agreed'],
      ),
    );
    await tab.close();
  });

  it('gives the texts of versions back, for one paper or all', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, paper, QUOTE, 'A note, so that the text is kept.');
    await until('the text to be kept', async () => (await sizes(world.browser)).papers.length === 1);
    await paper.close();
    const tab = await world.browser.openOwn('options.html');
    await untilTold(tab, '1 version');
    await tab.click('button', /^Clear the kept texts of/);
    await untilTold(tab, 'are cleared.');
    expect((await sizes(world.browser)).papers).toEqual([]);
    expect((await world.browser.askBackground('data/count', {})).notes).toBe(1);
    await tab.close();
  });

  it('signs notes with the name that is typed there', async () => {
    const tab = await world.browser.openOwn('options.html');
    await until('the field', () =>
      tab.evaluate(() => document.querySelector('.name-field input:not([disabled])') !== null),
    );
    await tab.fill('Your name, as others see it', 'Marta Oldfield');
    await tab.press('Enter');
    await untilTold(tab, 'New notes are signed “Marta Oldfield”.');
    expect((await world.browser.askBackground('settings/read', {})).person.name).toBe('Marta Oldfield');
    await tab.close();
  });
});

function sizes(browser: Browser) {
  return browser.askBackground('texts/read', {});
}

/** Takes in notes on a dozen papers, one of which alone speaks of wisteria. */
async function seed(browser: Browser): Promise<void> {
  const { json } = await browser.askBackground('data/export', {});
  const notes = Array.from({ length: MANY }, (_, index) =>
    buildNote({
      id: `0190b7c2-0000-7000-8000-${String(index).padStart(12, '0')}`,
      target: {
        ...buildNote().target,
        paper: `2401.000${String(index % 12).padStart(2, '0')}` as ArxivId,
      },
      kind: NOTE_KINDS[index % NOTE_KINDS.length]!,
      body: index === 7 ? 'Nobody measured the wisteria.' : `Hedge ${index} was measured once only.`,
      tags: index % 10 === 0 ? ['garden'] : [],
      updatedAt: `2026-11-20T10:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000Z`,
    }),
  );
  await browser.askBackground('data/import', {
    json: JSON.stringify({ ...(JSON.parse(json) as object), notes }),
  });
}

function count(view: View | Tab, selector: string): Promise<number> {
  return view.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
}

function texts(view: View | Tab, selector: string): Promise<string[]> {
  return view.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((each) => each.textContent ?? ''),
    selector,
  );
}
