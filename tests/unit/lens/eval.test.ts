import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findings } from '../../../lib/lens/find';
import type { PageText } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';
import { findIn, run } from '../../eval/lens';
import { pageOfPart } from '../../eval/texts/texts';
import { score } from '../../eval/lens-corpora/score';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedgerow-lens-'));
});
afterEach(() => rm(folder, { recursive: true }));

const evaluate = async (lines: string): Promise<unknown[]> => {
  const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
  await writeFile(input, lines);
  await run(['--input', input, '--output', output]);
  const written = (await readFile(output, 'utf8')).trim();
  return written === '' ? [] : written.split('\n').map((line) => JSON.parse(line) as unknown);
};

/** Without white space, and with formulas as they were written. */
function plain(words: string, page?: PageText, at = 0): string {
  const written = words.replace(/\uFFFC/g, (character, index: number) => {
    const formula = page?.formulas.find((one) => one.at === at + index);
    return formula
      ? `${formula.display ? '$$' : '$'}${formula.tex}${formula.display ? '$$' : '$'}`
      : character;
  });
  return written.replace(/\s+/g, '');
}

describe('eval lens', () => {
  it('writes a line for each line, with offsets of the text as given', async () => {
    const lines = [
      { id: 'a', text: 'With  $x_1$ it \u{1F331} may help.' },
      { id: 7, text: 'Scheming Emerges', part: 'title' },
      { id: 'c', text: '' },
    ];
    const rows = await evaluate(lines.map((line) => `${JSON.stringify(line)}\n`).join('\n'));
    expect(rows).toMatchObject([
      { id: 'a', findings: [{ start: 18, end: 21, kind: 'hedge', term: 'may' }] },
      { id: 7, findings: [{ kind: 'loaded' }, { kind: 'claim' }] },
      { id: 'c', findings: [] },
    ]);
  });

  it('maps a finding that holds a formula', () => {
    const text = 'A slight rise from $2.0$ to $3.1$ was seen.';
    const [sum] = findIn(text, 'body');
    expect(text.slice(sum!.start, sum!.end)).toBe('slight rise from $2.0$ to $3.1$');
  });

  it('says of a finding only what there is to say', () => {
    expect(findIn('Moles may leave.', 'body')).toEqual([{ start: 6, end: 9, kind: 'hedge', term: 'may' }]);
    expect(findIn('Moles may leave, they may.', 'body')[1]).toEqual({
      start: 22,
      end: 25,
      kind: 'hedge',
      term: 'may',
      quiet: true,
    });
    expect(findIn('He wrote "clearly not clearly".', 'body')[0]).toMatchObject({ attributed: true });
  });

  it('gives an abstract the context of its title', async () => {
    const abstract = { text: 'We saw deception in replies.', part: 'abstract' };
    const lines = [
      { id: 1, ...abstract },
      { id: 2, ...abstract, title: 'Deception in Replies' },
    ];
    const rows = await evaluate(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(rows).toMatchObject([{ findings: [{ start: 7 }] }, { findings: [{ start: 7, quiet: true }] }]);
    expect(JSON.stringify(rows[0])).not.toContain('quiet');
  });

  it('gives offsets of the text as given, whatever stands in it', () => {
    const piece = fc.constantFrom(
      ...[
        'may',
        'clearly',
        'cannot rule  out',
        'not\tclear',
        'by any\r\nmeans possible',
        'May',
        'from $.14$ to $.21$',
      ],
      ...[
        'a small  increase',
        'roses',
        '$x$',
        '$$y$$',
        '\\$',
        '$',
        '\u{1F331}',
        '\u{1D465}',
        '\uFFFC',
        '\u00A0',
        '"',
        '.',
      ],
      ...['\r\n', '\n\n', '\r\n\r\n', '\t', '  ', '\u200B', '\uD83C', 'is\u2019nt', '\u2011', ''],
    );
    const text = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const written = pieces.flat().join('');
        const { page } = pageOfPart(written, 'body');
        const marks = runAtOnce(findings(page, { categories: [] }));
        const found = findIn(written, 'body');
        expect(found).toHaveLength(marks.length);
        for (const [index, { start, end }] of found.entries()) {
          const words = page.text.slice(marks[index]!.start, marks[index]!.end);
          expect(plain(written.slice(start, end))).toBe(plain(words, page, marks[index]!.start));
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['{"id": "a", "text": "x"}\nnot json\n', /in\.jsonl, line 2: is no JSON/],
    ['{"id": "a", "text": "x"}\n\n{"id": "b"}\n', /in\.jsonl, line 3: `text` is missing/],
    ['{"id": "a", "text": 3}\n', /line 1: `text` must be text/],
    ['{"id": "a", "text": "x", "part": "footer"}\n', /line 1: `part` must be/],
    ['[]\n', /line 1: /],
  ])('refuses %j by line and field', async (lines, message) => {
    await expect(evaluate(lines)).rejects.toThrow(message);
  });

  it('says what it needs', async () => {
    await expect(run([])).rejects.toThrow('--input IN.jsonl');
  });
});

describe('the score', () => {
  const at = (start: number, end: number) => ({ start, end });

  it('counts overlap, and leaves out what is free', () => {
    const result = score([
      {
        found: [at(0, 3), at(10, 12), at(20, 22)],
        labelled: { gold: [at(2, 5), at(30, 33)], free: [at(20, 25)] },
      },
    ]);
    expect(result).toEqual({ gold: 2, found: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('of nothing found where nothing is labelled is full', () => {
    expect(score([{ found: [], labelled: { gold: [], free: [] } }]).f1).toBe(1);
  });
});
