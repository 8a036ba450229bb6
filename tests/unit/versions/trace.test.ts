import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../lib/slices/slices';
import { align } from '../../../lib/versions/align';
import { trace } from '../../../lib/versions/trace';
import { PAIRS } from './pairs';
import { paper } from './paper';

describe('trace', () => {
  it.each(PAIRS)('tells of $name', ({ from, to, status }) => {
    const [old, now] = [paper(from), paper(to)];
    const expected = now.passage;
    const { start, end, text, ...traced } = trace(runAtOnce(align(old.page, now.page)), old.passage!);
    expect([traced.status, text]).toEqual([
      status,
      expected ? now.page.text.slice(expected.start, expected.end) : null,
    ]);
    expect({ start, end }).toEqual(expected ?? { start: null, end: null });
  });
});
