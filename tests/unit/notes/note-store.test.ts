import { describe, expect, it, vi } from 'vitest';
import type { NoteId } from '../../../lib/notes/ids';
import { BODY_LIMIT, type Draft } from '../../../lib/notes/note';
import { Library } from '../../../lib/margin/library';
import { DraftStore } from '../../../lib/notes/draft-store';
import { NoteStore, type Saving } from '../../../lib/notes/note-store';
import { readEverything } from '../../../lib/store/database';
import { StoreError } from '../../../lib/store/store-error';
import type { ArxivId } from '../../../lib/paper/id';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { at, Context, draftWith, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from './samples';

freshDatabase();

const context = new Context();
/** A store with nothing in memory, as a background that was just started has it. */
const fresh = () => new NoteStore(context);
const drafts = () => new DraftStore(context);
const library = () => new Library();
const ME = { id: idOf(42), name: 'Rosa' };
const save = (draft: Draft, saving: Partial<Saving> = {}) => fresh().save(draft, { me: ME, ...saving });
const onPassage = {
  target: noteWith().target,
  kind: 'over-claim' as const,
  rewording: null,
  replyTo: null,
  part: null,
  references: [],
};

async function errorOf(work: Promise<unknown>): Promise<StoreError> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreError);
  return thrown as StoreError;
}

async function saved(fields: Partial<Draft> = {}) {
  const draft = await drafts().start({ ...onPassage, target: fields.target ?? onPassage.target });
  return save({ ...draft, body: 'As typed.', ...fields, id: draft.id });
}

describe('a draft', () => {
  it('is stored when it begins, and is there for the next background', async () => {
    const draft = await drafts().start(onPassage);
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [], drafts: [draft], problems: [] });
    expect(draft).toMatchObject({ ...onPassage, body: '', updatedAt: at(1000) });
  });

  it('has an id that tells when it was begun, so that ids sort by time', async () => {
    const one = await new DraftStore().start(onPassage);
    const two = await new DraftStore().start({ ...onPassage, kind: 'praise' });
    expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(one.id < two.id).toBe(true);
    const begun = parseInt(one.id.replace('-', '').slice(0, 12), 16);
    expect(Math.abs(begun - Date.parse(one.updatedAt))).toBeLessThan(1000);
  });

  it('on another paper is not of this one', async () => {
    await drafts().start({ ...onPassage, target: { ...onPassage.target, paper: OTHER_PAPER } });
    expect((await fresh().ofPaper(PAPER)).drafts).toEqual([]);
  });

  it('begun twice on the same passage is one, until it is touched', async () => {
    const [one, two] = await Promise.all([drafts().start(onPassage), drafts().start(onPassage)]);
    expect(two).toEqual(one);
    await drafts().keep({ ...one, body: 'W', updatedAt: at(1001) });
    expect((await drafts().start(onPassage)).id).not.toBe(one.id);
    expect((await fresh().ofPaper(PAPER)).drafts).toHaveLength(2);
  });

  it('begun on another passage, or of another kind, is another', async () => {
    const one = await drafts().start(onPassage);
    const two = await drafts().start({ ...onPassage, kind: 'praise' });
    const three = await drafts().start({ ...onPassage, target: { ...onPassage.target, version: null } });
    expect(new Set([one.id, two.id, three.id]).size).toBe(3);
  });

  it('is refused on a passage that cannot be kept, with the reason', async () => {
    const selectors = [{ type: 'TextQuoteSelector', exact: 'x'.repeat(20_001), prefix: '', suffix: '' }];
    const error = await errorOf(drafts().start({ ...onPassage, target: { ...onPassage.target, selectors } }));
    expect(error.message).toBe(
      'Cannot begin a note on this passage: its quotation must be at most 20,000 characters long: select a shorter passage.',
    );
    expect((await fresh().ofPaper(PAPER)).drafts).toEqual([]);
  });

  it('is kept as typed, newest state first come or not', async () => {
    const draft = await drafts().start(onPassage);
    await drafts().keep({ ...draft, body: 'Wr', updatedAt: at(1002) });
    await drafts().keep({ ...draft, body: 'W', updatedAt: at(1001) });
    expect((await fresh().ofPaper(PAPER)).drafts).toEqual([{ ...draft, body: 'Wr', updatedAt: at(1002) }]);
  });

  it('is kept whatever its length', async () => {
    const draft = await drafts().start(onPassage);
    const body = 'x'.repeat(1_000_000);
    await drafts().keep({ ...draft, body, updatedAt: at(1001) });
    expect((await fresh().ofPaper(PAPER)).drafts[0]!.body).toBe(body);
  });

  it('stays on its passage and its paper, whatever a later state claims', async () => {
    const draft = await drafts().start(onPassage);
    const elsewhere = { ...draft.target, paper: OTHER_PAPER };
    await drafts().keep({ ...draft, target: elsewhere, body: 'W', updatedAt: at(1001) });
    expect((await fresh().ofPaper(PAPER)).drafts[0]!.target).toEqual(draft.target);
    expect((await save({ ...draft, target: elsewhere, updatedAt: at(1002) })).target).toEqual(draft.target);
  });

  it('that was dropped is gone, and typing on it in another tab brings it back', async () => {
    const draft = await drafts().start(onPassage);
    expect(await drafts().drop(draft.id)).toBe(PAPER);
    expect((await fresh().ofPaper(PAPER)).drafts).toEqual([]);
    expect(await drafts().drop(draft.id)).toBeNull();
    await drafts().keep({ ...draft, body: 'Still typing', updatedAt: at(1005) });
    expect((await fresh().ofPaper(PAPER)).drafts[0]!.body).toBe('Still typing');
  });

  it('last touched comes first', async () => {
    const one = await drafts().start(onPassage);
    const two = await drafts().start({ ...onPassage, kind: 'praise' });
    await drafts().keep({ ...one, body: 'W', updatedAt: at(1009) });
    expect((await fresh().ofPaper(PAPER)).drafts.map(({ id }) => id)).toEqual([one.id, two.id]);
  });
});

