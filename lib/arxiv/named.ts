/** Which paper and version a document names itself, whatever its address: what was fetched may be another's page. */
import { type ArxivId, parseArxivId } from '../paper/id';
import { identify } from './identify';

export interface Named {
  /** Null where the document names none (the old shell of HTML pages is told by a script, after the page). */
  paper: ArxivId | null;
  version: number | null;
}

/** What a document says of itself: by its watermark or base (HTML pages), by its record (abstract pages). */
export function namedBy(document: Document): Named {
  const record = document.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content');
  const paper = record ? (parseArxivId(record.trim())?.paper ?? null) : null;
  if (paper !== null) {
    // An address without a version: what it then gives is the page's own word.
    const shown = identify(document, `https://arxiv.org/abs/${paper}`);
    return { paper, version: shown?.version ?? null };
  }
  const mark = /arXiv:(\S+?v[1-9]\d*)/.exec(document.getElementById('watermark-tr')?.textContent ?? '')?.[1];
  const base = /\/html\/(.+?v[1-9]\d*)(?:\/|$)/.exec(
    document.querySelector('base')?.getAttribute('href') ?? '',
  )?.[1];
  const named = parseArxivId(mark ?? base ?? '');
  return { paper: named?.paper ?? null, version: named?.version ?? null };
}
