/** The options page: everything out, everything in again; and what happens with files and notes that are wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { BODY_LIMIT } from '../../lib/notes/note';
import { until } from './harness/browser';
import type { ChromiumTab } from './harness/chromium-view';
import { withChromium } from './setup';
import { beginNote, listedNotes, noteMarks, openSidebar, untilTold, writeNote } from './steps';

const QUOTE = 'surgically target the entries that their partners need most';

describe('the data of Chromium', () => {
  const world = withChromium();
  let exported = '';

  it('goes out as one JSON file', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await writeNote(world.browser, tab, QUOTE, 'A note that goes out.');
    await tab.close();
    const options = await world.browser.openOwn('options.html');
    await untilTold(options, '1 note on 1 paper');
    const download = options.page.waitForEvent('download');
    await options.click('button', 'Export everything');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^hedgerow.*\.json$/);
    exported = readFileSync(await file.path(), 'utf8');
    expect(exported).toContain('A note that goes out.');
    expect(exported).toContain(QUOTE);
    await options.close();
  });

  it('comes in again into an empty profile, and is found on the page', async () => {
    await withFreshData(async () => {
      const options = await world.browser.openOwn('options.html');
      await untilTold(options, '0 notes');
      await importFile(options, exported);
      await untilTold(options, 'Added: 1 note.');
      await importFile(options, exported);
      await untilTold(options, 'Already here: 1 note.');
      await options.close();
      const tab = await world.openPaper(DEMO.html.url);
      await until('the note to be drawn', async () => (await noteMarks(tab)).join() === QUOTE);
      await tab.close();
    });
  });

  it.each([
    ['is no JSON', 'A shopping list', /Nothing was imported: .+/],
    ['is cut off', '{"hedgerow": 1, "notes": [', /Nothing was imported: .+/],
    ['is something else', '{"name": "left-pad", "version": "1.0.0"}', /Nothing was imported: .+/],
    ['is empty', '', /Nothing was imported: .+/],
  ])('stays as it is when a file %s, and says so', async (_what, content, said) => {
    const before = await world.browser.askBackground('data/export', {});
    const options = await world.browser.openOwn('options.html');
    await importFile(options, content);
    await until('a word about the file', () =>
      options.evaluate(
        (pattern) => new RegExp(pattern).test(document.querySelector('.alarm')?.textContent ?? ''),
        said.source,
      ),
    );
    expect(notesOf((await world.browser.askBackground('data/export', {})).json)).toEqual(
      notesOf(before.json),
    );
    await options.close();
  });

  it('takes in what is right in a file, and names what is wrong', async () => {
    const file = JSON.parse(exported) as {
      notes: { id: string; body: string; target: { version: unknown } }[];
    };
    const [note] = file.notes;
    const right = { ...note!, id: '0190a6e0-0000-7000-8000-000000000001', body: 'From a file.' };
    const wrong = structuredClone({ ...note!, id: '0190a6e0-0000-7000-8000-000000000002' });
    wrong.target.version = 'v2';
    const options = await world.browser.openOwn('options.html');
    await importFile(options, JSON.stringify({ ...file, notes: [wrong, right] }));
    await untilTold(options, 'Added: 1 note.');
    await untilTold(options, '1 entry could not be taken in');
    expect(await options.evaluate(() => document.body.innerText)).toMatch(/version/);
    await options.close();
  });

  it('keeps a note of a megabyte as a draft, says what to do, and saves it once it is shorter', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, 'Pantry is a toy');
    await sidebar.fill('Note', 'many words '.repeat(95_000));
    await untilTold(sidebar, 'characters too many');
    expect(
      await sidebar.evaluate(
        () => document.querySelector<HTMLButtonElement>('form.editor [type="submit"]')?.disabled,
      ),
    ).toBe(true);
    await untilTold(sidebar, 'Kept as a draft');
    await tab.reload();
    const again = await openSidebar(tab);
    await until('the whole text to be back', () =>
      again.evaluate(
        () => document.querySelector('textarea')?.value.length === 95_000 * 'many words '.length,
      ),
    );
    await again.fill('Note', 'x'.repeat(BODY_LIMIT));
    await again.click('button', 'Save');
    await untilTold(again, 'Note saved.');
    await until('the note in the list', async () =>
      (await listedNotes(again)).some(({ quote }) => quote === 'Pantry is a toy'),
    );
    await tab.close();
  });

  /** Runs `use` with an empty database, and puts everything back. */
  async function withFreshData(use: () => Promise<void>): Promise<void> {
    const { json } = await world.browser.askBackground('data/export', {});
    const worker = await world.browser.worker();
    await worker.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name!);
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      }
    });
    await use();
    await world.browser.askBackground('data/import', { json });
  }
});

async function importFile(options: ChromiumTab, content: string): Promise<void> {
  await options.page.locator('#data input[type="file"]').setInputFiles({
    name: 'hedgerow.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

function notesOf(json: string): unknown {
  return (JSON.parse(json) as { notes: unknown }).notes;
}