describe('saving', () => {
  it('turns the draft into a note in one step', async () => {
    const draft = await drafts().start(onPassage);
    const note = await save({ ...draft, body: 'One seed.', rewording: 'suggests' });
    expect(note).toEqual(
      noteWith({
        id: draft.id,
        target: draft.target,
        body: 'One seed.',
        author: { ...ME, claimsAuthor: false },
        createdAt: at(1000),
        updatedAt: at(1000),
      }),
    );
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [note], drafts: [], problems: [] });
  });

  it('of two drafts from two tabs at the same moment keeps both notes', async () => {
    const one = await drafts().start(onPassage);
    const two = await drafts().start({ ...onPassage, kind: 'praise' });
    await Promise.all([save({ ...one, body: 'from one' }), save({ ...two, body: 'from two' })]);
    const { notes, drafts: left } = await fresh().ofPaper(PAPER);
    expect(notes.map(({ body }) => body).sort()).toEqual(['from one', 'from two']);
    expect(left).toEqual([]);
  });

  it('of one draft from two tabs at the same moment makes one note', async () => {
    const draft = await drafts().start(onPassage);
    await Promise.all([save(draft), save(draft)]);
    expect((await fresh().ofPaper(PAPER)).notes).toHaveLength(1);
  });

  it('again, because the answer was lost, makes no second note and brings no draft back', async () => {
    const draft = await drafts().start(onPassage);
    const first = await save({ ...draft, body: 'One seed.' });
    const second = await save({ ...draft, body: 'One seed.' });
    expect(second).toMatchObject({ id: first.id, createdAt: first.createdAt, body: 'One seed.' });
    await drafts().keep({ ...draft, body: 'One seed', updatedAt: at(999) });
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [second], drafts: [], problems: [] });
  });

  it('leaves a draft on which another tab has typed since', async () => {
    const draft = await drafts().start(onPassage);
    const later = { ...draft, body: 'more, from the other tab', updatedAt: at(1020) };
    await drafts().keep(later);
    await save({ ...draft, body: 'less', updatedAt: at(1010) });
    const { notes, drafts: left } = await fresh().ofPaper(PAPER);
    expect(notes.map(({ body }) => body)).toEqual(['less']);
    expect(left).toEqual([later]);
  });

  it('refuses a body of a megabyte with a clear message, and the draft stays as typed', async () => {
    const draft = await drafts().start(onPassage);
    const typed = { ...draft, body: 'x'.repeat(1_000_000), updatedAt: at(1001) };
    const error = await errorOf(save(typed));
    expect(error).toMatchObject({ code: 'invalid', field: 'body' });
    expect(error.message).toBe(
      'Cannot save the note: its text must be at most 100,000 characters long: shorten it, or split it into several notes.',
    );
    expect(error.mend).toBe('It is kept as a draft, as you typed it.');
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [], drafts: [typed], problems: [] });
  });

  it('takes a body that is exactly as long as may be', async () => {
    const note = await saved({ body: 'x'.repeat(BODY_LIMIT) });
    expect(note.body).toHaveLength(BODY_LIMIT);
  });
});

