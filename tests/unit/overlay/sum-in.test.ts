import { describe, expect, test } from 'vitest';
import { sumAt } from '../../../lib/lens/quantity/sums';
import { sumIn } from '../../../lib/overlay/sum-in';
import { pageOf } from '../build-page';

const written = 'In 3 of the gardens yield rose from .14 to .21, in others it fell from 30 to 20.';
const { page } = pageOf([{ role: 'paragraph', text: written }]);

function sumOf(from: string, to: string) {
  const span = { start: page.text.indexOf(from), end: page.text.indexOf(to) + to.length };
  const sum = sumIn(page.text, span, (offset) => sumAt(page, offset));
  return sum && page.text.slice(sum.start, sum.end);
}

describe('the sum of what is selected', () => {
  test('is that of the first pair that stands whole in it', () => {
    expect(sumOf('In 3', '20.')).toContain('.14 to .21');
    expect(sumOf('others', '20.')).toContain('30 to 20');
  });

  test('is none where a pair is cut, or no numbers are', () => {
    expect(sumOf('rose', '.14 to')).toBeNull();
    expect(sumOf('gardens', 'rose')).toBeNull();
  });
});
