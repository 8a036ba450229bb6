import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linked, pastedLink, type TextEdit, wrapped } from '../../../components/editor/text-edits';

/** The text after an edit, what is selected between bars. */
function after(text: string, { start, end, put, select }: TextEdit): string {
  const made = text.slice(0, start) + put + text.slice(end);
  return `${made.slice(0, select.start)}|${made.slice(select.start, select.end)}|${made.slice(select.end)}`;
}

/** A text in which bars stand around the selection. */
function selected(marked: string) {
  const start = marked.indexOf('|');
  return { text: marked.replaceAll('|', ''), span: { start, end: marked.lastIndexOf('|') - 1 } };
}

describe('a mark', () => {
  it.each([
    ['a |word| b', '**', 'a **|word|** b'],
    ['a | word | b', '*', 'a  *|word|*  b'],
    ['a || b', '**', 'a **||** b'],
    ['a **|word|** b', '**', 'a |word| b'],
    ['a **|word|** b', '*', 'a ***|word|*** b'],
    ['a $|x|$ b', '$', 'a |x| b'],
  ])('in %j with %s gives %j', (marked, mark, expected) => {
    const { text, span } = selected(marked);
    expect(after(text, wrapped(text, span, mark))).toBe(expected);
  });

  it('taken away again leaves the text as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,20}$/), fc.nat(20), fc.nat(20), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const edit = wrapped(text, span, '**');
        const made = text.slice(0, edit.start) + edit.put + text.slice(edit.end);
        const back = wrapped(made, edit.select, '**');
        expect(made.slice(0, back.start) + back.put + made.slice(back.end)).toBe(text);
      }),
    );
  });
});

describe('a link', () => {
  it('takes the selection as its words, and selects the address', () => {
    const { text, span } = selected('see |this| now');
    expect(after(text, linked(text, span, 'https://'))).toBe('see [this](|https://|) now');
  });

  it('without words puts the caret where they go', () => {
    expect(after('', linked('', { start: 0, end: 0 }, 'https://'))).toBe('[||](https://)');
  });

  it('is made by pasting an address over words', () => {
    const { text, span } = selected('see |this| now');
    expect(after(text, pastedLink(text, span, ' https://a.org/x ')!)).toBe(
      'see [this](https://a.org/x)|| now',
    );
  });

  it.each([
    ['see || now', 'https://a.org/'],
    ['see |this| now', 'no address'],
    ['see |this| now', 'javascript:alert(1)'],
    ['see |[this]| now', 'https://a.org/'],
    ['see |https://b.org/| now', 'https://a.org/'],
  ])('is not made in %j by pasting %j', (marked, pasted) => {
    const { text, span } = selected(marked);
    expect(pastedLink(text, span, pasted)).toBeNull();
  });
});
