import { describe, expect, it } from 'vitest';
import type { ListedClaim } from '../../../lib/claims/claim-table';
import type { Judgement } from '../../../lib/claims/judgement';
import { matchJudgements } from '../../../lib/claims/matching';
import type { ArxivId } from '../../../lib/paper/id';

const quote = (exact: string) => [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }];

const claim = (id: string, text: string): ListedClaim => ({
  id,
  part: 'abstract',
  start: 0,
  end: text.length,
  text,
  formulas: [],
  selectors: quote(text),
  tempered: [],
  unhedged: true,
  restatements: [],
});

let count = 0;
const judgement = (words: string, change: Partial<Judgement> = {}): Judgement => {
  count += 1;
  return {
    id: `0190b7c2-0000-7000-8000-${String(count).padStart(12, '0')}`,
    paper: '2601.00001' as ArxivId,
    version: 1,
    claim: quote(words),
    verdict: 'narrower',
    evidence: [],
    comment: '',
    updatedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  };
};

const MOLES = claim('abstract-1', 'Moles avoid hedges that are older than ten years.');
const MOSS = claim('abstract-2', 'Moss grows on every wall in the north.');

describe('a judgement', () => {
  it('is on the claim with its words, whatever the quotation marks and blanks', () => {
    const held = judgement('Moles  avoid hedges that are older than ten years.');
    const { of, others } = matchJudgements([MOSS, MOLES], [held]);
    expect(of.get(MOLES.id)).toEqual({ judgement: held, reworded: false });
    expect(of.has(MOSS.id)).toBe(false);
    expect(others).toEqual([]);
  });

  it('is on a claim that was reworded, and it is said so', () => {
    const held = judgement('Moles may avoid hedges that are older than five years.');
    expect(matchJudgements([MOSS, MOLES], [held]).of.get(MOLES.id)).toEqual({
      judgement: held,
      reworded: true,
    });
  });

  it('is on no other claim on the same matter', () => {
    const held = judgement('Moles sleep under hedges.');
    expect(matchJudgements([MOSS, MOLES], [held])).toMatchObject({ others: [held] });
  });

  it('counts where it is the newer of two; the older is listed apart', () => {
    const older = judgement(MOLES.text);
    const newer = judgement(MOLES.text, { updatedAt: '2026-11-21T10:00:00.000Z' });
    const { of, others } = matchJudgements([MOLES], [older, newer]);
    expect(of.get(MOLES.id)!.judgement).toBe(newer);
    expect(others).toEqual([older]);
  });

  it('on the very words goes before one on like words', () => {
    const like = judgement('Moles avoid hedges that are older than five years.', {
      updatedAt: '2026-11-22T10:00:00.000Z',
    });
    const same = judgement(MOLES.text);
    expect(matchJudgements([MOLES], [like, same]).of.get(MOLES.id)!.judgement).toBe(same);
  });

  it('without words is on nothing', () => {
    const held = judgement('x', { claim: [{ type: 'TextPositionSelector', start: 0, end: 4 }] });
    expect(matchJudgements([MOLES], [held]).others).toEqual([held]);
  });
});
