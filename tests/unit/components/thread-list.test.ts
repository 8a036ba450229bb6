import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  inView,
  type Listed,
  listThreads,
  type ThreadEntry,
} from '../../../components/sidebar/thread-list';
import { formulasOf, quotationOf } from '../../../lib/notes/target-words';
import type { AnchorResult } from '../../../lib/anchor/result';
import type { PlacedNote } from '../../../lib/messages/page-state';
import type { Trace } from '../../../lib/versions/trace';
import { draftOf, idOf, noteOf, targetOf } from './samples';

const placed = (number: number, anchor: AnchorResult, elsewhere = false): PlacedNote => ({
  id: idOf(number),
  anchor,
  elsewhere,
});
const found = (number: number, start: number, status: 'exact' | 'moved' | 'reworded' = 'exact'): PlacedNote =>
  placed(number, { status, start, end: start + 5, similarity: 1, text: 'as it reads' });

const listed = (change: Partial<Listed>): Listed => ({
  notes: [],
  drafts: [],
  answers: [],
  promised: [],
  versions: { kept: [], newest: null },
  traces: [],
  placed: [],
  shown: 1,
  ...change,
});
const reply = (number: number, to: number, change = {}) =>
  noteOf(number, { kind: null, replyTo: idOf(to), ...change });
const ids = (entries: readonly ThreadEntry[]) => entries.map(({ thread }) => thread.note.id);
const groupIds = (entries: readonly ThreadEntry[]) =>
  Object.fromEntries(groupsOf(entries, 'place').map(({ name, entries: group }) => [name, ids(group)]));

function traceOf(number: number, change: Partial<Trace> = {}): Trace {
  const nothing = { text: null, start: null, end: null, diff: null, around: null, nearest: null };
  return { note: idOf(number), from: 1, to: 2, status: 'changed', elsewhere: false, ...nothing, ...change };
}

