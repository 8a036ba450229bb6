import { describe, expect, test } from 'vitest';
import { KINDS, type Finding } from '../../../lib/lens/finding';
import { countKinds, nearRow, type Placed, rowsOf, STRIP_KINDS } from '../../../lib/overlay/strip-rows';
import { buildFinding } from '../build-finding';
import { buildNoteOnPage } from './build-note-mark';

function placed(kind: Finding['kind'], y: number, quiet = false): Placed {
  const finding = buildFinding({ start: y, end: y + 1 }, { kind, entry: 'e', term: 't', quiet });
  return { mark: { on: 'finding', start: y, end: y + 1, finding }, y };
}

const note: Placed = {
  mark: buildNoteOnPage(0, 1),
  y: 500,
};

test('every kind and the notes have a sign', () => {
  expect([...STRIP_KINDS].sort()).toEqual([...KINDS, 'note'].sort());
});

describe('the signs of a strip', () => {
  test('stand as far down as their marks in the document, the last within it', () => {
    const rows = rowsOf([placed('hedge', 0), placed('hedge', 5_000), placed('hedge', 10_000)], 10_000, 100);
    expect(rows.map(({ y }) => y)).toEqual([0, 50, 99]);
  });

  test('are one for all marks of a kind on the same pixel, quiet only if all of them are', () => {
    const rows = rowsOf(
      [placed('hedge', 100), placed('hedge', 110, true), placed('loaded', 100), placed('hedge', 900, true)],
      10_000,
      100,
    );
    expect(rows).toEqual([
      { on: 'hedge', y: 1, quiet: false },
      { on: 'hedge', y: 9, quiet: true },
      { on: 'loaded', y: 1, quiet: false },
    ]);
  });

  test('are at most one for each kind and pixel, however many marks there are', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => placed('hedge', i));
    expect(rowsOf(many, 5_000, 80)).toHaveLength(80);
  });

  test('are drawn with loaded wording over hedges, and notes over all', () => {
    const rows = rowsOf([note, placed('loaded', 3), placed('hedge', 2)], 1_000, 100);
    expect(rows.map(({ on }) => on)).toEqual(['hedge', 'loaded', 'note']);
  });
});

test('a place on the strip has the marks within reach, the nearest first', () => {
  const marks = [placed('hedge', 100), placed('loaded', 130), placed('hype', 400)];
  expect(nearRow(marks, 1_000, 100, 12, 5)).toEqual([marks[1], marks[0]]);
  expect(nearRow(marks, 1_000, 100, 80, 5)).toEqual([]);
});

test('kinds are counted in the order of lists, and only those that are there', () => {
  expect(countKinds([placed('loaded', 1), note, placed('hedge', 2), placed('loaded', 3)])).toEqual([
    { on: 'hedge', count: 1 },
    { on: 'loaded', count: 2 },
    { on: 'note', count: 1 },
  ]);
});
