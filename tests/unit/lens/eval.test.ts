import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIn, run } from '../../eval/lens';
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
