import { describe, expect, it } from 'vitest';
import { leavingOut } from '../../../lib/neutral/leaving-out';

/** The sentence without the words in brackets; null where it would not stand. */
function without(marked: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const left = leavingOut(text, { start: 0, end: text.length }, { start, end });
  return left && text.slice(0, left.start) + left.to + text.slice(left.end);
}

describe('words left out', () => {
  it.each([
    ['The mole is [clearly] tired.', 'The mole is tired.'],
    ['[Surprisingly], the mole digs.', 'The mole digs.'],
    ['[Clearly] the mole digs.', 'The mole digs.'],
    ['Roses grow. [Strikingly], beds dry out.', 'Roses grow. Beds dry out.'],
    ['[Notably], NASA digs.', 'NASA digs.'],
    ['[Notably], \uFFFC beds dry out.', '\uFFFC beds dry out.'],
    ['The mole, [surprisingly], digs.', 'The mole digs.'],
    ['In May, [surprisingly], the mole digs.', 'In May, the mole digs.'],
    ['However, [remarkably], moles dig.', 'However, moles dig.'],
    ['We saw that, [surprisingly], moles dig.', 'We saw that moles dig.'],
    ['It rained, and, [notably], moles dug.', 'It rained, and moles dug.'],
    ['It rained; [surprisingly], moles dug.', 'It rained; moles dug.'],
    ['When it rained, [surprisingly] the mole dug.', 'When it rained, the mole dug.'],
    ['The mole digs [clearly].', 'The mole digs.'],
    ['The mole digs, [surprisingly].', 'The mole digs.'],
    ['The mole digs, [surprisingly], while roses grow.', 'The mole digs, while roses grow.'],
    ['The mole ([surprisingly]) digs.', 'The mole digs.'],
    ['A [remarkable] mole digs.', 'A mole digs.'],
  ])('take along what belongs to them: %s', (marked, left) => {
    expect(without(marked)).toBe(left);
  });

  it.each(['The [clearly]-defined mole digs.', 'Moles \u2014 [surprisingly] \u2014 dig.'])(
    'stay where the rest would not stand: %s',
    (marked) => {
      expect(without(marked)).toBeNull();
    },
  );
});
