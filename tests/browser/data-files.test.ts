/** Files of notes as a person takes them in: each form, what it would do, what is wrong with it, and the way back. */
import { describe, expect, it } from 'vitest';
import { writeNotes } from '../../lib/exchange/formats';
import { NOTE_FORMATS, type NoteFormat } from '../../lib/exchange/note-format';
import type { Note } from '../../lib/notes/note';
import { faultsOf } from './harness/axe';
import { type Browser, type Tab, until } from './harness/browser';
import { choose, has, notesIn, PAPER, texts } from './import-steps';
import { BROWSERS, withBrowser } from './setup';
import { untilTold } from './steps';

describe.each(BROWSERS)('files of notes in %s', (kind) => {
  const world = withBrowser(kind);

  it.each(NOTE_FORMATS)('are taken in from %s, and given back', async (format) => {
    const note = noteOf(NOTE_FORMATS.indexOf(format), { body: `=Counted in ${format}; "twice"` });
    const text = await writeNotes(format, { notes: [note], foreign: [] });
    const tab = await lookInto(world.browser, `notes.${format}`, text);
    await untilTold(tab, '1 note to add');
    await untilTold(tab, `=Counted in ${format}; "twice"`);
    await tab.click('button', 'Take in');
    await untilTold(tab, '1 note added');
    expect(await notesIn(world.browser)).toEqual([note]);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'Undone: 1 note is as it was before.');
    expect(await notesIn(world.browser)).toEqual([]);
    await tab.close();
  });

  it.each<[NoteFormat, string, string]>([
    ['json', '"over-claim"', '`kind` must be one of'],
    ['jsonld', '"clearly shows"', '`target.selector.exact` must be one text, not 7'],
    ['hypothesis', '"2026-11-24T00:00:01.000Z"', '`created` must be text'],
    ['csv', 'over-claim', 'row 1 of 2: `kind` must be one of'],
  ])('with one that is wrong in %s name it, and take in the other', async (format, right, complaint) => {
    const notes = [noteOf(11, { body: 'Wrong.' }), noteOf(12, { body: 'Right.' })];
    const text = await writeNotes(format, { notes, foreign: [] });
    const tab = await lookInto(world.browser, 'notes.txt', text.replace(right, '7'));
    await untilTold(tab, '1 note to add');
    await untilTold(tab, '1 entry could not be taken in');
    await untilTold(tab, complaint);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Take in');
    await untilTold(tab, '1 note added');
    await untilTold(tab, complaint);
    expect((await notesIn(world.browser)).map(({ body }) => body)).toEqual(['Right.']);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'Undone: 1 note is as it was before.');
    await tab.close();
  });

  it.each([
    ['a pack in which a word was changed', damaged, 'note 2 of 2 is not as it was written.'],
    ['a pack with another name', renamed, 'is not as it was written.'],
    ['a pack of a newer Hedgerow', newer, 'newer Hedgerow (version 2; this one reads 1). Update Hedgerow'],
    [
      'half a file',
      () => Promise.resolve('{\n"format": "hedgerow-notes",\n'),
      'This file is no JSON: line 3',
    ],
  ])('of %s are refused, with what to do, and change nothing', async (_what, make, complaint) => {
    const tab = await lookInto(world.browser, 'notes.pack.json', await make());
    await untilTold(tab, complaint);
    expect(await notesIn(world.browser)).toEqual([]);
    await tab.close();
  });

  it('of other sources alone, or of nothing, are told for what they are', async () => {
    const other = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://allotment.example/notes/7',
      type: 'Annotation',
      target: 'https://allotment.example/beds/3',
    };
    const tab = await lookInto(world.browser, 'notes.jsonld', JSON.stringify(other));
    await untilTold(tab, '1 annotation of another source, kept as it came');
    await tab.click('button', 'Take in');
    await until('it to be done', async () => !(await has(tab, '.file-step .primary')));
    await untilTold(tab, '1 annotation of another source, kept as it came');
    expect((await world.browser.askBackground('data/export', {})).json).toContain('allotment.example/beds/3');
    await tab.click('button', 'Undo');
    await untilTold(tab, 'Undone');
    await tab.close();
    const none = await writeNotes('csv', { notes: [], foreign: [] });
    const again = await lookInto(world.browser, 'notes.csv', none);
    await untilTold(again, 'There are no notes in this file that can be taken in');
    await again.close();
  });

  it('say of each note what would become of it, and it does', async () => {
    const [changed, same, kept, deletedHere, removed] = [21, 22, 23, 24, 25].map((number) => noteOf(number));
    const { browser } = world;
    await take(browser, [
      changed!,
      same!,
      { ...kept!, body: 'Newer here.', updatedAt: time(50) },
      { ...deletedHere!, deletedAt: time(60), updatedAt: time(60) },
      removed!,
    ]);
    const before = await notesIn(browser);
    const pack = await writeNotes(
      'pack',
      {
        notes: [
          noteOf(20, { body: 'Is it new?' }),
          { ...changed!, body: 'Two seeds only.', updatedAt: time(40) },
          same!,
          { ...kept!, body: 'Older there.', updatedAt: time(40) },
          deletedHere!,
          { ...removed!, deletedAt: time(40), updatedAt: time(40) },
        ],
        foreign: [],
      },
      'Of the pantry',
    );
    const tab = await lookInto(browser, 'pantry.pack.json', pack);
    await untilTold(
      tab,
      '1 note to add, 1 to change, 1 to delete as in the file, 1 here already, 1 that is newer here and stays, 1 that you deleted and that stays so',
    );
    expect(await texts(tab, '.file-change .badge')).toEqual([
      'New',
      'To be changed',
      'Stays as it is here',
      'Stays deleted',
      'To be deleted',
    ]);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Take in');
    await untilTold(tab, '1 note added, 2 changed');
    expect((await notesIn(browser)).map(({ body }) => body).sort()).toEqual([
      'Is it new?',
      'Newer here.',
      'One seed only.',
      'Two seeds only.',
    ]);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'Undone: 3 notes are as they were before.');
    const said = (notes: readonly Note[]) => notes.map(({ id, body }) => `${id} ${body}`).sort();
    expect(said(await notesIn(browser))).toEqual(said(before));
    await tab.close();
  });

  it('that are chosen where a back-up is asked for say where they go', async () => {
    const tab = await world.browser.openOwn('options.html');
    await untilTold(tab, 'notes');
    const text = await writeNotes('json', { notes: [noteOf(31)], foreign: [] });
    await choose(tab, 'notes.json', [text], '#data');
    await untilTold(tab, 'Nothing was imported: This file is no back-up of Hedgerow');
    await untilTold(tab, '“Import a critique or a file of notes”');
    await tab.close();
  });
});

