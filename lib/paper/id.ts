/**
 * arXiv identifiers.
 *
 * New form (since April 2007): `YYMM.NNNN` or `YYMM.NNNNN`. Old form: `archive/YYMMNNN`, where the archive may
 * hold a hyphen (`hep-th`, `alg-geom`) and may be written with a subject class (`math.GT/0309136`), which the
 * canonical id drops. A version is `v1`, `v2`, ... Source: arxiv.org/help/arxiv_identifier.
 */
import * as v from 'valibot';

const NEW = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;
const OLD = /^[a-z]+(?:-[a-z]+)?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/;
const VERSION = /v([1-9]\d{0,3})$/;

/** A canonical arXiv id without version: `2411.02306`, `hep-th/9901001`. */
export const ArxivId = v.pipe(
  v.string(),
  v.check(
    (id) => NEW.test(id) || OLD.test(id),
    'must be an arXiv id without version, such as 2411.02306 or hep-th/9901001',
  ),
  v.brand('ArxivId'),
);
export type ArxivId = v.InferOutput<typeof ArxivId>;

/** A paper, and the version where it is known. */
export interface PaperVersion {
  paper: ArxivId;
  version: number | null;
}

/**
 * Reads an id as people and pages write it: with or without `arXiv:`, version and subject class.
 * Returns null for anything that is no arXiv id.
 */
export function parseArxivId(written: string): PaperVersion | null {
  const bare = written.trim().replace(/^arxiv:/i, '');
  const version = VERSION.exec(bare);
  const id = (version ? bare.slice(0, version.index) : bare).replace(/^([a-z-]+)\.[A-Za-z-]{2,}\//, '$1/');
  const parsed = v.safeParse(ArxivId, id);
  return parsed.success ? { paper: parsed.output, version: version ? Number(version[1]) : null } : null;
}
