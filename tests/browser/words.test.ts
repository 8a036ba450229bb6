/** Own terms, packs, muted terms, marks that were taken away: in the options and the sidebar, seen on the page. */
import { describe, expect, it } from 'vitest';
import { findingKey, groupFindings } from '../../components/sidebar/mark-groups';
import strings from '../../locales/en.json';
import { DEMO } from '../../scripts/demo';
import { type Tab, until, type View } from './harness/browser';
import type { ChromiumTab } from './harness/chromium-view';
import { layersOf } from './harness/page';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { openSidebar, untilEditor, untilTold } from './steps';

const PACK = {
  hedgerow: 'terms',
  version: 1,
  id: 'reading-group',
  name: 'Reading group',
  about: 'Words that our group stumbles over.',
  terms: [
    {
      id: 'household',
      kind: 'loaded',
      forms: ['household*'],
      why: 'Agents keep no house.',
      carry: null,
      neutral: ['group'],
      source: 'The group',
    },
  ],
};

/** How often a mark stands on these words. */
async function marksOn(tab: Tab, words: RegExp): Promise<number> {
  return (await layersOf(tab)).flatMap(({ marks }) => marks).filter(({ text }) => words.test(text)).length;
}

const untilMarked = (tab: Tab, words: RegExp) =>
  until(`marks on ${String(words)}`, async () => (await marksOn(tab, words)) > 0);
const untilUnmarked = (tab: Tab, words: RegExp) =>
  until(`no mark on ${String(words)}`, async () => (await marksOn(tab, words)) === 0);

/** Opens a term of the sidebar's list of marks. */
async function openTerm(sidebar: View, kind: string, term: string): Promise<void> {
  await sidebar.click('tab', /^Marks/);
  await until('the marks', () => sidebar.evaluate(() => document.querySelector('.kind-button') !== null));
  await sidebar.evaluate(
    async ([wantedKind, wantedTerm]) => {
      const open = async (selector: string, words: string) => {
        for (const row of document.querySelectorAll<HTMLElement>(selector)) {
          if (row.querySelector('.kind-name, .term-name')?.textContent !== words) continue;
          if (row.getAttribute('aria-expanded') === 'false') row.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
          return;
        }
        throw new Error(`No row "${words}"`);
      };
      await open('.kind-button', wantedKind);
      await open('.term-button', wantedTerm);
    },
    [kind, term] as const,
  );
}

describe.each(BROWSERS)('words in %s', (kind) => {
  const world = withBrowser(kind);

  it('that are added in the options are marked on an open page at once, and no more when removed', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    expect(await marksOn(paper, /^partners?$/)).toBe(0);
    const options = await world.browser.openOwn('options.html');
    await until('the packs', () => options.evaluate(() => document.querySelector('.packs') !== null));
    await options.click('button', 'Add a term');
    await options.fill('Forms, one a line', 'partners');
    await options.fill('Why it is worth a second look', 'Agents have no partners.');
    await options.click('button', 'Add the term');
    await untilTold(options, '“partners” is kept.');
    await untilMarked(paper, /^partners$/);
    await options.click('button', 'Remove: partners');
    await untilUnmarked(paper, /^partners$/);
    await options.click('button', 'Undo');
    await untilMarked(paper, /^partners$/);
    await options.close();
    await paper.close();
  });

  it('that are muted in the sidebar are marked again from the options', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(paper);
    await openTerm(sidebar, strings.kinds.booster.plural, 'clearly');
    await sidebar.click('button', 'Never mark “clearly” for me');
    await untilTold(sidebar, '“clearly” is no longer marked in any paper.');
    await untilUnmarked(paper, /^clearly$/i);
    await untilTold(sidebar, '1 term that is never marked');
    const options = await world.browser.openOwn('options.html');
    await until('the muted term', () =>
      options.evaluate(() => document.querySelector('#muted .term-words') !== null),
    );
    await options.click('button', 'Mark again: clearly');
    await untilTold(options, '“clearly” is marked again.');
    await untilMarked(paper, /^clearly$/i);
    await options.close();
    await paper.close();
  });
});

