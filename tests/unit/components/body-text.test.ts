import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, paragraphsOf, type Piece } from '../../../components/markdown/body-text';

const links = (body: string) =>
  paragraphsOf(body)
    .flat()
    .filter((piece): piece is Extract<Piece, { type: 'link' }> => piece.type === 'link')
    .map(({ href }) => href);

describe('the paragraphs of a body', () => {
  it('are cut at blank lines, also at those that hold spaces', () => {
    expect(paragraphsOf('One.\n\nTwo,\nstill two.\n \t\n\n\nThree.')).toEqual([
      [{ type: 'text', text: 'One.' }],
      [{ type: 'text', text: 'Two,\nstill two.' }],
      [{ type: 'text', text: 'Three.' }],
    ]);
  });

  it('are none for a body of white space', () => expect(paragraphsOf(' \n\n \n')).toEqual([]));

  it('show markup as it was typed', () => {
    expect(paragraphsOf('<b onclick="x()">bold</b> &amp;')).toEqual([
      [{ type: 'text', text: '<b onclick="x()">bold</b> &amp;' }],
    ]);
  });

  it('lose no character but white space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .,:/()\n"<>]{0,80}$/), (part) => {
        const body = `${part} https://arxiv.org/abs/2411.02306${part}`;
        const shown = paragraphsOf(body)
          .flat()
          .map(({ text }) => text)
          .join('');
        expect(shown.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a link in a body', () => {
  it.each([
    ['See https://arxiv.org/abs/2411.02306.', ['https://arxiv.org/abs/2411.02306']],
    ['(http://example.org/a_(b), and more)', ['http://example.org/a_(b)']],
    ['“https://example.org/x?y=1&z=2”', ['https://example.org/x?y=1&z=2']],
    ['<https://example.org/>', ['https://example.org/']],
    ['https://a.org/1, https://b.org/2', ['https://a.org/1', 'https://b.org/2']],
  ])('in %s ends where the address does', (body, expected) => expect(links(body)).toEqual(expected));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', 'https://', 'xhttps://a.org'])(
    'is not made of %s',
    (body) => expect(links(body)).toEqual([]),
  );
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
