import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { neutralised, original } from '../../../lib/exchange/csv/cell';
import { COLUMNS } from '../../../lib/exchange/csv/columns';
import { FileError } from '../../../lib/exchange/file-json';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import { buildNote, buildReply } from '../build-note';
import { anyNotes, only } from './any-note';

const write = (...notes: Parameters<typeof only>[0]) => writeNotes('csv', only(notes));

async function table(...notes: Parameters<typeof only>[0]): Promise<Record<string, string>[]> {
  const [head, ...rows] = Papa.parse<string[]>((await write(...notes)).slice(1), {
    skipEmptyLines: true,
  }).data;
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head![index]!, cell])));
}

describe('a cell', () => {
  it.each([
    '=1+1',
    '+moles',
    '-1',
    '@hedge',
    '＝1+1',
    '＋moles',
    '－1',
    '＠hedge',
    '\tindented',
    '\rreturned',
    '\n=1+1',
    "'=1+1",
    "'＝1",
  ])('%j is given an apostrophe, so that a spreadsheet takes it for text', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
    expect(original(neutralised(cell))).toBe(cell);
  });

  it.each(['', 'moles', "'quoted'", '"=1"', '1-1', ' =1'])('%j stays as it is', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });

  it('is given back as it was, whatever stands in it', () => {
    const apostrophes = fc.constantFrom('', "'", "''");
    const signs = fc.constantFrom('', '=', '+', '-', '@', '＝', '＠', '\t', '\r', '\n');
    fc.assert(
      fc.property(apostrophes, signs, fc.string(), (before, sign, rest) => {
        const cell = before + sign + rest;
        expect(original(neutralised(cell))).toBe(cell);
        expect(neutralised(cell)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      }),
    );
  });
});

