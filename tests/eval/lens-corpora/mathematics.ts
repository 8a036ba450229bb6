/** What is marked on stored pages of mathematics, where a theorem is an unhedged universal. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { identify } from '../../../lib/arxiv/identify';
import { readPage } from '../../../lib/arxiv/read';
import { findings } from '../../../lib/lens/find';
import type { Finding } from '../../../lib/lens/finding';
import { runAtOnce } from '../../../lib/slices/slices';

/** The pages of `arxiv-pages` whose paper is one of mathematics, by its primary category on arXiv. */
const PAGES = [
  'abs-alg-geom_9202001.html',
  'abs-math-ph_0509021.html',
  'abs-1607.08199.html',
  'abs-1607.08199v2.html',
  'abs-2101.10016.html',
  'abs-2101.10016v7.html',
  'ar5iv-0903.1000.html',
  'ar5iv-1707.08043.html',
  'html-1707.08043v1.html',
];

export interface Page {
  file: string;
  findings: Finding[];
}

/** The marks on each page of mathematics in `folder`, read as the extension reads it; `index.tsv` says their addresses. */
export async function mathematicsPages(folder: string): Promise<Page[]> {
  const addresses = new Map(
    (await readFile(join(folder, 'index.tsv'), 'utf8'))
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([file = '', url = '']) => [file, url]),
  );
  return Promise.all(
    PAGES.map(async (file) => {
      const url = addresses.get(file);
      if (url === undefined) throw new Error(`${join(folder, 'index.tsv')} has no line for ${file}`);
      const { document } = new JSDOM(await readFile(join(folder, file), 'utf8'), { url }).window;
      const identity = identify(document, url);
      if (!identity) throw new Error(`${file} is no page of a paper`);
      const { page } = runAtOnce(readPage(document, identity.page));
      return { file, findings: runAtOnce(findings(page, { categories: identity.categories })) };
    }),
  );
}