describe('editing', () => {
  it('begins with the text of the note, and saving gives the note its new state', async () => {
    const note = await saved();
    context.seconds = 2000;
    const draft = await drafts().edit(note.id);
    expect(draft).toMatchObject({ id: note.id, target: note.target, body: note.body });
    const edited = await save({ ...draft, body: 'Better.' });
    expect(edited).toEqual({ ...note, body: 'Better.', updatedAt: at(2000) });
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [edited], drafts: [], problems: [] });
    context.seconds = 1000;
  });

  it('a second time goes on with the draft under way', async () => {
    const note = await saved();
    const draft = await drafts().edit(note.id);
    const typed = { ...draft, body: 'Half a', updatedAt: at(1100) };
    await drafts().keep(typed);
    expect(await drafts().edit(note.id)).toEqual(typed);
  });

  it('is not confused with a draft begun on the same passage', async () => {
    const note = await saved({ body: '' });
    await drafts().edit(note.id);
    expect((await drafts().start({ ...onPassage, rewording: note.rewording })).id).not.toBe(note.id);
  });

  it('of a note that is not there is refused', async () => {
    expect(await errorOf(drafts().edit(idOf(9)))).toMatchObject({
      code: 'not-found',
      message: 'This note is no longer there.',
    });
  });

  it('counts as later than what it edits even where the clock was set back', async () => {
    const note = await saved();
    context.seconds = 5;
    const draft = await drafts().edit(note.id);
    expect(Date.parse(draft.updatedAt)).toBeGreaterThan(Date.parse(note.updatedAt));
    const edited = await save({ ...draft, body: 'Better.' });
    expect(Date.parse(edited.updatedAt)).toBeGreaterThan(Date.parse(note.updatedAt));
    context.seconds = 1000;
  });
});

describe('deleting', () => {
  it('keeps a tombstone from which the note is restored as it was', async () => {
    const note = await saved();
    context.seconds = 3000;
    const deleted = await fresh().delete(note.id);
    expect(deleted).toEqual({ ...note, deletedAt: at(3000), updatedAt: at(3000) });
    expect((await fresh().ofPaper(PAPER)).notes).toEqual([deleted]);
    const restored = await fresh().restore(note.id);
    expect(restored).toMatchObject({ ...note, updatedAt: expect.any(String) as string, deletedAt: null });
    expect(Date.parse(restored.updatedAt)).toBeGreaterThan(Date.parse(deleted.updatedAt));
    context.seconds = 1000;
  });

  it('or restoring twice is the same as once', async () => {
    const note = await saved();
    const deleted = await fresh().delete(note.id);
    context.seconds = 4000;
    expect(await fresh().delete(note.id)).toEqual(deleted);
    const restored = await fresh().restore(note.id);
    expect(await fresh().restore(note.id)).toEqual(restored);
    context.seconds = 1000;
  });

  it.each([
    ['delete', (id: NoteId) => fresh().delete(id)],
    ['restore', (id: NoteId) => fresh().restore(id)],
  ])('cannot %s what is not there', async (_, act) => {
    expect((await errorOf(act(idOf(9)))).code).toBe('not-found');
  });
});

describe('counts', () => {
  it('are of living notes, of papers with one, and of drafts', async () => {
    const on = (paper: ArxivId) => ({ ...onPassage.target, paper });
    const one = await saved();
    await saved();
    const other = await saved({ target: on(OTHER_PAPER) });
    await drafts().start(onPassage);
    expect(await library().counts(null)).toEqual({ notes: 3, papers: 2, drafts: 1 });
    await fresh().delete(one.id);
    expect(await library().counts(null)).toEqual({ notes: 2, papers: 2, drafts: 1 });
    await fresh().delete(other.id);
    expect(await library().counts(null)).toEqual({ notes: 1, papers: 1, drafts: 1 });
  });

  it('of an empty store are nought', async () => {
    expect(await library().counts(null)).toEqual({ notes: 0, papers: 0, drafts: 0 });
  });
});

