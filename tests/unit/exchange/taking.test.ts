import { beforeEach, describe, expect, it } from 'vitest';
import { compareWithStored } from '../../../lib/exchange/comparing';
import type { Exchanged, Foreign } from '../../../lib/exchange/exchanged';
import { notesOfPaper } from '../../../lib/exchange/files';
import type { NoteChange } from '../../../lib/exchange/note-change';
import { takeIn, undoTaking } from '../../../lib/exchange/taking';
import { Library } from '../../../lib/margin/library';
import { DraftStore } from '../../../lib/notes/draft-store';
import { leavesOf, noteOf } from '../../../lib/notes/history';
import type { Note } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import { StoreError } from '../../../lib/store/store-error';
import { threadsOf } from '../../../lib/threads/thread';
import { buildReply } from '../build-note';
import { at, Context, draftWith, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from '../notes/samples';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';

freshDatabase();

let context: Context;
let store: NoteStore;
beforeEach(() => {
  context = new Context();
  store = new NoteStore(context);
});

const take = (...notes: Note[]) => takeIn({ notes, foreign: [] }, context);
const undo = (batch: string) => undoTaking(batch, context);
const listed = async () => (await store.ofPaper(PAPER)).notes;
const living = async () => (await listed()).filter(({ deletedAt }) => deletedAt === null);
const bodies = async () => (await living()).map(({ body }) => body);

const reply = (fields: Partial<Note> = {}) =>
  buildReply({
    id: idOf(2),
    replyTo: idOf(1),
    body: 'I counted.',
    createdAt: at(2),
    updatedAt: at(2),
    ...fields,
  });

/** An annotation from which a note was made, or none was. */
function foreign(note: string | null, more: object = {}): Foreign {
  const id = `https://allotment.example/${note ?? 'none'}`;
  return { id, note, format: 'jsonld', annotation: { id, type: 'Annotation', ...more } };
}

describe('taking in', () => {
  it('adds notes with a history, and says so', async () => {
    const taken = await take(
      noteWith(),
      noteWith({ id: idOf(3), target: { ...noteWith().target, paper: OTHER_PAPER } }),
    );
    expect(taken).toMatchObject({ added: 2, updated: 0, kept: 0, papers: [PAPER, OTHER_PAPER] });
    expect(await living()).toEqual([noteWith()]);
    expect((await store.history(idOf(1))).revisions).toHaveLength(1);
    expect((await new Library().counts(null)).notes).toBe(2);
  });

  it('the same a second time adds nothing', async () => {
    await take(noteWith(), reply());
    expect(await take(noteWith(), reply())).toMatchObject({ added: 0, updated: 0, kept: 2, papers: [] });
    expect((await store.history(idOf(1))).revisions).toHaveLength(1);
  });

  it('lets the newer state win, and leaves what is newer or says the same here', async () => {
    await putNotes({
      notes: [noteWith(), noteWith({ id: idOf(2), updatedAt: at(9) }), noteWith({ id: idOf(3) })],
    });
    const taken = await take(
      noteWith({ body: 'newer', updatedAt: at(5) }),
      noteWith({ id: idOf(2), body: 'older', updatedAt: at(5) }),
      noteWith({ id: idOf(3), updatedAt: at(7) }),
    );
    expect(taken).toMatchObject({ added: 0, updated: 1, kept: 2 });
    expect(await bodies()).toEqual(['newer', 'One seed only.', 'One seed only.']);
  });

  it('leaves what was deleted here deleted', async () => {
    await take(noteWith());
    await store.delete(idOf(1));
    expect(await take(noteWith())).toMatchObject({ added: 0, kept: 1 });
    expect(await living()).toEqual([]);
  });

  it('leaves it deleted also where the same words are imported later', async () => {
    await take(noteWith());
    await store.delete(idOf(1));
    const later = noteWith({ createdAt: at(9000), updatedAt: at(9000) });
    expect(await take(later)).toMatchObject({ added: 0, updated: 0, kept: 1 });
    expect(await living()).toEqual([]);
  });

  it('does not touch a note here that cannot be read', async () => {
    await new Library().counts(null);
    const damaged = { ...noteWith(), kind: 'rant' };
    await putRaw('hedgerow', 'notes', damaged);
    expect(await take(noteWith({ updatedAt: at(99) }))).toMatchObject({ added: 0, kept: 1 });
    expect(await rawRecords('hedgerow', 'notes')).toEqual([damaged]);
  });

  it('keeps notes on a paper under review to their reader', async () => {
    await new PaperStore(context).change(PAPER, { review: true });
    await take(noteWith({ visibility: 'public' }));
    expect((await living())[0]).toMatchObject({ visibility: 'private' });
  });

  it('keeps annotations of other tools with the notes that they made', async () => {
    await takeIn({ notes: [noteWith()], foreign: [foreign(idOf(1)), foreign(null)] }, context);
    expect((await notesOfPaper(PAPER, null)).foreign).toEqual([foreign(idOf(1))]);
    expect(await rawRecords('hedgerow', 'foreign')).toHaveLength(2);
  });

  it('leaves the annotation that is kept with a note which stays', async () => {
    await takeIn({ notes: [noteWith({ updatedAt: at(5) })], foreign: [foreign(idOf(1))] }, context);
    await takeIn(
      { notes: [noteWith({ body: 'older' })], foreign: [foreign(idOf(1), { older: true })] },
      context,
    );
    expect((await notesOfPaper(PAPER, null)).foreign).toEqual([foreign(idOf(1))]);
  });
});

describe('undoing', () => {
  it('takes away what was added, and nothing of it shows', async () => {
    await putNotes({ notes: [noteWith({ id: idOf(7), body: 'mine' })] });
    const { batch } = await take(noteWith(), reply());
    expect(await undo(batch)).toEqual({ undone: 2, kept: [], papers: [PAPER] });
    expect(await bodies()).toEqual(['mine']);
    expect(threadsOf(await listed()).map(({ note }) => note.id)).toEqual([idOf(7)]);
    expect((await new Library().counts(null)).notes).toBe(1);
  });

  it('leaves a tombstone with a history that leads to it', async () => {
    const { batch } = await take(noteWith());
    await undo(batch);
    const { revisions } = await store.history(idOf(1));
    expect(leavesOf(revisions)).toMatchObject([{ deleted: true }]);
    expect(noteOf(revisions)).toEqual((await listed())[0]);
  });

  it('makes what was changed as it was before', async () => {
    await putNotes({ notes: [noteWith({ body: 'as it was', tags: ['moles'] })] });
    const { batch } = await take(noteWith({ body: 'newer', updatedAt: at(5) }));
    expect(await bodies()).toEqual(['newer']);
    expect(await undo(batch)).toMatchObject({ undone: 1, kept: [] });
    expect((await living())[0]).toMatchObject({ body: 'as it was', tags: ['moles'], deletedAt: null });
    expect(Date.parse((await living())[0]!.updatedAt)).toBeGreaterThan(Date.parse(at(5)));
  });

  it('deletes again what taking in had brought back', async () => {
    await putNotes({ notes: [noteWith()] });
    await store.delete(idOf(1));
    const { batch } = await take(noteWith({ body: 'alive elsewhere', updatedAt: at(5000) }));
    expect(await bodies()).toEqual(['alive elsewhere']);
    context.seconds = 6000;
    await undo(batch);
    expect(await living()).toEqual([]);
  });

  it('keeps what was edited since, and says so', async () => {
    const { batch } = await take(noteWith(), noteWith({ id: idOf(3), createdAt: at(3) }));
    const draft = { ...(await new DraftStore(context).edit(idOf(1))), body: 'mine now' };
    await store.save(draft, { me: { id: 'me', name: null } });
    expect(await undo(batch)).toEqual({ undone: 1, kept: [idOf(1)], papers: [PAPER] });
    expect(await bodies()).toEqual(['mine now']);
  });

  it('keeps what the reader has answered since, with all that it answers', async () => {
    const { batch } = await take(noteWith(), reply(), noteWith({ id: idOf(3) }));
    const answer = draftWith({
      id: idOf(9),
      kind: null,
      replyTo: idOf(2),
      body: 'Thanks.',
      updatedAt: at(50),
    });
    await store.save(answer, { me: { id: 'me', name: null } });
    const { undone, kept } = await undo(batch);
    expect(undone).toBe(1);
    expect([...kept].sort()).toEqual([idOf(1), idOf(2)]);
    expect(threadsOf(await listed())).toHaveLength(1);
  });

  it('gives annotations of other tools back as they were', async () => {
    await takeIn({ notes: [noteWith()], foreign: [foreign(idOf(1)), foreign(idOf(3))] }, context);
    const { batch } = await takeIn(
      {
        notes: [noteWith({ body: 'newer', updatedAt: at(9) })],
        foreign: [foreign(idOf(1), { newer: true }), foreign(null)],
      },
      context,
    );
    await undo(batch);
    expect(await rawRecords('hedgerow', 'foreign')).toEqual([foreign(idOf(1)), foreign(idOf(3))]);
  });

  it('twice is undoing once', async () => {
    const { batch } = await take(noteWith());
    await undo(batch);
    expect(await undo(batch)).toEqual({ undone: 0, kept: [], papers: [] });
    expect((await store.history(idOf(1))).revisions).toHaveLength(2);
  });

  it('a batch that is not known fails with what to do', async () => {
    await expect(undo(idOf(77))).rejects.toMatchObject({
      code: 'not-found',
      mend: expect.stringMatching(/one by one/) as string,
    });
    await expect(undo(idOf(77))).rejects.toBeInstanceOf(StoreError);
  });

  it('works for the latest fifty takings in', async () => {
    const batches: string[] = [];
    for (let index = 1; index <= 51; index++) {
      batches.push((await take(noteWith({ id: idOf(index) }))).batch);
    }
    await expect(undo(batches[0]!)).rejects.toBeInstanceOf(StoreError);
    expect(await undo(batches[1]!)).toMatchObject({ undone: 1 });
  });
});

describe('taking in again after undoing', () => {
  it('brings it back, and can be undone again', async () => {
    for (let round = 0; round < 3; round++) {
      context.seconds += 100;
      const taken = await take(noteWith(), reply());
      expect(taken).toMatchObject({ added: 2, kept: 0 });
      expect(await bodies()).toEqual(['One seed only.', 'I counted.']);
      await undo(taken.batch);
      expect(await living()).toEqual([]);
    }
  });

  it('once more adds nothing', async () => {
    await undo((await take(noteWith())).batch);
    await take(noteWith());
    expect(await take(noteWith())).toMatchObject({ added: 0, updated: 0, kept: 1 });
  });

  it('changes again what it had changed', async () => {
    await putNotes({ notes: [noteWith({ body: 'as it was' })] });
    const newer = noteWith({ body: 'newer', updatedAt: at(5) });
    await undo((await take(newer)).batch);
    expect(await take(newer)).toMatchObject({ updated: 1 });
    expect(await bodies()).toEqual(['newer']);
  });

  it('leaves what the reader has deleted since', async () => {
    const { batch } = await take(noteWith());
    await undo(batch);
    await store.restore(idOf(1));
    await store.delete(idOf(1));
    expect(await take(noteWith())).toMatchObject({ added: 0, kept: 1 });
    expect(await living()).toEqual([]);
  });
});

describe('looking first', () => {
  const fates = (changes: readonly NoteChange[]) => changes.map(({ fate }) => fate);

  async function file(): Promise<Exchanged> {
    await putNotes({
      notes: [
        noteWith({ id: idOf(2), body: 'Two beds.', tags: ['a'] }),
        noteWith({ id: idOf(3) }),
        noteWith({ id: idOf(4), updatedAt: at(9), body: 'newer here' }),
        noteWith({ id: idOf(5) }),
        noteWith({ id: idOf(6) }),
        noteWith({ id: idOf(7) }),
      ],
    });
    await store.delete(idOf(5));
    await store.delete(idOf(7));
    const notes = [
      noteWith({ id: idOf(1) }),
      noteWith({ id: idOf(2), body: 'Three beds.', tags: ['a', 'b'], updatedAt: at(5) }),
      noteWith({ id: idOf(3) }),
      noteWith({ id: idOf(4), body: 'older there' }),
      noteWith({ id: idOf(5) }),
      noteWith({ id: idOf(6), updatedAt: at(7), deletedAt: at(7) }),
      noteWith({ id: idOf(7), updatedAt: at(7000), body: 'changed there' }),
      noteWith({ id: idOf(8), updatedAt: at(7), deletedAt: at(7) }),
    ];
    return { notes, foreign: [] };
  }

  it('tells of each note what taking it in would do, and how it differs word by word', async () => {
    const { notes } = await file();
    const changes = await compareWithStored(notes);
    expect(fates(changes)).toEqual([
      'added',
      'changed',
      'same',
      'stays',
      'deletedHere',
      'removed',
      'back',
      'deletedThere',
    ]);
    expect(changes[1]!.fields).toEqual([
      {
        field: 'body',
        here: 'Two beds.',
        file: 'Three beds.',
        diff: [
          { type: 'removed', text: 'Two' },
          { type: 'added', text: 'Three' },
          { type: 'same', text: ' beds.' },
        ],
      },
      expect.objectContaining({ field: 'tags', here: 'a', file: 'a\nb' }),
    ]);
    expect(changes[3]!.fields.map(({ field }) => field)).toEqual(['body']);
    expect(changes[5]!.fields).toEqual([]);
    expect(changes[6]!.fields.map(({ field }) => field)).toEqual(['body']);
  });

  it('tells what is then done, and changes nothing', async () => {
    const { notes } = await file();
    const before = await rawRecords('hedgerow', 'revisions');
    const changes = await compareWithStored(notes);
    expect(await rawRecords('hedgerow', 'revisions')).toEqual(before);
    const count = (fate: string) => changes.filter((change) => change.fate === fate).length;
    const taken = await take(...notes);
    expect(taken).toMatchObject({
      added: count('added'),
      updated: count('changed') + count('removed') + count('back'),
    });
    expect((await living()).map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 7].map(idOf));
    context.seconds = 9000;
    expect(await undo(taken.batch)).toMatchObject({ kept: [] });
    expect((await living()).map(({ id }) => id).sort()).toEqual([2, 3, 4, 6].map(idOf));
  });

  it('tells that an undone note comes back', async () => {
    await undo((await take(noteWith())).batch);
    expect(fates(await compareWithStored([noteWith()]))).toEqual(['added']);
  });
});
