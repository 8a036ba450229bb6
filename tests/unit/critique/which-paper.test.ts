import { describe, expect, it } from 'vitest';
import { paperMeant, papersNamed } from '../../../lib/critique/which-paper';
import type { ArxivId } from '../../../lib/paper/id';
import { critiqueOf } from './quoting/build';

const GARDEN = { id: '2601.00001' as ArxivId, title: 'Moles in Shared Gardens: A Seven-Bed Study' };
const HEDGES = { id: '2601.00002' as ArxivId, title: 'Hedges' };

const named = (...lines: string[]) => papersNamed(critiqueOf(lines), [GARDEN, HEDGES]);

describe('the papers that a critique names', () => {
  it.each([
    ['by its address', 'See https://arxiv.org/abs/2601.00007v2 for the beds.'],
    ['by its id', 'See arXiv:2601.00007 for the beds.'],
    ['by the address of its text', 'See https://arxiv.org/html/2601.00007v1#S2 for the beds.'],
  ])('are found %s', (_how, line) => {
    expect(named(line).map(({ id }) => id)).toEqual(['2601.00007']);
  });

  it('are found by a link whose words do not say so', () => {
    const critique = critiqueOf([
      { text: 'See the paper.', links: [{ start: 4, end: 13, url: 'https://arxiv.org/abs/2601.00007' }] },
    ]);
    expect(papersNamed(critique, [])).toEqual([{ id: '2601.00007', because: 'the paper', titled: false }]);
  });

  it('are found by a title that is known here, however it is typed', () => {
    expect(named('I read “moles in shared  gardens: a seven-bed study” today.')).toEqual([
      { id: GARDEN.id, because: GARDEN.title, titled: true },
    ]);
  });

  it('are found by a title above a post', () => {
    const critique = critiqueOf(['They dig.'], [{ heading: `On ${GARDEN.title}` }]);
    expect(papersNamed(critique, [GARDEN]).map(({ id }) => id)).toEqual([GARDEN.id]);
  });

  it('are not found by a title so short that it stands in any text', () => {
    expect(named('Hedges grow slowly.')).toEqual([]);
  });

  it('stand in order: a title first, then what is named most often', () => {
    expect(
      named(
        'Against arXiv:2601.00008 and arXiv:2601.00009, and arXiv:2601.00009 again.',
        `On ${GARDEN.title}.`,
      ).map(({ id }) => id),
    ).toEqual([GARDEN.id, '2601.00009', '2601.00008']);
  });

  it('are none where none is named', () => {
    expect(named('In 2601 the 7 moles dug 00001 beds, see https://example.org/2601.00007.pdf.')).toEqual([]);
  });
});

describe('the paper that a critique is of', () => {
  it.each([
    ['the only one that is named', ['See arXiv:2601.00007 for the beds.'], '2601.00007'],
    [
      'the only one whose title is named, whatever else is linked to',
      ['See arXiv:2601.00007.', `On ${GARDEN.title}.`],
      GARDEN.id,
    ],
    ['nobody’s choice among several', ['See arXiv:2601.00007 and arXiv:2601.00008.'], null],
    ['unknown where none is named', ['They dig.'], null],
  ])('is %s', (_which, lines, paper) => {
    expect(paperMeant(named(...lines))).toBe(paper);
  });
});
