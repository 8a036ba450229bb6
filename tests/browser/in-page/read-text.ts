/** Runs in a page: the text as the extension reads it there. */
import { readPage } from '../../../lib/arxiv/read';
import type { PageKind } from '../../../lib/paper/url';
import { runAtOnce } from '../../../lib/slices/slices';

export function readText(kind: PageKind): string {
  return runAtOnce(readPage(document, kind)).page.text;
}
