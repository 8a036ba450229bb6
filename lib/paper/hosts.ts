/**
 * The one list of hosts on which papers are read. It feeds the content script's matches, the web-accessible
 * resources, `frame-ancestors` and the check of a message's sender, so that the four can never disagree.
 */

/**
 * Hosts, as match patterns and CSP write them; `*.` stands for any sub-domain. `*.arxiv.org` holds www, export,
 * browse, xxx, the mirrors under country names and ar5iv.labs; which of them still answer is theirs to say.
 */
const HOSTS = ['arxiv.org', '*.arxiv.org', 'xxx.lanl.gov', 'ar5iv.org', '*.ar5iv.org'] as const;

const AR5IV = /^(?:ar5iv\.labs\.arxiv\.org|(?:[a-z0-9-]+\.)*ar5iv\.org)$/;

/** Paths of paper pages, as match patterns; what a path means is decided by `locate` in `url.ts`. */
const PATHS = ['/abs/*', '/html/*', '/latexml/*'];

/** Match patterns of the content script: only pages that may show a paper. */
export const CONTENT_MATCHES = HOSTS.flatMap((host) => PATHS.map((path) => `https://${host}${path}`));

/** Match patterns of the pages that may load the sidebar (browsers take no path here). */
export const PAGE_MATCHES = HOSTS.map((host) => `https://${host}/*`);

/** Origins that may frame an extension page. */
export const FRAME_ANCESTORS = HOSTS.map((host) => `https://${host}`);

/** Whether `host` (no port) is on the list. */
export function isPaperHost(host: string): boolean {
  return HOSTS.some((known) => (known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known));
}

/** Whether an origin, as a message's sender carries it, is that of a host on the list, over https. */
export function isPaperOrigin(origin: string): boolean {
  const match = /^https:\/\/([a-z0-9.-]+)$/.exec(origin);
  return match !== null && isPaperHost(match[1]!);
}

/** Whether a host serves papers in ar5iv's form. */
export function isAr5ivHost(host: string): boolean {
  return AR5IV.test(host);
}
