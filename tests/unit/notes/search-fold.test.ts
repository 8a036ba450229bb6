import { describe, expect, it } from 'vitest';
import { searchFold, searchTextOf, searchWords } from '../../../lib/notes/search-fold';
import { buildNote } from '../build-note';

describe('text as it is searched', () => {
  it.each([
    ['Naïve  HEDGES\n', 'naive hedges'],
    ['na\u0131\u0308ve', 'naive'],
    ['“well‑kept” – it’s', '"well-kept" - it\'s'],
    ['eﬃ\u00ADcient', 'efficient'],
    ['Straße, œuvre, Łukasz', 'strasse, oeuvre, lukasz'],
    ['a\u00A0b\u200Bc', 'a bc'],
    ['``quoted``', "''quoted''"],
    ['ÅNGSTRÖM ﬁve', 'angstrom five'],
    ['ΚΗΠΟΣ, κήπος', 'κηποσ, κηποσ'],
  ])('%j reads %j', (text, folded) => {
    expect(searchFold(text)).toBe(folded);
    expect(searchFold(folded)).toBe(folded);
  });

  it('comes in words, none for an empty field', () => {
    expect(searchWords('  Moles\tDUG moles ')).toEqual(['moles', 'dug']);
    expect(searchWords('  ')).toEqual([]);
  });
});

it('looks into body, quotation, formulas, rewording, tags, names, references, numbers and promises', () => {
  const { target } = buildNote();
  const text = searchTextOf(
    buildNote({
      target: { ...target, selectors: [...target.selectors, { type: 'FormulaSelector', tex: ['\\Beta=1'] }] },
      tags: ['Moles'],
      author: { id: 'ada', name: 'Ada', claimsAuthor: false },
      references: [
        { type: 'work', scheme: 'doi', id: '10.5555/Hedge', quote: 'Quoted line' },
        { type: 'not-public', by: 'The keeper' },
      ],
      numbers: [{ from: 1, to: 2, of: null, where: 'Table 2' }],
      action: { type: 'will-change', what: 'Say “may”', where: null },
      importedFrom: { url: null, name: 'Poster', date: null, by: null },
    }),
  ).split('\n');
  expect(text).toEqual(
    expect.arrayContaining([
      'one seed only.',
      'clearly shows',
      '\\beta=1',
      'suggests',
      'moles',
      'ada',
      'poster',
      '10.5555/hedge',
      'quoted line',
      'the keeper',
      'table 2',
      'say "may"',
    ]),
  );
});
