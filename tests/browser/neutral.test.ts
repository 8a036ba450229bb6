/** The neutral reading: from a page of a paper to a text with neutral wordings; the paper stays as it is. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { type Tab, until, type View } from './harness/browser';
import { markupOf } from './harness/page';
import { BROWSERS, withBrowser } from './setup';
import { beginNote, select, untilTold } from './steps';

const ADDRESS = 'neutral.html?paper=2601.99990';
const SENTENCE = 'Nothing in the instructions speaks of winning.';
const QUOTE = 'surgically target the entries';

describe.each(BROWSERS)('the neutral reading in %s', (kind) => {
  const world = withBrowser(kind);

  it('says where to go while the text is not kept', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await untilTold(tab, 'The text of this paper is not kept here');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
  });

  it('is opened from the sidebar, which has the text kept when the link is pressed, not before', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await select(paper, SENTENCE);
    await world.browser.askPage(paper, 'page/sidebar', { open: 'open' });
    const sidebar = await paper.sidebar();
    await sidebar.click('tab', /^Notes/);
    const kept = async () => (await world.browser.askBackground('texts/read', {})).papers.length;
    // The tab that it would open is opened here by its address.
    const address = await sidebar.evaluate(async () => {
      const link = document.querySelector<HTMLAnchorElement>('.exchange a[href*="neutral.html"]')!;
      link.addEventListener('click', (event) => event.preventDefault());
      link.focus();
      for (let tries = 0; tries < 100 && !link.href.includes('start='); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return link.href;
    });
    expect(address).toMatch(/version=1&page=html&start=\d+&end=\d+$/);
    expect(await kept()).toBe(0);
    await sidebar.click('link', /^Read the selected passage neutrally/);
    const tab = await world.browser.openOwn(address.slice(address.indexOf('neutral.html')));
    await until('the passage', async () => (await texts(tab, '.sheet')).length === 1);
    expect((await texts(tab, '.sheet p')).at(-1)).toBe(SENTENCE);
    expect(await kept()).toBe(1);
    await tab.close();
    await paper.close();
  });

  it('takes the wording of a note, and those of the lexicon that are accepted by key', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const editor = await beginNote(world.browser, paper, QUOTE);
    await editor.click('button', 'wording');
    await editor.fill('Neutral wording', 'take the entries');
    await editor.fill('Note', 'They do so in 61 % of withdrawals.');
    await editor.click('button', 'Save');
    await untilTold(editor, 'Note saved.');
    const before = await markupOf(paper);

    const tab = await world.browser.openOwn(ADDRESS);
    await until('the changes', async () => (await cards(tab)).length > 3);
    const [first, second] = await cards(tab);
    expect(first).toMatch(/^Proposed: Emerges: Can Emerge/);
    expect(second).toBe(`Accepted: ${QUOTE}: take the entries`);
    expect(await sheet(tab)).toContain('take the entries');

    await tab.press('a');
    await untilCard(tab, 0, /^Accepted: Emerges/);
    // The next one to decide is framed; it is left as it is, and that is taken back.
    await tab.press('r');
    await untilCard(tab, 2, /^Left as it is: inherently/);
    await tab.press('u');
    await untilCard(tab, 2, /^Proposed: inherently/);
    // What was taken back is looked at again.
    expect(await focused(tab)).toMatch(/^Proposed: inherently/);
    await tab.press('k');
    await tab.press('j');
    await tab.press('d');
    await until('the clean text', async () => (await count(tab, '.sheet del, .sheet ins')) === 0);
    const clean = await sheet(tab);
    expect(clean).toContain('Hoarding Can Emerge When Small Agents Share a Budget');
    expect(clean).toContain('they take more than they need, and take the entries that their partners need');
    expect(clean).toContain('is inherently driven');

    expect(await markupOf(paper)).toBe(before);
    await paper.close();
    await tab.close();
  });

  it('keeps what was decided while the tab is open, and lets words be written', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await until('the changes', async () => (await cards(tab)).length > 3);
    await tab.press('r');
    await untilCard(tab, 0, /^Left as it is: Emerges/);
    const edit = '.change-card:is([data-row^="0 "]) .change-acts .action';
    await tab.clickOn(edit);
    await tab.press('Escape');
    await until('the card again', async () => /^Left as it is: Emerges/.test(await focused(tab)));
    await tab.clickOn(edit);
    await tab.fill('Wording for this reading', 'Was Seen');
    // Letters are text in a field.
    await tab.press('d');
    await tab.click('button', 'Take this wording');
    await untilCard(tab, 0, /^Accepted: Emerges: Was Seend/);
    await tab.reload();
    await untilCard(tab, 0, /^Accepted: Emerges: Was Seend/);
    expect(await count(tab, '.sheet ins')).toBeGreaterThan(1);
    await tab.close();
  });

  it('counts before and after, and gives the text out', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await until('the counts', async () => {
      const cells = await texts(tab, '.measures td');
      return cells.length > 0 && !cells.includes('…');
    });
    const loaded = await rowOf(tab, 'Loaded terms');
    expect(loaded[1]!).toBeLessThan(loaded[0]!);
    await tab.click('button', 'Copy clean text');
    await untilTold(tab, 'The clean text is copied.');
    await tab.click('button', 'Copy as diff');
    await untilTold(tab, 'The text with its changes is copied.');
    await tab.click('button', 'Note to the author');
    await untilTold(tab, 'A note is begun on the whole paper');
    const drafts = (await world.browser.askBackground('data/count', {})).drafts;
    expect(drafts).toBe(1);
    await tab.close();
  });

  it('reads any section', async () => {
    const tab = await world.browser.openOwn(ADDRESS);
    await until('the changes', async () => (await cards(tab)).length > 3);
    await tab.choose('What to read', '1 Introduction');
    await until('the section', async () => (await texts(tab, '.sheet-heading'))[0] === '1 Introduction');
    expect(await tab.evaluate(() => location.search)).toMatch(/section=\d+/);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('shows without a fault that axe knows, %s', async (scheme) => {
    const tab = await world.browser.openOwn(ADDRESS);
    await world.browser.setScheme(scheme);
    await until('the changes', async () => (await cards(tab)).length > 3);
    expect(await faultsOf(tab)).toEqual([]);
    // Accepted, left as it is and still to be decided, side by side; then none of it.
    await tab.press('a');
    await untilCard(tab, 0, /^Accepted: /);
    await tab.press('r');
    await untilCard(tab, 2, /^Left as it is: /);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.press('d');
    await until('the clean text', async () => (await count(tab, '.sheet del, .sheet ins')) === 0);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
    await world.browser.setScheme('light');
  });
});

function cards(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('.change-card')].map((card) => card.getAttribute('aria-label') ?? ''),
  );
}

/** The name of what has the focus. */
function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function untilCard(tab: Tab, at: number, says: RegExp): Promise<void> {
  await until(`card ${at} to say ${says}`, async () => says.test((await cards(tab))[at] ?? ''));
}

async function sheet(tab: Tab): Promise<string> {
  return (await texts(tab, '.sheet')).join('\n');
}

/** Before and after of one kind. */
async function rowOf(tab: Tab, name: string): Promise<number[]> {
  return tab.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.measures tbody tr')];
    const row = rows.find((each) => each.querySelector('th')?.textContent === wanted);
    return [...(row?.querySelectorAll('td') ?? [])].map((cell) => Number(cell.textContent));
  }, name);
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
