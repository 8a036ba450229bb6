/**
 * Addresses of papers. Pages: `/abs/ID`, `/html/ID`, `/latexml/IDvN/IDvN.html` (the beta of 2023), and ar5iv's
 * `/html/ID`. An old id holds a slash (`hep-th/9901001`), so an id is never "the last segment of the path".
 */
import { isAr5ivHost, isPaperHost } from './hosts';
import { parseArxivId, type ArxivId, type PaperVersion } from './id';

/** The kinds of page on which a paper is read. */
export type PageKind = 'abs' | 'html' | 'ar5iv';

export interface Location extends PaperVersion {
  page: PageKind;
}

/**
 * Which paper an address shows, and on what kind of page; null for anything that is not a page of a paper.
 * `version` is null where the address names none (the newest is shown) and always on ar5iv, which drops it.
 */
export function locate(url: string): Location | null {
  const parts = parse(url);
  if (!parts) return null;
  const { host, path, query } = parts;
  if (isAr5ivHost(host)) {
    const found = parseArxivId(path.replace(/^\/(?:html|abs|papers)\//, ''));
    return found && /^\/(?:html|abs|papers)\//.test(path)
      ? { page: 'ar5iv', paper: found.paper, version: null }
      : null;
  }
  const abs = /^\/abs\/(.+)$/.exec(path);
  if (abs) return at('abs', abs[1]! + legacyNumber(abs[1]!, query));
  const html = /^\/html\/(.+)$/.exec(path);
  if (html) return at('html', html[1]!);
  const beta = /^\/latexml\/(.+?)(?:\/[^/]+\.html)?$/.exec(path);
  return beta ? at('html', beta[1]!) : null;
}

/** Which paper the PDF at an address is; null for any other address. */
export function locatePdf(url: string): PaperVersion | null {
  const parts = parse(url);
  const pdf = parts && /^\/pdf\/(.+?)(?:\.pdf)?$/.exec(parts.path);
  return pdf ? parseArxivId(pdf[1]!) : null;
}

/** The abstract page of a paper; of its newest version when `version` is null. */
export function absUrl(paper: ArxivId, version: number | null): string {
  return `https://arxiv.org/abs/${paper}${suffix(version)}`;
}

/** The HTML page of a paper; of its newest version when `version` is null. Not every paper has one. */
export function htmlUrl(paper: ArxivId, version: number | null): string {
  return `https://arxiv.org/html/${paper}${suffix(version)}`;
}

function suffix(version: number | null): string {
  return version === null ? '' : `v${version}`;
}

function at(page: PageKind, written: string): Location | null {
  const found = parseArxivId(written);
  return found && { page, ...found };
}

/** `/abs/hep-th?9901001` and `/abs/hep-th?papernum=9901001`: old addresses that still stand in links. */
function legacyNumber(archive: string, query: string): string {
  const number = /^\?(?:papernum=)?(\d{7}(?:v\d+)?)(?:&|$)/.exec(query);
  return number && !archive.includes('/') ? `/${number[1]}` : '';
}

function parse(url: string): { host: string; path: string; query: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol) || !isPaperHost(hostname)) return null;
  return { host: hostname, path: decode(pathname).replace(/\/+$/, ''), query: search };
}

/** Ids are ASCII; a path that is not well encoded names no paper and may stay as it is. */
function decode(path: string): string {
  return /%(?![0-9a-f]{2})/i.test(path) || /%[89a-f]/i.test(path) ? path : decodeURIComponent(path);
}
