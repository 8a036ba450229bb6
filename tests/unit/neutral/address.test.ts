import { describe, expect, it } from 'vitest';
import { type Opening, openingOf, queryOf } from '../../../lib/neutral/address';

const text = { version: 2, page: 'html' } as const;
const id = '00000000-0000-7000-8000-000000000001';

describe('the address of a neutral reading', () => {
  it.each<Opening>([
    { text: null, read: { is: 'front' } },
    { text, read: { is: 'front' } },
    { text, read: { is: 'section', index: 0 } },
    { text, read: { is: 'span', start: 3, end: 40 } },
    { text: null, read: { is: 'note', id } },
  ])('is read as it was written: $read.is', (opening) => {
    expect(openingOf(`?paper=2601.99990${queryOf(opening)}`)).toEqual(opening);
  });

  it.each([
    '?start=3&end=40',
    '?version=2&page=html&start=40&end=3',
    '?version=2&page=pdf&section=1',
    '?version=x&page=html&section=1',
    '?section=1',
    '?note=none',
    '?start=-1&end=1e99',
  ])('asks for title and abstract where it makes no sense: %s', (query) => {
    expect(openingOf(query).read).toEqual({ is: 'front' });
  });
});