describe('the list of threads', () => {
  it('stands in the order of the page, not of writing', () => {
    const { entries } = listThreads(
      listed({
        notes: [noteOf(1), noteOf(2), noteOf(3)],
        placed: [found(1, 900), found(2, 20), found(3, 400)],
      }),
    );
    expect(ids(entries)).toEqual([idOf(2), idOf(3), idOf(1)]);
  });

  it('keeps apart what was found, what may be meant, what is elsewhere or gone, and the whole paper', () => {
    const { entries, count } = listThreads(
      listed({
        notes: [...[1, 2, 3, 4, 5].map((number) => noteOf(number)), noteOf(6, { target: targetOf(null) })],
        placed: [
          found(1, 10, 'reworded'),
          placed(2, { status: 'ambiguous', candidates: [{ start: 7, end: 9, similarity: 1 }] }),
          placed(3, { status: 'uncertain', candidates: [{ start: 3, end: 9, similarity: 0.6 }] }),
          placed(4, { status: 'orphan', nearest: null }),
          placed(5, { status: 'orphan', nearest: null }, true),
        ],
      }),
    );
    expect(groupIds(entries)).toEqual({
      paper: [idOf(6)],
      page: [idOf(1)],
      maybe: [idOf(3), idOf(2)],
      elsewhere: [idOf(5)],
      gone: [idOf(4)],
    });
    expect(count).toBe(6);
  });

  it('lets a note that the page has not yet looked for stand where it once stood', () => {
    const { entries } = listThreads(
      listed({ notes: [noteOf(1), noteOf(3), noteOf(2)], placed: [found(1, 100), found(3, 300)] }),
    );
    expect(ids(entries)).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(entries[1]!.place).toEqual({ at: 'unsought' });
  });

  it('gives an edit, and a reply being written, to the thread that they stand in', () => {
    const answering = draftOf(9, { replyTo: idOf(2), kind: null });
    const { entries, drafts } = listThreads(
      listed({ notes: [noteOf(1), reply(2, 1)], drafts: [draftOf(1), answering, draftOf(7), draftOf(8)] }),
    );
    expect(entries[0]!.drafts.map(({ id }) => id)).toEqual([idOf(1), idOf(9)]);
    expect(drafts.map(({ id }) => id)).toEqual([idOf(8), idOf(7)]);
  });

  it('lists the edit of a note that was deleted meanwhile as a draft, so that nothing typed is lost', () => {
    const deleted = noteOf(1, { deletedAt: '2026-11-21T08:00:00.000Z' });
    const list = listThreads(listed({ notes: [deleted], drafts: [draftOf(1)] }));
    expect(list.drafts).toEqual([draftOf(1)]);
    expect(list.count).toBe(0);
  });

  it('keeps a deleted note that somebody has answered, and lists it among the deleted as well', () => {
    const deleted = noteOf(1, { deletedAt: '2026-11-21T08:00:00.000Z' });
    const list = listThreads(listed({ notes: [deleted, reply(2, 1)] }));
    expect(ids(list.entries)).toEqual([idOf(1)]);
    expect(list.deleted).toEqual([deleted]);
    expect(list.count).toBe(0);
  });

  it('lets the newest kept version speak of the state, and the version that is shown of the card', () => {
    const traces = [
      { to: 2, byNote: new Map([[idOf(1), traceOf(1, { status: 'unchanged' })]]) },
      { to: 3, byNote: new Map([[idOf(1), traceOf(1, { to: 3 })]]) },
    ];
    const versions = { kept: [1, 2, 3], newest: 3 };
    const { entries } = listThreads(listed({ notes: [noteOf(1)], traces, versions, shown: 2 }));
    expect(entries[0]!.status).toMatchObject({ state: 'changed', ask: 'resolved?', version: 3 });
    expect(entries[0]!.trace?.status).toBe('unchanged');
    expect(entries[0]!.newest?.to).toBe(3);
  });

  it('looks for a promise about another place at that place', () => {
    const where = targetOf('words elsewhere', 900);
    const promise = reply(2, 1, {
      author: { id: 'hazel', name: 'Hazel', claimsAuthor: true },
      position: 'concede',
      action: { type: 'will-change', what: 'say it once', where },
    });
    const traces = [{ to: 2, byNote: new Map([[idOf(1), traceOf(1, { status: 'unchanged' })]]) }];
    const versions = { kept: [1, 2], newest: 2 };
    const at = (status: 'unchanged' | 'changed') => {
      const promised = [{ note: idOf(1), version: 2, status }];
      const notes = [noteOf(1), promise];
      return listThreads(listed({ notes, traces, versions, promised })).entries[0]!.status;
    };
    expect(at('unchanged')).toMatchObject({ state: 'promised', ask: 'look', version: 2 });
    expect(at('changed')).toMatchObject({ state: 'changed', ask: 'resolved?', version: 2 });
  });

  it('does not take a page that shows the abstract alone for a change', () => {
    const elsewhere = traceOf(1, { status: 'ambiguous', elsewhere: true });
    const traces = [{ to: 2, byNote: new Map([[idOf(1), elsewhere]]) }];
    const { entries } = listThreads(
      listed({ notes: [noteOf(1)], traces, versions: { kept: [1, 2], newest: 2 } }),
    );
    expect(entries[0]!.status.state).toBe('open');
  });

  it('keeps what the reader said to the version it was said on', () => {
    const answer = {
      id: idOf(90),
      note: idOf(1),
      paper: targetOf(null).paper,
      verdict: 'same' as const,
      selectors: [],
      at: '2026-11-24T10:00:00.000Z',
    };
    const answers = [
      { ...answer, version: 1 },
      { ...answer, id: idOf(91), version: 2 },
    ];
    const { entries } = listThreads(listed({ notes: [noteOf(1)], answers, shown: 2 }));
    expect(entries[0]!.answers.map(({ id }) => id)).toEqual([idOf(91)]);
  });

  it('knows which notes are in the window of the page', () => {
    const { entries } = listThreads(
      listed({ notes: [noteOf(1), noteOf(2)], placed: [found(1, 10), found(2, 500)] }),
    );
    expect([...inView(entries, { start: 400, end: 600 })]).toEqual([idOf(2)]);
    expect([...inView(entries, null)]).toEqual([]);
  });
});

describe('the words of a target', () => {
  it('are its quotation', () => expect(quotationOf(targetOf('may fail'))).toBe('may fail'));
  it('are none for the whole paper', () => expect(quotationOf(targetOf(null))).toBeNull());
  it('have the TeX of their formulas beside them', () => {
    const target = targetOf('where \uFFFC grows');
    const tex = { type: 'FormulaSelector' as const, tex: ['x^2'] };
    expect(formulasOf({ ...target, selectors: [...target.selectors, tex] })).toEqual(['x^2']);
    expect(formulasOf(target)).toEqual([]);
  });
});
