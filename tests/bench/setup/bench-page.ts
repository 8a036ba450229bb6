/** The page that is measured: a file that is named, or the demo paper made as long as a long paper. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { PageKind } from '../../../lib/paper/url';
import { DEMO } from '../../../scripts/demo';
import { callModule, type Modules, withPlainPage } from '../../browser/harness/plain-page';

/** As long as the longest papers in use, in bytes of HTML. */
const LONG_PAPER = 400_000;

/** Addresses at which a page of each kind stands. */
export const ADDRESS: Readonly<Record<PageKind, string>> = {
  abs: 'https://arxiv.org/abs/2601.99990v1',
  html: 'https://arxiv.org/html/2601.99990v1',
  ar5iv: 'https://ar5iv.labs.arxiv.org/html/2601.99990',
};

/** Shows the page that the parameters ask for (`--page FILE`), with our modules in it; `about` is a line about it. */
export async function onBenchPage<R>(
  parameters: string[],
  modules: Modules,
  use: (page: Page, kind: PageKind, about: string) => Promise<R>,
): Promise<R> {
  const { values } = parseArgs({ args: parameters, options: { page: { type: 'string' } } });
  const file = values.page ?? DEMO.html.file;
  const html = await readFile(file, 'utf8');
  const kind = kindOf(html);
  const all = { ...modules, enlarging: 'tests/bench/in-page/enlarge.ts' };
  return withPlainPage(html, ADDRESS[kind], all, async (page) => {
    if (values.page === undefined) await callModule(page, 'enlarging', 'enlarge', LONG_PAPER);
    const bytes = await page.evaluate<number>('document.documentElement.outerHTML.length');
    const what = values.page === undefined ? 'the demo paper, repeated' : file;
    return use(page, kind, `${what}: ${Math.round(bytes / 1000)} kB of HTML, read as ${kind}`);
  });
}

/** What kind of page a text is. */
export function kindOf(html: string): PageKind {
  if (!html.includes('ltx_document')) return 'abs';
  return html.includes('ar5iv-footer') ? 'ar5iv' : 'html';
}
