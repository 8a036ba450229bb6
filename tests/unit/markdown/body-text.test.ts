import { describe, expect, it } from 'vitest';
import { beginningOf, piecesOf, safeAddress } from '../../../lib/markdown/body-text';

const links = (text: string) =>
  piecesOf(text).flatMap((piece) => (piece.type === 'link' ? [piece.href] : []));

describe('a link in a text', () => {
  it.each([
    ['See https://arxiv.org/abs/2411.02306.', ['https://arxiv.org/abs/2411.02306']],
    ['(http://example.org/a_(b), and more)', ['http://example.org/a_(b)']],
    ['“https://example.org/x?y=1&z=2”', ['https://example.org/x?y=1&z=2']],
    ['<https://example.org/>', ['https://example.org/']],
    ['https://a.org/1, https://b.org/2', ['https://a.org/1', 'https://b.org/2']],
  ])('in %s ends where the address does', (text, expected) => expect(links(text)).toEqual(expected));

  it.each([
    ['as arXiv:2411.02306v2 shows', 'https://arxiv.org/abs/2411.02306v2'],
    ['(arxiv: hep-th/9901001)', 'https://arxiv.org/abs/hep-th/9901001'],
    ['doi:10.1000/182.', 'https://doi.org/10.1000/182'],
  ])('is made of the id in %s', (text, expected) => expect(links(text)).toEqual([expected]));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'https://',
    'arXiv:2499.02306',
    'doi:11.1000/182',
  ])('is not made of %s', (text) => expect(links(text)).toEqual([]));

  it('takes no character away', () => {
    const text = 'a https://a.org/x). b arXiv:2411.02306; c';
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('such as %s may be opened', (written, address) => expect(safeAddress(written)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome-extension://abc/options.html',
    'blob:https://a.org/1',
    '//example.org/',
    '/relative',
    '#there',
    '',
  ])('such as %s may not', (written) => expect(safeAddress(written)).toBeNull());
});

describe('the beginning of a long text', () => {
  it('is not needed for a short one', () => expect(beginningOf('short', 10)).toBeNull());

  it('ends at a word', () => {
    expect(beginningOf('one two three four five six seven', 14)).toBe('one two three …');
  });

  it('never cuts a character in two', () => {
    expect(beginningOf('😀'.repeat(40), 11)).toBe(`${'😀'.repeat(5)} …`);
  });
});
