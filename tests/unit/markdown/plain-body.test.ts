import { describe, expect, it } from 'vitest';
import { plainBody } from '../../../lib/markdown/plain-body';

describe('a note on one line', () => {
  it.each([
    ['Moles **always** dig, see [the table](https://example.org/).', 'Moles always dig, see the table.'],
    ['One.\n\nTwo.', 'One. Two.'],
    ['- ivy\n- roots', 'ivy roots'],
    ['It is $x^2$ at most.', 'It is x^2 at most.'],
    ['> quoted\n\nand said', 'quoted and said'],
    ['', ''],
  ])('reads %j as %j', (source, plain) => {
    expect(plainBody(source)).toBe(plain);
  });
});
