import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher, keyOf } from '../../../lib/lens/matcher';

const matcherOf = (...forms: string[]) => Matcher.of(forms.map((form) => [form, form] as const));

/** The longest match at each place, each search going on behind the last. */
const all = (matcher: Matcher<string>, text: string) => {
  const found: string[] = [];
  let from = 0;
  for (const { start, forms } of matcher.scan(text, 0, text.length).matches) {
    if (start < from) continue;
    from = forms[0]!.end;
    found.push(text.slice(start, from));
  }
  return found;
};

describe('the matcher', () => {
  it('takes the longest form at a place', () => {
    expect(all(matcherOf('rose', 'rose bed', 'roses'), 'The rose bed, a rose, roses.')).toEqual([
      'rose bed',
      'rose',
      'roses',
    ]);
  });

  it('does not look into words, compounds and macros', () => {
    expect(all(matcherOf('rose'), 'primrose roses rosé dog-rose rose-bed \\rose rose_1 rosée')).toEqual([]);
  });

  it('finds a form beside brackets, quotation marks, dashes and slashes', () => {
    const text = '(rose) "rose" \u201Crose\u201D rose\u2014rose rose/rose rose, rose. rose\u2019s';
    expect(all(matcherOf('rose'), text)).toHaveLength(10);
  });

  it('reads any hyphen or a space where a form has a hyphen, and a curly apostrophe', () => {
    const matcher = matcherOf('well-kept', "keeper's bed");
    const text = 'well-kept well\u2011kept well\u2010kept well kept keeper\u2019s bed';
    expect(all(matcher, text).map(keyOf)).toEqual([...Array<string>(4).fill('well kept'), "keeper's bed"]);
  });

  it('reads a space only where a form has a space', () => {
    expect(all(matcherOf('well kept'), 'well-kept, well kept')).toEqual(['well kept']);
  });

  it('gives every form at a place, the longest first', () => {
    const { matches } = matcherOf('rose', 'rose bed', 'rose bed soil').scan('A rose bed.', 0, 11);
    expect(matches).toEqual([
      {
        start: 2,
        forms: [
          { value: 'rose bed', end: 10 },
          { value: 'rose', end: 6 },
        ],
      },
    ]);
  });

  it('offers no first half of a compound as the shorter form', () => {
    const { matches } = matcherOf('well', 'well-kept').scan('well-kept', 0, 9);
    expect(matches[0]!.forms.map(({ value }) => value)).toEqual(['well-kept']);
  });

  it('reads only the stretch that it is given', () => {
    const text = 'rose bed rose';
    expect(matcherOf('rose', 'rose bed').scan(text, 5, 8).matches).toEqual([]);
    expect(matcherOf('rose bed', 'rose').scan(text, 0, 4).matches[0]!.forms).toHaveLength(1);
  });

  it('knows any ending and any one word', () => {
    const matcher = matcherOf('gard*', 'sow _ seed*', "gardener's _ hat");
    expect(
      all(matcher, "The gardens, a gardener, gar; sow dry seeds; sow seeds; gardener's old hat"),
    ).toEqual(['gardens', 'gardener', 'sow dry seeds', "gardener's old hat"]);
  });

  it('takes forms of one length in the order in which they came', () => {
    const matcher = Matcher.of([
      ['ros*', 'own'],
      ['rose', 'built in'],
    ]);
    expect(
      matcher
        .scan('rose', 0, 4)
        .matches[0]!.forms.map(({ value }) => value)
        .sort(),
    ).toEqual(['built in', 'own']);
  });

  it.each([
    '',
    ' rose',
    'rose ',
    'rose  bed',
    'rose, bed',
    '_ rose',
    'rose _',
    '*',
    'rose *',
    'a+',
    'ro*se',
    '(rose)',
  ])('refuses what is no form: %j', (form) => {
    expect(() => matcherOf(form)).toThrow(`"${form}"`);
  });

  it('tells of signs, which are no matches', () => {
    const matcher = Matcher.of(
      [['rose bed', 'rose bed']],
      [
        ['rose', 1],
        ['per cent', 2],
      ],
    );
    const signsOf = (text: string) => matcher.scan(text, 0, text.length).signs;
    expect([signsOf('a rose'), signsOf('a rose bed, 5 per cent'), signsOf('roses'), signsOf('per')]).toEqual([
      1, 3, 0, 0,
    ]);
    expect(matcher.scan('a rose', 0, 6).matches).toEqual([]);
    expect(matcher.scan('5 %', 0, 3).percent).toBe(true);
  });

  it('tells of numbers and of marks that may quote', () => {
    const seen = (text: string) => {
      const { numbers, quotes } = matcherOf('rose').scan(text, 0, text.length);
      return [numbers, quotes];
    };
    expect(seen('a rose, a bed')).toEqual([false, false]);
    expect(seen('3 roses')).toEqual([true, false]);
    expect(seen('.5')).toEqual([true, false]);
    expect(seen('\uFFFC')).toEqual([true, false]);
    expect(seen('a \u201Crose\u201D')).toEqual([false, true]);
    expect(seen('"rose"')).toEqual([false, true]);
  });

  it('finds the same forms however many there are', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
        fc.array(word, { maxLength: 40 }),
        (forms, text) => {
          const many = Array.from({ length: 6000 }, (_, index) => `z${index.toString(36)}z`);
          const found = all(matcherOf(...many, ...forms), text.join(' '));
          expect(found).toEqual(text.filter((written) => forms.includes(written)));
        },
      ),
      { numRuns: 20 },
    );
  });
});
