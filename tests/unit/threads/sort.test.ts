import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import type { Span } from '../../../lib/page-text/page-text';
import { inOrder, ORDERS, type Sortable } from '../../../lib/threads/sort';
import { threadsOf } from '../../../lib/threads/thread';
import { buildNote, buildReply } from '../build-note';
import { WHOLE_PAPER } from './talk';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12) + 1000 * second).toISOString();

const entry = (
  number: number,
  span: Span | null,
  fields: Partial<Note> = {},
  replies: Note[] = [],
): Sortable => {
  const note = buildNote({ id: idOf(number), createdAt: at(number), updatedAt: at(number), ...fields });
  return { thread: threadsOf([note, ...replies])[0]!, span };
};

const sorted = (entries: readonly Sortable[], order: (typeof ORDERS)[number]) =>
  entries.toSorted(inOrder(order)).map(({ thread }) => Number(thread.note.id.slice(-2)));

describe('threads', () => {
  it('by place go down the page, of those that overlap the wider one first', () => {
    const entries = [
      entry(1, null),
      entry(2, { start: 40, end: 50 }),
      entry(3, { start: 10, end: 20 }),
      entry(4, { start: 10, end: 90 }),
      entry(5, { start: 10, end: 20 }, { createdAt: at(0) }),
      entry(6, null, { target: WHOLE_PAPER }),
    ];
    expect(sorted(entries, 'place')).toEqual([6, 4, 5, 3, 2, 1]);
  });

  it('by time begin with the one last spoken in', () => {
    const reply = buildReply({ id: idOf(9), replyTo: idOf(1), createdAt: at(9), updatedAt: at(9) });
    expect(sorted([entry(2, null), entry(1, null, {}, [reply]), entry(3, null)], 'time')).toEqual([1, 3, 2]);
  });

  it('by severity begin with the gravest, and go down the page where it is the same', () => {
    const entries = [
      entry(1, { start: 9, end: 12 }, { severity: 2 }),
      entry(2, { start: 1, end: 2 }),
      entry(3, { start: 5, end: 6 }, { severity: 2 }),
      entry(4, null, { severity: 3 }),
    ];
    expect(sorted(entries, 'severity')).toEqual([4, 3, 1, 2]);
  });

  it.each(ORDERS)('by %s stand alike in whatever order they came', (order) => {
    const spans = [null, { start: 0, end: 4 }, { start: 0, end: 9 }, { start: 3, end: 4 }];
    const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
      entry(number, spans[number % 4]!, {
        severity: number % 2 ? 1 : null,
        createdAt: at(0),
        updatedAt: at(0),
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 8 }), (shuffled) => {
        expect(sorted(shuffled, order)).toEqual(sorted(entries, order));
      }),
    );
  });
});
