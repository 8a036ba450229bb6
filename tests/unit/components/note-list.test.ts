import { describe, expect, it } from 'vitest';
import { listNotes, type NoteEntry, quotationOf } from '../../../components/sidebar/note-list';
import { type AnchorResult } from '../../../lib/anchor/result';
import { type PlacedNote } from '../../../lib/messages/page-state';
import { draftOf, idOf, noteOf, targetOf } from './samples';

const found = (number: number, start: number, status: 'exact' | 'moved' | 'reworded' = 'exact'): PlacedNote =>
  placed(number, { status, start, end: start + 5, similarity: 1, text: 'as it reads' });
const placed = (number: number, anchor: AnchorResult): PlacedNote => ({
  id: idOf(number),
  anchor,
  elsewhere: false,
});
const ids = (entries: readonly NoteEntry[]) => entries.map(({ note }) => note.id);

describe('the list of notes', () => {
  it('stands in the order of the page, not of writing', () => {
    const { page } = listNotes(
      [noteOf(1), noteOf(2), noteOf(3)],
      [],
      [found(1, 900), found(2, 20), found(3, 400)],
    );
    expect(ids(page)).toEqual([idOf(2), idOf(3), idOf(1)]);
  });

  it('orders notes on the same words by age', () => {
    const { page } = listNotes([noteOf(2), noteOf(1)], [], [found(1, 20), found(2, 20)]);
    expect(ids(page)).toEqual([idOf(1), idOf(2)]);
  });

  it('keeps apart what was found, what may be meant, what is gone and what is on the whole paper', () => {
    const list = listNotes(
      [noteOf(1), noteOf(2), noteOf(3), noteOf(4), noteOf(5, { target: targetOf(null) })],
      [],
      [
        found(1, 10, 'reworded'),
        placed(2, { status: 'ambiguous', candidates: [{ start: 7, end: 9, similarity: 1 }] }),
        placed(3, { status: 'uncertain', candidates: [{ start: 3, end: 9, similarity: 0.6 }] }),
        placed(4, { status: 'orphan', nearest: null }),
      ],
    );
    expect(ids(list.page)).toEqual([idOf(1)]);
    expect(list.page[0]!.place).toMatchObject({ at: 'page', status: 'reworded', text: 'as it reads' });
    expect(ids(list.maybe)).toEqual([idOf(3), idOf(2)]);
    expect(ids(list.gone)).toEqual([idOf(4)]);
    expect(ids(list.paper)).toEqual([idOf(5)]);
    expect(list.count).toBe(5);
  });

  it('lets a note that the page has not yet looked for stand where it once stood', () => {
    const { page } = listNotes([noteOf(1), noteOf(3), noteOf(2)], [], [found(1, 100), found(3, 300)]);
    expect(ids(page)).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(page[1]!.place).toEqual({ at: 'unsought' });
  });

  it('lists deleted notes apart, the last deleted first, and does not count them', () => {
    const list = listNotes(
      [
        noteOf(1, { deletedAt: '2026-11-21T08:00:00.000Z' }),
        noteOf(2),
        noteOf(3, { deletedAt: '2026-11-22T08:00:00.000Z' }),
      ],
      [],
      [],
    );
    expect(list.deleted.map(({ id }) => id)).toEqual([idOf(3), idOf(1)]);
    expect(list.count).toBe(1);
  });

  it('gives an edit to its note and lists the drafts of new notes, the last touched first', () => {
    const list = listNotes([noteOf(1)], [draftOf(1), draftOf(7), draftOf(8)], [found(1, 10)]);
    expect(list.page[0]!.draft).toEqual(draftOf(1));
    expect(list.drafts.map(({ id }) => id)).toEqual([idOf(8), idOf(7)]);
  });

  it('lists the edit of a note that was deleted meanwhile as a draft, so that nothing typed is lost', () => {
    const list = listNotes([noteOf(1, { deletedAt: '2026-11-21T08:00:00.000Z' })], [draftOf(1)], []);
    expect(list.drafts).toEqual([draftOf(1)]);
  });
});

describe('the quotation of a target', () => {
  it('is its quoted words', () => expect(quotationOf(targetOf('may fail'))).toBe('may fail'));
  it('is none for the whole paper', () => expect(quotationOf(targetOf(null))).toBeNull());
});
