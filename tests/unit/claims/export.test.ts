import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimTable, ListedClaim } from '../../../lib/claims/claim-table';
import { csvOf, type ExportWords, markdownOf, spelled } from '../../../lib/claims/export';
import type { Judgement } from '../../../lib/claims/judgement';
import type { ArxivId } from '../../../lib/paper/id';

const WORDS: ExportWords = {
  columns: {
    claim: 'Claim',
    part: 'Stands in',
    again: 'Said again',
    tempered: 'Tempered by',
    verdict: 'Verdict',
    evidence: 'Evidence',
    comment: 'Comment',
  },
  limitColumns: { kind: 'Kind', section: 'Section', passage: 'Passage' },
  parts: { title: 'Title', abstract: 'Abstract', contribution: 'Contributions' },
  verdicts: { 'as-stated': 'As stated', narrower: 'Narrower', 'not-found': 'Not found' },
  limits: {
    limitation: 'Limitations',
    assumption: 'Assumptions',
    condition: 'Conditions',
    'trade-off': 'Trade-offs',
    threat: 'Threats',
    failure: 'Failures',
  },
  limitsTitle: 'Stated limits',
  formula: 'formula',
  fair: 'The tool lists, you judge.',
};

const PAPER = { title: 'Moles', name: 'arXiv:2601.00001v1', url: 'https://arxiv.org/abs/2601.00001v1' };

const passage = (text: string, formulas: string[] = []) => ({ start: 0, end: text.length, text, formulas });

const claimOf = (text: string, change: Partial<ListedClaim> = {}): ListedClaim => ({
  id: 'abstract-1',
  part: 'abstract',
  ...passage(text),
  selectors: [],
  tempered: [],
  unhedged: true,
  restatements: [],
  ...change,
});

const tableOf = (claims: ListedClaim[], limits: ClaimTable['limits'] = []): ClaimTable => ({
  claims,
  limits,
  captions: [],
  body: true,
});

const JUDGED: Judgement = {
  id: '0190b7c2-0000-7000-8000-000000000001',
  paper: '2601.00001' as ArxivId,
  version: 1,
  claim: [{ type: 'TextQuoteSelector', exact: 'Moles sleep.', prefix: '', suffix: '' }],
  verdict: 'narrower',
  evidence: [
    { selectors: [{ type: 'TextPositionSelector', start: 0, end: 1 }], label: 'Figure 2' },
    { selectors: [{ type: 'TextPositionSelector', start: 2, end: 3 }], label: 'Table 1' },
  ],
  comment: 'Only in June.\nSee "Table 1".',
  updatedAt: '2026-11-20T10:00:00.000Z',
};

/** The cells of a line of a Markdown table. */
const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** CSV as RFC 4180 reads it. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const character = csv[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[i + 1] === '"') cell += csv[i++]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (character === '\r' && csv[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      rows.push([]);
      i += 1;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('Markdown', () => {
  const lines = (text: string) =>
    markdownOf(PAPER, tableOf([claimOf(text)]), () => JUDGED, WORDS).split('\n');

  it('names the paper, and has a line for each claim with what was judged', () => {
    const again = { ...passage('Moles may sleep.'), section: '4 Results', tempered: [passage('may')] };
    const table = tableOf(
      [claimOf('Moles sleep.', { restatements: [again] })],
      [{ ...passage('We assume dry soil.'), section: null, kind: 'assumption', wording: 'We assume' }],
    );
    expect(markdownOf(PAPER, table, () => JUDGED, WORDS)).toBe(`# Moles (arXiv:2601.00001v1)

<https://arxiv.org/abs/2601.00001v1>

The tool lists, you judge.

| Claim | Stands in | Said again | Tempered by | Verdict | Evidence | Comment |
| --- | --- | --- | --- | --- | --- | --- |
| Moles sleep. | Abstract | 4 Results: Moles may sleep. | may | Narrower | Figure 2<br>Table 1 | Only in June.<br>See "Table 1". |

## Stated limits

| Kind | Section | Passage |
| --- | --- | --- |
| Assumptions |  | We assume dry soil. |
`);
  });

  it.each([
    ['a pipe', 'a|b', 'a\\|b'],
    ['a tag', '<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['emphasis', '*x* _y_', '\\*x\\* \\_y\\_'],
    ['code and a backslash', '`x` \\', '\\`x\\` \\\\'],
    ['a link', '[x](y)', '\\[x\\](y)'],
    ['an entity', 'x &lt; y', 'x &amp;lt; y'],
  ])('shows %s as it is', (_, text, written) => {
    expect(cells(lines(text).find((line) => line.includes('Narrower'))!)[0]).toBe(written);
  });

  it('keeps each claim in its row and its cells, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, comment) => {
        const written = markdownOf(
          PAPER,
          tableOf([claimOf(`x${text}`)]),
          () => ({ ...JUDGED, comment }),
          WORDS,
        ).split('\n');
        const rows = written.filter((line) => line.startsWith('| '));
        expect(rows).toHaveLength(3);
        expect(cells(rows[2]!)).toHaveLength(7);
      }),
    );
  });
});

describe('CSV', () => {
  const rowOf = (text: string, comment = '') =>
    parseCsv(csvOf(tableOf([claimOf(text)]), () => ({ ...JUDGED, comment }), WORDS))[1]!;

  it('has a line of names and a line for each claim', () => {
    expect(parseCsv(csvOf(tableOf([claimOf('Moles sleep.')]), () => null, WORDS))).toEqual([
      Object.values(WORDS.columns),
      ['Moles sleep.', 'Abstract', '', '', '', '', ''],
    ]);
  });

  it('gives back commas, quotes and line ends', () => {
    expect(rowOf('Moles, "the" diggers', 'one\ntwo').slice(0, 1)).toEqual(['Moles, "the" diggers']);
    expect(rowOf('Moles', 'one\ntwo')[6]).toBe('one\ntwo');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('is no formula: %j', (comment) => {
    expect(rowOf('Moles', comment)[6]).toBe(`'${comment}`);
  });

  it('gives back any comment, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (comment) => {
        const [, row, none] = parseCsv(csvOf(tableOf([claimOf('x')]), () => ({ ...JUDGED, comment }), WORDS));
        expect(row![6]).toBe(/^[=+\-@\t\r]/.test(comment) ? `'${comment}` : comment);
        expect(none).toBeUndefined();
      }),
    );
  });
});

it('a formula is spelled by its TeX, or named', () => {
  expect(spelled({ text: 'a \uFFFC b \uFFFC', formulas: ['x^2', ''] }, 'formula')).toBe(
    'a $x^2$ b [formula]',
  );
});
