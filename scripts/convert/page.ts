/** A paper's page from a file: its text, and which paper it is. */
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { FileError } from '../../lib/exchange/file-json';
import { namedBy } from '../../lib/arxiv/named';
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
  /** Null where neither its address nor the page says it: by its watermark, base, record or canonical link. */
  is: PaperVersion | null;
}

/** @throws FileError where the file cannot be read, or the address is of no paper */
export async function pageFrom(path: string, address: string | null): Promise<ReadPage> {
  const html = await readFile(path, 'utf8').catch((thrown: unknown) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FileError(`The page cannot be read: ${why}.`, 'Name a file with --page.');
  });
  const located = paperAt(address);
  const { window } = new JSDOM(html);
  try {
    const { document } = window;
    const text = runAtOnce(readPage(document, readAs(document, address))).page;
    return { text, is: whichOf(located, namedIn(document)) };
  } finally {
    window.close();
  }
}

/** The paper at an address; null where none is given. @throws FileError where it is the address of no paper */
export function paperAt(address: string | null): PaperVersion | null {
  if (address === null) return null;
  const located = locate(address);
  if (located) return { paper: located.paper, version: located.version };
  throw new FileError(
    `'${address}' is the address of no paper.`,
    'Name one with --as: https://arxiv.org/abs/2411.02306v1',
  );
}

/** What a page says that it is; where it names only its address, what that is the address of. */
function namedIn(document: Document): PaperVersion | null {
  const { paper, version } = namedBy(document);
  if (paper !== null) return { paper, version };
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const found = locate(link ?? '');
  return found && { paper: found.paper, version: found.version };
}

/** The paper at the address, where one is given; the page may tell which version of it stands there. */
function whichOf(located: PaperVersion | null, named: PaperVersion | null): PaperVersion | null {
  if (!located) return named;
  const { paper, version } = located;
  return { paper, version: version ?? (named?.paper === paper ? named.version : null) };
}
