import { describe, expect, it } from 'vitest';
import { sectionTitleAt } from '../../../lib/page-text/page-text';
import { documentOf, fixture, outline, read } from './documents';

const plain = (html: string) => read(documentOf(html), 'plain').page;

describe('any other document', () => {
  it('is all the text of its body, without scripts, styles, templates and what was typed', () => {
    expect(outline(read(fixture('pages/html-submitted'), 'plain').page)).toEqual([
      'heading: Hedges by hand',
      'heading: 1. Why',
      'paragraph: Text without an element, with a break',
      'paragraph: We may cut them.',
      'paragraph: Or not.',
      'list-item: yew',
      'list-item: box',
      'list-item: dwarf box',
      'caption: Heights',
      'table: Hedge',
      'table: cm',
      'table: yew',
      'table: 90',
      'quotation/quotation: A hedge is a promise.',
      'paragraph: cut it down',
      'heading: 2. How',
      'paragraph: With ◻ shears at $5 or $6.',
    ]);
  });

  it('may be a fragment', () => {
    expect(plain('<p>One fish swims. One fish swims.</p>').text).toBe('One fish swims. One fish swims.');
    expect(plain('Bare text').text).toBe('Bare text');
    expect(plain('').text).toBe('');
  });

  it('stands in the section of the last heading, however deep that heading is', () => {
    const page = plain(`<p>zero</p><div><header><h2 id="a">First</h2></header><p>one</p></div><p>two</p>
      <h3>Second</h3><p>three</p><h2></h2><p>four</p>`);
    const sectionOf = (word: string) => sectionTitleAt(page, page.text.indexOf(word));
    expect(['zero', 'one', 'two', 'three', 'four'].map(sectionOf)).toEqual([
      null,
      'First',
      'First',
      'Second',
      'Second',
    ]);
    expect(page.sections).toEqual([
      { number: null, title: 'First', elementId: 'a', level: 2 },
      { number: null, title: 'Second', elementId: null, level: 3 },
    ]);
  });

  it('has every kind of white space as one space', () => {
    expect(plain('<p>a\u00A0\u2009 b\n\t c<br>d<br><br> e</p>').text).toBe('a b c d e');
  });

  it('breaks lines only at blocks', () => {
    expect(plain('a<span>b</span><p>c<b>d</b>e</p>f<div><div>g</div></div>h').text).toBe('ab\ncde\nf\ng\nh');
  });
});
