import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/lens/finding';
import { quotedOf, takeAway } from '../../../lib/overlay/taken-away';
import { parseArxivId } from '../../../lib/paper/id';
import { AROUND, type Dismissal } from '../../../lib/terms/dismissal';
import { buildFinding } from '../build-finding';
import { pageOf } from '../build-page';

const { page, spans } = pageOf([
  { role: 'paragraph', text: 'Moles [may] dig here.' },
  {
    role: 'paragraph',
    text: 'A long and winding row of gardens, in which moles [may] dig, and voles [may] dig too.',
  },
]);
const found = spans.map((span) => buildFinding(span));

function dismissalOf(finding: Finding, id = 'one'): Dismissal {
  return {
    id,
    paper: parseArxivId('2601.00001')!.paper,
    ...quotedOf(page, finding),
    createdAt: '2026-11-24T18:30:00.000Z',
  };
}

describe('the words around a mark', () => {
  test('are those of its block, so many on each side', () => {
    expect(quotedOf(page, found[0]!)).toMatchObject({ prefix: 'Moles ', exact: 'may', suffix: ' dig here.' });
    const { prefix } = quotedOf(page, found[2]!);
    expect(prefix).toHaveLength(AROUND);
    expect(prefix.endsWith('dig, and voles ')).toBe(true);
  });
});

describe('what is left of the findings', () => {
  test('is all of them where nothing was taken away', () => {
    expect(takeAway(page, found, [], [])).toEqual({ left: [0, 1, 2], dismissed: [] });
  });

  test('is none of a muted term, and only of the kind it is muted in', () => {
    expect(takeAway(page, found, [{ kind: 'hedge', term: 'may' }], []).left).toEqual([]);
    expect(takeAway(page, found, [{ kind: 'hype', term: 'may' }], []).left).toEqual([0, 1, 2]);
  });

  test('is not the mark that was dismissed, and the same word elsewhere is left', () => {
    const { left, dismissed } = takeAway(page, found, [], [dismissalOf(found[1]!, 'this')]);
    expect(left).toEqual([0, 2]);
    expect(dismissed).toEqual([{ id: 'this', finding: found[1] }]);
  });

  test('holds a mark whose surroundings read differently from those that were dismissed', () => {
    const other = { ...dismissalOf(found[0]!), suffix: ' dig there.' };
    expect(takeAway(page, found, [], [other]).left).toEqual([0, 1, 2]);
  });
});
