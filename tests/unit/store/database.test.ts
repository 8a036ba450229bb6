import { describe, expect, it, vi } from 'vitest';
import {
  DATABASE,
  DATABASE_VERSION,
  inTransaction,
  openDatabase,
  UPGRADES,
} from '../../../lib/store/database';
import { type Upgrade } from '../../../lib/store/migrations/upgrade';
import { type Draft, type Note } from '../../../lib/notes/note';
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

/**
 * Databases as each version made and filled them, with IndexedDB alone. A new version adds its own; none is ever
 * changed, whatever becomes of our code.
 */
const WRITTEN: Readonly<
  Record<number, { make(database: IDBDatabase): void; notes: Note[]; drafts: Draft[] }>
> = {
  1: {
    make: makeFirst,
    notes: [noteWith({ id: idOf(1) }), noteWith({ id: idOf(2), createdAt: at(2), deletedAt: at(3) })],
    drafts: [draftWith({ id: idOf(3), body: 'half a' })],
  },
  2: {
    make(database) {
      makeFirst(database);
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('dismissals', { keyPath: 'id' }).createIndex('paper', 'paper');
      database.createObjectStore('judgements', { keyPath: 'id' }).createIndex('paper', 'paper');
    },
    notes: [noteWith({ id: idOf(1) })],
    drafts: [draftWith({ id: idOf(2) })],
  },
};

function makeFirst(database: IDBDatabase): void {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('paper', 'target.paper');
  notes.createIndex('deleted', 'deletedAt');
  database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('paper', 'target.paper');
}

describe('the database', () => {
  it('is made by the first piece of work, with its stores and indexes', async () => {
    expect(await countNotes()).toBe(0);
    const database = await openRaw(DATABASE);
    expect(database.version).toBe(DATABASE_VERSION);
    expect([...database.objectStoreNames]).toEqual(['dismissals', 'drafts', 'judgements', 'notes', 'packs']);
    const stores = database.transaction(['notes', 'drafts', 'dismissals', 'judgements']);
    expect([...stores.objectStore('notes').indexNames]).toEqual(['deleted', 'paper']);
    for (const name of ['drafts', 'dismissals', 'judgements']) {
      expect([...stores.objectStore(name).indexNames]).toEqual(['paper']);
    }
    database.close();
  });

  it('of every version so far is here', () => {
    expect(Object.keys(WRITTEN).map(Number)).toEqual(UPGRADES.map((_, index) => index + 1));
  });

  it.each(Object.entries(WRITTEN))(
    'of version %s is opened with all that is in it',
    async (version, written) => {
      const database = await openRaw(DATABASE, Number(version), (made) => written.make(made));
      const filling = database.transaction(['notes', 'drafts'], 'readwrite');
      for (const note of written.notes) filling.objectStore('notes').put(note);
      for (const draft of written.drafts) filling.objectStore('drafts').put(draft);
      await new Promise((resolve) => (filling.oncomplete = resolve));
      database.close();
      expect(await new NoteStore().ofPaper(PAPER)).toEqual({
        notes: written.notes,
        drafts: written.drafts,
        problems: [],
      });
      expect(await new Library().counts(null)).toEqual({ notes: 1, papers: 1, drafts: 1 });
    },
  );

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
