import { describe, expect, it } from 'vitest';
import { fitWording } from '../../../lib/neutral/fit-wording';
import { apply } from '../../../lib/neutral/apply';
import { FORMULA } from '../../../lib/page-text/page-text';

/** The text with `typed` in place of the words in brackets; null where nothing changes. */
function fitted(marked: string, typed: string, tex: string[] = []) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const passage = { text: marked.replace(/[[\]]/g, ''), tex };
  const wording = fitWording(passage, { start, end }, typed);
  return wording && apply(passage, [wording]);
}

describe('a wording that somebody wrote for a quotation', () => {
  it.each([
    ['Moles [surgically target] roses.', 'selectively visit', 'Moles selectively visit roses.'],
    ['[Moles dig everywhere.] Roses grow.', 'some moles dig', 'Some moles dig. Roses grow.'],
    ['Roses grow. [Moles dig] here.', 'some dig', 'Roses grow. Some dig here.'],
    ['We saw [moles dig] here.', 'a mole dig.', 'We saw a mole dig here.'],
    ['We saw a [surgical] bite.', 'uneven', 'We saw an uneven bite.'],
    ['We saw a [surgical bite] here.', 'an odd bite', 'We saw an odd bite here.'],
    ['A [surgical bite] was seen.', 'the bite', 'The bite was seen.'],
    ['This [allows growth] of beds.', 'By construction matches', 'This by construction matches of beds.'],
    ['Beds [attract moles] at night.', 'Mole catchers come', 'Beds Mole catchers come at night.'],
    ['Roses and [Moles] dig.', 'voles', 'Roses and voles dig.'],
  ])('stands in its sentence: %s', (marked, typed, text) => {
    expect(fitted(marked, typed)?.text).toBe(text);
  });

  it('is none where it says the same', () => {
    expect(fitted('Moles [dig] here.', ' dig ')).toBeNull();
    expect(fitted(`Moles dig [${FORMULA}] deep.`, '$k$', ['k'])).toBeNull();
  });

  it('keeps the formulas that it leaves, and takes in those that it writes', () => {
    expect(fitted(`Moles dig [${FORMULA} deep] here.`, `${FORMULA} down`, ['k'])).toEqual({
      text: `Moles dig ${FORMULA} down here.`,
      tex: ['k'],
    });
    expect(fitted(`Moles dig [${FORMULA} deep] for ${FORMULA}.`, 'down to $n^2$', ['k', 't'])).toEqual({
      text: `Moles dig down to ${FORMULA} for ${FORMULA}.`,
      tex: ['n^2', 't'],
    });
  });
});