const time = (second: number) => new Date(Date.UTC(2026, 10, 24, 0, 0, second)).toISOString();

function noteOf(number: number, fields: Partial<Note> = {}): Note {
  return {
    id: `0190a6e0-0000-7000-8000-${String(number).padStart(12, '0')}`,
    target: {
      paper: PAPER,
      version: 1,
      what: 'passage',
      selectors: [{ type: 'TextQuoteSelector', exact: 'clearly shows', prefix: '', suffix: '' }],
    },
    kind: 'over-claim',
    body: 'One seed only.',
    rewording: null,
    references: [],
    numbers: [],
    tags: [],
    severity: null,
    visibility: 'private',
    position: null,
    action: null,
    replyTo: null,
    part: null,
    author: { id: '0190a6e0-0000-7000-8000-00000000aaaa', name: 'Vi Vole', claimsAuthor: false },
    createdAt: time(1),
    updatedAt: time(1),
    deletedAt: null,
    importedFrom: null,
    ...fields,
  };
}

const pack = () =>
  writeNotes('pack', { notes: [noteOf(1), noteOf(2, { body: 'Two.' })], foreign: [] }, 'Beds');
const damaged = async () => (await pack()).replace('"Two."', '"Three."');
const renamed = async () => (await pack()).replace('"Beds"', '"Ponds"');
const newer = async () => (await pack()).replace('"version": 1', '"version": 2');

async function take(browser: Browser, notes: Note[]): Promise<void> {
  const text = await writeNotes('json', { notes, foreign: [] });
  await browser.askBackground('exchange/take', { name: 'notes.json', text });
}

/** Chooses a file on the page of the import, and has it looked into. */
async function lookInto(browser: Browser, name: string, text: string): Promise<Tab> {
  const tab = await browser.openOwn('import.html');
  await until('the field', () => has(tab, 'textarea'));
  await choose(tab, name, [text]);
  await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
  await tab.click('button', 'Look into the file');
  return tab;
}
