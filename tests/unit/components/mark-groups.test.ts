import { describe, expect, it } from 'vitest';
import { countByKind } from '../../../components/mark-counts';
import { findingAt, groupFindings, kindKey, openAtFirst } from '../../../components/sidebar/mark-groups';
import { KINDS } from '../../../lib/lens/finding';
import { findingOf } from './samples';

const may = [findingOf(10), findingOf(50), findingOf(90)];
const mixed = [
  may[0]!,
  findingOf(20, { term: 'suggest' }),
  findingOf(30, { term: 'likely' }),
  findingOf(40, { kind: 'loaded', term: 'scheming' }),
  ...may.slice(1),
];

describe('the groups of findings', () => {
  it('are all kinds in the order of legends, empty ones too', () => {
    expect(groupFindings([]).map(({ kind }) => kind)).toEqual([...KINDS]);
  });

  it('put the most frequent term first, then go by name', () => {
    const [hedges] = groupFindings(mixed);
    expect(hedges!.terms.map(({ term }) => term)).toEqual(['may', 'likely', 'suggest']);
    expect(hedges!.count).toBe(5);
  });

  it('keep the page order within a term', () => {
    expect(groupFindings(mixed)[0]!.terms[0]!.findings).toEqual(may);
  });

  it('lose and double none', () => {
    const all = groupFindings(mixed).flatMap(({ terms }) => terms.flatMap(({ findings }) => findings));
    expect(new Set(all)).toEqual(new Set(mixed));
    expect(all).toHaveLength(mixed.length);
  });

  it('count what they hold', () => {
    expect(countByKind(mixed)).toMatchObject({ hedge: 5, loaded: 1, claim: 0 });
  });
});

describe('what is open at first', () => {
  it('is every kind that has marks, on a page with few', () => {
    expect(openAtFirst(groupFindings(mixed))).toEqual(new Set([kindKey('hedge'), kindKey('loaded')]));
  });

  it('is nothing on a page with many', () => {
    const many = Array.from({ length: 13 }, (_, index) => findingOf(index * 10));
    expect(openAtFirst(groupFindings(many))).toEqual(new Set());
  });
});

describe('the finding that a place means', () => {
  const outer = findingOf(0, { end: 20 });
  const inner = findingOf(5, { end: 9 });

  it('is the one with just these bounds', () => {
    expect(findingAt([outer, inner], { start: 5, end: 9 })).toBe(inner);
  });
  it('is else the first that holds its start', () => {
    expect(findingAt([outer, inner], { start: 6, end: 7 })).toBe(outer);
  });
  it('is none where none stands', () => expect(findingAt([outer], { start: 20, end: 24 })).toBeNull());
});
