/** The whole import over critiques of our own, held against what a careful reader sees in them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES, fixtureCases, type Case } from '../../eval/importing/cases';
import { compare, type Agreement, type Share } from '../../eval/importing/compare';
import { imported } from '../../eval/importing/imported';

const NAMES = ['blog.md', 'forum.txt', 'review.txt', 'thread.html'];

describe('the import of a posted critique', () => {
  let cases: Case[];
  beforeAll(async () => {
    cases = await fixtureCases();
  });

  it(`is held to every critique in ${FIXTURES.split('/').slice(-3).join('/')}`, () => {
    expect(cases.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES));
  });

  describe.each(NAMES)('of %s', (name) => {
    let agreement: Agreement;
    beforeAll(() => {
      const found = cases.find((each) => each.name === name)!;
      agreement = compare(found.truth, imported(found));
    });
    const all = (share: Share) => expect(share.right, agreement.misses.join('\n')).toBe(share.of);
    const none = (count: number) => expect(count, agreement.misses.join('\n')).toBe(0);

    it('places every quotation of the paper right, and none wrongly', () => {
      expect(agreement.quotations.of).toBeGreaterThan(0);
      all(agreement.quotations);
      none(agreement.wrong);
    });
    it('takes what follows a quotation as the note on it', () => {
      all(agreement.bodies);
    });
    it('files every reply under the part that it quotes, and makes no other', () => {
      expect(agreement.replies.of).toBeGreaterThan(0);
      all(agreement.replies);
      none(agreement.strayReplies);
    });
    it('offers answers that quote nothing where they belong', () => {
      all(agreement.offers);
    });
    it('sees promises where something is promised, and only there', () => {
      all(agreement.promises);
      none(agreement.strayPromises);
    });
    it('misreads at most one position', () => {
      const { right, of } = agreement.positions;
      expect(of - right, agreement.misses.join('\n')).toBeLessThanOrEqual(1);
    });
    it('takes neutral wordings, kinds and references from the words', () => {
      all(agreement.wordings);
      all(agreement.kinds);
      all(agreement.references);
    });
    it('leaves on the whole paper what speaks of the whole', () => {
      all(agreement.wholePaper);
    });
    it('leaves out second copies, and no line more', () => {
      all(agreement.duplicates);
      none(agreement.strayDuplicates);
    });
    it('lets nothing dangerous through', () => {
      none(agreement.unsafe);
    });
  });
});
