/** Nothing is lost when the background is stopped in the middle, or the browser is killed. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { until } from './harness/browser';
import { countMarks } from './harness/page';
import { BROWSERS, withBrowser, withChromium } from './setup';
import {
  beginNote,
  listedNotes,
  noteMarks,
  noteOn,
  openSidebar,
  select,
  untilEditor,
  untilTold,
} from './steps';

const QUOTE = 'surgically target the entries that their partners need most';
const OTHER = 'The shared store therefore clearly causes the hoarding';

describe.each(BROWSERS)('with the background stopped before every step, in %s', (kind) => {
  const world = withBrowser(kind);

  it('reads a page and turns the overlay off and on', async () => {
    await world.browser.stopBackground();
    const tab = await world.openPaper(DEMO.html.url);
    const marks = await countMarks(tab);
    expect(marks).toBeGreaterThan(0);
    await world.browser.stopBackground();
    const sidebar = await openSidebar(tab);
    await world.browser.stopBackground();
    await sidebar.click('radio', 'Off');
    await until('the marks to go', async () => (await countMarks(tab)) === 0);
    await world.browser.stopBackground();
    await sidebar.click('radio', 'All');
    await until('the marks to be back', async () => (await countMarks(tab)) === marks);
    await tab.close();
  });

  it('writes, edits, deletes and restores a note', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await select(tab, QUOTE);
    await world.browser.stopBackground();
    await world.browser.askPage(tab, 'page/write', {});
    const sidebar = await untilEditor(tab);
    await world.browser.stopBackground();
    await sidebar.fill('Note', 'First words');
    await world.browser.stopBackground();
    await sidebar.fill('Note', 'First words, and more');
    await world.browser.stopBackground();
    await sidebar.click('button', 'Save');
    await untilTold(sidebar, 'Note saved.');
    await until('the note to be drawn', async () => (await noteMarks(tab)).join() === QUOTE);
    await world.browser.stopBackground();
    await sidebar.click('button', 'Edit', noteOn(QUOTE));
    await untilEditor(tab);
    await world.browser.stopBackground();
    await sidebar.fill('Note', 'Other words');
    await world.browser.stopBackground();
    await sidebar.click('button', 'Save changes');
    await until('the new words', async () => (await listedNotes(sidebar))[0]?.body === 'Other words');
    await world.browser.stopBackground();
    await sidebar.click('button', 'Delete', noteOn(QUOTE));
    await until('no note to be drawn', async () => (await noteMarks(tab)).length === 0);
    await world.browser.stopBackground();
    await sidebar.click('button', 'Undo');
    await until('the note to be back', async () => (await noteMarks(tab)).join() === QUOTE);
    await world.browser.stopBackground();
    await tab.reload();
    await until('the note after a reload', async () => (await noteMarks(tab)).join() === QUOTE);
    await tab.close();
  });
});

describe.each(BROWSERS)('with the browser killed, in %s', (kind) => {
  const world = withBrowser(kind);

  it('has the draft back as it was typed', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, OTHER);
    await sidebar.fill('Note', 'Half a thought about causes');
    await untilTold(sidebar, 'Kept as a draft');
    await world.browser.crash();
    const anew = await world.openPaper(DEMO.html.url);
    const again = await openSidebar(anew);
    const typed = await until('the draft', () =>
      again.evaluate(() => document.querySelector<HTMLTextAreaElement>('form.editor textarea')?.value),
    );
    expect(typed).toBe('Half a thought about causes');
    await again.click('button', 'Save');
    await until('the note to be drawn', async () => (await noteMarks(anew)).join() === OTHER);
    await anew.close();
  });
});

describe('a page that was left', () => {
  const world = withChromium();

  it('has kept the draft when its tab was closed in the middle of a word', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, QUOTE);
    await sidebar.fill('Note', 'In the middle of a');
    // No hand is at the tab sooner. Chromium tells a frame nothing when its tab is closed: what was typed must be on
    // its way by then.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tab.close();
    await until('the draft to be counted', async () => {
      return (await world.browser.askBackground('data/count', {})).drafts === 1;
    });
    const anew = await world.openPaper(DEMO.html.url);
    const again = await openSidebar(anew);
    await until('the draft', () =>
      again.evaluate(
        () =>
          document.querySelector<HTMLTextAreaElement>('form.editor textarea')?.value === 'In the middle of a',
      ),
    );
    await anew.close();
  });
});
