import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_LIMIT, BackupError, exportBackup, importBackup } from '../../../lib/exchange/backup';
import { type Draft, type Note, NOTE_KINDS } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { KINDS } from '../../../lib/lens/finding';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { changeSettings, readSettings, settleSettings } from '../../../lib/settings/store';
import { freshDatabase, putRaw } from '../notes/fresh-database';
import { at, draftWith, idOf, noteWith, OTHER_PAPER, PAPER } from '../notes/samples';

freshDatabase();
beforeEach(() => fakeBrowser.reset());

const area = fakeBrowser.storage.local;
const store = new NoteStore();
const NOW = new Date(at(0));

interface File {
  [field: string]: unknown;
  notes: unknown[];
  drafts: unknown[];
}

async function exported(): Promise<File> {
  return JSON.parse((await exportBackup(store, area, NOW)).json) as File;
}

function fileWith(fields: Partial<File>): string {
  return JSON.stringify({ format: 'hedgerow-backup', version: 1, notes: [], drafts: [], ...fields });
}

const bring = (fields: Partial<File>) => importBackup(store, area, fileWith(fields));

async function refusal(json: string): Promise<BackupError> {
  const thrown: unknown = await importBackup(store, area, json).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(BackupError);
  expect(await store.counts()).toEqual({ notes: 0, papers: 0, drafts: 0 });
  return thrown as BackupError;
}

