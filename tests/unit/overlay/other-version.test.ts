// @vitest-environment jsdom
import { Blob } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identify } from '../../../lib/arxiv/identify';
import { fetchVersion } from '../../../lib/overlay/other-version';
import type { Surroundings } from '../../../lib/overlay/surroundings';
import { words } from './fake-page';

const HTML = `<div id="watermark-tr">arXiv:2601.99990v2 [cs.LG] 04 Jan 2026</div><article class="ltx_document">
  <h1 class="ltx_title ltx_title_document">Hedges</h1><p class="ltx_p">They grow.</p></article>`;
const ABS = `<meta name="citation_arxiv_id" content="2601.99990"><div id="abs"><h1 class="title">Hedges</h1>
  <blockquote class="abstract">They grow.</blockquote>
  <div class="submission-history"><strong>[v2]</strong></div></div>`;

/** What the web answers, by path; a status alone stands for an empty page. */
let web: Record<string, string | number>;
let kept: { name: string; request: unknown }[];
let asked: string[];

beforeEach(() => {
  // jsdom's has no stream.
  vi.stubGlobal('Blob', Blob);
  web = {};
  kept = [];
  asked = [];
});

afterEach(() => vi.unstubAllGlobals());

const identity = (url: string, html = HTML) =>
  identify(new DOMParser().parseFromString(html, 'text/html'), url)!;

function ask(version: number, url = 'https://arxiv.org/html/2601.99990v1') {
  const { origin } = new URL(url);
  const fetch = (address: string) => {
    asked.push(address);
    const answer = web[new URL(address).pathname] ?? 404;
    if (answer === 0) return Promise.reject(new TypeError('Failed to fetch'));
    const [status, body] = typeof answer === 'number' ? [answer, ''] : [200, answer];
    return Promise.resolve(
      new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
  };
  const view = { location: { origin } };
  const channel = {
    callBackground: (name: string, request: unknown) => {
      kept.push({ name, request });
      return Promise.resolve({ kept: true });
    },
  };
  return fetchVersion({ view, channel, fetch, words } as unknown as Surroundings, identity(url), version, {});
}

describe('another version', () => {
  test('is its full text, where arXiv has that', async () => {
    web['/html/2601.99990v2'] = HTML;
    expect(await ask(2)).toEqual({ kept: true, url: 'https://arxiv.org/html/2601.99990v2', problem: null });
    expect(kept).toMatchObject([
      { name: 'text/keep', request: { version: 2, page: 'html', title: 'Hedges' } },
    ]);
  });

  test('is its abstract page where there is no other', async () => {
    web['/abs/2601.99990v2'] = ABS;
    expect(await ask(2)).toEqual({ kept: true, url: 'https://arxiv.org/abs/2601.99990v2', problem: null });
    expect(kept).toMatchObject([{ request: { page: 'abs' } }]);
    expect(asked.map((url) => new URL(url).pathname)).toEqual(['/html/2601.99990v2', '/abs/2601.99990v2']);
  });

  test('is asked of the page’s own origin, which may be a mirror', async () => {
    web['/html/2601.99990v2'] = HTML;
    await ask(2, 'https://export.arxiv.org/html/2601.99990v1');
    expect(asked).toEqual(['https://export.arxiv.org/html/2601.99990v2']);
  });
});

describe('nothing is kept, and it is said why', () => {
  test.each([
    ['where arXiv has no such version', {}, 'notThere: 2'],
    [
      'where another version is answered with',
      { '/html/2601.99990v2': HTML.replace('v2', 'v1') },
      'otherPaper: 2601.99990v1',
    ],
    [
      'where another paper is answered with',
      { '/html/2601.99990v2': HTML.replace('2601', '2602') },
      'otherPaper: 2602.99990v2',
    ],
    ['where arXiv refuses', { '/html/2601.99990v2': 403 }, 'refused: 403'],
    ['without a network', { '/html/2601.99990v2': 0 }, 'offline'],
  ])('%s', async (_, answers, problem) => {
    web = answers;
    expect(await ask(2)).toEqual({ kept: false, url: 'https://arxiv.org/abs/2601.99990v2', problem });
    expect(kept).toEqual([]);
  });

  test('on ar5iv, which is not asked at all', async () => {
    const answer = await ask(2, 'https://ar5iv.labs.arxiv.org/html/2601.99990');
    expect(answer).toMatchObject({ kept: false, problem: 'otherSite' });
    expect(asked).toEqual([]);
  });
});
