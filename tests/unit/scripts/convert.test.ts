/** The converters on the command line, run as a person runs them. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import { ROOT } from '../../../scripts/tool';
import { buildNote } from '../build-note';
import { only } from '../exchange/any-note';
import { elsewhere, ofPaper } from '../exchange/jsonld/samples';

/** A run starts the TypeScript loader anew. */
const PATIENCE_MS = 60_000;

interface Run {
  status: number | null;
  out: string;
  said: string;
}

function convert(parameters: string[], input: string): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/convert.ts', ...parameters], {
    cwd: ROOT,
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, said }));
  });
}

const note = buildNote();
const [quote, ...others] = note.target.selectors;
const deeplyWrong = { ...note, target: { ...note.target, selectors: [{ ...quote, exact: 7 }, ...others] } };
const changedPack = (await writeNotes('pack', only([note]))).replace('One seed only.', 'Two seeds only.');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedgerow-convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('convert', { timeout: PATIENCE_MS }, () => {
  it('writes notes in another format, and nothing else on standard output', async () => {
    const json = await writeNotes('json', only([buildNote()]));
    const { status, out, said } = await convert(['--from', 'json', '--to', 'jsonld'], json);
    expect({ status, said }).toEqual({ status: 0, said: '' });
    expect((await readNotes('jsonld', out)).exchanged).toEqual(only([buildNote()]));
  });

  it('ends in peace where nobody reads on', async () => {
    const long = Array.from({ length: 400 }, (_, index) =>
      buildNote({
        id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        body: 'x'.repeat(2_000),
      }),
    );
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'scripts/convert.ts', '--from', 'json', '--to', 'jsonld'],
      { cwd: ROOT },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(await writeNotes('json', only(long)));
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });

  it('writes an annotation that no note can hold as it came, and says so', async () => {
    const annotation = ofPaper({ body: { type: 'TextualBody', value: 'x'.repeat(100_001) } });
    const { status, out, said } = await convert(
      ['--from', 'jsonld', '--to', 'jsonld'],
      JSON.stringify(annotation),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(annotation);
    expect(said).toContain('annotation 1 of 1: is kept, but makes no note: `body` must be at most');
  });

  it('says what it can do', async () => {
    const { status, out, said } = await convert(['-h'], '');
    expect({ status, said }).toEqual({ status: 0, said: '' });
    expect(out).toContain('--skip-bad');
  });

  it('says that a page is of another paper than the notes', async () => {
    const page = join(folder, 'other.html');
    await writeFile(
      page,
      '<html><head><base href="/html/2601.99990v2/"></head><body><p>Beds.</p></body></html>',
    );
    const json = await writeNotes('json', only([buildNote()]));
    const { status, out, said } = await convert(['--from', 'json', '--to', 'markdown', '--page', page], json);
    expect(status).toBe(0);
    expect(out).toContain('One seed only.');
    expect(said).toBe('The page is of 2601.99990, and the notes are not: it is not used.\n');
  });

  it('writes a report', async () => {
    const json = await writeNotes('json', only([buildNote()]));
    const { status, out } = await convert(['--from', 'json', '--to', 'markdown'], json);
    expect(status).toBe(0);
    expect(out).toContain('One seed only.');
  });

  it.each([
    ['base', '<base href="/html/2601.99990v2/">', ''],
    ['watermark', '', '<div id="watermark-tr">arXiv:2601.99990v2 [cs.LG] 04 Jan 2026</div>'],
    ['canonical link', '<link rel="canonical" href="https://arxiv.org/abs/2601.99990v2">', ''],
  ])('reads a posted critique of a page that says which it is by its %s', async (_, head, mark) => {
    const page = join(folder, 'page.html');
    const text = 'Every bed was watered by hand in the dry months of the year.';
    await writeFile(page, `<html><head>${head}</head><body>${mark}<p id="S1.p1">${text}</p></body></html>`);
    const critique = `> ${text}\n\nNobody counted the beds.\n`;
    const { status, out, said } = await convert(
      ['--from', 'markdown', '--to', 'json', '--page', page],
      critique,
    );
    expect({ status, said }).toEqual({ status: 0, said: '' });
    const { notes } = (await readNotes('json', out)).exchanged;
    expect(notes).toMatchObject([
      {
        target: { paper: '2601.99990', version: 2, selectors: [{ exact: text }, {}, {}] },
        body: 'Nobody counted the beds.',
      },
    ]);
  });

  it('reads a critique without a page, where an address says which paper it is of', async () => {
    const critique = '> Every bed was watered by hand.\n\nNobody counted the beds.\n';
    const parameters = ['--from', 'markdown', '--to', 'json', '--as', 'https://arxiv.org/abs/2601.99990v2'];
    const { status, out } = await convert(parameters, critique);
    expect(status).toBe(0);
    expect((await readNotes('json', out)).exchanged.notes).toMatchObject([
      {
        target: { paper: '2601.99990', version: 2 },
        body: expect.stringContaining('Nobody counted') as string,
      },
    ]);
  });

  it('of a file that is bad in parts writes nothing, or with --skip-bad what is good', async () => {
    const list = JSON.stringify([ofPaper(), elsewhere({ id: 'moles' }), elsewhere({ id: 'urn:x-plot:3' })]);
    const place = "annotation 2 of 3: `id` must be one IRI, not 'moles'";
    const strict = await convert(['--from', 'jsonld', '--to', 'csv'], list);
    expect(strict).toMatchObject({ status: 2, out: '' });
    expect(strict.said).toContain(place);
    const { status, out, said } = await convert(['--from', 'jsonld', '--to', 'csv', '--skip-bad'], list);
    expect(status).toBe(0);
    expect((await readNotes('csv', out)).exchanged.notes).toHaveLength(1);
    expect(said).toContain(`Refused: ${place}.`);
    expect(said).toContain('csv has no place for annotations of other tools: 1 left out.');
  });

  it.each([
    ['nothing in it', ['--from', 'markdown', '--to', 'json'], '\uFEFF\n', 'This file is empty.'],
    [
      'an address that is mistyped',
      ['--from', 'json', '--to', 'csv', '--as', 'arxiv'],
      '{}',
      "'arxiv' is the address of no paper",
    ],
    ['no JSON', ['--from', 'json', '--to', 'csv'], '{"notes": [\n', 'line 2'],
    [
      'nothing good in it',
      ['--from', 'jsonld', '--to', 'json'],
      '{"type": "Annotation"}',
      '`@context` is missing',
    ],
    ['a format that is none', ['--from', 'zotero', '--to', 'json'], '', '--from must be one of json,'],
    [
      'a field deep inside that is wrong',
      ['--from', 'json', '--to', 'jsonld'],
      JSON.stringify({ format: 'hedgerow-notes', version: 1, notes: [deeplyWrong] }),
      'note 1 of 1: `target.selectors.0.exact` must be text, not 7',
    ],
    ['brackets without end', ['--from', 'jsonld', '--to', 'json'], '['.repeat(100_000), 'more than 60 deep'],
    ['a long line', ['--from', 'hypothesis', '--to', 'json'], `[${'x'.repeat(1_000_000)}`, 'line 1'],
    ['a table of other columns', ['--from', 'csv', '--to', 'json'], 'a,b\n=1+1,2\n', "no column 'id'"],
    [
      'a pack that somebody changed',
      ['--from', 'pack', '--to', 'json'],
      changedPack,
      'note 1 of 1 is not as it was written',
    ],
    [
      'a critique in UTF-16',
      ['--from', 'text', '--to', 'json'],
      [...'Moles.'].join('\0'),
      'not written in UTF-8',
    ],
    ['a critique of nobody knows what', ['--from', 'text', '--to', 'json'], 'Moles.', '--page'],
    [
      'a page that is not there',
      ['--from', 'text', '--to', 'json', '--page', '/nowhere.html'],
      'Moles.',
      '/nowhere.html',
    ],
  ])('with %s ends with status 2, says where, and writes nothing', async (_, parameters, input, place) => {
    const { status, out, said } = await convert(parameters, input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(said).toContain(place);
  });
});
