import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, labelOf, workOf, worksIn } from '../../../lib/evidence/references';

const named = (text: string) => worksIn(text).map(({ scheme, id }) => `${scheme} ${id}`);

describe('a work is recognised', () => {
  it.each([
    ['2411.02306', 'arxiv 2411.02306'],
    ['2411.02306v2', 'arxiv 2411.02306v2'],
    ['0704.0001', 'arxiv 0704.0001'],
    ['arXiv:0704.0001v3', 'arxiv 0704.0001v3'],
    ['arXiv: 2411.02306', 'arxiv 2411.02306'],
    ['ARXIV:2411.02306V2', 'arxiv 2411.02306v2'],
    ['hep-th/9901001', 'arxiv hep-th/9901001'],
    ['arXiv:math.GT/0309136v1', 'arxiv math/0309136v1'],
    ['math.GT/0309136', 'arxiv math/0309136'],
    ['https://arxiv.org/abs/2411.02306v2', 'arxiv 2411.02306v2'],
    ['https://arxiv.org/pdf/2411.02306v2.pdf', 'arxiv 2411.02306v2'],
    ['https://arxiv.org/html/2411.02306v2#S3', 'arxiv 2411.02306v2'],
    ['http://export.arxiv.org/abs/hep-th/9901001', 'arxiv hep-th/9901001'],
    ['https://ar5iv.labs.arxiv.org/html/2411.02306', 'arxiv 2411.02306'],
    ['https://xxx.lanl.gov/abs/hep-th/9901001', 'arxiv hep-th/9901001'],
    ['arxiv.org/abs/2411.02306', 'arxiv 2411.02306'],
    ['https://doi.org/10.48550/arXiv.2411.02306', 'arxiv 2411.02306'],
    ['10.5555/12345678', 'doi 10.5555/12345678'],
    ['doi:10.5555/ABC.1', 'doi 10.5555/abc.1'],
    ['DOI 10.5555/abc', 'doi 10.5555/abc'],
    ['https://doi.org/10.5555/abc', 'doi 10.5555/abc'],
    ['http://dx.doi.org/10.5555/abc%2Fdef', 'doi 10.5555/abc/def'],
    ['doi.org/10.5555/abc', 'doi 10.5555/abc'],
    ['10.5555/S0140-0000(05)66665-4', 'doi 10.5555/s0140-0000(05)66665-4'],
    [
      '10.5555/(SICI)1097(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      'doi 10.5555/(sici)1097(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
    ['https://example.org/a?b=c#d', 'url https://example.org/a?b=c#d'],
    ['HTTPS://Example.ORG/Path', 'url https://example.org/Path'],
    ['https://example.org', 'url https://example.org/'],
    ['https://example.org/wiki/Mole_(animal)', 'url https://example.org/wiki/Mole_(animal)'],
  ])('in %j', (text, expected) => {
    expect(named(text)).toEqual([expected]);
    const work = workOf(` ${text}\n`);
    expect(work && `${work.scheme} ${work.id}`).toBe(expected);
  });

  it.each([
    'ftp://example.org/a',
    'javascript:alert(1)',
    'https://me:secret@example.org/',
    'https://localhost/a',
    'https://',
    'a ratio of 1203.4567 in Table 2',
    'an error of 2411.02306 %',
    'costs $2411.02306',
    '2413.02306',
    'sections 10.1 and 10.2',
    'and/or/1234567',
    'beds/1234567',
    'v2411.02306',
    '',
  ])('and none in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('several at once, without the stops and brackets round them', () => {
    const text =
      'See [moles](https://example.org/moles), (arXiv:2411.02306v2; doi:10.5555/a(b)c). <https://doi.org/10.5555/x>; “2501.00001”, **https://example.org/b**';
    const works = worksIn(text);
    expect(works.map(({ start, end }) => text.slice(start, end))).toEqual([
      'https://example.org/moles',
      'arXiv:2411.02306v2',
      'doi:10.5555/a(b)c',
      'https://doi.org/10.5555/x',
      '2501.00001',
      'https://example.org/b',
    ]);
    expect(works.map(({ id }) => id)).toEqual([
      'https://example.org/moles',
      '2411.02306v2',
      '10.5555/a(b)c',
      '10.5555/x',
      '2501.00001',
      'https://example.org/b',
    ]);
  });

  it('alone only where nothing else is said', () => {
    expect(workOf('see 2411.02306')).toBeNull();
    expect(workOf('2411.02306, 2411.02307')).toBeNull();
    expect(workOf('moles')).toBeNull();
  });
});

describe('a link', () => {
  it.each([
    ['arxiv', '2411.02306v2', 'https://arxiv.org/abs/2411.02306v2', 'arXiv:2411.02306v2'],
    ['arxiv', 'hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001', 'arXiv:hep-th/9901001'],
    ['doi', '10.5555/a(b)c', 'https://doi.org/10.5555/a(b)c', 'doi:10.5555/a(b)c'],
    ['doi', '10.5555/a#b?c', 'https://doi.org/10.5555/a%23b%3Fc', 'doi:10.5555/a#b?c'],
    ['url', 'https://www.example.org/a/', 'https://www.example.org/a/', 'example.org/a'],
  ] as const)('to %s %s', (scheme, id, href, label) => {
    expect(hrefOf({ scheme, id })).toBe(href);
    expect(labelOf({ scheme, id })).toBe(label);
  });

  it.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', 'moles'],
    ['arxiv', 'moles'],
    ['doi', 'javascript:alert(1)'],
  ] as const)('is none for what an import calls %s %s', (scheme, id) => {
    expect(hrefOf({ scheme, id })).toBeNull();
  });

  it('to a long address is cut in the middle', () => {
    const label = labelOf({ scheme: 'url', id: `https://example.org/${'mole/'.repeat(40)}end` });
    expect(label.length).toBeLessThan(61);
    expect(label).toMatch(/^example\.org\/mole.*….*end$/);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '2411.02306',
      'arXiv:',
      '10.5555/',
      'https://',
      'example.org',
      '(',
      ')',
      '.',
      ' ',
      'a',
      '%',
      '<',
      'doi:',
    ),
    { maxLength: 12 },
  );

  it('names works at places that are in it, in order, each with an address of the web', () => {
    fc.assert(
      fc.property(
        pieces.map((parts) => parts.join('')),
        (text) => {
          let from = 0;
          for (const work of worksIn(text)) {
            expect(work.start).toBeGreaterThanOrEqual(from);
            expect(work.end).toBeGreaterThan(work.start);
            expect(hrefOf(work)).toMatch(/^https?:\/\//);
            from = work.end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('reads a link that was made from a work as that work', () => {
    fc.assert(
      fc.property(
        pieces.map((parts) => parts.join('')),
        (text) => {
          for (const work of worksIn(text)) {
            const again = workOf(hrefOf(work)!);
            if (work.scheme !== 'url') expect(again).toMatchObject({ scheme: work.scheme, id: work.id });
          }
        },
      ),
    );
  });
});
