import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { plainBody } from '../../../lib/markdown/plain-body';
import { runAtOnce } from '../../../lib/slices/slices';

const cutText = (source: string) => runAtOnce(cut(source, 'text'));

/** A formula is written between dollars in the text, and without them where it is set. */
const withoutDollars = (text: string) => text.replace(/\$/gu, '').replace(/\s+/gu, ' ').trim();

describe('a flat text', () => {
  it('has a part for each line that is not empty, all in one post', () => {
    const { posts, parts } = cutText('Moles dig deep.\n\nHedges grow slowly.\r\n  So do oaks.  \n');
    expect(posts).toHaveLength(1);
    expect(parts.map((part) => [part.lines.from, part.text])).toEqual([
      [1, 'Moles dig deep.'],
      [3, 'Hedges grow slowly.'],
      [4, 'So do oaks.'],
    ]);
  });

  it('is shown as it was typed, but for formulas, which are set', () => {
    const typed = fc.stringMatching(/^[-+*_#>~`$|[\]()!.:=\\&;<a-c 0-9]{0,40}$/);
    fc.assert(
      fc.property(typed, (line) => {
        for (const { text, markdown } of cutText(line).parts) {
          expect(withoutDollars(plainBody(markdown))).toBe(withoutDollars(text));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
