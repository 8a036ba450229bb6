import { describe, expect, it, vi } from 'vitest';
import {
  DATABASE,
  DATABASE_VERSION,
  inTransaction,
  openDatabase,
  STORES,
  UPGRADES,
} from '../../../lib/store/database';
import type { Upgrade } from '../../../lib/store/migrations/upgrade';
import type { Draft, Note } from '../../../lib/notes/note';
import { Library } from '../../../lib/margin/library';
import { NoteStore } from '../../../lib/notes/note-store';
import { StoreError } from '../../../lib/store/store-error';
import { freshDatabase, openRaw, rawRecords } from './fresh-database';
import { at, draftWith, idOf, noteWith, PAPER, putNotes } from '../notes/samples';

freshDatabase();

const countNotes = () => inTransaction('readonly', (tx) => tx.objectStore('notes').count());

async function errorOf(work: Promise<unknown>): Promise<StoreError> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreError);
  return thrown as StoreError;
}

/** A note and a draft as versions 1 and 2 wrote them. */
const writtenNote = (fields: object = {}) => ({
  id: idOf(1),
  target: { paper: PAPER, version: 1, selectors: noteWith().target.selectors },
  kind: 'over-claim',
  body: 'One seed only.',
  rewording: 'suggests',
  createdAt: at(1),
  updatedAt: at(1),
  deletedAt: null,
  ...fields,
});
const writtenDraft = (fields: object = {}) => ({
  id: idOf(3),
  target: { paper: PAPER, version: null, selectors: [] },
  kind: 'question',
  body: 'half a',
  rewording: null,
  updatedAt: at(1),
  ...fields,
});

interface Written {
  make(database: IDBDatabase): void;
  notes: unknown[];
  drafts: unknown[];
  /** What is read of them today. */
  read: { notes: Note[]; drafts: Draft[] };
}

/**
 * Databases as each version made and filled them, with IndexedDB alone. A new version adds its own; none is ever
 * changed, whatever becomes of our code.
 */
const WRITTEN: Readonly<Record<number, Written>> = {
  1: {
    make: makeFirst,
    notes: [
      writtenNote(),
      writtenNote({ id: idOf(2), createdAt: at(2), updatedAt: at(3), deletedAt: at(3) }),
    ],
    drafts: [writtenDraft()],
    read: {
      notes: [noteWith(), noteWith({ id: idOf(2), createdAt: at(2), updatedAt: at(3), deletedAt: at(3) })],
      drafts: [readDraft()],
    },
  },
  2: {
    make: makeSecond,
    notes: [writtenNote()],
    drafts: [writtenDraft()],
    read: { notes: [noteWith()], drafts: [readDraft()] },
  },
  3: {
    make: makeThird,
    notes: [noteWith()],
    drafts: [readDraft()],
    read: { notes: [noteWith()], drafts: [readDraft()] },
  },
  4: {
    make(database) {
      makeThird(database);
      database.createObjectStore('foreign', { keyPath: 'id' }).createIndex('note', 'note');
      database.createObjectStore('batches', { keyPath: 'id' });
    },
    notes: [noteWith()],
    drafts: [readDraft()],
    read: { notes: [noteWith()], drafts: [readDraft()] },
  },
};

function readDraft(): Draft {
  const target = { paper: PAPER, version: null, what: 'paper' as const, selectors: [] };
  return draftWith({ id: idOf(3), target, kind: 'question', body: 'half a', rewording: null });
}

function makeThird(database: IDBDatabase): void {
  makeSecond(database);
  const revisions = database.createObjectStore('revisions', { keyPath: 'id' });
  revisions.createIndex('note', 'note');
  revisions.createIndex('paper', 'paper');
  database.createObjectStore('papers', { keyPath: 'id' });
  for (const name of ['answers', 'texts', 'alignments']) {
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('paper', 'paper');
  }
  const shelves = database.createObjectStore('shelves', { keyPath: 'id' });
  shelves.createIndex('stale', 'stale');
  shelves.createIndex('faulty', 'faulty');
  shelves.put({ id: PAPER, stale: 1 });
}

