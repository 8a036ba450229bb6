/** The address under which a paper is annotated. */
import type { Target } from '../notes/target';
import { absUrl, locate } from '../paper/url';

/**
 * The abstract page of the version. `unsaid`: the version is so large that no address of arXiv has it, and has to be
 * said beside.
 */
export function paperAddress({ paper, version }: Target): { address: string; unsaid: boolean } {
  const address = absUrl(paper, version);
  const said = locate(address)?.version === version;
  return { address: said ? address : absUrl(paper, null), unsaid: !said };
}
