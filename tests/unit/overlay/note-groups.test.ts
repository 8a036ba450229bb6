import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../../../lib/overlay/note-groups';
import { buildNoteOnPage } from './build-note-mark';

const spans = (groups: ReturnType<typeof groupsOf>) =>
  groups.map((group) => group.map(({ start, end }) => [start, end]));

test('notes that overlap are one group, those that only touch are not', () => {
  const notes = [buildNoteOnPage(10, 20), buildNoteOnPage(15, 30), buildNoteOnPage(30, 40)];
  expect(spans(groupsOf(notes))).toEqual([
    [
      [10, 20],
      [15, 30],
    ],
    [[30, 40]],
  ]);
});

test('a long note holds together the short ones inside of it', () => {
  const notes = [buildNoteOnPage(40, 50), buildNoteOnPage(0, 100), buildNoteOnPage(10, 20)];
  expect(groupsOf(notes)).toHaveLength(1);
});

test('every note is in one group, and notes of two groups never overlap', () => {
  const span = fc
    .tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => buildNoteOnPage(start, start + length));
  fc.assert(
    fc.property(fc.array(span), (notes) => {
      const groups = groupsOf(notes);
      expect(groups.flat().toSorted((a, b) => a.start - b.start || a.end - b.end)).toEqual(
        notes.toSorted((a, b) => a.start - b.start || a.end - b.end),
      );
      for (const [i, group] of groups.entries()) {
        for (const other of groups.slice(i + 1)) {
          for (const one of group) {
            for (const another of other) {
              expect(one.start < another.end && another.start < one.end).toBe(false);
            }
          }
        }
      }
    }),
  );
});
