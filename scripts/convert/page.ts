/** A paper's page from a file: its text, and which paper it is. */
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { FileError } from '../../lib/exchange/file-json';
import { readAs } from '../../lib/arxiv/read-as';
import { readPage } from '../../lib/arxiv/read';
import type { PageText } from '../../lib/page-text/page-text';
import type { PaperVersion } from '../../lib/paper/id';
import { locate } from '../../lib/paper/url';
import { runAtOnce } from '../../lib/slices/slices';

/** The options that name a page. */
export interface PageOptions {
  /** A path. */
  page: string | null;
  /** Its address. */
  as: string | null;
}

export interface ReadPage {
  text: PageText;
  /** Null where neither its address nor the page says it. */
  is: PaperVersion | null;
}

/** @throws FileError where the file cannot be read, or the address is of no paper */
export async function pageFrom(path: string, address: string | null): Promise<ReadPage> {
  const html = await readFile(path, 'utf8').catch((thrown: unknown) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FileError(`The page cannot be read: ${why}.`, 'Name a file with --page.');
  });
  if (address !== null && !locate(address)) {
    throw new FileError(
      `'${address}' is the address of no paper.`,
      'Name one with --as: https://arxiv.org/abs/2411.02306v1',
    );
  }
  const { window } = new JSDOM(html);
  try {
    const { document } = window;
    const is = locate(address ?? '') ?? ownAddress(document);
    const text = runAtOnce(readPage(document, readAs(document, address))).page;
    return { text, is: is && { paper: is.paper, version: is.version } };
  } finally {
    window.close();
  }
}

/** Where a page says that it stands. */
function ownAddress(document: Document): ReturnType<typeof locate> {
  const links = ['link[rel="canonical"]', 'base'].map((element) =>
    document.querySelector(element)?.getAttribute('href'),
  );
  for (const link of links) {
    const address =
      link && URL.canParse(link, 'https://arxiv.org') ? new URL(link, 'https://arxiv.org').href : '';
    const found = locate(address);
    if (found) return found;
  }
  return null;
}
