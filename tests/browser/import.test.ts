/** The import of a critique as a person meets it: pasted, corrected, saved, on the page, undone, taken in again. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { quotationOf } from '../../lib/notes/target-words';
import { faultsOf } from './harness/axe';
import { until } from './harness/browser';
import {
  cardOf,
  clearNotes,
  countIn,
  ELSEWHERE,
  enter,
  has,
  idsOf,
  isDisabled,
  keepText,
  keyOf,
  marked,
  notesIn,
  PAGE,
  PAPER,
  readThread,
  rowOf,
  saveThread,
  SECOND,
  texts,
  THREAD,
} from './import-steps';
import { BROWSERS, withBrowser } from './setup';
import { listedNotes, noteMarks, openSidebar, untilTold } from './steps';

describe.each(BROWSERS)('a critique in %s', (kind) => {
  const world = withBrowser(kind);

  it('becomes threads beside the original, is corrected, saved, and stands on the page', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation:not(.part)')).toEqual(
      expect.arrayContaining([expect.stringContaining('surgically target'), expect.stringContaining(SECOND)]),
    );
    expect(await texts(tab, '.part-row.is-copy .part-text')).toEqual([expect.stringMatching(/^Sixty-one/)]);
    // Nothing is kept before the reader says so, and a position only where they do.
    expect((await world.browser.askBackground('data/count', {})).notes).toBe(0);
    await tab.click('checkbox', /^Concedes/);
    await tab.click('checkbox', /^Will change/);
    const before = await countIn(tab);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await until('one fewer', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', 'Undo');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.click('button', 'Redo');
    await until('one fewer again', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, `${before - 1} notes saved.`);
    await tab.close();

    const paper = await world.openPaper(DEMO.html.url);
    await until('the marks', async () => (await noteMarks(paper)).length === 2);
    expect(await noteMarks(paper)).toEqual([
      expect.stringContaining('surgically target'),
      expect.stringContaining(SECOND),
    ]);
    const sidebar = await openSidebar(paper);
    const listed = async () => (await listedNotes(sidebar)).map(({ body }) => body);
    await until('the list', async () => (await listed()).some((body) => body?.includes('which baseline')));
    expect(await listed()).not.toContainEqual(expect.stringContaining('The household'));
    await untilTold(sidebar, 'Concedes');
    await paper.close();
  });

  it('says that nothing is new where it is taken in again', async () => {
    const tab = await readThread(world.browser);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await untilTold(tab, 'Nothing is new');
    expect(await isDisabled(tab, /^Save/)).toBe(true);
    await tab.close();
  });

  it('leaves deleted what was deleted here, and says so', async () => {
    await clearNotes(world.browser);
    const tab = await readThread(world.browser);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'stay deleted');
    await tab.close();
  });

  it('keeps its preview, edits and all, when the page is loaded anew', async () => {
    await clearNotes(world.browser);
    const tab = await readThread(world.browser);
    const before = await countIn(tab);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await until('one fewer', async () => (await countIn(tab)) === before - 1);
    await tab.reload();
    await until('the same preview', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', 'Undo');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('shows in no step a fault that axe knows, %s', async (scheme) => {
    await world.browser.setScheme(scheme);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    expect(await faultsOf(tab)).toEqual([]);
    await readThread(world.browser, tab);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Passage …', cardOf(await keyOf(tab, 'which baseline')));
    await untilTold(tab, 'Found in 1 place');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
    await world.browser.setScheme('light');
  });
});

describe.each(BROWSERS)('the ways to the import in %s', (kind) => {
  const world = withBrowser(kind);

  it.each(['options.html', 'notes.html', `notes.html?paper=${PAPER}`])('lead there from %s', async (page) => {
    const tab = await world.browser.openOwn(page);
    await until('the way', () => has(tab, 'a[href*="/import.html"]'));
    const to = page.includes(PAPER) ? PAGE : 'import.html';
    expect(
      await tab.evaluate(() => document.querySelector('a[href*="/import.html"]')!.getAttribute('href')),
    ).toBe(`${world.browser.origin}/${to}`);
    await tab.close();
  });
});

describe.each(BROWSERS)('a saved critique in %s', (kind) => {
  const world = withBrowser(kind);

  it('is as it was corrected, and goes in one step', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    const all = await countIn(tab);
    await tab.click('button', 'Join to the one before', cardOf(await keyOf(tab, 'no surgeon')));
    await until('one fewer', async () => (await countIn(tab)) === all - 1);
    await tab.click('button', 'Split here', await rowOf(tab, 'Sixty-one'));
    await until('both again', async () => (await countIn(tab)) === all);
    const surgeon = cardOf(await keyOf(tab, 'no surgeon'));
    await tab.click('checkbox', /^Neutral wording/, surgeon);
    const baseline = cardOf(await keyOf(tab, 'which baseline'));
    await enter(tab, `${baseline} .kind-select select`, 'scope');
    await tab.click('button', 'Passage …', baseline);
    await untilTold(tab, 'Found in 1 place');
    await enter(tab, '.piece-panel input[type=search]', ELSEWHERE);
    await tab.click('button', 'Look');
    await until('the place', async () => (await texts(tab, '.places b')).includes(ELSEWHERE));
    await tab.click('button', 'This is it');
    await until('the other passage', async () =>
      (await texts(tab, `${baseline} blockquote.quotation`)).includes(ELSEWHERE),
    );
    await tab.click('button', 'Make a note', cardOf(await keyOf(tab, 'Fair.')));
    await until('no reply', async () => (await texts(tab, '[data-pane=threads] .is-reply')).length === 0);
    await tab.click('button', 'Undo');
    for (const scheme of ['light', 'dark'] as const) {
      await world.browser.setScheme(scheme);
      expect(await faultsOf(tab)).toEqual([]);
    }
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, `${all} notes saved.`);
    expect(await faultsOf(tab)).toEqual([]);
    await world.browser.setScheme('light');
    expect(await faultsOf(tab)).toEqual([]);
    const notes = await notesIn(world.browser);
    const saying = (words: string) => notes.find(({ body }) => body.includes(words));
    expect(saying('no surgeon')).toMatchObject({ rewording: null });
    expect(saying('which baseline')?.kind).toBe('scope');
    expect(quotationOf(saying('which baseline')!.target)).toBe(ELSEWHERE);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'taken back');
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('is gone when it is undone, and comes again with the same ids', async () => {
    const first = await saveThread(world.browser);
    const ids = await idsOf(world.browser);
    expect(ids.length).toBeGreaterThan(3);
    await first.click('button', 'Undo');
    await untilTold(first, 'taken back');
    expect(await idsOf(world.browser)).toEqual([]);
    await first.click('button', 'Back to the preview');
    await first.click('button', /^Save \d+ notes$/);
    await untilTold(first, 'notes saved.');
    expect(await idsOf(world.browser)).toEqual(ids);
    await first.close();
  });
});

describe.each(BROWSERS)('a critique of a paper that was never opened, in %s', (kind) => {
  const world = withBrowser(kind);

  it('is taken in from the options, and is found on its passages when the paper is opened', async () => {
    const options = await world.browser.openOwn('options.html');
    await until('the way in', () => has(options, 'a[href*="import.html"]'));
    await options.click('link', 'Import a critique or a file of notes');
    await until('the page', () => has(options, '.source-step textarea'));
    await options.fill('The critique', marked(THREAD));
    await untilTold(options, 'named by “');
    await options.click('button', 'Find quotations and replies');
    await untilTold(options, 'no quotation could be looked for');
    await options.click('button', /^Save \d+ notes$/);
    await untilTold(options, 'notes saved.');
    await options.close();
    const paper = await world.openPaper(DEMO.html.url);
    await until('the marks', async () => (await noteMarks(paper)).length === 2);
    expect(await noteMarks(paper)).toEqual([
      expect.stringContaining('surgically target'),
      expect.stringContaining(SECOND),
    ]);
    await paper.close();
  });
});
