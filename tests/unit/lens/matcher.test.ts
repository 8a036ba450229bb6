import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher, keyOf } from '../../../lib/lens/matcher';
import { runAtOnce } from '../../../lib/slices/slices';

/** All matches, each search going on behind the last match. */
const all = (matcher: Matcher, text: string) => {
  const next = matcher.search(text);
  const found: string[] = [];
  for (let match = next(0); match !== null; match = next(match.start + match.text.length))
    found.push(match.text);
  return found;
};

describe('the matcher', () => {
  it('takes the longest form at a place', () => {
    expect(all(new Matcher(['rose', 'rose bed', 'roses']), 'The rose bed, a rose, roses.')).toEqual([
      'rose bed',
      'rose',
      'roses',
    ]);
  });

  it('does not look into words, compounds and macros', () => {
    expect(all(new Matcher(['rose']), 'primrose roses rosé dog-rose rose-bed \\rose rose_1 rosée')).toEqual(
      [],
    );
  });

  it('finds a form beside brackets, quotation marks, dashes and slashes', () => {
    const text = '(rose) "rose" \u201Crose\u201D rose\u2014rose rose/rose rose, rose. rose\u2019s';
    expect(all(new Matcher(['rose']), text)).toHaveLength(10);
  });

  it('reads any hyphen or a space where a form has a hyphen, and a curly apostrophe', () => {
    const matcher = new Matcher(['well-kept', "keeper's bed"]);
    const text = 'well-kept well\u2011kept well\u2010kept well kept keeper\u2019s bed';
    expect(all(matcher, text).map(keyOf)).toEqual([...Array<string>(4).fill('well kept'), "keeper's bed"]);
  });

  it('reads a space only where a form has a space', () => {
    expect(all(new Matcher(['well kept']), 'well-kept, well kept')).toEqual(['well kept']);
  });

  it('finds the same when warmed up, whatever the text', () => {
    const matcher = new Matcher(['rose']);
    for (const text of ['a rose', '', 'a \u2014 rose']) {
      runAtOnce(matcher.warmUp(text));
      expect(all(matcher, 'one rose, two roses, a rose')).toEqual(['rose', 'rose']);
    }
  });

  it('goes on from where it is told', () => {
    const next = new Matcher(['a', 'b']).search('a b a');
    expect([next(0)?.start, next(1)?.start, next(3)?.start, next(5)]).toEqual([0, 2, 4, null]);
  });

  it('finds the same forms however many there are', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
        fc.array(word, { maxLength: 40 }),
        (forms, text) => {
          const many = Array.from({ length: 6000 }, (_, index) => `z${index.toString(36)}z`);
          const found = all(new Matcher([...many, ...forms]), text.join(' '));
          expect(found).toEqual(text.filter((written) => forms.includes(written)));
        },
      ),
      { numRuns: 20 },
    );
  });
});
