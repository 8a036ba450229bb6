import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import { type Thread, threadsOf } from '../../../lib/threads/thread';
import { buildNote, buildReply } from '../build-note';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12) + 1000 * second).toISOString();
const numberOf = ({ id }: Note) => Number(id.slice(-12));

const note = (number: number, fields: Partial<Note> = {}) =>
  buildNote({ id: idOf(number), createdAt: at(number), updatedAt: at(number), ...fields });

const reply = (number: number, to: number, fields: Partial<Note> = {}) =>
  buildReply({
    id: idOf(number),
    replyTo: idOf(to),
    createdAt: at(number),
    updatedAt: at(number),
    ...fields,
  });

/** Threads as numbers: `1: 2 (4 5) 3`. */
const shown = (threads: readonly Thread[]) =>
  threads.map(({ note: root, branches, orphaned }) =>
    [
      `${numberOf(root)}${orphaned ? '?' : ''}:`,
      ...branches.map(({ reply: head, under }) =>
        under.length > 0 ? `${numberOf(head)} (${under.map(numberOf).join(' ')})` : String(numberOf(head)),
      ),
    ].join(' '),
  );

const deleted = { deletedAt: at(900) };

describe('threads', () => {
  it('hold replies of any depth, flat after the second level, by time', () => {
    const notes = [note(1), reply(2, 1), reply(3, 2), reply(4, 3), reply(5, 2), reply(6, 1), reply(7, 4)];
    const [thread] = threadsOf(notes);
    expect(shown([thread!])).toEqual(['1: 2 (3 4 5 7) 6']);
    expect(thread!.replies.map(numberOf)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('know what each reply answers', () => {
    const [thread] = threadsOf([note(1), reply(2, 1), reply(3, 2)]);
    expect(thread!.parentOf(idOf(3))!.id).toBe(idOf(2));
    expect(thread!.parentOf(idOf(2))!.id).toBe(idOf(1));
    expect(thread!.parentOf(idOf(1))).toBeNull();
    expect(thread!.parentOf(idOf(9))).toBeNull();
  });

  it('keep the phrase that a reply answers', () => {
    const part = { type: 'TextQuoteSelector', exact: 'One seed', prefix: '', suffix: ' only.' } as const;
    const [thread] = threadsOf([note(1), reply(2, 1, { part })]);
    expect(thread!.replies[0]!.part).toEqual(part);
  });

  it('stand by time, and by id at the same time', () => {
    const same = { createdAt: at(5) };
    expect(
      shown(threadsOf([note(3, same), note(2, same), note(1), reply(9, 1, same), reply(8, 1, same)])),
    ).toEqual(['1: 8 9', '2:', '3:']);
  });

  it('put no reply before what it answers, though a clock was wrong', () => {
    const [thread] = threadsOf([
      note(5),
      reply(6, 5, { createdAt: at(2) }),
      reply(7, 6, { createdAt: at(1) }),
    ]);
    expect(thread!.replies.map(numberOf)).toEqual([6, 7]);
  });

  it('compare times that are written in two forms', () => {
    const half = { createdAt: '2026-11-24T12:00:00.500Z' };
    const whole = { createdAt: '2026-11-24T12:00:00Z' };
    const [thread] = threadsOf([note(1, whole), reply(2, 1, half), reply(3, 1, whole)]);
    expect(thread!.replies.map(numberOf)).toEqual([3, 2]);
  });

  it('make a reply whose parent is missing a note of its own', () => {
    expect(shown(threadsOf([note(1), reply(3, 2), reply(4, 3)]))).toEqual(['1:', '3?: 4']);
  });

  it('take it in again when the parent has arrived', () => {
    expect(shown(threadsOf([reply(4, 3), reply(3, 2), note(1), reply(2, 1)]))).toEqual(['1: 2 (3 4)']);
  });

  it('leave out a deleted note, and a deleted reply', () => {
    expect(shown(threadsOf([note(1, deleted), note(2), reply(3, 2, deleted)]))).toEqual(['2:']);
  });

  it('keep what is deleted as a stub where a living reply hangs on it', () => {
    const notes = [note(1, deleted), reply(2, 1, deleted), reply(3, 2), reply(4, 1, deleted)];
    const [thread] = threadsOf(notes);
    expect(shown([thread!])).toEqual(['1: 2 (3)']);
    expect(thread!.note.deletedAt).not.toBeNull();
  });

  it('leave out a thread in which everything is deleted', () => {
    expect(threadsOf([note(1, deleted), reply(2, 1, deleted), reply(3, 9, deleted)])).toEqual([]);
  });

  it('break a circle at its earliest reply, and lose nothing', () => {
    const circle = [reply(1, 3), reply(2, 1), reply(3, 2), reply(4, 3)];
    expect(shown(threadsOf(circle))).toEqual(['1?: 2 (3 4)']);
    expect(shown(threadsOf([reply(4, 3), ...circle.slice(0, 3)]))).toEqual(['1?: 2 (3 4)']);
  });

  it('take a reply to itself for a note of its own', () => {
    expect(shown(threadsOf([reply(1, 1), reply(2, 1)]))).toEqual(['1?: 2']);
  });

  it('hold one state of each note, the one touched last', () => {
    const newer = note(1, { body: 'Two seeds.', updatedAt: at(9) });
    expect(threadsOf([newer, note(1)])[0]!.note.body).toBe('Two seeds.');
    expect(threadsOf([note(1), newer])).toHaveLength(1);
  });
});

const aNote = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  to: fc.option(fc.integer({ min: 1, max: 14 }), { freq: 3 }),
  second: fc.integer({ min: 0, max: 4 }),
  isDeleted: fc.boolean(),
});

const anyNotes = fc.array(aNote, { maxLength: 14 }).map((all) =>
  all.map(({ number, to, second, isDeleted }) => {
    const fields = { createdAt: at(second), deletedAt: isDeleted ? at(900) : null };
    return to === null ? note(number, fields) : reply(number, to, fields);
  }),
);

describe('any list of notes', () => {
  it('gives the same threads in whatever order it came', () => {
    fc.assert(
      fc.property(
        anyNotes.chain((notes) =>
          fc.tuple(
            fc.constant(notes),
            fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length }),
          ),
        ),
        ([notes, shuffled]) => {
          expect(shown(threadsOf(shuffled))).toEqual(shown(threadsOf(notes)));
        },
      ),
    );
  });

  it('loses no living note and shows none twice', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const threads = threadsOf(notes);
        const all = threads.flatMap(({ note: root, replies }) => [root, ...replies]);
        const flat = threads.flatMap(({ note: root, branches }) => [
          root,
          ...branches.flatMap(({ reply: head, under }) => [head, ...under]),
        ]);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(flat.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        const living = new Set(all.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
        const ids = new Set(notes.map(({ id }) => id));
        for (const id of ids) {
          const states = notes.filter((one) => one.id === id);
          if (states.every(({ deletedAt }) => deletedAt === null)) expect(living).toContain(id);
        }
      }),
    );
  });

  it('puts every reply behind what it answers', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        for (const thread of threadsOf(notes)) {
          const order = [thread.note, ...thread.replies].map(({ id }) => id);
          for (const { id } of thread.replies) {
            expect(order.indexOf(thread.parentOf(id)!.id)).toBeLessThan(order.indexOf(id));
          }
        }
      }),
    );
  });
});
