import type { PageKind } from '../paper/url';
import { abs } from './abs';
import { isLatexml, latexml } from './latexml';
import { plain } from './plain';
import type { Adapter } from './rules';

/** How a document is read: as a page of arXiv, or (`plain`) as any HTML document or fragment. */
export type ReadAs = PageKind | 'plain';

/** The rules by which a document is read. A paper that was submitted as HTML has none of LaTeXML's markup. */
export function adapterOf(document: Document, page: ReadAs): Adapter {
  switch (page) {
    case 'abs':
      return abs;
    case 'html':
    case 'ar5iv':
      return isLatexml(document) ? latexml : plain;
    case 'plain':
      return plain;
  }
}
