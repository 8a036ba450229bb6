import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/lens/finding';
import { findingMarks, type Mark, MarkList, noteMarks, type AnchoredNote } from '../../../lib/overlay/marks';
import { buildFinding } from '../build-finding';
import { buildNoteMark } from './build-note-mark';

function finding(start: number, end: number, kind: Finding['kind'] = 'hedge'): Finding {
  return buildFinding({ start, end }, { kind, entry: 'may' });
}

function listOf(...spans: [start: number, end: number][]): MarkList {
  return new MarkList(findingMarks(spans.map(([start, end]) => finding(start, end))));
}

const spansOf = (marks: readonly Mark[]) => marks.map(({ start, end }) => [start, end]);

describe('what stands at an offset', () => {
  test('is every mark that touches it, its end included', () => {
    const marks = listOf([10, 20], [15, 18], [30, 40]);
    expect(spansOf(marks.at(9))).toEqual([]);
    expect(spansOf(marks.at(10))).toEqual([[10, 20]]);
    expect(spansOf(marks.at(16))).toEqual([
      [10, 20],
      [15, 18],
    ]);
    expect(spansOf(marks.at(20))).toEqual([[10, 20]]);
    expect(spansOf(marks.at(21))).toEqual([]);
  });

  test('includes a long mark that began far before shorter ones', () => {
    const marks = listOf([0, 100], [10, 12], [20, 22], [50, 52]);
    expect(spansOf(marks.at(51))).toEqual([
      [0, 100],
      [50, 52],
    ]);
    expect(spansOf(marks.at(60))).toEqual([[0, 100]]);
  });

  test('is the same as looking at every mark in turn', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), fc.nat(90), (written, offset) => {
        const marks = listOf(...written.map(([start, length]): [number, number] => [start, start + length]));
        const touching = marks.marks.filter(({ start, end }) => start <= offset && offset <= end);
        expect(marks.at(offset)).toEqual(touching);
        const within = marks.marks.filter(({ start, end }) => start < offset + 7 && offset < end);
        expect(marks.within({ start: offset, end: offset + 7 })).toEqual(within);
      }),
    );
  });
});

describe('stepping', () => {
  test('goes to the next mark and back to the one before', () => {
    const marks = listOf([30, 40], [10, 20]);
    expect(marks.after(-1)?.start).toBe(10);
    expect(marks.after(10)?.start).toBe(30);
    expect(marks.before(30)?.start).toBe(10);
  });

  test('ends at the last mark and at the first', () => {
    const marks = listOf([10, 20], [30, 40]);
    expect(marks.after(30)).toBeNull();
    expect(marks.before(10)).toBeNull();
    expect(listOf().after(-1)).toBeNull();
  });
});

test('a note is marked where it has one place, and nowhere where it has none or several', () => {
  const note = (n: number) => buildNoteMark({ id: `note ${n}` });
  const notes: AnchoredNote[] = [
    { note: note(1), anchor: { status: 'exact', start: 1, end: 4, similarity: 1, text: 'may' } },
    { note: note(2), anchor: { status: 'reworded', start: 8, end: 12, similarity: 0.8, text: 'will' } },
    { note: note(3), anchor: { status: 'ambiguous', candidates: [{ start: 1, end: 4, similarity: 1 }] } },
    { note: note(4), anchor: { status: 'uncertain', candidates: [{ start: 1, end: 4, similarity: 0.5 }] } },
    { note: note(5), anchor: { status: 'orphan', nearest: { start: 1, end: 4 } } },
  ];
  expect(noteMarks(notes, () => null).map((mark) => mark.note.id)).toEqual(['note 1', 'note 2']);
});
