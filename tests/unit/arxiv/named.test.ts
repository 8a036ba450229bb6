// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { namedBy } from '../../../lib/arxiv/named';

const named = (html: string) => namedBy(new DOMParser().parseFromString(html, 'text/html'));

test('an HTML page names itself by its watermark', () => {
  const page = `<div id="watermark-tr">arXiv:2601.99990v2 [cs.LG] 04 Jan 2026</div><article class="ltx_document"></article>`;
  expect(named(page)).toEqual({ paper: '2601.99990', version: 2 });
  expect(named(page.replace('2601.99990v2', 'hep-th/9901001v3'))).toEqual({
    paper: 'hep-th/9901001',
    version: 3,
  });
});

test('a page of the older shell, whose watermark comes later, by its base', () => {
  expect(named(`<base href="/html/2601.99990v1/"><article class="ltx_document"></article>`)).toEqual({
    paper: '2601.99990',
    version: 1,
  });
});

test('an abstract page by its record and the version in its history that is no link', () => {
  const page = `<meta name="citation_arxiv_id" content="2601.99990"><div id="abs"><h1 class="title">T</h1>
    <div class="submission-history"><strong>[v1]</strong><strong><a href="/abs/2601.99990v2">[v2]</a></strong></div></div>`;
  expect(named(page)).toEqual({ paper: '2601.99990', version: 1 });
});

test('another page names no paper', () => {
  expect(named('<h1>Garden news</h1>')).toEqual({ paper: null, version: null });
});
