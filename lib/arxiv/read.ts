/**
 * Reads a page into a `PageText` and a map back to its nodes, in one walk that changes nothing and asks for no layout:
 * a stored or fetched document gives the same text as the one on screen.
 */
import type { PageText } from '../page-text/page-text';
import { adapterOf, type ReadAs } from './adapters';
import type { DomMap } from './dom-map';
import { Walk } from './walk';

export interface PageReading {
  page: PageText;
  map: DomMap;
}

/**
 * Reads a page. Yields every few dozen nodes: run it by `runInSlices` on a page that someone looks at, else by
 * `runAtOnce`. A page without anything to read gives an empty text.
 */
export function* readPage(document: Document, page: ReadAs): Generator<void, PageReading> {
  const adapter = adapterOf(document, page);
  const walk = new Walk(adapter);
  const roots = adapter.roots(document);
  for (const root of roots) yield* walk.root(root);
  return walk.finish(roots.map(({ element }) => element));
}