describe('words in Chromium', () => {
  const world = withChromium();

  async function openOptions(): Promise<ChromiumTab> {
    const options = await world.browser.openOwn('options.html');
    await until('the packs', () => options.evaluate(() => document.querySelector('.packs') !== null));
    return options;
  }

  async function choose(options: ChromiumTab, json: string): Promise<void> {
    await options.page.locator('#words input[type="file"]').setInputFiles({
      name: 'terms.json',
      mimeType: 'application/json',
      buffer: Buffer.from(json),
    });
  }

  it('of a file with a fault are refused with its line, and nothing of it is taken in', async () => {
    const options = await openOptions();
    const wrong = { ...PACK, terms: [...PACK.terms, { ...PACK.terms[0], id: 'rude', kind: 'rude' }] };
    const json = JSON.stringify(wrong, null, 2);
    const line = json.slice(0, json.indexOf('"rude"', json.indexOf('"kind": "rude"'))).split('\n').length;
    await choose(options, json);
    const said = await until('what is wrong', () =>
      options.evaluate(() => document.querySelector('#words .alarm')?.textContent ?? null),
    );
    expect(said).toContain('Nothing of “terms.json” was taken in.');
    expect(said.toLowerCase()).toContain(`line ${line}`);
    expect((await world.browser.askBackground('data/count', {})).packs).toBe(0);
    await options.close();
  });

  it('of a pack are marked while it is on, gone while it is off, and back after it was removed', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const options = await openOptions();
    await choose(options, JSON.stringify(PACK));
    await untilTold(options, '“Reading group” is here, with 1 term.');
    await untilMarked(paper, /^household/);
    await options.click('switch', 'Use the pack “Reading group”');
    await untilUnmarked(paper, /^household/);
    await options.click('switch', 'Use the pack “Reading group”');
    await untilMarked(paper, /^household/);
    await options.click('button', /^Remove\s*: Reading group$/);
    await untilUnmarked(paper, /^household/);
    await options.click('button', 'Undo');
    await untilMarked(paper, /^household/);
    const download = options.page.waitForEvent('download');
    await options.click('button', /^Export\s*: Reading group$/);
    expect((await download).suggestedFilename()).toBe('hedgerow-terms-reading-group.json');
    await options.close();
    await paper.close();
  });

  it('of a built-in pack are gone while it is off', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    await untilMarked(paper, /^surgically target$/);
    const pack = async () => {
      const all = await world.browser.askPage(paper, 'page/findings', {});
      return all.find(({ text }) => text === 'surgically target')!.entry.split('/')[0]!;
    };
    const NAMES: Record<string, string> = {
      general: 'General science',
      'machine-learning': 'Machine learning',
      alignment: 'Alignment',
    };
    const name = NAMES[await pack()]!;
    const options = await openOptions();
    await options.click('switch', `Use the pack “${name}”`);
    await untilUnmarked(paper, /^surgically target$/);
    await options.click('switch', `Use the pack “${name}”`);
    await untilMarked(paper, /^surgically target$/);
    await options.close();
    await paper.close();
  });

  it('that are taken away in one place stay so after a reload, and come back from the foot of the list', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(paper);
    await openTerm(sidebar, strings.kinds.loaded.plural, 'surgically target');
    await sidebar.clickOn('.passage .why');
    await until('the card', () =>
      sidebar.evaluate(() => document.querySelector('.finding-card .card-actions') !== null),
    );
    await sidebar.click('button', 'Not here');
    await untilUnmarked(paper, /^surgically target$/);
    await paper.reload();
    await until('the paper to be read', async () => (await layersOf(paper)).length > 0);
    await untilUnmarked(paper, /^surgically target$/);
    const again = await openSidebar(paper);
    await again.click('tab', /^Marks/);
    await again.clickOn('.hidden-marks > summary');
    await again.click('button', 'Show again: surgically target');
    await untilMarked(paper, /^surgically target$/);
    await paper.close();
  });

  it('are gone through in the sidebar by n and p, and the page follows', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(paper);
    await sidebar.click('tab', /^Marks/);
    const { findings } = await world.browser.askPage(paper, 'page/state', {});
    const { kind, term, passages } = groupFindings(findings)
      .flatMap((group) => group.terms.map((each) => ({ ...each, kind: group.kind, passages: each.findings })))
      .find((each) => each.passages.length > 2)!;
    await openTerm(sidebar, strings.kinds[kind].plural, term);
    await sidebar.evaluate((wanted) => {
      for (const row of document.querySelectorAll<HTMLElement>('.term-button')) {
        if (row.querySelector('.term-name')?.textContent === wanted) row.focus();
      }
    }, term);
    const at = () => sidebar.evaluate(() => document.activeElement?.getAttribute('data-row'));
    const keyOf = (index: number) => findingKey(passages[index]!);
    for (const [key, index] of [
      ['n', 0],
      ['n', 1],
      ['p', 0],
      ['p', passages.length - 1],
    ] as const) {
      await sidebar.press(key);
      await until(`passage ${index}`, async () => (await at()) === keyOf(index));
      await until('the passage lit', () => paper.evaluate(() => CSS.highlights.has('hedgerow-focus')));
    }
    await untilTold(sidebar, `${passages.length} of ${passages.length}`);
    await paper.close();
  });

  it('begin a note from their card in the sidebar, and are open behind it', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(paper);
    await sidebar.click('tab', /^Marks/);
    await openTerm(sidebar, strings.kinds.loaded.plural, 'surgically target');
    await sidebar.click('button', 'Why “surgically target” is marked');
    await sidebar.click('button', /^selectively target/);
    await untilEditor(paper);
    const wording = () =>
      sidebar.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
    expect(await wording()).toEqual(['', 'selectively target']);
    await sidebar.click('button', 'Discard');
    await sidebar.click('tab', /^Marks/);
    await sidebar.click('button', 'Write a note');
    await untilEditor(paper);
    // Without a choice the first wording of the card is proposed.
    expect(await wording()).toEqual(['', expect.stringMatching(/target/)]);
    await sidebar.click('button', 'Discard');
    await paper.close();
  });

  it('have five tabs in the sidebar, gone through by the arrow keys', async () => {
    const paper = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(paper);
    await sidebar.click('tab', /^Notes/);
    const tab = () => sidebar.evaluate(() => document.activeElement?.id);
    for (const [key, id] of [
      ['ArrowRight', 'tab-marks'],
      ['ArrowRight', 'tab-claims'],
      ['ArrowRight', 'tab-profile'],
      ['ArrowRight', 'tab-versions'],
      ['ArrowRight', 'tab-notes'],
      ['End', 'tab-versions'],
      ['Home', 'tab-notes'],
      ['ArrowLeft', 'tab-versions'],
    ] as const) {
      await sidebar.press(key);
      await until(`the tab ${id}`, async () => (await tab()) === id);
      const panel = id.replace('tab', 'panel');
      await until('its panel', () =>
        sidebar.evaluate((wanted) => document.getElementById(wanted)?.role === 'tabpanel', panel),
      );
    }
    await paper.close();
  });
});
