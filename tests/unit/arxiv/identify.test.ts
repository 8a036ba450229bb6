import { describe, expect, it } from 'vitest';
import { identify } from '../../../lib/arxiv/identify';
import { pageTitle } from '../../../lib/arxiv/title';
import { documentOf, fixture, read } from './documents';

describe('which paper a page shows', () => {
  it('is told by the address, and the version by the page where the address has none', () => {
    const identity = {
      page: 'abs',
      paper: '2502.04321',
      version: 2,
      latest: 3,
      categories: ['stat.AP', 'hep-th', 'cs.LG'],
      withdrawn: false,
    };
    expect(identify(fixture('pages/abs'), 'https://arxiv.org/abs/2502.04321v2')).toEqual(identity);
    expect(identify(fixture('pages/abs'), 'https://arxiv.org/abs/2502.04321?context=cs.DL')).toEqual(
      identity,
    );
  });

  it('may be withdrawn, and need not tell its history', () => {
    expect(identify(fixture('pages/abs-withdrawn'), 'https://arxiv.org/abs/hep-th/9901001')).toEqual({
      page: 'abs',
      paper: 'hep-th/9901001',
      version: 3,
      latest: null,
      categories: ['hep-th'],
      withdrawn: true,
    });
  });

  it('is not called withdrawn for a newer version that was', () => {
    const document = documentOf(`<div id="abs"><span class="error">A newer version of this paper has been
      withdrawn by Di Blackthorn</span><h1 class="title">Gardens</h1></div>`);
    expect(identify(document, 'https://arxiv.org/abs/2502.04321v1')?.withdrawn).toBe(false);
  });

  it('is told by the watermark on HTML pages, where either shell puts it', () => {
    expect(identify(fixture('pages/html-new'), 'https://arxiv.org/html/2609.01234')).toEqual({
      page: 'html',
      paper: '2609.01234',
      version: 2,
      latest: null,
      categories: ['cs.CL'],
      withdrawn: false,
    });
    expect(identify(fixture('pages/html-old'), 'https://arxiv.org/html/2402.01234/')).toMatchObject({
      version: 1,
      categories: ['astro-ph.GA', 'cs.CL'],
    });
  });

  it('has no version on ar5iv, and none while the watermark is missing', () => {
    const unknown = { version: null, latest: null, categories: [], withdrawn: false };
    expect(identify(fixture('pages/ar5iv'), 'https://ar5iv.org/html/astro-ph/9710163')).toEqual({
      page: 'ar5iv',
      paper: 'astro-ph/9710163',
      ...unknown,
    });
    expect(identify(fixture('pages/html-bare'), 'https://arxiv.org/html/2609.01234')).toMatchObject(unknown);
  });

  it('is nothing on a page that shows no paper', () => {
    const missing = documentOf('<main><h1>Article 2502.04321v9 not found</h1></main>');
    expect(identify(missing, 'https://arxiv.org/abs/2502.04321v9')).toBeNull();
    expect(identify(missing, 'https://arxiv.org/html/2502.04321v9')).toBeNull();
    expect(identify(fixture('pages/html-none'), 'https://arxiv.org/html/2411.99999v1')).toBeNull();
    expect(identify(fixture('pages/abs'), 'https://arxiv.org/list/cs.CL/new')).toBeNull();
  });

  it('is any document at the address of an HTML page that is no notice', () => {
    expect(identify(fixture('pages/html-submitted'), 'https://arxiv.org/html/cs/0011021v1')).toMatchObject({
      page: 'html',
      paper: 'cs/0011021',
      version: 1,
    });
  });
});

describe('the title of a page', () => {
  it('is the one it shows', () => {
    const document = fixture('pages/html-new');
    expect(pageTitle(document, read(document, 'html').page)).toBe('Quiet hedges: and \uFFFC loud ones');
  });

  it('is that of the document where it shows none, and null where that is empty', () => {
    const bare = fixture('pages/html-bare');
    expect(pageTitle(bare, read(bare, 'html').page)).toBe('Untitled Document');
    const empty = documentOf('<title> </title><p>text</p>');
    expect(pageTitle(empty, read(empty, 'html').page)).toBeNull();
  });
});
