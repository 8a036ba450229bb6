import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../lib/margin/library';
import type { Query } from '../../../lib/margin/search';
import { type Note, NOTE_KINDS } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import { searchFold, searchWords } from '../../../lib/notes/search-fold';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { buildReply } from '../build-note';
import { at, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from '../notes/samples';

freshDatabase();

type Asked = Query & { offset: number; limit: number };
const queryOf = (query: Partial<Asked>): Asked => ({
  text: '',
  kinds: [],
  states: [],
  turns: [],
  papers: [],
  tags: [],
  sort: 'time',
  offset: 0,
  limit: 50,
  ...query,
});
/** A library with nothing in memory, as a background that was just started has it. */
const search = (query: Partial<Asked> = {}) => new Library().search(queryOf(query), null);
const idsOf = async (query: Parameters<typeof search>[0]) =>
  (await search(query)).rows.map(({ note }) => note.id);
const elsewhere = { ...noteWith().target, paper: OTHER_PAPER };

describe('a search', () => {
  it('finds words in text, quotation, tags, replies and the paper’s title, whatever their case and accents', async () => {
    await putNotes({
      notes: [
        noteWith({ id: idOf(1), body: 'One Séed only.', tags: ['Garden rows'] }),
        noteWith({ id: idOf(2), body: 'Another.', target: elsewhere }),
        buildReply({
          id: idOf(3),
          replyTo: idOf(1),
          body: 'The mole agrees.',
          createdAt: at(9),
          updatedAt: at(9),
        }),
      ],
    });
    await new PaperStore().see(OTHER_PAPER, { title: 'On Hedgehogs' });
    for (const text of ['SEED', 'clearly shows', 'garden', 'mole', 'seed mole']) {
      expect(await idsOf({ text })).toContain(idOf(1));
    }
    expect(await idsOf({ text: 'hedgehogs another' })).toEqual([idOf(2)]);
    expect(await idsOf({ text: 'hedgehogs seed' })).toEqual([]);
    expect((await search({ text: 'hedgehogs' })).rows[0]!.title).toBe('On Hedgehogs');
  });

  it('follows every change of a note, by a background that begins anew each time', async () => {
    await putNotes({ notes: [noteWith()] });
    expect(await idsOf({ text: 'seed' })).toEqual([idOf(1)]);
    await new NoteStore().delete(idOf(1));
    expect(await idsOf({ text: 'seed' })).toEqual([]);
    expect(await new Library().counts(null)).toEqual({ notes: 0, papers: 0, drafts: 0 });
    await new NoteStore().restore(idOf(1));
    expect(await idsOf({ text: 'seed' })).toEqual([idOf(1)]);
  });

  it('tells where each thread stands, and how many replies it has', async () => {
    const author = { id: idOf(5), name: 'Author', claimsAuthor: true };
    await putNotes({
      notes: [noteWith(), buildReply({ id: idOf(2), author, position: 'concede', createdAt: at(9) })],
    });
    expect((await search()).rows).toMatchObject([{ state: 'conceded', replies: 1 }]);
    expect(await idsOf({ states: ['open'] })).toEqual([]);
    expect(await idsOf({ states: ['conceded'] })).toEqual([idOf(1)]);
  });

  it('gives a part of the list, and the number of all', async () => {
    const notes = [1, 2, 3, 4].map((number) => noteWith({ id: idOf(number), updatedAt: at(number) }));
    await putNotes({ notes });
    const { total, rows } = await search({ offset: 1, limit: 2 });
    expect(total).toBe(4);
    expect(rows.map(({ note }) => note.id)).toEqual([idOf(3), idOf(2)]);
  });

  it('counts for each choice what it would find, were it the only one of its list', async () => {
    await putNotes({
      notes: [
        noteWith({ id: idOf(1), kind: 'praise', tags: ['a'] }),
        noteWith({ id: idOf(2), kind: 'question', tags: ['a', 'b'] }),
        noteWith({ id: idOf(3), kind: 'question', target: elsewhere }),
      ],
    });
    const { facets, total } = await search({ kinds: ['praise'] });
    expect(total).toBe(1);
    expect(facets.kinds).toEqual([
      { value: 'question', count: 2 },
      { value: 'praise', count: 1 },
    ]);
    expect(facets.tags).toEqual([{ value: 'a', count: 1 }]);
    expect(facets.papers).toEqual([{ value: PAPER, title: null, count: 1 }]);
  });

  it('tells of notes that cannot be read, and finds the others of their paper', async () => {
    await putNotes({ notes: [noteWith()] });
    await putRaw('hedgerow', 'notes', { ...noteWith({ id: idOf(2) }), kind: 'rant' });
    await new NoteStore().delete(idOf(1));
    await new NoteStore().restore(idOf(1));
    const { rows, problems } = await search();
    expect(rows.map(({ note }) => note.id)).toEqual([idOf(1)]);
    expect(problems).toEqual([expect.stringContaining(`(${idOf(2)}) cannot be read`) as string]);
  });

  it('of a background that lives on sees what another one has written since', async () => {
    await putNotes({ notes: [noteWith()] });
    const library = new Library();
    const found = async () => {
      const { rows } = await library.search(queryOf({ text: 'shows' }), null);
      return rows.map(({ note }) => note.id);
    };
    expect(await found()).toEqual([idOf(1)]);
    await putNotes({ notes: [noteWith({ id: idOf(2), updatedAt: at(5) })] });
    // Another one makes the shelf anew, so that this one finds no mark of it.
    await new Library().settle(null);
    expect((await found()).sort()).toEqual([idOf(1), idOf(2)]);
    await new NoteStore().delete(idOf(1));
    expect(await found()).toEqual([idOf(2)]);
    globalThis.indexedDB = new IDBFactory();
    expect(await found()).toEqual([]);
  });

  it('makes anew what stands there in another form', async () => {
    await putNotes({ notes: [noteWith(), noteWith({ id: idOf(2), target: elsewhere })] });
    await search();
    await putRaw('hedgerow', 'shelves', { id: 'stamp', form: 1 });
    await putRaw('hedgerow', 'shelves', { id: 'case:0001', shelves: [], faulty: 1 });
    expect((await search()).total).toBe(2);
    expect(JSON.stringify(await rawRecords('hedgerow', 'shelves'))).not.toContain('case:0001');
  });

  it('gives every part of the list in the order of the whole, in any order', async () => {
    const notes = Array.from({ length: 260 }, (_, index) =>
      noteWith({
        id: idOf(index + 1),
        severity: ([null, 1, 2, 3] as const)[(index * 7) % 4]!,
        target: index % 3 === 0 ? elsewhere : noteWith().target,
        updatedAt: at((index * 37) % 100),
      }),
    );
    await putNotes({ notes });
    for (const sort of ['time', 'paper', 'severity'] as const) {
      const whole = await idsOf({ sort, limit: notes.length });
      expect(new Set(whole).size).toBe(notes.length);
      expect(await idsOf({ sort, limit: 5 })).toEqual(whole.slice(0, 5));
      expect(await idsOf({ sort, offset: 100, limit: 7 })).toEqual(whole.slice(100, 107));
    }
    const severities = (await search({ sort: 'severity', limit: notes.length })).rows.map(
      ({ note }) => note.severity ?? 0,
    );
    expect(severities).toEqual(severities.toSorted((one, other) => other - one));
  });

  const anyNote: fc.Arbitrary<Note> = fc
    .record({
      id: fc.integer({ min: 1, max: 40 }).map(idOf),
      kind: fc.constantFrom(...NOTE_KINDS),
      body: fc
        .array(fc.constantFrom('mole', 'Hedge', 'seed', 'ﬁeld'), { maxLength: 3 })
        .map((words) => words.join(' ')),
      severity: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
      target: fc.constantFrom(noteWith().target, elsewhere),
      updatedAt: fc.nat(1000).map(at),
    })
    .map(noteWith);

  it('finds what reading all notes one by one finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyNote, { maxLength: 12, selector: ({ id }) => id }),
        fc.subarray(['mole', 'hedge', 'field', 'ow']),
        fc.subarray([...NOTE_KINDS]),
        async (notes, words, kinds) => {
          globalThis.indexedDB = new IDBFactory();
          await putNotes({ notes });
          const expected = notes.filter(
            ({ kind, body, target }) =>
              (kinds.length === 0 || kinds.includes(kind!)) &&
              words.every((word) => searchFold(`${body} clearly shows ${target.paper}`).includes(word)),
          );
          const { total, rows } = await search({ text: words.join(' '), kinds });
          expect(total).toBe(expected.length);
          expect(rows.map(({ note }) => note.id).sort()).toEqual(expected.map(({ id }) => id).sort());
          const times = rows.map(({ note }) => Date.parse(note.updatedAt));
          expect(times).toEqual(times.toSorted((one, other) => other - one));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('folding', () => {
  it('of what is folded changes nothing, whatever the character', () => {
    const unlike: string[] = [];
    for (let code = 1; code < 0x30000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const folded = searchFold(String.fromCodePoint(code));
      if (searchFold(folded) !== folded) unlike.push(code.toString(16));
    }
    expect(unlike).toEqual([]);
  });

  it('gives each character the same in any surroundings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(searchWords(`${one} ${other}`)).toEqual([
          ...new Set([...searchWords(one), ...searchWords(other)]),
        ]);
        expect(searchFold(searchFold(one))).toBe(searchFold(one));
      }),
    );
  });
});
