// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LongList } from '../../../components/options/long-list';
import { drawing, press, texts, type } from './drawn';

const { draw } = drawing();
const listOf = (items: readonly string[]) => (
  <LongList
    items={items}
    keyOf={(item) => item}
    textOf={(item) => item}
    label="search"
    render={(item) => item}
  />
);
const moles = (count: number) => Array.from({ length: count }, (_, index) => `Mole ${index + 1}`);

describe('a long list', () => {
  it('that is short has no search, and one of nothing is not there', async () => {
    await draw(listOf(moles(7)));
    expect(texts('li')).toHaveLength(7);
    expect(texts('input')).toEqual([]);
    await draw(listOf([]));
    expect(texts('ul')).toEqual([]);
  });

  it('shows what is sought, whatever its case, and says how many of how many', async () => {
    await draw(listOf([...moles(20), 'A hedge']));
    await type('input', 'HEDGE ');
    expect(texts('li')).toEqual(['A hedge']);
    expect(texts('[role="status"]').join('')).toBe('options_words_found 1 21');
    await type('input', 'badger');
    expect(texts('li')).toEqual([]);
  });

  it('draws no more at once than can be looked through', async () => {
    await draw(listOf(moles(120)));
    expect(texts('li')).toHaveLength(50);
    await press('options_words_more 70');
    await press('options_words_more 20');
    expect(texts('li')).toHaveLength(120);
    expect(texts('button')).toEqual([]);
  });
});