describe('a table of notes', () => {
  it('begins with a mark of its encoding and its columns, and ends each line as RFC 4180 asks', async () => {
    const text = await write(buildNote());
    expect(text.startsWith(`\uFEFF${COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says in plain cells what a person looks for', async () => {
    const selectors = [
      ...buildNote().target.selectors,
      { type: 'FragmentSelector' as const, value: 'S3.SS2.p1' },
    ];
    const note = buildNote({
      target: { ...buildNote().target, selectors },
      tags: ['moles', 'beds'],
      references: [
        { type: 'work', scheme: 'doi', id: '10.1000/182', quote: 'dry' },
        { type: 'not-public', by: 'The gardener' },
      ],
    });
    const [row, answer] = await table(note, buildReply({ id: '00000000-0000-7000-8000-000000000002' }));
    expect(row).toMatchObject({
      paper: '2411.02306',
      version: '1',
      section: '3.2',
      quotation: 'clearly shows',
      kind: 'over-claim',
      body: 'One seed only.',
      wording: 'suggests',
      references: 'doi:10.1000/182: “dry”\nnot public: The gardener',
      tags: 'moles\nbeds',
      state: 'open',
    });
    expect(answer).toMatchObject({ kind: '', 'reply to': note.id, position: 'clarify', state: '' });
  });

  it.each([
    ['S1.p1', '1'],
    ['S2.SS3.SSS4.p5', '2.3.4'],
    ['A2.SS1', 'B.1'],
    ['bib.bib7', ''],
    ['S3x', ''],
  ])('says of the element %s that it stands in section “%s”', async (value, section) => {
    const target = { ...buildNote().target, selectors: [{ type: 'FragmentSelector' as const, value }] };
    expect((await table(buildNote({ target })))[0]!.section).toBe(section);
  });

  it('holds no cell that a spreadsheet would calculate', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, async (notes) => {
        const cells = (await table(...notes)).flatMap((row) => Object.values(row));
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('may hold in its cells whatever separates others', async () => {
    const notes = [buildNote({ body: 'a;b\tc|d', rewording: ';', tags: [';', '|'] })];
    for (const delimiter of [',', ';', '\t', '|']) {
      const rows = Papa.parse<string[]>((await write(...notes)).trim()).data;
      const text = Papa.unparse(rows, { delimiter });
      expect((await readNotes('csv', text)).exchanged.notes).toEqual(notes);
    }
  });

  it('is read with its columns in any order, others among them, and semicolons', async () => {
    const [row] = await table(buildNote());
    const columns = [...COLUMNS].reverse();
    const text = Papa.unparse(
      [
        ['my own', ...columns],
        ['x', ...columns.map((column) => row![column])],
      ],
      { delimiter: ';', newline: '\n' },
    );
    expect((await readNotes('csv', text)).exchanged.notes).toEqual([buildNote()]);
  });

  it.each([
    ['2411.023', '2411.02300'],
    ['704.001', '0704.0010'],
    ['2411,02306', '2411.02306'],
    ['2411.02306', '2411.02306'],
    ['hep-th/9901001', 'hep-th/9901001'],
  ])('has the paper of the number %s, as which a spreadsheet saves it: %s', async (cell, paper) => {
    const [row] = await table(buildNote());
    const { exchanged, refused } = await readNotes('csv', Papa.unparse([{ ...row, paper: cell }]));
    expect(refused).toEqual([]);
    expect(exchanged.notes[0]!.target.paper).toBe(paper);
  });

  it.each([
    ['2026-03-01 08:00', '2026-03-01T08:00:00Z'],
    ['2026-03-01 08:00:05', '2026-03-01T08:00:05Z'],
    ['2026-03-01T08:00:05.123', '2026-03-01T08:00:05.123Z'],
    ['2026-03-01T08:00:05.123Z', '2026-03-01T08:00:05.123Z'],
  ])('has the time that was written where a spreadsheet lays it out as %s', async (cell, time) => {
    const [row] = await table(buildNote());
    const text = Papa.unparse([{ ...row, created: cell, updated: cell, deleted: cell }]);
    expect((await readNotes('csv', text)).exchanged.notes[0]).toMatchObject({
      createdAt: time,
      updatedAt: time,
      deletedAt: time,
    });
  });

  it('is read with the empty rows that a spreadsheet leaves', async () => {
    const text = await write(buildNote());
    const { exchanged, refused } = await readNotes('csv', `${text},,,\r\n\r\n ,\r\n`);
    expect(exchanged.notes).toEqual([buildNote()]);
    expect(refused).toEqual([]);
  });

  it('names the row in which a quotation mark is not closed', async () => {
    const [row] = await table(buildNote());
    const head = Papa.unparse([row!]);
    const open = `00000000-0000-7000-8000-000000000002,"2411.02306,1\r\nanother,row\r\n`;
    const { exchanged, refused } = await readNotes('csv', `${head}\r\n${open}`);
    expect(exchanged.notes).toEqual([buildNote()]);
    expect(refused).toEqual([
      'row 2 of 2: a quotation mark in it must be closed; what follows it could not be read',
    ]);
  });

  it('takes what was typed into its cells', async () => {
    const [row] = await table(buildNote());
    const typed = { ...row, body: 'Two seeds.', quotation: 'plainly shows', severity: '2' };
    const { exchanged } = await readNotes('csv', Papa.unparse([typed]));
    expect(exchanged.notes[0]).toMatchObject({
      body: 'Two seeds.',
      severity: 2,
      target: { selectors: [{ exact: 'plainly shows', prefix: 'Figure 2 ' }, {}] },
    });
  });

  it.each([
    ['version', 'two', "row 2 of 2: `version` must be a whole number, not 'two'"],
    ['kind', 'rant', 'row 2 of 2: `kind` must be one of'],
    ['visibility', 'all', 'row 2 of 2: `visibility` must be `private`, `public` or the id of a group'],
    ['created', 'May', 'row 2 of 2: `created` must be a time'],
    ['paper', 'moles', 'row 2 of 2: `paper` must be an arXiv id'],
    ['data', '{', 'row 2 of 2: `data` must be the JSON that was written there'],
    ['data', '{"selectors": 4}', 'row 2 of 2: `data.selectors` must be a list, not 4'],
    ['quotation', '', 'row 2 of 2: `quotation` must not be empty'],
  ])(
    'with a wrong %s is refused by the row and the column, and the others are taken',
    async (column, cell, complaint) => {
      const [row] = await table(buildNote());
      const other = { ...row, id: '00000000-0000-7000-8000-000000000002', [column]: cell };
      const { exchanged, refused } = await readNotes('csv', Papa.unparse([row, other]));
      expect(exchanged.notes).toEqual([buildNote()]);
      expect(refused).toHaveLength(1);
      expect(refused[0]).toContain(complaint);
    },
  );

  it.each(['', 'id,paper\r\n1,2', '__proto__,constructor\r\n1,2'])(
    'of other columns is refused: %j',
    async (text) => {
      await expect(readNotes('csv', text)).rejects.toThrow(FileError);
    },
  );
});
