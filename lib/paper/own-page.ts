/**
 * Addresses of Hedgerow's own pages, narrowed to one paper: `.../notes.html?paper=2411.02306`. The background takes
 * the paper from there, as it takes it from the address of a paper's own page.
 */
import { type ArxivId, parseArxivId } from './id';

/** Pages that may be of one paper. */
export const OWN_PAGES = ['notes', 'import', 'report', 'neutral'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

/** @param page the address of the page without a query */
export function ownPageOf(page: string, paper: ArxivId): string {
  return `${page}?paper=${encodeURIComponent(paper)}`;
}

/** The paper that such an address names; null for any other address. */
export function paperOfOwnPage(url: string): ArxivId | null {
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, searchParams } = new URL(url);
  if (!/^(?:chrome|moz)-extension:$/.test(protocol)) return null;
  if (!OWN_PAGES.some((page) => pathname === `/${page}.html`)) return null;
  const paper = searchParams.get('paper');
  return paper === null ? null : (parseArxivId(paper)?.paper ?? null);
}
