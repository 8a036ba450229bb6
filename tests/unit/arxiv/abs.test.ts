import { describe, expect, it } from 'vitest';
import { abstractOf, titleOf } from '../../../lib/page-text/parts';
import { documentOf, fixture, outline, read } from './documents';

describe('an abstract page', () => {
  it('is read as title, authors, abstract and comments, and nothing else', () => {
    expect(outline(read(fixture('pages/abs'), 'abs').page)).toEqual([
      'title: On ◻-hedges of order ◻ in wet gardens',
      'authors: Ada Thornbury, Ben Quickset (1), Cy Hazel, Di Blackthorn',
      'abstract: We count hedges of order ◻, ◻ and◻, in 36 gardens. Rain may matter: ◻ grew with it. ' +
        'Costs were about 5 \\$ a metre. The counts, and the this https URL where they are kept, follow ' +
        'arXiv:hep-th/9901001. A lone $ stands here.',
      'comments: 12 pages, ◻ figures. Code at this http URL',
    ]);
  });

  it('keeps the TeX of its formulas, through line breaks and braces', () => {
    const { page } = read(fixture('pages/abs'), 'abs');
    expect(page.formulas.map(({ tex }) => tex)).toEqual([
      '\\alpha',
      'n',
      'n \\leq 7',
      '\\alpha_{\\text{$k$ wide}}',
      '\\beta',
      'x + y',
      '2',
    ]);
    expect(page.formulas.every(({ at }) => page.text[at] === '\uFFFC')).toBe(true);
  });

  it('reads the same when MathJax has set the formulas', () => {
    const before = documentOf(`<div id="abs"><h1 class="title mathjax">On $\\alpha$-hedges of order $n$ in
      wet gardens</h1><div class="authors">Ada Thornbury, Ben Quickset</div><blockquote class="abstract mathjax">
      We count hedges of order $n \\leq 7$, $\\alpha$ and$\\beta$, in 36 gardens.</blockquote></div>`);
    const set = read(fixture('pages/abs-mathjax'), 'abs').page;
    const raw = read(before, 'abs').page;
    expect(set.text).toBe(raw.text);
    expect(set.formulas.map(({ tex }) => tex)).toEqual(raw.formulas.map(({ tex }) => tex));
    expect(set.formulas.map(({ display }) => display)).toEqual([false, false, false, false, true]);
  });

  it('takes the abstract of the paper, not the one under a tab', () => {
    const { page } = read(fixture('pages/abs'), 'abs');
    expect(abstractOf(page)).not.toContain('once more under a tab');
    expect(page.blocks.filter(({ role }) => role === 'abstract')).toHaveLength(1);
  });

  it('gives the note that stands in place of a withdrawn abstract', () => {
    const { page } = read(fixture('pages/abs-withdrawn'), 'abs');
    expect(titleOf(page)).toBe('Gardens without walls');
    expect(abstractOf(page)).toBe('Withdrawn: the wall in section two may not exist.');
  });

  it('gives an empty text where there is no record', () => {
    const { page, map } = read(documentOf('<h1>Article not found</h1>'), 'abs');
    expect(page).toEqual({ text: '', blocks: [], sections: [], formulas: [], citations: [] });
    expect(map.boundsOf({ start: 0, end: 1 })).toBeNull();
  });
});
