/** Writing: a note on a passage, found again by clicks, reloads, restarts, other pages and versions of the paper. */
import { describe, expect, it } from 'vitest';
import { NOTE_LAYER, REWORDED_LAYER } from '../../lib/overlay/names';
import { DEMO } from '../../scripts/demo';
import { type Tab, until } from './harness/browser';
import { layersOf, untilReady } from './harness/page';
import { BROWSERS, withBrowser, withChromium } from './setup';
import {
  beginNote,
  listedNotes,
  middle,
  noteMarks,
  noteOn,
  openSidebar,
  pressOver,
  select,
  showMark,
  untilEditor,
  untilTold,
  writeNote,
} from './steps';

/** Passages of the demo paper, in page order. */
const EARLY = 'surgically target the entries that their partners need most';
const LATE = 'Small models thus already possess the drives that are feared in large ones';

/** Passages on which notes are begun in other ways. */
const TOOLBAR = 'a household of';
const MENU = 'recipes are short';

/** A sentence of the abstract that version 2 says in other words, and one of the text that it drops. */
const REWORDED =
  'The behaviour is inherently driven by competition, since it disappears when every agent has a store of its own.';
const DROPPED = 'Even so, deception in models of this size is a deeply concerning sign.';

describe.each(BROWSERS)('notes in %s', (kind) => {
  const world = withBrowser(kind);

  it('are written on what is selected, drawn, and listed in page order', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, tab, LATE, 'Which drives?');
    const sidebar = await writeNote(
      world.browser,
      tab,
      EARLY,
      'The table shows that they choose what many use.',
    );
    await until('both notes in the list', async () => (await listedNotes(sidebar)).length === 2);
    expect(await listedNotes(sidebar)).toMatchObject([
      { quote: EARLY, body: 'The table shows that they choose what many use.' },
      { quote: LATE, body: 'Which drives?' },
    ]);
    expect(await noteMarks(tab)).toEqual([EARLY, LATE]);
    await tab.close();
  });

  it('are still there after a reload, a restart and a crash of the browser', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await until('both marks', async () => (await noteMarks(tab)).length === 2);
    await tab.reload();
    await untilReady(tab);
    await until('both marks after a reload', async () => (await noteMarks(tab)).length === 2);
    for (const [what, start] of [
      ['a restart', () => world.browser.restart()],
      ['a crash', () => world.browser.crash()],
    ] as const) {
      await start();
      const anew = await world.openPaper(DEMO.html.url);
      await until(`both marks after ${what}`, async () => (await noteMarks(anew)).length === 2);
      expect(await noteMarks(anew)).toEqual([EARLY, LATE]);
      const sidebar = await openSidebar(anew);
      await until('both notes in the list', async () => (await listedNotes(sidebar)).length === 2);
      expect(await listedNotes(sidebar)).toMatchObject([{ quote: EARLY }, { quote: LATE }]);
      await anew.close();
    }
  });

  it('lead from the list to the passage, and from the passage to the list', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(tab);
    await until('both notes in the list', async () => (await listedNotes(sidebar)).length === 2);
    await sidebar.clickOn(`${noteOn(LATE)} .note-passage`);
    await until('the late passage in the window', () => isInWindow(tab, LATE));
    const { x, y } = middle(await showMark(tab, LATE));
    await tab.clickAt(x, y);
    await until('the note in the focus', () =>
      sidebar.evaluate((quote) => document.activeElement?.textContent?.includes(quote) ?? false, LATE),
    );
    await tab.close();
  });

  it('can be edited, deleted, and brought back by undo', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(tab);
    await until('both notes in the list', async () => (await listedNotes(sidebar)).length === 2);
    await sidebar.click('button', 'Edit', noteOn(LATE));
    await untilEditor(tab);
    await sidebar.fill('Note', 'Which drives, and how would one see them?');
    await sidebar.click('button', 'Save changes');
    await until('the new words', async () =>
      (await listedNotes(sidebar)).some(({ body }) => body === 'Which drives, and how would one see them?'),
    );
    await sidebar.click('button', 'Delete', noteOn(LATE));
    await untilTold(sidebar, 'Note deleted.');
    await until('one mark to be left', async () => (await noteMarks(tab)).join() === EARLY);
    await sidebar.click('button', 'Undo');
    await until('the note to be back', async () => (await noteMarks(tab)).length === 2);
    expect((await listedNotes(sidebar)).map(({ body }) => body)).toEqual([
      'The table shows that they choose what many use.',
      'Which drives, and how would one see them?',
    ]);
    await tab.close();
  });

  it('stand on the other page of the paper as well, where its words are', async () => {
    const tab = await world.openPaper(DEMO.abs.url);
    await until('the note on the abstract', async () => (await noteMarks(tab)).length === 1);
    expect(await noteMarks(tab)).toEqual([EARLY]);
    const sidebar = await openSidebar(tab);
    await until('both notes in the list', async () => (await listedNotes(sidebar)).length === 2);
    const gone = (await listedNotes(sidebar)).find(({ quote }) => quote === LATE);
    expect(gone?.list).toBe('Elsewhere in the paper');
    await tab.close();
  });

  it('are found reworded in another version, or listed as not found, never drawn somewhere', async () => {
    const first = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, first, REWORDED, 'Driven how?');
    await writeNote(world.browser, first, DROPPED, 'Concerning to whom?');
    await first.close();
    const tab = await world.openPaper(DEMO.html2.url);
    // What the words of one of them became is known a moment after the page is read.
    const became = 'often choose the entries that their partners need most';
    await until('the note to be drawn on the new words', async () => (await noteMarks(tab)).includes(became));
    const state = await world.browser.askPage(tab, 'page/state', {});
    expect(state.notes).toHaveLength(4);
    const { notes } = await world.browser.askBackground('data/count', {});
    expect(notes).toBe(4);
    const drawn = await noteMarks(tab);
    const placed = state.notes.flatMap(({ anchor }) => ('text' in anchor ? [anchor.text] : []));
    expect(drawn.toSorted()).toEqual(placed.toSorted());
    expect(drawn).toContain(
      'The behaviour appears to depend on competition, since it disappears when every agent has a store of its own.',
    );
    expect(drawn.join(' ')).not.toContain('concerning');
    const sidebar = await openSidebar(tab);
    await until('all notes in the list', async () => (await listedNotes(sidebar)).length === 4);
    const listed = await listedNotes(sidebar);
    const dropped = listed.find(({ quote }) => quote === DROPPED);
    expect(dropped?.list).toBe('Not found on this page');
    await tab.close();
  });

  it('stand on what their words became, where the search for the words finds nothing', async () => {
    const tab = await world.openPaper(DEMO.html2.url);
    const became = 'often choose the entries that their partners need most';
    await until('the note to be drawn on the new words', async () => (await noteMarks(tab)).includes(became));
    const layers = await layersOf(tab);
    const layer = layers.find(({ marks }) => marks.some(({ text }) => text.replace(/\s+/g, ' ') === became));
    expect(layer?.name).toBe(REWORDED_LAYER);
    const sidebar = await openSidebar(tab);
    await until('all notes in the list', async () => (await listedNotes(sidebar)).length === 4);
    const note = await until('the note with its new words', async () =>
      (await listedNotes(sidebar)).find(({ quote }) => quote?.includes('often choose')),
    );
    expect(note.list).not.toBe('Not found on this page');
    await tab.close();
  });

  it('begin from the small toolbar at the selection', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await select(tab, TOOLBAR);
    await pressOver(tab, 'Write a note');
    const sidebar = await untilEditor(tab);
    await sidebar.fill('Note', 'From the toolbar.');
    await sidebar.click('button', 'Save');
    await until('the note to be drawn', async () => (await noteMarks(tab)).includes(TOOLBAR));
    await tab.close();
  });

  it('begin from the context menu', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const at = await select(tab, MENU);
    await world.browser.chooseFromMenu('write-note', tab, at);
    const sidebar = await untilEditor(tab);
    await sidebar.fill('Note', 'From the menu.');
    await sidebar.click('button', 'Save');
    await until('the note to be drawn', async () => (await noteMarks(tab)).includes(MENU));
    await tab.close();
  });
});

