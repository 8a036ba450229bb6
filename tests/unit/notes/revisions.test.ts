import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../../lib/notes/draft-store';
import { leavesOf, noteOf, shownOf } from '../../../lib/notes/history';
import type { Draft, Note } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import type { Revision } from '../../../lib/notes/revision';
import { mayNot } from '../../../lib/margin/may-not';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { at, Context, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from './samples';

freshDatabase();

const context = new Context();
const store = () => new NoteStore(context);
const drafts = () => new DraftStore(context);
const ME = { id: idOf(42), name: 'Rosa' };
const save = (draft: Draft) => store().save(draft, { me: ME, mayNot });
const bodies = async (id: string) => (await store().history(id)).revisions.map(({ body }) => body?.body);
const onPassage = {
  target: noteWith().target,
  kind: 'over-claim' as const,
  rewording: null,
  replyTo: null,
  part: null,
  references: [],
};

async function savedNote(fields: Partial<Draft> = {}): Promise<Note> {
  const draft = await drafts().start(onPassage);
  return save({ ...draft, body: 'First.', ...fields, updatedAt: at(1001) });
}

async function edited(id: string, body: string): Promise<Note> {
  const draft = await drafts().edit(id);
  return save({ ...draft, body });
}

describe('the history of a note', () => {
  it('has a state for each save, deletion and restoring, each made from the one before', async () => {
    const note = await savedNote();
    await edited(note.id, 'Second.');
    await store().delete(note.id);
    await store().restore(note.id);
    const { revisions, problems } = await store().history(note.id);
    expect(problems).toEqual([]);
    expect(revisions.map(({ deleted, body }) => (deleted ? null : body!.body))).toEqual([
      'Second.',
      null,
      'Second.',
      'First.',
    ]);
    expect(revisions.map(({ parents }) => parents)).toEqual([
      [revisions[1]!.id],
      [revisions[2]!.id],
      [revisions[3]!.id],
      [],
    ]);
  });

  it('gains nothing from a save that is repeated because its answer was lost', async () => {
    const draft = { ...(await drafts().start(onPassage)), body: 'Once.', updatedAt: at(1001) };
    await Promise.all([save(draft), save(draft)]);
    context.seconds += 5;
    await save(draft);
    context.seconds -= 5;
    expect(await bodies(draft.id)).toEqual(['Once.']);
  });

  it('takes an edit back by going to the state before it, once however often that is asked', async () => {
    const note = await savedNote();
    await edited(note.id, 'Worse.');
    const before = (await store().history(note.id)).revisions[1]!;
    expect((await store().revert(note.id, before.id)).body).toBe('First.');
    await store().revert(note.id, before.id);
    expect(await bodies(note.id)).toEqual(['First.', 'Worse.', 'First.']);
  });

  it('of another note is not taken for this one’s', async () => {
    const [one, two] = [await savedNote(), await savedNote({ body: 'Another.' })];
    const foreign = (await store().history(two.id)).revisions[0]!;
    await expect(store().revert(one.id, foreign.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('one note edited in two tabs from the same state', () => {
  async function twoStates() {
    const note = await savedNote();
    const draft = await drafts().edit(note.id);
    const tab = (number: number) => ({ id: idOf(900 + number), from: draft.updatedAt });
    const typed = (body: string, seconds: number) => ({ ...draft, body, updatedAt: at(seconds) });
    const one = await drafts().keep(typed('From one.', 1010), tab(1));
    const two = await drafts().keep(typed('From two.', 1011), tab(2));
    return { note, one, two, typed, tab };
  }

  it('keeps what both type: who comes second goes on under an id of its own', async () => {
    const { note, one, two, typed, tab } = await twoStates();
    expect(one).toBe(note.id);
    expect(two).not.toBe(note.id);
    expect(await drafts().keep({ ...typed('From two, more.', 1012), id: two }, tab(2))).toBe(two);
    expect(await drafts().keep(typed('From one, more.', 1013), tab(1))).toBe(note.id);
    const held = (await store().ofPaper(PAPER)).drafts.map(({ body }) => body);
    expect(held.sort()).toEqual(['From one, more.', 'From two, more.']);
  });

  it('keeps both as states of the note, shows the newer, and settles on the one that is chosen', async () => {
    const { note, two, typed, tab } = await twoStates();
    await store().save(typed('From one.', 1010), { me: ME, writer: tab(1) });
    const second = { ...typed('From two.', 1011), id: two };
    expect((await store().save(second, { me: ME, writer: tab(2) })).id).toBe(note.id);
    const { notes, drafts: left } = await store().ofPaper(PAPER);
    expect(notes.map(({ id, body }) => [id, body])).toEqual([[note.id, 'From two.']]);
    expect(left).toEqual([]);
    const { revisions } = await store().history(note.id);
    expect(leavesOf(revisions).map(({ body }) => body!.body)).toEqual(['From two.', 'From one.']);
    const one = revisions.find(({ body }) => body!.body === 'From one.')!;
    await store().revert(note.id, one.id);
    const settled = leavesOf((await store().history(note.id)).revisions);
    expect(settled).toMatchObject([{ body: { body: 'From one.' } }]);
    expect(settled[0]!.parents).toHaveLength(2);
  });

  it('does not lose what is typed on after a save whose answer was lost', async () => {
    const draft = await drafts().start(onPassage);
    const writer = { id: idOf(901), from: draft.updatedAt };
    const typed = (body: string, seconds: number) => ({ ...draft, body, updatedAt: at(seconds) });
    await store().save(typed('Saved.', 1001), { me: ME, writer });
    await drafts().keep(typed('Saved. And more.', 1_000_000), writer);
    await store().save(typed('Saved. And more.', 1_000_000), { me: ME, writer });
    const { revisions } = await store().history(draft.id);
    expect(leavesOf(revisions)).toHaveLength(1);
    expect(await bodies(draft.id)).toEqual(['Saved. And more.', 'Saved.']);
  });
});

describe('a draft that is stored and cannot be read', () => {
  it('is never written over, and what is typed goes on beside it', async () => {
    const draft = await drafts().start(onPassage);
    const damaged = { ...draft, kind: 'rant' };
    await putRaw('hedgerow', 'drafts', damaged);
    const id = await drafts().keep({ ...draft, body: 'T', updatedAt: at(1002) });
    expect(await drafts().keep({ ...draft, body: 'Typed', updatedAt: at(1003) })).toBe(id);
    expect(await rawRecords('hedgerow', 'drafts')).toContainEqual(damaged);
    expect((await store().ofPaper(PAPER)).drafts.map(({ body }) => body)).toEqual(['Typed']);
  });
});

describe('what cannot be saved', () => {
  const refused = async (fields: Partial<Draft>) => {
    const draft = { ...(await drafts().start(onPassage)), ...fields, updatedAt: at(2_000_000) };
    const error = await save(draft).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect((await store().ofPaper(PAPER)).drafts).toContainEqual(draft);
    return error;
  };

  it.each<[string, Partial<Draft>, string]>([
    ['a note without a kind', { kind: null }, 'kind'],
    ['a reply with one', { replyTo: idOf(1) }, 'kind'],
    ['numbers that are none', { numbers: [{ from: '1', to: 'many', of: '', where: '' }] }, 'numbers.0.to'],
    ['a tag that is too long', { tags: ['x'.repeat(61)] }, 'tags.0'],
  ])('%s stays a draft, and the field is named', async (_, fields, field) => {
    expect(await refused(fields)).toMatchObject({ code: 'invalid', field });
  });

  it('a reply to a note on another paper stays a draft; to one that is not known it is kept', async () => {
    const elsewhere = noteWith({ target: { ...noteWith().target, paper: OTHER_PAPER } });
    await putNotes({ notes: [elsewhere] });
    expect(await refused({ kind: null, replyTo: elsewhere.id })).toMatchObject({ field: 'replyTo' });
    const reply = await savedNote({ kind: null, replyTo: idOf(77) });
    expect(reply.replyTo).toBe(idOf(77));
  });

  it('is what the paper’s review mode forbids; what is there already stays as it is', async () => {
    const open = await savedNote({ visibility: 'public' });
    await new PaperStore(context).change(PAPER, { review: true });
    expect(await refused({ visibility: 'public' })).toMatchObject({ field: 'visibility' });
    expect((await savedNote({ visibility: 'private' })).visibility).toBe('private');
    const { notes } = await store().ofPaper(PAPER);
    expect(notes.find(({ id }) => id === open.id)!.visibility).toBe('public');
  });

  it('is an action that is not this person’s to take', async () => {
    await putNotes({ notes: [noteWith({ author: { id: idOf(5), name: 'Mole', claimsAuthor: false } })] });
    const error = await refused({ kind: null, replyTo: idOf(1), action: { type: 'resolve' } });
    expect(error).toMatchObject({ field: 'action' });
    expect((error as Error).message).toContain('only who wrote the note may say that');
  });
});

describe('numbers', () => {
  it('are read when the note is saved, and empty rows go', async () => {
    const note = await savedNote({
      numbers: [
        { from: '.14', to: '36,000', of: '', where: ' Table 2 ' },
        { from: '', to: ' ', of: '', where: '' },
      ],
    });
    expect(note.numbers).toEqual([{ from: 0.14, to: 36_000, of: null, where: 'Table 2' }]);
  });
});

describe('histories', () => {
  /** Histories of one note: every state made from some of those before it. */
  const anyHistory = fc
    .array(fc.record({ from: fc.array(fc.nat(), { maxLength: 2 }), deleted: fc.boolean(), at: fc.nat(50) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((made) =>
      made.map(({ from, deleted, at: seconds }, index): Revision => {
        const parents = index === 0 ? [] : [...new Set(from.map((one) => idOf(500 + (one % index))))];
        const gone = deleted && parents.length > 0;
        const note = noteWith({ body: `state ${index}`, updatedAt: at(seconds) });
        const body = gone ? null : note;
        return {
          id: idOf(500 + index),
          note: note.id,
          parents,
          paper: PAPER,
          deleted: gone,
          at: at(seconds),
          body,
        };
      }),
    );

  it('joined in any order, in any parts and twice give the same note', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory.chain((history) =>
          fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray(history, { minLength: history.length }),
            fc.nat(history.length),
          ),
        ),
        async ([history, shuffled, cut]) => {
          globalThis.indexedDB = new IDBFactory();
          await putNotes({ revisions: shuffled.slice(0, cut) });
          await putNotes({ revisions: shuffled.slice(cut) });
          await putNotes({ revisions: shuffled });
          const { notes } = await store().ofPaper(PAPER);
          expect(notes).toEqual([noteOf(history)]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('show what lives where somebody deletes what somebody else edits', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const living = leavesOf(history).some(({ deleted }) => !deleted);
        expect(shownOf(history)!.deleted).toBe(!living);
      }),
    );
  });
});
