import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_VERSION, exportBackup, importBackup } from '../../../lib/exchange/backup';
import type { Foreign } from '../../../lib/exchange/exchanged';
import { DEPTH_LIMIT, FILE_LIMIT, FileError } from '../../../lib/exchange/file-json';
import { readNotes } from '../../../lib/exchange/formats';
import { takeIn } from '../../../lib/exchange/taking';
import { buildDraft, buildNote } from '../build-note';
import { type Draft, type Note, NOTE_KINDS } from '../../../lib/notes/note';
import { Library } from '../../../lib/margin/library';
import { NoteStore } from '../../../lib/notes/note-store';
import { KINDS } from '../../../lib/lens/finding';
import { DEFAULT_SETTINGS, MUTED_LIMIT, type MutedTerm, PACK_IDS } from '../../../lib/settings/settings';
import { changeSettings, readSettings, settleSettings } from '../../../lib/settings/store';
import { type Judgement, VERDICTS } from '../../../lib/claims/judgement';
import { mergeJudgements } from '../../../lib/claims/judgement-store';
import { type Term, TERM_KINDS } from '../../../lib/lens/term-pack';
import { inTransaction, readEverything } from '../../../lib/store/database';
import type { Dismissal } from '../../../lib/terms/dismissal';
import { mergeDismissals } from '../../../lib/terms/dismissal-store';
import { mergePacks, PackStore } from '../../../lib/terms/pack-store';
import type { StoredPack } from '../../../lib/terms/stored-pack';
import { freshDatabase, putRaw } from '../store/fresh-database';
import { dismissalWith, judgementWith, packWith, termWith } from '../terms/samples';
import { at, Context, draftWith, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from '../notes/samples';
import { elsewhere } from './jsonld/samples';

freshDatabase();
beforeEach(() => fakeBrowser.reset());

const area = fakeBrowser.storage.local;
const store = new NoteStore();
const NOW = new Date(at(0));

interface File {
  [field: string]: unknown;
  notes: unknown[];
  drafts: unknown[];
  packs: unknown[];
  dismissals: unknown[];
  judgements: unknown[];
}

const NOTHING = { added: 0, updated: 0, kept: 0 };

/** The own terms as they are stored. */
async function ownPack(): Promise<unknown> {
  return (await readEverything()).packs[0];
}

async function exported(): Promise<File> {
  return JSON.parse((await exportBackup(area, NOW)).json) as File;
}

function fileWith(fields: Partial<File>): string {
  return JSON.stringify({
    format: 'hedgerow-backup',
    version: BACKUP_VERSION,
    notes: [],
    drafts: [],
    revisions: [],
    papers: [],
    answers: [],
    packs: [],
    dismissals: [],
    judgements: [],
    foreign: [],
    ...fields,
  });
}

/** An annotation of another tool, of which no note was made. */
function foreignWith(fields: Partial<Foreign> = {}): Foreign {
  const id = 'https://allotment.example/notes/7';
  const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation' };
  return {
    id,
    note: null,
    format: 'jsonld',
    annotation: { ...annotation, constructor: 'a gardener' },
    ...fields,
  };
}

const bring = (fields: Partial<File>) => importBackup(area, fileWith(fields));

async function refusal(json: string): Promise<FileError> {
  const thrown: unknown = await importBackup(area, json).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(FileError);
  expect(await new Library().counts(null)).toEqual({ notes: 0, papers: 0, drafts: 0 });
  return thrown as FileError;
}

describe('a back-up', () => {
  it('holds everything kept, with the version of its form, under a name with the day', async () => {
    const deleted = noteWith({ id: idOf(2), updatedAt: at(5), deletedAt: at(5) });
    await putNotes({ notes: [noteWith(), deleted], drafts: [draftWith({ id: idOf(3) })] });
    await new PackStore(() => NOW).keepTerm(termWith());
    await putRaw('hedgerow', 'dismissals', dismissalWith());
    await putRaw('hedgerow', 'judgements', judgementWith());
    await putRaw('hedgerow', 'foreign', foreignWith());
    await changeSettings(area, { overlay: 'off' });
    expect((await exportBackup(area, NOW)).name).toBe('hedgerow-2026-11-24.json');
    expect(await exported()).toEqual({
      format: 'hedgerow-backup',
      version: 4,
      exportedAt: at(0),
      settings: { ...DEFAULT_SETTINGS, overlay: 'off' },
      notes: [noteWith(), deleted],
      drafts: [draftWith({ id: idOf(3) })],
      revisions: expect.arrayContaining([
        expect.objectContaining({ note: idOf(1), body: noteWith(), parents: [] }),
        expect.objectContaining({ note: idOf(2), deleted: true, body: null }),
      ]) as unknown[],
      papers: [],
      answers: [],
      packs: [await ownPack()],
      dismissals: [dismissalWith()],
      judgements: [judgementWith()],
      foreign: [foreignWith()],
    });
  });

  it('of nothing can be made, and taken in', async () => {
    const { json } = await exportBackup(area, NOW);
    expect(await importBackup(area, json)).toEqual({
      notes: NOTHING,
      records: NOTHING,
      answers: NOTHING,
      packs: NOTHING,
      dismissals: NOTHING,
      judgements: NOTHING,
      foreign: NOTHING,
      refused: [],
      papers: new Set(),
    });
  });

  it('holds records that cannot be read as they stand', async () => {
    await new Library().counts(null);
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
        fc.array(anyPack, { maxLength: 4 }),
        fc.array(anyDismissal, { maxLength: 4 }),
        fc.array(anyJudgement, { maxLength: 4 }),
        anyChange,
        fc.array(anyMuted, { maxLength: 4 }),
        async (notes, drafts, packs, dismissals, judgements, change, muted) => {
          globalThis.indexedDB = new IDBFactory();
          fakeBrowser.reset();
          await putNotes({ notes, drafts });
          await inTransaction('readwrite', async (tx) => {
            await mergePacks(tx, packs);
            await mergeDismissals(tx, dismissals);
            await mergeJudgements(tx, judgements);
          });
          await changeSettings(area, change);
          for (const mute of muted) await changeSettings(area, { mute });
          const { json } = await exportBackup(area, NOW);
          globalThis.indexedDB = new IDBFactory();
          fakeBrowser.reset();
          const outcome = await importBackup(area, json);
          expect(outcome.refused).toEqual([]);
          expect(await exported()).toEqual(JSON.parse(json));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('taken in twice changes nothing the second time', async () => {
    const file = { notes: [noteWith()], drafts: [draftWith({ id: idOf(3) })] };
    expect(await bring(file)).toMatchObject({ notes: { added: 2, updated: 0, kept: 0 } });
    expect(await bring(file)).toMatchObject({ notes: { added: 0, updated: 0, kept: 2 } });
  });
});

describe('a back-up of terms, packs, dismissals and judgements', () => {
  it('brings them all, and a second time nothing', async () => {
    const file = {
      packs: [packWith()],
      dismissals: [dismissalWith()],
      judgements: [judgementWith()],
    };
    const one = (how: keyof typeof NOTHING) => ({ ...NOTHING, [how]: 1 });
    expect(await bring(file)).toMatchObject({
      packs: one('added'),
      dismissals: one('added'),
      judgements: one('added'),
      papers: new Set([PAPER]),
    });
    expect(await bring(file)).toMatchObject({
      packs: one('kept'),
      dismissals: one('kept'),
      judgements: one('kept'),
    });
  });

  it('joins own terms: none of either side is lost, the newer state of one wins', async () => {
    const packs = new PackStore(() => NOW);
    await packs.keepTerm(termWith({ id: 'here' }));
    await packs.keepTerm(termWith({ id: 'both', why: 'As it is here.' }));
    const own = (updatedAt: string) => ({
      ...packWith({
        id: 'own',
        terms: [termWith({ id: 'both', why: 'As in the file.' }), termWith({ id: 'file' })],
      }),
      updatedAt,
    });
    await bring({ packs: [own(at(-100))] });
    const whys = async () =>
      Object.fromEntries((await packs.list()).own.terms.map(({ id, why }) => [id, why]));
    expect(await whys()).toEqual({ here: termWith().why, both: 'As it is here.', file: termWith().why });
    await bring({ packs: [own(at(100))] });
    expect(await whys()).toMatchObject({ both: 'As in the file.' });
  });

  it('brings own terms as a pack where there are more than one pack holds', async () => {
    const many = (from: string) =>
      Array.from({ length: 600 }, (_, index) => termWith({ id: `${from}${index}` }));
    await bring({ packs: [packWith({ id: 'own', terms: many('here') })] });
    await bring({ packs: [packWith({ id: 'own', terms: many('there') })] });
    const { own, imported } = await new PackStore().list();
    expect(own.terms).toHaveLength(600);
    expect(imported).toMatchObject([{ id: 'own-imported', terms: 600 }]);
  });

  it('names what is wrong with one and takes in the others', async () => {
    const outcome = await bring({
      packs: [packWith(), { ...packWith({ id: 'b' }), on: 'yes' }],
      dismissals: [{ ...dismissalWith(), prefix: 'x'.repeat(33) }],
      judgements: [{ ...judgementWith(), verdict: 'maybe' }],
    });
    expect(outcome.packs.added).toBe(1);
    expect(outcome.refused).toEqual([
      "pack 2 of 2: `on` must be true or false, not 'yes'",
      'dismissal 1 of 1: `prefix` must be at most 32 characters long',
      "judgement 1 of 1: `verdict` must be one of 'as-stated', 'narrower', 'not-found', not 'maybe'",
    ]);
  });

  it('adds muted terms to those that are muted here', async () => {
    const [clearly, may] = [
      { kind: 'booster' as const, term: 'clearly' },
      { kind: 'hedge' as const, term: 'may' },
    ];
    await changeSettings(area, { mute: clearly });
    await bring({ settings: { ...DEFAULT_SETTINGS, muted: [may, clearly] } });
    expect((await readSettings(area)).muted).toEqual([clearly, may]);
  });
});

describe('more muted terms than can be kept', () => {
  it('are cut at the limit, and it is said how many', async () => {
    const many = (from: string) =>
      Array.from({ length: MUTED_LIMIT - 1 }, (_, index) => ({
        kind: 'hedge' as const,
        term: `${from}${index}`,
      }));
    await bring({ settings: { ...DEFAULT_SETTINGS, muted: many('a') } });
    const { refused } = await bring({ settings: { ...DEFAULT_SETTINGS, muted: many('b').slice(0, 3) } });
    expect(refused).toEqual(['settings: 2 muted terms are left out, since at most 5,000 can be muted']);
    expect((await readSettings(area)).muted).toHaveLength(MUTED_LIMIT);
    await changeSettings(area, { mute: { kind: 'hype', term: 'newest' } });
    const { muted } = await readSettings(area);
    expect(muted).toHaveLength(MUTED_LIMIT);
    expect(muted.at(-1)!.term).toBe('newest');
  });
});

describe('annotations of other tools', () => {
  it('come in word for word, and one that is here stays', async () => {
    expect(await bring({ foreign: [foreignWith()] })).toMatchObject({ foreign: { added: 1 }, refused: [] });
    const other = foreignWith({ format: 'hypothesis' });
    expect(await bring({ foreign: [other] })).toMatchObject({ foreign: { added: 0, kept: 1 } });
    expect((await exported()).foreign).toEqual([foreignWith()]);
  });

  it('that are none are named', async () => {
    const { refused } = await bring({ foreign: [foreignWith({ annotation: [] as never })] });
    expect(refused).toEqual(['foreign annotation 1 of 1: `annotation` must be an object']);
  });
});

describe('a back-up of the first version', () => {
  /** As the first Hedgerow wrote it; never changed. */
  const first = {
    format: 'hedgerow-backup',
    version: 1,
    exportedAt: '2026-11-20T12:00:00.000Z',
    settings: { version: 1, overlay: 'off', kinds: DEFAULT_SETTINGS.kinds },
    notes: [noteWith()],
    drafts: [draftWith({ id: idOf(3) })],
  };

  it('comes in, and what it does not name stays as it is here', async () => {
    await changeSettings(area, { packs: { alignment: false }, mute: { kind: 'hedge', term: 'may' } });
    expect(await importBackup(area, JSON.stringify(first))).toMatchObject({
      notes: { added: 2 },
      packs: NOTHING,
      refused: [],
    });
    expect(await readSettings(area)).toMatchObject({
      overlay: 'off',
      packs: { general: true, alignment: false },
      muted: [{ kind: 'hedge', term: 'may' }],
    });
    expect(await exported()).toMatchObject({
      version: BACKUP_VERSION,
      notes: first.notes,
      drafts: first.drafts,
    });
  });
});

describe('taking in', () => {
  it('lets the newer state win and keeps what is the same or newer here', async () => {
    await putNotes({
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
    expect(outcome).toMatchObject({ notes: { added: 0, updated: 1, kept: 2 } });
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
    expect(outcome).toMatchObject({ notes: { added: 40, updated: 0, kept: 0 } });
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
      "note 1 of 1: `target.selectors.0.type` must be one of 'TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector', 'FormulaSelector', not 'XPathSelector'",
    ],
  ])('refuses %s with the field and what it must be', async (_, note, sentence) => {
    expect((await bring({ notes: [note] })).refused).toEqual([sentence]);
    expect((await new Library().counts(null)).notes).toBe(0);
  });

  it('takes over nothing that the schema does not name', async () => {
    const note = { ...noteWith(), extra: 'x' };
    await importBackup(area, fileWith({ notes: [note] }).replace('"extra"', '"__proto__"'));
    const [stored] = (await readEverything()).notes;
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
    [{ version: 9 }, 'settings: written by a newer Hedgerow (version 9)'],
    [
      { version: 1, overlay: 'sometimes', kinds: DEFAULT_SETTINGS.kinds },
      "settings: `overlay` must be one of 'all', 'few', 'off', not 'sometimes'",
    ],
  ])('names settings it cannot take and takes in the notes', async (settings, sentence) => {
    const outcome = await bring({ settings, notes: [noteWith()] });
    expect(outcome).toMatchObject({ notes: { added: 1 }, refused: [sentence] });
    expect(await readSettings(area)).toEqual(DEFAULT_SETTINGS);
  });

  it('names settings that cannot be replaced here', async () => {
    await area.set({ settings: { version: 9 } });
    const outcome = await bring({ settings: DEFAULT_SETTINGS, notes: [noteWith()] });
    expect(outcome.notes.added).toBe(1);
    expect(outcome.refused[0]).toContain('The settings were written by a newer Hedgerow');
  });
});

describe('a file', () => {
  it('that is no JSON is refused, with where it breaks off', async () => {
    const whole = fileWith({ notes: [noteWith()] });
    const error = await refusal(whole.slice(0, -20));
    expect(error.message).toMatch(/^This file is no JSON: line \d+: .+\.$/);
    expect(error.mend).toContain('a part of it may be missing');
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
    const error = await refusal(fileWith({ version: 5, notes: [noteWith()] }));
    expect(error.message).toBe('This file was written by a newer Hedgerow (version 5; this one reads 4).');
    expect(error.mend).toBe('Update Hedgerow, then import it.');
  });

  it('that is too large is refused before it is read', async () => {
    const error = await refusal(' '.repeat(FILE_LIMIT + 1));
    expect(error.message).toBe('This file is too large: 51 MB, and at most 50 MB can be read.');
  });

  it('holds the deepest annotation of another tool that is taken in', async () => {
    const inside = DEPTH_LIMIT - 1;
    const deep = elsewhere({ soil: JSON.parse(`${'['.repeat(inside)}${']'.repeat(inside)}`) as unknown });
    const { exchanged } = await readNotes('jsonld', JSON.stringify(deep));
    await takeIn(exchanged, new Context());
    const { json } = await exportBackup(area, new Date(at(0)));
    expect(await importBackup(area, json)).toMatchObject({ refused: [], foreign: { kept: 1 } });
    expect((await readNotes('json', json)).exchanged).toEqual(exchanged);
  });

  it('may begin with a byte order mark', async () => {
    expect((await importBackup(area, `\uFEFF${fileWith({ notes: [noteWith()] })}`)).notes.added).toBe(1);
  });
});

const anyTime = fc.integer({ min: 0, max: 1_000_000 }).map(at);
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyTarget = fc.record({
  paper: fc.constantFrom(PAPER, OTHER_PAPER),
  version: fc.option(fc.integer({ min: 1, max: 12 })),
  what: fc.constant('passage' as const),
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
    { minLength: 1, maxLength: 3 },
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
const anyNote: fc.Arbitrary<Note> = fc
  .record({ ...anyTyping, createdAt: anyTime, deletedAt: fc.option(anyTime) })
  .map(buildNote);
const anyDraft: fc.Arbitrary<Draft> = fc.record(anyTyping).map(buildDraft);
const anyChange = fc.record({
  overlay: fc.constantFrom('all' as const, 'few' as const, 'off' as const),
  packs: fc.dictionary(fc.constantFrom(...PACK_IDS), fc.boolean()),
  kinds: fc.dictionary(fc.constantFrom(...KINDS), fc.boolean()),
});
const anyWords = fc.constantFrom('mole', 'garden path', 'hedge rows*', 'thorny _ garden', 'by any means');
const anyLine = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => `x${text}x`);
const anyTerm: fc.Arbitrary<Term> = fc.record({
  id: anyId,
  kind: fc.constantFrom(...TERM_KINDS),
  forms: fc.uniqueArray(anyWords, { minLength: 1, maxLength: 3 }),
  why: anyLine,
  carry: fc.option(anyLine),
  neutral: fc.array(anyLine, { maxLength: 2 }),
  source: anyLine,
});
const anyPack: fc.Arbitrary<StoredPack> = fc
  .record({
    id: fc.constantFrom('own', 'garden', 'moles'),
    name: anyLine,
    about: anyText,
    terms: fc.uniqueArray(anyTerm, { maxLength: 4, selector: ({ id }) => id }),
    on: fc.boolean(),
    addedAt: anyTime,
    updatedAt: anyTime,
  })
  .map(({ id, name, about, terms, on, addedAt, updatedAt }) => ({
    id,
    pack: { hedgerow: 'terms', version: 1, id, name, about, terms },
    on,
    addedAt,
    updatedAt,
  }));
const anyAround = fc.string({ maxLength: 32 });
const anyDismissal: fc.Arbitrary<Dismissal> = fc.record({
  id: anyId,
  paper: fc.constantFrom(PAPER, OTHER_PAPER),
  kind: fc.constantFrom(...KINDS),
  term: anyLine,
  exact: anyLine,
  prefix: anyAround,
  suffix: anyAround,
  createdAt: anyTime,
});
const anySelectors = anyTarget.map(({ selectors }) => [
  ...selectors,
  { type: 'TextPositionSelector' as const, start: 1, end: 2 },
]);
const anyJudgement: fc.Arbitrary<Judgement> = fc.record({
  id: anyId,
  paper: fc.constantFrom(PAPER, OTHER_PAPER),
  version: fc.option(fc.integer({ min: 1, max: 12 })),
  claim: anySelectors,
  verdict: fc.option(fc.constantFrom(...VERDICTS)),
  evidence: fc.array(fc.record({ selectors: anySelectors, label: anyLine }), { maxLength: 2 }),
  comment: anyText,
  updatedAt: anyTime,
});
const anyMuted: fc.Arbitrary<MutedTerm> = fc.record({ kind: fc.constantFrom(...KINDS), term: anyLine });
