import { type PageKind } from '../paper/url';
import { abs } from './abs';
import { latexml } from './latexml';
import { plain } from './plain';
import { type Adapter } from './rules';

/** How a document is read: as a page of arXiv, or (`plain`) as any HTML document or fragment. */
export type ReadAs = PageKind | 'plain';

export const ADAPTERS: Readonly<Record<ReadAs, Adapter>> = { abs, html: latexml, ar5iv: latexml, plain };
