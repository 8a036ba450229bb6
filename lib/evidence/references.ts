/**
 * Works that are named in a text: arXiv ids, DOIs and addresses, as people type and paste them. Each is given its
 * canonical id, so that one work named in three ways is one; the text round it stays as it is.
 */
import { parseArxivId, type PaperVersion } from '../paper/id';
import { absUrl, locate, locatePdf } from '../paper/url';

/** A work, as a note's `Reference` of type `work` names it. */
export interface Work {
  scheme: 'arxiv' | 'doi' | 'url';
  /** `2411.02306v2`, `10.1000/182` in lower case, `https://example.org/a`. */
  id: string;
}

/** A work and where it is named: offsets into the text, the end excluded. */
export interface NamedWork extends Work {
  start: number;
  end: number;
}

/** The archives of arXiv's first years: only these are ids without `arXiv:` before them. */
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|stat|supr-con';
const OLD_ID = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,})?\/\d{7}(?:v\d+)?`;

/** Registrant and suffix. Suffixes of the nineties hold angle brackets: `3.0.CO;2-O` behind `<693::AID-ASI4>`. */
const DOI = String.raw`10\.\d{4,9}(?:\.\d+)*\/(?:[^\s"“”<>\\^|\x60{}]|<\d[^\s<>]*>)+`;

/** Hosts whose addresses are known without `https://`. */
const KNOWN_HOST = String.raw`(?:(?:www|export)\.)?arxiv\.org\/(?:abs|pdf|html)|(?:www\.|dx\.)?doi\.org|(?:www\.)?ar5iv\.org\/(?:abs|html)`;

/** What may name a work, the longest form first. No form begins within a word, an address or a number. */
const NAMED = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"“”\\^|\x60{}]+)`,
    String.raw`(?<![\w./-])(?<known>(?:${KNOWN_HOST})\/[^\s<>"“”\\^|\x60{}]+)`,
    String.raw`(?<![\w./-])(?:doi\s?[:.]?\s?)?(?<doi>${DOI})`,
    String.raw`(?<![\w./-])arxiv\s?:\s?(?<prefixed>\d{4}\.\d{4,5}(?:v\d+)?|${OLD_ID})`,
    String.raw`(?<![\w./,+±$€£-])(?<old>(?:${ARCHIVES})(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)`,
    String.raw`(?<![\w./,+±$€£-])(?<bare>\d{4}\.\d{5}(?:v\d+)?)(?!\d|[.,]\d|\s?%)`,
  ].join('|'),
  'gi',
);

/** Ids had four digits behind the point until the end of 2014. */
const FOUR_DIGITS = /^(?:0[7-9]|1[0-4])\d\d\.\d{4}(?:v\d+)?$/;

/** A longer address is no reference but a page's inner state. */
const LONGEST = 2_000;

/** The works named in `text`, in order. */
export function worksIn(text: string): NamedWork[] {
  const alone = text.trim();
  if (FOUR_DIGITS.test(alone)) {
    const start = text.indexOf(alone);
    const work = arxivWork(parseArxivId(alone));
    return work ? [{ ...work, start, end: start + alone.length }] : [];
  }
  const works: NamedWork[] = [];
  for (const match of text.matchAll(NAMED)) {
    if (match[0].length > LONGEST) continue;
    const written = withoutTrailing(match[0]);
    const work = read(match.groups!, match[0].length - written.length);
    if (work) works.push({ ...work, start: match.index, end: match.index + written.length });
  }
  return works;
}

/** The work that `text` is the name of, and nothing else; null where it is more or less than that. */
export function workOf(text: string): Work | null {
  const [first, ...others] = worksIn(text);
  if (!first || others.length > 0) return null;
  const { start, end, scheme, id } = first;
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '' ? { scheme, id } : null;
}

/** The address that shows a work; null for an id that none can be made of, as an import may bring it. */
export function hrefOf({ scheme, id }: Work): string | null {
  switch (scheme) {
    case 'arxiv': {
      const found = parseArxivId(id);
      return found && absUrl(found.paper, found.version);
    }
    case 'doi':
      return new RegExp(`^${DOI}$`, 'i').test(id)
        ? `https://doi.org/${encodeURI(id).replace(/[?#]/g, encodeURIComponent)}`
        : null;
    case 'url':
      return addressOf(id);
  }
}

/** What a link to it reads: `arXiv:2411.02306v2`, `doi:10.1000/182`, `example.org/a`. */
export function labelOf({ scheme, id }: Work): string {
  if (scheme === 'arxiv') return `arXiv:${id}`;
  if (scheme === 'doi') return `doi:${id}`;
  return shortened(id.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''));
}

const LABEL = 60;

/** Host and end of an address tell most. */
function shortened(address: string): string {
  if (address.length <= LABEL) return address;
  return `${address.slice(0, LABEL * 0.6)}…${address.slice(-LABEL * 0.3)}`;
}

/** `cut`: characters at the end of the match that belong to the sentence round it. */
function read(groups: Record<string, string | undefined>, cut: number): Work | null {
  const { address, known, doi, prefixed, old, bare } = groups;
  const without = (written: string) => written.slice(0, written.length - cut);
  if (address !== undefined) return atAddress(without(address));
  if (known !== undefined) return atAddress(`https://${without(known)}`);
  if (doi !== undefined) return doiWork(without(doi));
  // A version behind a bare id is part of it; what is cut was none.
  return arxivWork(parseArxivId(without((prefixed ?? old ?? bare)!).toLowerCase()));
}

function atAddress(address: string): Work | null {
  const href = addressOf(address);
  if (href === null) return null;
  const paper = arxivWork(locate(href) ?? locatePdf(href));
  if (paper) return paper;
  const { hostname, pathname } = new URL(href);
  if (/^(?:www\.|dx\.)?doi\.org$/.test(hostname)) {
    const work = doiWork(decoded(pathname.slice(1)));
    if (work) return work;
  }
  return { scheme: 'url', id: href };
}

function doiWork(written: string): Work | null {
  if (!new RegExp(`^${DOI}$`, 'i').test(written)) return null;
  // arXiv gives its papers DOIs of their own.
  const paper = /^10\.48550\/arxiv\.(.+)$/i.exec(written);
  return (
    (paper && arxivWork(parseArxivId(paper[1]!.toLowerCase()))) ?? {
      scheme: 'doi',
      id: written.toLowerCase(),
    }
  );
}

function arxivWork(found: PaperVersion | null): Work | null {
  if (!found) return null;
  return { scheme: 'arxiv', id: found.version === null ? found.paper : `${found.paper}v${found.version}` };
}

/** An address in its canonical form; null for what is none, is not of the web, or carries a password. */
function addressOf(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const { protocol, username, password, hostname, href } = new URL(written);
  const isWeb = /^https?:$/.test(protocol) && username === '' && password === '';
  return isWeb && hostname.includes('.') && href.length <= LONGEST ? href : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray per cent sign: the path is as it was meant.
    return path;
  }
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Without the stops and closing brackets at the end that belong to the sentence: of brackets those never opened. */
function withoutTrailing(written: string): string {
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1]!;
    if (/[.,;:!?'’"”»…*]/.test(last)) continue;
    const opening = CLOSING[last];
    if (opening === undefined) break;
    const inner = written.slice(0, end);
    if (inner.split(opening).length >= inner.split(last).length) break;
  }
  return written.slice(0, end);
}
