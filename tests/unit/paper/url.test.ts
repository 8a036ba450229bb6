import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId, type ArxivId } from '../../../lib/paper/id';
import { absUrl, htmlUrl, locate, locatePdf } from '../../../lib/paper/url';

const found = (url: string) => {
  const location = locate(url);
  return location && [location.page, location.paper, location.version];
};

describe('the address of a page', () => {
  it.each([
    ['https://arxiv.org/abs/2411.02306', ['abs', '2411.02306', null]],
    ['https://arxiv.org/abs/2411.02306v1', ['abs', '2411.02306', 1]],
    ['https://arxiv.org/abs/2411.02306v12/', ['abs', '2411.02306', 12]],
    ['https://arxiv.org/abs/0704.0615v3#comments', ['abs', '0704.0615', 3]],
    ['https://arxiv.org/abs/2304.09157?labs-style=tabs-above', ['abs', '2304.09157', null]],
    ['https://arxiv.org/abs/2304.09157v2?context=cs.DL', ['abs', '2304.09157', 2]],
    ['https://arxiv.org/abs/arXiv:2411.02306v1', ['abs', '2411.02306', 1]],
    ['https://arxiv.org/abs/hep-th/9901001v2', ['abs', 'hep-th/9901001', 2]],
    ['https://arxiv.org/abs/hep-th%2F9901001', ['abs', 'hep-th/9901001', null]],
    ['https://arxiv.org/abs/math.GT/0309136v1', ['abs', 'math/0309136', 1]],
    ['https://arxiv.org/abs/hep-th?9901001', ['abs', 'hep-th/9901001', null]],
    ['https://arxiv.org/abs/hep-th?papernum=9901001v2', ['abs', 'hep-th/9901001', 2]],
    ['https://arxiv.org/html/2411.02306', ['html', '2411.02306', null]],
    ['https://arxiv.org/html/2411.02306v1/', ['html', '2411.02306', 1]],
    ['https://arxiv.org/html/2411.02306v1#S1.p2', ['html', '2411.02306', 1]],
    ['https://arxiv.org/html/cs/0011021v1', ['html', 'cs/0011021', 1]],
    ['https://www.arxiv.org/abs/2411.02306', ['abs', '2411.02306', null]],
    ['https://export.arxiv.org/abs/2411.02306', ['abs', '2411.02306', null]],
    ['https://xxx.lanl.gov/abs/hep-th/9901001', ['abs', 'hep-th/9901001', null]],
    ['https://browse.arxiv.org/latexml/2012.02201v2/2012.02201v2.html', ['html', '2012.02201', 2]],
    ['https://ar5iv.labs.arxiv.org/html/2411.02306', ['ar5iv', '2411.02306', null]],
    ['https://ar5iv.org/html/astro-ph/9710163', ['ar5iv', 'astro-ph/9710163', null]],
    ['https://ar5iv.org/abs/2411.02306v2', ['ar5iv', '2411.02306', null]],
    ['https://ar5iv.org/papers/2411.02306', ['ar5iv', '2411.02306', null]],
  ])('%s', (url, expected) => {
    expect(found(url)).toEqual(expected);
  });

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/pdf/2411.02306v1',
    'https://arxiv.org/format/2411.02306',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/hep-th',
    'https://arxiv.org/abs/2413.02306',
    'https://arxiv.org/abs/2411.02306v0',
    'https://arxiv.org/abs/%E0%A4%A',
    'https://arxiv.org/html/2411.02306v1/x1.png',
    'https://services.arxiv.org/html/submission/5393936/view',
    'https://www.alphaxiv.org/abs/2411.02306',
    'https://notarxiv.org/abs/2411.02306',
    'https://arxiv.org.example.org/abs/2411.02306',
    'file:///abs/2411.02306',
    'not an address',
    '',
  ])('%s is none of a paper', (url) => {
    expect(locate(url)).toBeNull();
  });
});

describe('the address of a PDF', () => {
  it.each([
    ['https://arxiv.org/pdf/2411.02306', '2411.02306', null],
    ['https://arxiv.org/pdf/2411.02306v2.pdf', '2411.02306', 2],
    ['https://arxiv.org/pdf/hep-th/9901001v1', 'hep-th/9901001', 1],
    ['https://export.arxiv.org/pdf/2411.02306v2?download=1', '2411.02306', 2],
  ])('%s', (url, paper, version) => {
    expect(locatePdf(url)).toEqual({ paper, version });
  });

  it('is not that of another page', () => {
    expect(locatePdf('https://arxiv.org/abs/2411.02306')).toBeNull();
    expect(locatePdf('https://example.org/pdf/2411.02306')).toBeNull();
  });
});

describe('the addresses that we make', () => {
  it('name the paper, and the version where one is meant', () => {
    const paper = 'hep-th/9901001' as ArxivId;
    expect(absUrl(paper, null)).toBe('https://arxiv.org/abs/hep-th/9901001');
    expect(htmlUrl(paper, 2)).toBe('https://arxiv.org/html/hep-th/9901001v2');
  });

  it('lead back to the paper', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
    const written = fc.oneof(
      fc.tuple(digits(2), month, fc.oneof(digits(4), digits(5))).map(([yy, mm, n]) => `${yy}${mm}.${n}`),
      fc
        .tuple(fc.constantFrom('hep-th', 'math-ph', 'cs', 'alg-geom'), digits(2), month, digits(3))
        .map(([archive, yy, mm, n]) => `${archive}/${yy}${mm}${n}`),
    );
    const version = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null });
    fc.assert(
      fc.property(written, version, (id, number) => {
        const { paper } = parseArxivId(id)!;
        expect(locate(absUrl(paper, number))).toEqual({ page: 'abs', paper, version: number });
        expect(locate(htmlUrl(paper, number))).toEqual({ page: 'html', paper, version: number });
      }),
    );
  });
});
