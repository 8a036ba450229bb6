import { describe, expect, it } from 'vitest';
import { pageOf, paragraph } from '../build-page';

describe('the builder of pages for tests', () => {
  it('gives the offsets of what stands in brackets', () => {
    const { page, spans } = pageOf([
      { role: 'title', text: 'Small [agents]' },
      {
        role: 'paragraph',
        text: '  We [may   see [$x$] ] and \n[[1]] {cite:(Reed, [2020])}.',
        section: '2.1 Method',
      },
    ]);
    expect(page.text).toBe('Small agents\nWe may see \uFFFC and [1] (Reed, 2020).');
    expect(spans.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      'agents',
      'may see \uFFFC ',
      '\uFFFC',
      '2020',
    ]);
    expect(page.citations.map(({ start, end }) => page.text.slice(start, end))).toEqual(['(Reed, 2020)']);
    expect(page.formulas).toEqual([{ at: page.text.indexOf('\uFFFC'), tex: 'x', display: false }]);
    expect(page.sections).toEqual([{ number: '2.1', title: 'Method', elementId: null, level: 2 }]);
    expect(page.blocks.map(({ role, section }) => [role, section])).toEqual([
      ['title', null],
      ['paragraph', 0],
    ]);
  });

  it('refuses a mark around nothing', () => {
    expect(() => paragraph('one [] two')).toThrow('nothing stands inside the mark');
  });
});
