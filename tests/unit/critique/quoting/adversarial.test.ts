/** The first law: never a quotation on a wrong place. */
import { describe, expect, it } from 'vitest';
import { adversarial, type Kind } from './adversarial-texts';
import { demoPaper, gardenPaper, quotesOf } from './build';

const PAPERS = { 'the paper of our critiques': gardenPaper(), 'the demo paper': demoPaper() };
const BEHIND = 'I would like to know what others think of this.';

describe.each(Object.entries(PAPERS))('of texts that quote nothing of %s', (_, page) => {
  const texts = adversarial(page);
  const kinds = Object.keys(texts) as Kind[];

  it('there are two hundred at least, and some of each kind', () => {
    expect(Object.values(texts).flat().length).toBeGreaterThanOrEqual(200);
    for (const kind of kinds) expect(texts[kind].length, kind).toBeGreaterThan(4);
  });

  it.each(kinds)('none is placed: %s', (kind) => {
    const placed = texts[kind].flatMap(({ text, several }) =>
      quotesOf(page, [text, BEHIND]).paper.flatMap(({ found, span }) => {
        if (found.status === 'orphan' || (several && found.status === 'ambiguous')) return [];
        const typed = typeof text === 'string' ? text : text.text;
        return [{ typed, quoted: typed.slice(span.start, span.end), found }];
      }),
    );
    expect(placed).toEqual([]);
  });

  it('none is placed where all of them stand in one post', () => {
    const all = Object.values(texts).flat();
    const { paper } = quotesOf(
      page,
      all.flatMap(({ text }) => [text, BEHIND]),
    );
    expect(paper.filter(({ found }) => 'text' in found)).toEqual([]);
  });
});
