/** HTML as text, read into a `PageText` as the extension reads a page, without a browser. */
import { JSDOM } from 'jsdom';
import { readAs } from '../../../lib/arxiv/read-as';
import { readPage } from '../../../lib/arxiv/read';
import type { PageText } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';

/** The text of a whole document or a fragment; `url` where its address is known. No script of it is run. */
export function pageTextOfHtml(html: string, url: string | null = null): PageText {
  const { window } = new JSDOM(html);
  try {
    return runAtOnce(readPage(window.document, readAs(window.document, url))).page;
  } finally {
    window.close();
  }
}
