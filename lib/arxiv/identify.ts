/**
 * Which paper a page shows, and which version. The address says which paper (the background and the page must agree,
 * and the background has nothing else); the markup says which version where the address does not.
 */
import type { ArxivId } from '../paper/id';
import { locate, type PageKind } from '../paper/url';
import { isLatexml } from './latexml';

export interface PageIdentity {
  page: PageKind;
  paper: ArxivId;
  /** The version shown; null where neither address nor page tells it (always on ar5iv). */
  version: number | null;
  /** The newest version, where the page tells it (abstract pages). */
  latest: number | null;
  /** `cs.CL`, `hep-th`; the primary one first, the others where the page names them. */
  categories: string[];
  /** The version shown was withdrawn. */
  withdrawn: boolean;
}

/** The identity of a page at `url`; null when it is no page of a paper, such as an error page at such an address. */
export function identify(document: Document, url: string): PageIdentity | null {
  const location = locate(url);
  if (!location) return null;
  switch (location.page) {
    case 'abs': {
      const record = document.getElementById('abs');
      if (!record?.querySelector('h1.title')) return null;
      const history = versions(document);
      return {
        ...location,
        version:
          location.version ?? history.shown ?? versionIn(record.querySelector('.arxividv')?.textContent),
        latest: history.latest,
        categories: subjects(record),
        withdrawn: /^\s*This paper has been withdrawn/.test(
          record.querySelector('.error')?.textContent ?? '',
        ),
      };
    }
    case 'html': {
      if (isNotice(document)) return null;
      const mark = watermark(document);
      return {
        ...location,
        version: location.version ?? mark?.version ?? null,
        latest: null,
        categories: mark?.categories ?? [],
        withdrawn: false,
      };
    }
    case 'ar5iv':
      return { ...location, latest: null, categories: [], withdrawn: false };
  }
}

/** A page of arXiv's own in place of a paper, such as "No HTML for '2411.02306v1'". */
function isNotice(document: Document): boolean {
  if (isLatexml(document)) return false;
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  return /^(?:No HTML for|Article .* not found|Could not find article|Invalid article identifier)/.test(
    heading,
  );
}

/** In the history of an abstract page every version but the one shown is a link. */
function versions(document: Document): { shown: number | null; latest: number | null } {
  let shown: number | null = null;
  let latest: number | null = null;
  for (const strong of document.querySelectorAll('.submission-history strong')) {
    const version = versionIn(strong.textContent);
    if (version === null) continue;
    latest = Math.max(latest ?? 0, version);
    if (!strong.querySelector('a')) shown = version;
  }
  return { shown, latest };
}

function versionIn(text: string | null | undefined): number | null {
  const match = /v([1-9]\d*)\b/.exec(text ?? '');
  return match ? Number(match[1]) : null;
}

function subjects(record: Element): string[] {
  const text = record.querySelector('.subjects')?.textContent ?? '';
  return [...text.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map((match) => match[1]!);
}

/** `arXiv:2411.02306v1 [cs.LG] 04 Nov 2024`; in the old shell a script adds it after the page was loaded. */
function watermark(document: Document): { version: number; categories: string[] } | null {
  const text = document.getElementById('watermark-tr')?.textContent ?? '';
  const match = /arXiv:\S+?v([1-9]\d*)\s*(?:\[([^\]]+)\])?/.exec(text);
  return match && { version: Number(match[1]), categories: match[2]?.trim().split(/\s+/) ?? [] };
}
