import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../eval/versions';

const page = (version: number, words: string) => `<!DOCTYPE html><html><body>
<div id="watermark-tr">arXiv:2601.99991v${version} [cs.LG] 02 Jan 2026</div>
<article class="ltx_document"><h1 class="ltx_title ltx_title_document">Moles</h1>
<section class="ltx_section"><h2 class="ltx_title ltx_title_section">1 Method</h2>
<div class="ltx_para"><p class="ltx_p">${words}</p></div></section></article></body></html>`;
const formula = (tex: string) =>
  `<math alttext="${tex}"><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'versions-'));
  const one = `Moles surgically target weak plants. Owls hunt with ${formula('x=1')} at night. Owls hunt by day.`;
  await writeFile(join(folder, 'v1.html'), page(1, one));
  await writeFile(
    join(folder, 'v2.html'),
    page(
      2,
      one
        .replace('surgically target', 'selectively visit')
        .replaceAll('x=1', 'x=2')
        .replace('hunt by', 'sleep by'),
    ),
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function answers(rows: unknown): Promise<unknown> {
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  await writeFile(input, typeof rows === 'string' ? rows : JSON.stringify(rows));
  await run(['--input', input, '--output', output]);
  return JSON.parse(await readFile(output, 'utf8'));
}

const row = { id: 'a', from: 'v1.html', to: 'v2.html', quote: 'surgically target' };

describe('eval versions', () => {
  it('says what became of each passage', async () => {
    expect(await answers([row, { ...row, id: 2, quote: 'weak plants' }])).toEqual([
      {
        id: 'a',
        status: 'changed',
        text: 'selectively visit',
        diff: [
          { type: 'removed', text: 'surgically target' },
          { type: 'added', text: 'selectively visit' },
        ],
      },
      { id: 2, status: 'unchanged', text: 'weak plants' },
    ]);
  });

  it('writes each formula as ⟦M⟧, in quotation, text and diff', async () => {
    expect(await answers([{ ...row, quote: 'hunt with ⟦M⟧ at night' }])).toMatchObject([
      {
        status: 'changed',
        text: 'hunt with ⟦M⟧ at night',
        diff: [{}, { type: 'removed', text: '⟦M⟧' }, { type: 'added', text: '⟦M⟧' }, {}],
      },
    ]);
  });

  it('takes the occurrence that is asked for, the first one else', async () => {
    const rows = [0, 1, undefined].map((occurrence) => ({ ...row, quote: 'Owls hunt', occurrence }));
    expect(await answers(rows)).toMatchObject([
      { status: 'unchanged' },
      { status: 'changed', text: 'Owls sleep' },
      { status: 'unchanged' },
    ]);
  });

  it('finds a quotation that was typed with other spaces and marks', async () => {
    expect(await answers([{ ...row, quote: ' surgically\n target' }])).toMatchObject([{ status: 'changed' }]);
  });

  it.each([
    ['[', /is no JSON/],
    ['{}', /must be a list of rows/],
    [[{ ...row, quote: '' }], /row 1 \("a"\): `quote` must hold some text/],
    [[{ ...row, occurrence: -1 }], /row 1 \("a"\): `occurrence` must be at least 0/],
    [[row, { ...row, id: 'b', from: 3 }], /row 2 \("b"\): `from` must be the path/],
    [[{ ...row, to: 'gone.html' }], /row 1 \("a"\): `to` is a file that cannot be read .*gone\.html/],
    [[{ ...row, quote: 'zebras' }], /row 1 \("a"\): `quote` does not stand in v1\.html/],
    [[{ ...row, occurrence: 4 }], /row 1 \("a"\): `quote` does not stand in v1\.html \(occurrence 4\)/],
  ])('names row and field of what is wrong: %j', async (rows, complaint) => {
    await expect(answers(rows)).rejects.toThrow(complaint);
  });

  it('answers the rows that can be answered', async () => {
    await expect(
      answers([
        { ...row, quote: 'zebras' },
        { ...row, id: 'b' },
      ]),
    ).rejects.toThrow('row 1');
    const written = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')) as { id: string }[];
    expect(written.map(({ id }) => id)).toEqual(['b']);
  });
});
