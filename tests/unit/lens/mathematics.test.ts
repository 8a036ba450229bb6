import { describe, expect, it } from 'vitest';
import { isMathematics, looksLikeMathematics } from '../../../lib/lens/mathematics';
import type { Environment } from '../../../lib/page-text/page-text';
import { pageOf, paragraph, type WrittenBlock } from '../build-page';

const prose = (text: string, environment?: Environment): WrittenBlock => ({
  role: 'paragraph',
  text,
  ...(environment && { environment }),
});
const PLAIN = prose('We dug a bed for the moles and counted what they left in it.');
const LEMMA = prose('Let $x$ be a hedge and $y$ its height; then $x$ and $y$ agree on $z$.', 'theorem');
const PROOF = prose('For each $x$ choose $y$ with $x<y$, and note that $y$ bounds $z$.', 'proof');

const looks = (...blocks: WrittenBlock[]) => looksLikeMathematics(pageOf(blocks).page);

describe('a paper of mathematics, where its categories are known', () => {
  it.each(['math.AG', 'math-ph', 'math', 'alg-geom', 'q-alg', 'stat.TH'])('is told by %s', (category) => {
    expect(isMathematics([category, 'cs.LG'], paragraph('Moles dig.').page)).toBe(true);
  });

  it('is told by the primary category alone, whatever it looks like', () => {
    const { page } = pageOf([LEMMA, PROOF, LEMMA, PROOF]);
    expect(isMathematics(['cs.LG', 'math.OC'], page)).toBe(false);
    expect(isMathematics([], page)).toBe(true);
  });
});

describe('a page without categories is one of mathematics', () => {
  it('where theorems, proofs and formulas make it up', () => {
    expect(looks(PLAIN, LEMMA, PROOF, LEMMA, PROOF)).toBe(true);
  });

  it('where paragraphs begin as theorems do, though they are not set as such', () => {
    const { text } = LEMMA;
    expect(looks(prose(`Lemma 1. ${text}`), prose(`Lemma 2. ${text}`), prose(`Proof. ${text}`), PLAIN)).toBe(
      true,
    );
  });

  it('where it names its classification', () => {
    expect(
      looks(PLAIN, prose('2020 Mathematics Subject Classification: Primary 05C10; Secondary 91A46')),
    ).toBe(true);
    expect(looks(PLAIN, prose('MSC 2010: 05Cxx'))).toBe(true);
  });

  it('where an abstract speaks its language', () => {
    expect(
      looks(prose('We prove a conjecture on the cohomology of gardens: each hedge is a manifold.')),
    ).toBe(true);
  });
});

describe('a page without categories is not one of mathematics', () => {
  it('where it has few theorems', () => {
    expect(looks(LEMMA, PROOF, ...Array.from({ length: 12 }, () => PLAIN))).toBe(false);
  });

  it('where it has many formulas and no theorem', () => {
    expect(looks(...Array.from({ length: 8 }, () => prose(LEMMA.text)))).toBe(false);
  });

  it('where theorems stand without formulas', () => {
    const [said, shown] = [
      prose('Moles dig, all of them.', 'theorem'),
      prose('They do so at night.', 'proof'),
    ];
    expect(looks(said, shown, said, shown)).toBe(false);
  });

  it('where it speaks of a lemma or of subjects in passing', () => {
    expect(looks(prose('The lemmas of the lexicon were sorted; our theorem on moles helps.'))).toBe(false);
    expect(looks(prose('Subject classification was by 05 keepers.'))).toBe(false);
  });

  it('where it has no text', () => {
    expect(looks(prose('$x$'))).toBe(false);
  });
});
