/** `npm start` without a window: the report in its fixed form, the pictures, and the exit status. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Kind } from '../../lib/lens/finding';
import { DEMO } from '../../scripts/demo';
import { readOptions, UsageError } from '../../scripts/start/options';
import { main } from '../../scripts/start/start';
import { BROWSERS } from './setup';

/** Every key is there, whatever it holds; what is absent is null. */
const Report = v.strictObject({
  url: v.string(),
  paper: v.string(),
  version: v.nullable(v.number()),
  page: v.picklist(['abs', 'html', 'ar5iv']),
  title: v.nullable(v.string()),
  blocks: v.number(),
  words: v.number(),
  findings: v.array(
    v.strictObject({
      kind: Kind,
      text: v.string(),
      start: v.number(),
      end: v.number(),
      section: v.nullable(v.string()),
      term: v.string(),
      why: v.string(),
      neutral: v.array(v.string()),
    }),
  ),
  notes: v.array(
    v.strictObject({ id: v.string(), kind: v.string(), status: v.string(), text: v.nullable(v.string()) }),
  ),
  timings: v.strictObject({ readMs: v.number(), lensMs: v.number(), paintMs: v.number() }),
  longestTaskMs: v.number(),
  moved: v.number(),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedgerow-start-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('a headless start with %s', (kind) => {
  const start = (...more: string[]) =>
    main(['--headless', ...(kind === 'firefox' ? ['--firefox'] : []), '--out', folder, ...more]);
  const report = async () =>
    v.parse(Report, JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as unknown);

  it('shows a file as if it stood at an address, and reports what was marked', async () => {
    const url = 'https://arxiv.org/html/2601.99990v2';
    expect(await start('--page', DEMO.html2.file, '--as', url)).toBe(0);
    const seen = await report();
    expect(seen).toMatchObject({
      url,
      paper: '2601.99990',
      version: 2,
      page: 'html',
      title: 'Hoarding Emerges When Small Agents Share a Budget',
      notes: [],
      moved: 0,
    });
    expect(seen.findings.some((finding) => finding.kind === 'hedge' && finding.section === null)).toBe(true);
    expect(seen.findings.some((finding) => finding.section === '5 Discussion')).toBe(true);
    for (const [name, width] of [
      ['page.png', 1280],
      ['sidebar.png', 300],
    ] as const) {
      const picture = PNG.sync.read(await readFile(join(folder, name)));
      expect(picture.width).toBeGreaterThanOrEqual(width);
      expect(new Set(picture.data).size).toBeGreaterThan(20);
    }
  });

  it('shows the demo paper when no page is named', async () => {
    expect(await start()).toBe(0);
    expect((await report()).url).toBe(DEMO.html.url);
  });

  it('ends with 1 where there was nothing to draw, and reports all the same', async () => {
    const page = join(folder, 'plain.html');
    await writeFile(page, '<article class="ltx_document"><h1 class="ltx_title_document">Cats</h1></article>');
    expect(await start('--page', page, '--as', 'https://ar5iv.labs.arxiv.org/html/hep-th/9901001')).toBe(1);
    expect(await report()).toMatchObject({
      paper: 'hep-th/9901001',
      version: null,
      page: 'ar5iv',
      findings: [],
    });
  });
});

describe('the options of a start', () => {
  it.each([
    [['--page', DEMO.html.file], '--as'],
    [['--as', DEMO.html.url], '--page'],
    [['--page', '/no/such/file', '--as', DEMO.html.url], 'no file'],
    [['--page', DEMO.html.file, '--as', 'https://arxiv.org/list/cs.LG/new'], 'not the address'],
    [['--headles'], '--headles'],
  ])('are refused with a reason: %j', async (given, reason) => {
    expect(() => readOptions(given, {})).toThrow(UsageError);
    expect(() => readOptions(given, {})).toThrow(reason);
    expect(await main(given)).toBe(2);
  });

  it('ask for a window only where there is a display', () => {
    expect(readOptions([], {}).headless).toBe(true);
    expect(readOptions([], { DISPLAY: ':0' }).headless).toBe(false);
    expect(readOptions([], { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(false);
    expect(readOptions(['--headless'], { DISPLAY: ':0' }).headless).toBe(true);
  });

  it('take the browser that the environment names', () => {
    expect(readOptions([], {}).kind).toBe('chromium');
    expect(readOptions([], { HEDGEROW_BROWSER: '/opt/firefox/firefox' }).kind).toBe('firefox');
    expect(readOptions(['--firefox'], {}).kind).toBe('firefox');
  });
});
