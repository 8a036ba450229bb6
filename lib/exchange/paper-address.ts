/** Addresses under which papers are annotated. */
import { workOf } from '../evidence/references';
import type { Target } from '../notes/target';
import { type PaperVersion, parseArxivId } from '../paper/id';
import { absUrl, locate, locatePdf } from '../paper/url';

/**
 * The abstract page of the version. `unsaid`: the version is so large that no address of arXiv has it, and has to be
 * said beside.
 */
export function paperAddress({ paper, version }: Target): { address: string; unsaid: boolean } {
  const address = absUrl(paper, version);
  const said = locate(address)?.version === version;
  return { address: said ? address : absUrl(paper, null), unsaid: !said };
}

/** The paper that an address or IRI is of: a page, a PDF, its DOI, `arxiv:` and its id; null for any other. */
export function paperAt(iri: string): PaperVersion | null {
  const found = locate(iri) ?? locatePdf(iri);
  if (found) return { paper: found.paper, version: found.version };
  const work = workOf(iri);
  return work?.scheme === 'arxiv' ? parseArxivId(work.id) : null;
}
