/** Competing definitions of a disputed term, side by side: what each says the word means, and where it says so. */
import type { Card } from '../lens/finding';
import { element } from './element';
import type { Words } from './words';

export function definitionsOf(
  document: Document,
  definitions: Card['definitions'],
  words: Words,
): HTMLElement {
  const columns = definitions.map(({ means, by, source, url }) =>
    element(
      document,
      'li',
      '',
      element(document, 'p', 'means', means),
      element(document, 'p', 'by', element(document, 'b', '', by), ' ', sourceLink(document, source, url)),
    ),
  );
  return element(
    document,
    'div',
    'meanings',
    element(document, 'h2', '', words.meanings),
    element(document, 'ul', 'definitions', ...columns),
    element(document, 'p', 'aside', words.noDefault),
  );
}

/** The source as a link; in bare words where its address is not one that is safe to follow from a paper's page. */
function sourceLink(document: Document, source: string, url: string): HTMLElement {
  if (!isSafe(url)) return element(document, 'cite', '', source);
  const link = element(document, 'a', '', source);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return element(document, 'cite', '', link);
}

function isSafe(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