function makeSecond(database: IDBDatabase): void {
  makeFirst(database);
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('dismissals', { keyPath: 'id' }).createIndex('paper', 'paper');
  database.createObjectStore('judgements', { keyPath: 'id' }).createIndex('paper', 'paper');
}

function makeFirst(database: IDBDatabase): void {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('paper', 'target.paper');
  notes.createIndex('deleted', 'deletedAt');
  database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('paper', 'target.paper');
}

/** A database of an older version with these records in it. */
async function fillOlder(version: number, notes: unknown[], drafts: unknown[]): Promise<void> {
  const database = await openRaw(DATABASE, version, (made) => WRITTEN[version]!.make(made));
  const filling = database.transaction(['notes', 'drafts'], 'readwrite');
  for (const note of notes) filling.objectStore('notes').put(note);
  for (const draft of drafts) filling.objectStore('drafts').put(draft);
  await new Promise((resolve) => (filling.oncomplete = resolve));
  database.close();
}

describe('the database', () => {
  it('is made by the first piece of work, with its stores and indexes', async () => {
    expect(await countNotes()).toBe(0);
    const database = await openRaw(DATABASE);
    expect(database.version).toBe(DATABASE_VERSION);
    expect([...database.objectStoreNames]).toEqual([...STORES].sort());
    const stores = database.transaction([...STORES]);
    expect([...stores.objectStore('notes').indexNames]).toEqual(['deleted', 'paper']);
    expect([...stores.objectStore('revisions').indexNames]).toEqual(['note', 'paper']);
    expect([...stores.objectStore('shelves').indexNames]).toEqual(['faulty', 'stale']);
    for (const name of ['drafts', 'dismissals', 'judgements', 'answers', 'texts', 'alignments']) {
      expect([...stores.objectStore(name).indexNames]).toEqual(['paper']);
    }
    expect([...stores.objectStore('foreign').indexNames]).toEqual(['note']);
    database.close();
  });

  it('of every version so far is here', () => {
    expect(Object.keys(WRITTEN).map(Number)).toEqual(UPGRADES.map((_, index) => index + 1));
  });

  it.each(Object.entries(WRITTEN))(
    'of version %s is opened with all that is in it',
    async (version, written) => {
      await fillOlder(Number(version), written.notes, written.drafts);
      expect(await new NoteStore().ofPaper(PAPER)).toEqual({ ...written.read, problems: [] });
      expect(await new Library().counts(null)).toEqual({ notes: 1, papers: 1, drafts: 1 });
    },
  );

  it('of version 2 gives each note its first state, and drafts the state that they edit', async () => {
    const deleted = writtenNote({ id: idOf(2), createdAt: at(2), updatedAt: at(3), deletedAt: at(3) });
    const draft = writtenDraft({ id: idOf(1), target: writtenNote().target });
    await fillOlder(2, [writtenNote(), deleted], [draft]);
    const [one, two] = await Promise.all(
      [1, 2].map(async (number) => (await new NoteStore().history(idOf(number))).revisions),
    );
    expect(one).toMatchObject([{ note: idOf(1), parents: [], deleted: false, at: at(1), body: noteWith() }]);
    expect(two).toMatchObject([
      { parents: [two![1]!.id], deleted: true, at: at(3), body: null },
      { parents: [], deleted: false, at: at(2), body: { body: 'One seed only.', deletedAt: null } },
    ]);
    expect((await new NoteStore().ofPaper(PAPER)).drafts).toMatchObject([{ base: one![0]!.id }]);
    expect(await new NoteStore().restore(idOf(2))).toMatchObject({ body: 'One seed only.', deletedAt: null });
  });

  it('of version 2 keeps what it cannot make sense of as it is', async () => {
    const odd = [{ id: 'x' }, { id: 'y', target: 7, body: '' }, writtenNote({ id: idOf(9), kind: 'rant' })];
    await fillOlder(2, odd, []);
    await countNotes();
    expect(await rawRecords(DATABASE, 'notes')).toEqual([
      expect.objectContaining({ id: idOf(9), kind: 'rant', body: 'One seed only.' }) as unknown,
      odd[0],
      odd[1],
    ]);
  });

  it('of a newer Hedgerow is refused, and nothing in it is touched', async () => {
    const newer = await openRaw(DATABASE, DATABASE_VERSION + 1, (database) => {
      database.createObjectStore('notes', { keyPath: 'key' }).put({ key: 1, text: 'from the future' });
    });
    newer.close();
    const error = await errorOf(countNotes());
    expect(error).toMatchObject({
      code: 'newer',
      message: 'What is kept was written by a newer Hedgerow. It is left as it is.',
    });
    expect((await openRaw(DATABASE)).version).toBe(DATABASE_VERSION + 1);
    expect(await rawRecords(DATABASE, 'notes')).toEqual([{ key: 1, text: 'from the future' }]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new RangeError('mine');
      },
    ],
    ['rejects', () => Promise.reject(new RangeError('mine'))],
  ])('stays what it was when bringing it up to date %s, and says so', async (_, failing: Upgrade) => {
    await putNotes({ notes: [noteWith()], drafts: [] });
    const dropping: Upgrade = (database) => database.deleteObjectStore('drafts');
    const error = await errorOf(openDatabase([...UPGRADES, dropping, failing]));
    expect(error).toMatchObject({ code: 'migration', cause: new RangeError('mine') });
    expect(error.message).toContain(`version ${DATABASE_VERSION}) could not be brought up to date`);
    expect((await new NoteStore().ofPaper(PAPER)).notes).toEqual([noteWith()]);
  });

  it('is brought up to date by the steps that are missing, in their order', async () => {
    await putNotes({ notes: [noteWith()], drafts: [] });
    const run: string[] = [];
    const database = await openDatabase([
      ...UPGRADES,
      async (_database, transaction) => {
        run.push(`two, with ${await transaction.objectStore('notes').count()} note`);
      },
      () => void run.push('three'),
    ]);
    database.close();
    expect(run).toEqual(['two, with 1 note', 'three']);
  });

  it('held open in an older shape is waited for, then given up with what to do', async () => {
    const older = await openRaw(DATABASE, 1, (database) => WRITTEN[1]!.make(database));
    const error = await errorOf(openDatabase([...UPGRADES, () => {}], 20));
    expect(error).toMatchObject({
      code: 'blocked',
      mend: expect.stringContaining('restart the browser') as string,
    });
    older.close();
    // What was given up opens after all, and is closed at once: it would block this one.
    (await openDatabase([...UPGRADES, () => {}, () => {}], 20)).close();
  });

  it('held open for a moment only is opened then', async () => {
    const older = await openRaw(DATABASE, 1, (database) => WRITTEN[1]!.make(database));
    setTimeout(() => older.close(), 20);
    (await openDatabase([...UPGRADES, () => {}], 10_000)).close();
  });

  it('gives way to a newer Hedgerow that wants it', async () => {
    const ours = await openDatabase();
    const newer = await openRaw(DATABASE, DATABASE_VERSION + 1);
    newer.close();
    expect(() => ours.transaction('notes')).toThrow(DOMException);
  });

  it('closed by the browser in the middle of a piece of work is told as such', async () => {
    const error = await errorOf(
      inTransaction('readwrite', async (tx) => {
        await tx.objectStore('notes').put(noteWith());
        tx.abort();
        await tx.objectStore('notes').count();
      }),
    );
    expect(error.code).toBe('closed');
    expect(error.mend).toContain('Copy what you have typed');
    expect(await countNotes()).toBe(0);
  });

  it('that the browser will not open is told as such', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    });
    const error = await errorOf(countNotes());
    open.mockRestore();
    expect(error.code).toBe('closed');
    expect(error.message).toContain('The user denied permission');
  });
});

describe('a piece of work', () => {
  it('that throws leaves nothing of itself behind, and its error is not changed', async () => {
    const work = inTransaction('readwrite', async (tx) => {
      await tx.objectStore('notes').put(noteWith());
      throw new RangeError('mine');
    });
    await expect(work).rejects.toThrow(new RangeError('mine'));
    expect(await countNotes()).toBe(0);
  });

  it('leaves no connection open behind it', async () => {
    await countNotes();
    await errorOf(
      inTransaction('readwrite', async (tx) => {
        tx.abort();
        await tx.objectStore('notes').count();
      }),
    );
    // Deleting waits for all connections: it would be blocked by one that was left.
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('a connection was left open'));
    });
  });
});
