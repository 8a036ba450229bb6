import { describe, expect, it } from 'vitest';
import { stepIn } from '../../../components/sidebar/mark-groups';
import { tabAfter } from '../../../components/sidebar/tabs';
import { findingOf } from './samples';

describe('the keys of the tabs', () => {
  it.each([
    ['ArrowRight', 'notes', 'marks'],
    ['ArrowRight', 'versions', 'notes'],
    ['ArrowLeft', 'notes', 'versions'],
    ['Home', 'claims', 'notes'],
    ['End', 'notes', 'versions'],
    ['Enter', 'notes', null],
  ] as const)('%s on %s leads to %s', (key, tab, to) => expect(tabAfter(key, tab)).toBe(to));
});

describe('stepping through the passages of a term', () => {
  const findings = [findingOf(0), findingOf(10), findingOf(20)];
  it.each([
    [-1, 1, 0],
    [-1, -1, 2],
    [0, 1, 1],
    [2, 1, 0],
    [0, -1, 2],
    [2, -1, 1],
  ] as const)('from %i by %i leads to %i', (at, by, to) =>
    expect(stepIn(findings, at, by)).toBe(findings[to]),
  );

  it('stays at the only one', () => {
    expect(stepIn(findings.slice(0, 1), 0, 1)).toBe(findings[0]);
    expect(stepIn(findings.slice(0, 1), -1, -1)).toBe(findings[0]);
  });
});
