import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import {
  FACETS,
  type Facet,
  filterThreads,
  type Filterable,
  type Filter,
  isFiltering,
  NO_FILTER,
  toggled,
} from '../../../lib/threads/filter';
import { threadStatus } from '../../../lib/threads/state';
import { threadsOf } from '../../../lib/threads/thread';
import { buildNote, buildReply } from '../build-note';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const ada = { id: 'ada', name: 'Ada', claimsAuthor: false };
const ben = { id: 'ben', name: 'Ben', claimsAuthor: true };

const entriesOf = (notes: readonly Note[]): Filterable[] =>
  threadsOf(notes).map((thread) => ({ thread, status: threadStatus(thread, null) }));

const target = buildNote().target;
const entries = entriesOf([
  buildNote({ id: idOf(1), kind: 'over-claim', tags: ['Seeds', 'moles'], severity: 3, author: ada }),
  buildReply({
    id: idOf(2),
    replyTo: idOf(1),
    author: ben,
    position: 'dispute',
    body: 'Ten naïve seeds were sown.',
  }),
  buildNote({
    id: idOf(3),
    kind: 'question',
    tags: ['seeds'],
    severity: 1,
    author: ada,
    body: 'Which soil?',
  }),
  buildNote({
    id: idOf(4),
    kind: 'praise',
    author: { id: 'cleo', name: null, claimsAuthor: false },
    body: 'A “well-kept” hedge — œuvre of Łukasz.',
    rewording: null,
    target: { ...target, version: null },
  }),
  buildNote({ id: idOf(5), kind: 'over-claim', author: ben, target: { ...target, version: 12 } }),
]);

const choose = (chosen: Partial<Record<Facet, string[]>>, text = ''): Filter => ({
  text,
  chosen: { ...NO_FILTER.chosen, ...chosen },
});

const found = (filter: Filter) =>
  filterThreads(entries, filter).found.map(({ thread }) => Number(thread.note.id.slice(-2)));

const counts = (filter: Filter, facet: Facet) =>
  filterThreads(entries, filter).facets[facet].map(
    ({ value, count, chosen }) => `${value} ${count}${chosen ? ' *' : ''}`,
  );

describe('a filter', () => {
  it('shows everything where nothing is chosen', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(found(NO_FILTER)).toEqual([1, 3, 4, 5]);
  });

  it.each([
    [choose({ kind: ['over-claim'] }), [1, 5]],
    [choose({ kind: ['over-claim', 'praise'] }), [1, 4, 5]],
    [choose({ state: ['disputed'] }), [1]],
    [choose({ turn: ['none'] }), [4]],
    [choose({ turn: ['critic'] }), [1]],
    [choose({ person: ['ben'] }), [1, 5]],
    [choose({ tag: ['seeds'] }), [1, 3]],
    [choose({ severity: ['1', '3'] }), [1, 3]],
    [choose({ version: ['12'] }), [5]],
    [choose({ version: ['none'] }), [4]],
    [choose({ kind: ['over-claim'], person: ['ada'] }), [1]],
    [choose({ kind: ['over-claim'], tag: ['seeds'], severity: ['1'] }), []],
  ])('%j', (filter, expected) => {
    expect(isFiltering(filter)).toBe(true);
    expect(found(filter)).toEqual(expected);
  });

  it.each([
    ['naive', [1]],
    ['NAÏVE seeds', [1]],
    ['sown clearly', [1]],
    ['"well-kept"', [4]],
    ['well‑kept', [4]],
    ['oeuvre lukasz', [4]],
    ['ada', [1, 3]],
    ['moles', [1]],
    ['suggests', [1, 3, 5]],
    ['soil naive', []],
    ['   ', [1, 3, 4, 5]],
  ])('finds the text %j', (text, expected) => {
    expect(found(choose({}, text))).toEqual(expected);
  });

  it('looks not into what is deleted', () => {
    const gone = entriesOf([
      buildNote({ id: idOf(1), body: 'moles', deletedAt: '2026-11-24T12:00:00.000Z' }),
      buildReply({ id: idOf(2), replyTo: idOf(1), author: ben }),
    ]);
    expect(filterThreads(gone, choose({}, 'moles')).found).toEqual([]);
    expect(filterThreads(gone, NO_FILTER).facets.person.map(({ value }) => value)).toEqual(['ben']);
  });

  it('chooses a value, and chooses it no more', () => {
    const once = toggled(NO_FILTER, 'tag', 'seeds');
    expect(once.chosen.tag).toEqual(['seeds']);
    expect(toggled(once, 'tag', 'seeds')).toEqual(NO_FILTER);
  });
});

describe('the facets', () => {
  it('count what a click on them would show', () => {
    expect(counts(NO_FILTER, 'kind')).toEqual(['over-claim 2', 'question 1', 'praise 1']);
    expect(counts(choose({ person: ['ada'] }), 'kind')).toEqual(['over-claim 1', 'question 1', 'praise 0']);
    expect(counts(choose({ kind: ['question'] }), 'kind')).toEqual([
      'over-claim 2',
      'question 1 *',
      'praise 1',
    ]);
    expect(counts(choose({}, 'soil'), 'person')).toEqual(['ada 1', 'ben 0', 'cleo 0']);
  });

  it('stand in an order of their own', () => {
    expect(counts(NO_FILTER, 'severity')).toEqual(['3 1', '1 1', 'none 2']);
    expect(counts(NO_FILTER, 'version')).toEqual(['1 2', '12 1', 'none 1']);
    expect(counts(NO_FILTER, 'turn')).toEqual(['author 2', 'critic 1', 'none 1']);
  });

  it('fold tags, and name people and tags as they are written', () => {
    const { tag, person } = filterThreads(entries, NO_FILTER).facets;
    expect(tag.map(({ value, label, count }) => [value, label, count])).toEqual([
      ['moles', 'moles', 1],
      ['seeds', 'Seeds', 2],
    ]);
    expect(person.map(({ label }) => label)).toEqual(['Ada', 'Ben', null]);
  });

  it('keep a chosen value that no thread has any more, so that it can be let go', () => {
    expect(counts(choose({ tag: ['gone'] }), 'tag')).toEqual(['gone 0 *', 'moles 1', 'seeds 2']);
  });

  it('name a person as they last called themselves', () => {
    const renamed = entriesOf([
      buildNote({ id: idOf(1), author: { ...ada, name: 'Ada L.' }, updatedAt: '2026-11-24T12:00:09.000Z' }),
      buildNote({ id: idOf(2), author: ada }),
    ]);
    expect(filterThreads(renamed, NO_FILTER).facets.person[0]).toMatchObject({ label: 'Ada L.', count: 2 });
  });
});

describe('any filter', () => {
  const aFilter = fc.record({
    text: fc.constantFrom('', 'seeds', 'soil', 'a'),
    chosen: fc.record(
      Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          fc.subarray(filterThreads(entries, NO_FILTER).facets[facet].map(({ value }) => value)),
        ]),
      ) as Record<Facet, fc.Arbitrary<string[]>>,
    ),
  });

  it('leaves, for each value, as many threads as its facet counts', () => {
    fc.assert(
      fc.property(aFilter, fc.constantFrom(...FACETS), (filter, facet) => {
        for (const { value, count } of filterThreads(entries, filter).facets[facet]) {
          const alone = { ...filter, chosen: { ...filter.chosen, [facet]: [value] } };
          expect(filterThreads(entries, alone).found).toHaveLength(count);
        }
      }),
    );
  });
});