describe('a record that cannot be read', () => {
  const damaged = { ...noteWith({ id: idOf(2) }), kind: 'rant' };

  it('is told of, left out of lists and never touched', async () => {
    const note = await saved();
    await putRaw('hedgerow', 'notes', damaged);
    const { notes, problems } = await fresh().ofPaper(PAPER);
    expect(notes).toEqual([note]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`A stored note (${idOf(2)}) cannot be read: \`kind\` must be one of `);
    expect(await library().faults(null)).toEqual(problems);
    for (const act of [
      () => drafts().edit(idOf(2)),
      () => fresh().delete(idOf(2)),
      () => fresh().restore(idOf(2)),
      () => save(draftWith({ id: idOf(2) })),
    ]) {
      expect((await errorOf(act())).message).toContain('It is kept as it is.');
    }
    await putNotes({ notes: [noteWith({ id: idOf(2), updatedAt: at(99_999) })], drafts: [] });
    expect(await rawRecords('hedgerow', 'notes')).toContainEqual(damaged);
    expect((await readEverything()).notes).toContainEqual(damaged);
  });

  it('is found even where it names no paper', async () => {
    await saved();
    await putRaw('hedgerow', 'notes', { id: 'x' });
    expect(await library().faults(null)).toEqual([
      expect.stringContaining('A stored note (x) cannot be read') as string,
    ]);
  });
});

describe('merging', () => {
  it('adds what is new, takes the newer state, and keeps what is the same or newer here', async () => {
    const same = noteWith({ id: idOf(1), updatedAt: at(10) });
    const older = noteWith({ id: idOf(2), updatedAt: at(10), body: 'old' });
    const newer = noteWith({ id: idOf(3), updatedAt: at(10), body: 'new here' });
    await putNotes({ notes: [same, older, newer], drafts: [] });
    const outcome = await putNotes({
      notes: [
        { ...same, body: 'equally new, from elsewhere' },
        { ...older, body: 'newer', updatedAt: at(11) },
        { ...newer, body: 'stale', updatedAt: at(9) },
        noteWith({ id: idOf(4) }),
      ],
      drafts: [draftWith({ id: idOf(5) })],
    });
    expect(outcome).toEqual({ added: 2, updated: 1, kept: 2 });
    const { notes, drafts: left } = await fresh().ofPaper(PAPER);
    expect(Object.fromEntries(notes.map(({ id, body }) => [id, body]))).toEqual({
      [idOf(1)]: 'One seed only.',
      [idOf(2)]: 'newer',
      [idOf(3)]: 'new here',
      [idOf(4)]: 'One seed only.',
    });
    expect(left.map(({ id }) => id)).toEqual([idOf(5)]);
  });

  it('does not make a draft again of what has become a note since', async () => {
    const note = await saved();
    const outcome = await putNotes({
      notes: [],
      drafts: [draftWith({ id: note.id, updatedAt: at(500) })],
    });
    expect(outcome).toEqual({ added: 0, updated: 0, kept: 1 });
    expect((await fresh().ofPaper(PAPER)).drafts).toEqual([]);
  });
});

describe('a disk without room', () => {
  /** At the `nth` write, ends the transaction as a browser does that has no room left. */
  function fullAt(nth: number) {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put'];
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    return put.mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (put.mock.calls.length !== nth) return real.call(this, value);
      const transaction = this.transaction as unknown as { _abort(name: string): void };
      const request = this.count() as IDBRequest<IDBValidKey>;
      queueMicrotask(() => transaction._abort('QuotaExceededError'));
      return request;
    });
  }

  it('is told as such, and what was stored stays', async () => {
    const draft = await drafts().start(onPassage);
    const put = fullAt(1);
    const error = await errorOf(save({ ...draft, body: 'One seed.' }));
    put.mockRestore();
    expect(error).toMatchObject({ code: 'quota' });
    expect(error.mend).toContain('Copy what you have typed');
    expect(await fresh().ofPaper(PAPER)).toEqual({ notes: [], drafts: [draft], problems: [] });
  });

  it('takes in nothing of a merge rather than half', async () => {
    const put = fullAt(3);
    const notes = [1, 2, 3].map((number) => noteWith({ id: idOf(number) }));
    const error = await errorOf(putNotes({ notes, drafts: [] }));
    put.mockRestore();
    expect(error.code).toBe('quota');
    expect((await fresh().ofPaper(PAPER)).notes).toEqual([]);
  });
});
