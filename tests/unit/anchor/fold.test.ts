import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsLike, distance, endsLike } from '../../../lib/anchor/distance';
import { fold, foldedIndex, unfold } from '../../../lib/anchor/fold';
import { prepare } from '../../../lib/anchor/page-index';
import { anchor } from '../../../lib/anchor/anchor';
import { runAtOnce } from '../../../lib/slices/slices';
import { pageOfText, wildPageAndSpan } from './texts';

describe('a folded text', () => {
  it.each([
    ['white space', 'a b\n\tc\u00A0d', 'abcd'],
    ['what nobody sees', 'a\u00ADb\u200Bc\uFEFFd', 'abcd'],
    ['ligatures', 'ﬁnal eﬀort', 'finaleffort'],
    ['accents', 'Erdős, Erdo\u030Bs', 'Erdos,Erdos'],
    ['quotation marks', '“a” ``b\'\' "c" ‘d’', "''a''''b''''c'''d'"],
    ['dashes', 'a–b—c‐d−e', 'a-b-c-d-e'],
    ['letters of formulas', '𝑥 and 𝐱', 'xandx'],
  ])('has no %s, or one form of them', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('keeps case, digits, punctuation and the sign of a formula', () => {
    expect(fold('We see \uFFFC, 5%.').text).toBe('Wesee\uFFFC,5%.');
  });

  it('knows where each of its characters comes from', () => {
    fc.assert(
      fc.property(wildPageAndSpan, ({ page: { text } }) => {
        const folded = fold(text);
        expect(folded.at).toHaveLength(folded.text.length);
        for (let index = 0; index < folded.text.length; index += 1) {
          const offset = folded.at[index]!;
          expect(foldedIndex(folded, offset)).toBeLessThanOrEqual(index);
          const { start, end } = unfold(folded, index, index + 1, text);
          expect(fold(text.slice(start, end)).text).toContain(folded.text[index]!);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of two parts is the parts folded', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(fold(`${one} ${other}`).text).toBe(fold(one).text + fold(other).text);
      }),
    );
  });

  it('of a long text is made with pauses, and matching then gives the same', () => {
    const text = 'It may help in the end, as far as anybody can see from here. '.repeat(2000);
    const page = pageOfText(`${text}Nobody knows.`);
    let pauses = 0;
    for (const work = prepare(page); !work.next().done;) pauses += 1;
    expect(pauses).toBeGreaterThan(6);
    const selectors = [{ type: 'TextQuoteSelector' as const, exact: 'Nobody knew', prefix: '', suffix: '.' }];
    expect(anchor(page, selectors)).toEqual(anchor(pageOfText(page.text), selectors));
    expect(runAtOnce(prepare(page))).toBeUndefined();
  });
});

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
    ['flaw', 'lawn', 2],
    ['same', 'same', 0],
  ])('of %j and %j is %i', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  it('is a metric', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, letters, (one, two, three) => {
        expect(distance(one, two)).toBe(distance(two, one));
        expect(distance(one, two) === 0).toBe(one === two);
        expect(distance(one, three)).toBeLessThanOrEqual(distance(one, two) + distance(two, three));
      }),
    );
  });
});

describe('a side of the context', () => {
  it('agrees in full where it stands, whatever is beyond it', () => {
    expect(beginsLike('to cheat in the end', 'to cheat')).toBe(1);
    expect(endsLike('agents may learn to cheat', 'to cheat')).toBe(1);
  });

  it('agrees the more, the fewer letters have changed', () => {
    const near = beginsLike('to cheet in the end', 'to cheat');
    const far = beginsLike('do sheet in the end', 'to cheat');
    expect(near).toBeLessThan(1);
    expect(far).toBeLessThan(near);
  });

  it('does not agree where nothing stands', () => {
    expect(beginsLike('', 'to cheat')).toBe(0);
    expect(endsLike('', 'to cheat')).toBe(0);
  });
});
