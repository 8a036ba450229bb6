import { describe, expect, it } from 'vitest';
import { blockIndexAt, countWords, sectionTitleAt } from '../../../lib/page-text/page-text';
import { abstractOf, titleOf } from '../../../lib/page-text/parts';
import { pageOf } from '../build-page';

const { page } = pageOf([
  { role: 'title', text: 'A title' },
  { role: 'heading', text: 'Abstract' },
  { role: 'abstract', text: 'One.' },
  { role: 'abstract', text: 'Two.' },
  { role: 'heading', text: '2.1 Method', section: '2.1 Method' },
  { role: 'paragraph', text: 'Three.' },
  { role: 'paragraph', text: 'Four.', section: 'Thanks' },
]);

describe('a page', () => {
  it('knows the block at an offset, its gap included', () => {
    expect(blockIndexAt(page.blocks, 0)).toBe(0);
    expect(blockIndexAt(page.blocks, 7)).toBe(0);
    expect(blockIndexAt(page.blocks, 8)).toBe(1);
    expect(blockIndexAt(page.blocks, 1_000)).toBe(6);
    expect(blockIndexAt([], 0)).toBe(-1);
    expect(blockIndexAt(page.blocks, -1)).toBe(-1);
  });

  it('names the section at an offset, with its number', () => {
    expect(sectionTitleAt(page, 0)).toBeNull();
    expect(sectionTitleAt(page, page.text.indexOf('Three'))).toBe('2.1 Method');
    expect(sectionTitleAt(page, page.text.indexOf('Four'))).toBe('Thanks');
  });

  it('has title and abstract, the latter in one line', () => {
    expect(titleOf(page)).toBe('A title');
    expect(abstractOf(page)).toBe('One. Two.');
  });

  it('may have neither', () => {
    const { page: bare } = pageOf([{ role: 'paragraph', text: 'One.' }]);
    expect([titleOf(bare), abstractOf(bare)]).toEqual([null, null]);
  });
});

describe('the words of a text', () => {
  it('are counted as a reader would', () => {
    expect(countWords('State-of-the-art don’t, 7 of 36 \uFFFC cases.')).toBe(6);
    expect(countWords('\uFFFC – (1)')).toBe(1);
    expect(countWords('')).toBe(0);
  });
});