describe('a back-up', () => {
  it('holds everything kept, with the version of its form, under a name with the day', async () => {
    const deleted = noteWith({ id: idOf(2), deletedAt: at(5) });
    await store.merge({ notes: [noteWith(), deleted], drafts: [draftWith({ id: idOf(3) })] });
    await changeSettings(area, { overlay: 'off' });
    expect((await exportBackup(store, area, NOW)).name).toBe('hedgerow-2026-11-24.json');
    expect(await exported()).toEqual({
      format: 'hedgerow-backup',
      version: 1,
      exportedAt: at(0),
      settings: { ...DEFAULT_SETTINGS, overlay: 'off' },
      notes: [noteWith(), deleted],
      drafts: [draftWith({ id: idOf(3) })],
    });
  });

  it('of nothing can be made, and taken in', async () => {
    const { json } = await exportBackup(store, area, NOW);
    expect(await importBackup(store, area, json)).toEqual({
      added: 0,
      updated: 0,
      kept: 0,
      refused: [],
      papers: new Set(),
    });
  });

  it('holds records that cannot be read as they stand', async () => {
    await store.counts();
    const damaged = { ...noteWith({ id: idOf(7) }), kind: 'rant' };
    await putRaw('hedgerow', 'notes', damaged);
    expect((await exported()).notes).toEqual([damaged]);
  });

  it('holds settings that were put aside, and those of a newer Hedgerow', async () => {
    await area.set({ settings: { version: 1, overlay: 'sometimes' } });
    await settleSettings(area, () => NOW);
    await area.set({ settings: { version: 9, theme: 'hedge' } });
    expect(await exported()).toMatchObject({
      settings: { version: 9, theme: 'hedge' },
      settingsAside: [{ settings: { version: 1, overlay: 'sometimes' } }],
    });
  });

  it('taken into an empty store gives the same back-up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyNote, { maxLength: 8 }),
        fc.array(anyDraft, { maxLength: 4 }),
        anyChange,
        async (notes, drafts, change) => {
          globalThis.indexedDB = new IDBFactory();
          fakeBrowser.reset();
          await store.merge({ notes, drafts });
          await changeSettings(area, change);
          const { json } = await exportBackup(store, area, NOW);
          globalThis.indexedDB = new IDBFactory();
          fakeBrowser.reset();
          const outcome = await importBackup(store, area, json);
          expect(outcome.refused).toEqual([]);
          expect(await exported()).toEqual(JSON.parse(json));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('taken in twice changes nothing the second time', async () => {
    const file = { notes: [noteWith()], drafts: [draftWith({ id: idOf(3) })] };
    expect(await bring(file)).toMatchObject({ added: 2, updated: 0, kept: 0 });
    expect(await bring(file)).toMatchObject({ added: 0, updated: 0, kept: 2 });
  });
});

describe('taking in', () => {
  it('lets the newer state win and keeps what is the same or newer here', async () => {
    await store.merge({
      notes: [1, 2, 3].map((number) => noteWith({ id: idOf(number), body: 'here', updatedAt: at(10) })),
      drafts: [],
    });
    const outcome = await bring({
      notes: [
        noteWith({ id: idOf(1), body: 'file', updatedAt: at(9) }),
        noteWith({ id: idOf(2), body: 'file', updatedAt: at(10) }),
        noteWith({ id: idOf(3), body: 'file', updatedAt: at(11) }),
      ],
    });
    expect(outcome).toMatchObject({ added: 0, updated: 1, kept: 2 });
    const { notes } = await store.ofPaper(PAPER);
    expect(notes.map(({ body }) => body)).toEqual(['here', 'here', 'file']);
  });

  it('names what is wrong with one note and takes in the others', async () => {
    const notes = Array.from({ length: 41 }, (_, index) => noteWith({ id: idOf(index + 1) }));
    const third = { ...notes[2], target: { ...notes[2]!.target, version: 'v2' } };
    const outcome = await bring({
      notes: notes.with(2, third as never),
      drafts: [{ ...draftWith({ id: idOf(99) }), body: undefined }],
    });
    expect(outcome).toMatchObject({ added: 40, updated: 0, kept: 0 });
    expect(outcome.refused).toEqual([
      "note 3 of 41: `target.version` must be a whole number, not 'v2'",
      'draft 1 of 1: `body` is missing',
    ]);
  });

  it.each([
    ['null', null, 'note 1 of 1: it must be an object, not null'],
    [
      'a body that is too long',
      noteWith({ body: 'x'.repeat(100_001) }),
      'note 1 of 1: `body` must be at most 100,000 characters long: shorten it, or split it into several notes',
    ],
    [
      'a paper that is none',
      noteWith({ target: { ...noteWith().target, paper: 'x' as never } }),
      "note 1 of 1: `target.paper` must be an arXiv id without version, such as 2411.02306 or hep-th/9901001, not 'x'",
    ],
    [
      'a time with another zone',
      noteWith({ updatedAt: '2026-11-24T12:00:00+02:00' }),
      "note 1 of 1: `updatedAt` must be a time in ISO 8601, UTC, such as 2026-11-24T18:30:00.000Z, not '2026-11-24T12:00:00+02:00'",
    ],
    [
      'a selector nobody knows',
      { ...noteWith(), target: { ...noteWith().target, selectors: [{ type: 'XPathSelector' }] } },
      "note 1 of 1: `target.selectors.0.type` must be one of 'TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector', not 'XPathSelector'",
    ],
  ])('refuses %s with the field and what it must be', async (_, note, sentence) => {
    expect((await bring({ notes: [note] })).refused).toEqual([sentence]);
    expect((await store.counts()).notes).toBe(0);
  });

  it('takes over nothing that the schema does not name', async () => {
    const note = { ...noteWith(), extra: 'x' };
    await importBackup(store, area, fileWith({ notes: [note] }).replace('"extra"', '"__proto__"'));
    const [stored] = (await store.everything()).notes;
    expect(stored).toEqual(noteWith());
    expect(Object.getPrototypeOf(stored)).toBe(Object.prototype);
  });

  it('tells which papers it touched', async () => {
    const elsewhere = { ...noteWith().target, paper: OTHER_PAPER };
    const outcome = await bring({
      notes: [noteWith()],
      drafts: [draftWith({ id: idOf(2), target: elsewhere })],
    });
    expect(outcome.papers).toEqual(new Set([PAPER, OTHER_PAPER]));
  });

  it('takes the settings of the file, and leaves those here where the file has none', async () => {
    await bring({ settings: { ...DEFAULT_SETTINGS, overlay: 'off' } });
    expect((await readSettings(area)).overlay).toBe('off');
    await bring({});
    expect((await readSettings(area)).overlay).toBe('off');
  });

  it.each([
    [{ version: 2 }, 'settings: written by a newer Hedgerow (version 2)'],
    [
      { version: 1, overlay: 'sometimes', kinds: DEFAULT_SETTINGS.kinds },
      "settings: `overlay` must be one of 'all', 'off', not 'sometimes'",
    ],
  ])('names settings it cannot take and takes in the notes', async (settings, sentence) => {
    const outcome = await bring({ settings, notes: [noteWith()] });
    expect(outcome).toMatchObject({ added: 1, refused: [sentence] });
    expect(await readSettings(area)).toEqual(DEFAULT_SETTINGS);
  });

  it('names settings that cannot be replaced here', async () => {
    await area.set({ settings: { version: 9 } });
    const outcome = await bring({ settings: DEFAULT_SETTINGS, notes: [noteWith()] });
    expect(outcome.added).toBe(1);
    expect(outcome.refused[0]).toContain('The settings were written by a newer Hedgerow');
  });
});

describe('a file', () => {
  it('that is no JSON is refused, with where it breaks off', async () => {
    const whole = fileWith({ notes: [noteWith()] });
    const error = await refusal(whole.slice(0, -20));
    expect(error.message).toMatch(/^This file is no JSON \(.+\)\.$/);
    expect(error.mend).toContain('its end may be missing');
  });

  it.each([
    ['[]', 'This file is no back-up of Hedgerow: `format` is missing'],
    ['null', 'This file is no back-up of Hedgerow: it must be an object, not null'],
    [
      '{"format":"zotero","version":1}',
      "This file is no back-up of Hedgerow: `format` must be 'hedgerow-backup', not 'zotero'",
    ],
    [
      '{"format":"hedgerow-backup","version":"1"}',
      "This file is no back-up of Hedgerow: `version` must be a whole number, not '1'",
    ],
    [
      '{"format":"hedgerow-backup","version":1,"notes":{},"drafts":[]}',
      'This back-up is damaged: `notes` must be a list',
    ],
    ['{"format":"hedgerow-backup","version":1,"notes":[]}', 'This back-up is damaged: `drafts` is missing'],
  ])('%s is refused with what is wrong', async (json, message) => {
    expect((await refusal(json)).message).toContain(message);
  });

  it('of a newer Hedgerow is refused', async () => {
    const error = await refusal(fileWith({ version: 2, notes: [noteWith()] }));
    expect(error.message).toBe('This file was written by a newer Hedgerow (version 2; this one reads 1).');
    expect(error.mend).toBe('Update Hedgerow, then import it.');
  });

  it('that is too large is refused before it is read', async () => {
    const error = await refusal(' '.repeat(BACKUP_LIMIT + 1));
    expect(error.message).toBe('This file is too large: 51 MB, and at most 50 MB can be read.');
  });

  it('may begin with a byte order mark', async () => {
    expect((await importBackup(store, area, `\uFEFF${fileWith({ notes: [noteWith()] })}`)).added).toBe(1);
  });
});

const anyTime = fc.integer({ min: 0, max: 1_000_000 }).map(at);
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyTarget = fc.record({
  paper: fc.constantFrom(PAPER, OTHER_PAPER),
  version: fc.option(fc.integer({ min: 1, max: 12 })),
  selectors: fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: anyText.map((text) => `x${text}`),
        prefix: anyText,
        suffix: anyText,
      }),
      fc.record({ type: fc.constant('TextPositionSelector' as const), start: fc.nat(), end: fc.nat() }),
    ),
    { maxLength: 3 },
  ),
});
const anyId = fc.integer({ min: 1, max: 30 }).map(idOf);
const anyTyping = {
  id: anyId,
  target: anyTarget,
  kind: fc.constantFrom(...NOTE_KINDS),
  body: anyText,
  rewording: fc.option(anyText),
  updatedAt: anyTime,
};
const anyNote: fc.Arbitrary<Note> = fc.record({
  ...anyTyping,
  createdAt: anyTime,
  deletedAt: fc.option(anyTime),
});
const anyDraft: fc.Arbitrary<Draft> = fc.record(anyTyping);
const anyChange = fc.record({
  overlay: fc.constantFrom('all' as const, 'off' as const),
  kinds: fc.dictionary(fc.constantFrom(...KINDS), fc.boolean()),
});
