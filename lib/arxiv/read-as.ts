/** How a document is to be read of which little is known: a saved file, a fragment, a page of any site. */
import { locate } from '../paper/url';
import type { ReadAs } from './adapters';
import { isLatexml } from './latexml';

/**
 * How to read `document`, which came from `url`. Where the address is not known (null), the markup says whether it is
 * a page of arXiv. A page at an address of arXiv that holds no paper is read as any page, never as an empty one.
 */
export function readAs(document: Document, url: string | null): ReadAs {
  const page = url === null ? kindOf(document) : (locate(url)?.page ?? 'plain');
  return page === 'abs' && !isRecord(document) ? 'plain' : page;
}

function kindOf(document: Document): ReadAs {
  if (isLatexml(document)) return document.querySelector('.ar5iv-footer') ? 'ar5iv' : 'html';
  return 'abs';
}

/** Whether a document is an abstract page. */
function isRecord(document: Document): boolean {
  return document.querySelector('#abs h1.title, #abs blockquote.abstract') !== null;
}
