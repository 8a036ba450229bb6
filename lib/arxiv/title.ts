import type { PageText } from '../page-text/page-text';
import { titleOf } from '../page-text/parts';

/** The title of the paper; on a page that shows none that of the document, null when that is empty too. */
export function pageTitle(document: Document, page: PageText): string | null {
  return titleOf(page) ?? (document.title.replace(/\s+/g, ' ').trim() || null);
}
