/** What may stand between two runs of the same letters: a slip is one, another statement never. */
import { describe, expect, it } from 'vitest';
import { judge, type Side } from '../../../../lib/critique/quoting/gap';

const side = (text: string): Side => ({
  before: '',
  text,
  letters: text.toLowerCase().replace(/[^a-z0-9]/g, ''),
  cited: 0,
});

describe('a gap between runs of the same letters', () => {
  it.each([
    ['a letter exchanged', 'gardeners', 'gardenars'],
    ['a letter left out, and a space', 'the gardeners', 'thegardners'],
    ['a space put in beside a slip', 'gardeners dig', 'garden ars dig'],
  ])('holds a slip: %s', (_, there, here) => {
    expect(judge(side(here), side(there))).toBe('slip');
  });

  it.each([
    ['with decreasing', 'with increasing'],
    ['is impossible', 'is possible'],
    ['isimpossible', 'is possible'],
    ['was unable', 'was able'],
    ['quite irregular', 'quite regular'],
  ])('holds other words where what differs begins a word: %s for %s', (here, there) => {
    expect(judge(side(here), side(there))).toBeNull();
  });
});
