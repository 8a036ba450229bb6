import { describe, expect, it } from 'vitest';
import { expand, inflect, inflections } from '../../../lib/lens/forms';

const texts = (pattern: string) => expand(pattern).map(({ text }) => text);

describe('a pattern of forms', () => {
  it('without brackets is one form', () => {
    expect(expand('perhaps')).toEqual([{ text: 'perhaps', inflection: null }]);
  });

  it('gives a form for each ending, in order', () => {
    expect(expand('weed[|s|ed|ing] out')).toEqual([
      { text: 'weed out', inflection: 0 },
      { text: 'weeds out', inflection: 1 },
      { text: 'weeded out', inflection: 2 },
      { text: 'weeding out', inflection: 3 },
    ]);
  });

  it('aligns all its inflections', () => {
    expect(texts('[it digs|they dig] [its|their] hole')).toEqual(['it digs its hole', 'they dig their hole']);
  });

  it('gives every combination of its alternatives, the first ones first', () => {
    expect(texts('(|very )(dry|wet) soil')).toEqual([
      'dry soil',
      'wet soil',
      'very dry soil',
      'very wet soil',
    ]);
  });

  it.each(['weed[s', 'weed)s', 'we[e(d|t)]', 'weed[|s'])(
    'that does not close is refused by name: %s',
    (pattern) => {
      expect(() => expand(pattern)).toThrow(`"${pattern}"`);
    },
  );

  it('with inflections of different number is refused', () => {
    expect(() => expand('weed[|s] plant[|s|ed]')).toThrow('equally many');
  });
});

describe('a neutral wording', () => {
  it('follows the inflection of its form', () => {
    expect(inflect('selectively target[|s|ed|ing]', 3)).toBe('selectively targeting');
    expect(inflect('[large|]', 1)).toBe('');
  });

  it('without inflections is the same for each', () => {
    expect(inflect('new', null)).toBe('new');
  });

  it('tells how many inflections it has', () => {
    expect(inflections('us[e|es|ed|ing]')).toBe(4);
    expect(inflections('new')).toBeNull();
  });
});
