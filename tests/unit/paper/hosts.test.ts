import { describe, expect, it } from 'vitest';
import {
  CONTENT_MATCHES,
  FRAME_ANCESTORS,
  isAr5ivHost,
  isPaperHost,
  isPaperOrigin,
  PAGE_MATCHES,
} from '../../../lib/paper/hosts';
import { locate } from '../../../lib/paper/url';

describe('the list of hosts', () => {
  it('knows arXiv, its mirrors and ar5iv, and no look-alike', () => {
    expect(['arxiv.org', 'www.arxiv.org', 'ar5iv.labs.arxiv.org', 'ar5iv.org'].every(isPaperHost)).toBe(true);
    expect(['notarxiv.org', 'arxiv.org.example.org', 'alphaxiv.org', 'lanl.gov'].some(isPaperHost)).toBe(
      false,
    );
    expect(['ar5iv.labs.arxiv.org', 'ar5iv.org', 'www.ar5iv.org'].every(isAr5ivHost)).toBe(true);
    expect(['arxiv.org', 'labs.arxiv.org', 'notar5iv.org'].some(isAr5ivHost)).toBe(false);
  });

  it('takes an origin only over https, and only whole', () => {
    expect(isPaperOrigin('https://arxiv.org')).toBe(true);
    expect(
      ['http://arxiv.org', 'https://arxiv.org:8443', 'https://arxiv.org/abs', 'null', ''].some(isPaperOrigin),
    ).toBe(false);
  });

  it('is the same list for the content script, the pages that may load the sidebar, and its frames', () => {
    const hostsOf = (patterns: readonly string[]) =>
      [...new Set(patterns.map((pattern) => /^https:\/\/([^/]+)/.exec(pattern)![1]))].toSorted();
    expect(hostsOf(CONTENT_MATCHES)).toEqual(hostsOf(PAGE_MATCHES));
    expect(hostsOf(FRAME_ANCESTORS)).toEqual(hostsOf(PAGE_MATCHES));
  });

  it('has the content script on every address that names a paper', () => {
    const matches = (url: string) =>
      CONTENT_MATCHES.some((pattern) => {
        const [, host, path] = /^https:\/\/([^/]+)(\/.*)\*$/.exec(pattern)!;
        const { hostname, pathname } = new URL(url);
        const onHost = host!.startsWith('*.') ? hostname.endsWith(host!.slice(1)) : hostname === host;
        return onHost && pathname.startsWith(path!);
      });
    for (const url of [
      'https://arxiv.org/abs/hep-th/9901001v2',
      'https://arxiv.org/html/2411.02306',
      'https://browse.arxiv.org/latexml/2012.02201v2/2012.02201v2.html',
      'https://ar5iv.labs.arxiv.org/html/2411.02306',
      'https://xxx.lanl.gov/abs/hep-th/9901001',
    ]) {
      expect([url, locate(url) !== null, matches(url)]).toEqual([url, true, true]);
    }
  });
});