describe('notes in Chromium', () => {
  const world = withChromium();

  it('have a kind, which is kept', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, LATE);
    await sidebar.choose('Kind', 'Missing baseline');
    await sidebar.fill('Note', 'Compared with what?');
    await sidebar.click('button', 'Save');
    await until('the note in the list', async () =>
      (await listedNotes(sidebar)).some(({ kind, quote }) => kind === 'Missing baseline' && quote === LATE),
    );
    await tab.close();
  });

  it('appear on every open page of the paper at once', async () => {
    const one = await world.openPaper(DEMO.html.url);
    const other = await world.openPaper(DEMO.abs.url);
    const quote = 'a simulated household of four agents';
    await one.toFront();
    await writeNote(world.browser, one, quote, 'Simulated how?');
    await until('the note on the other page', async () => (await noteMarks(other)).includes(quote));
    await one.close();
    await other.close();
  });

  it('on the paper as a whole need no selection', async () => {
    const tab = await world.openPaper(DEMO.abs.url);
    const sidebar = await openSidebar(tab);
    await sidebar.click('tab', /^Notes/);
    await sidebar.click('button', 'Note on the whole paper');
    await untilEditor(tab);
    await sidebar.fill('Note', 'A careful paper about careless agents.');
    await sidebar.click('button', 'Save');
    await until('the note in the list', async () =>
      (await listedNotes(sidebar)).some(({ list, quote }) => list === 'On the whole paper' && quote === null),
    );
    await tab.close();
  });

  it('let the reader pick when nothing is selected', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await world.browser.command('write-note', tab);
    await until('a word about picking', async () =>
      (await tab.inOverlay((root) => root.textContent, null))?.includes(
        'Pick the passage, figure, table or formula',
      ),
    );
    await tab.close();
  });
});

async function isInWindow(tab: Tab, words: string): Promise<boolean> {
  const height = await tab.evaluate(() => innerHeight);
  const notes = (await layersOf(tab)).find(({ name }) => name === NOTE_LAYER)?.marks ?? [];
  const found = notes.find(({ text }) => text.replace(/\s+/g, ' ') === words);
  return found?.boxes.every((box) => box.y >= 0 && box.y + box.height <= height) ?? false;
}
