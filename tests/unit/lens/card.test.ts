import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../lib/lens/card';
import type { Card, Finding } from '../../../lib/lens/finding';
import { LEAVE_OUT } from '../../../lib/lens/offer';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { pageOf } from '../build-page';
import { findingsOn } from './looking';

const cardsOn = (text: string, role: 'paragraph' | 'title' | 'abstract' = 'paragraph'): Card[] => {
  const { page } = pageOf([{ role, text }]);
  return findingsOn(page).map((finding) => cardOf(page, finding, lexiconOf()));
};
const cardOn = (text: string, role?: 'paragraph' | 'title' | 'abstract') => cardsOn(text, role)[0]!;

describe('a card', () => {
  it('says kind, term, wording, reason and source', () => {
    expect(cardOn('The policy surgically targets roses.')).toMatchObject({
      kind: 'loaded',
      term: 'surgically target',
      text: 'surgically targets',
      source: "Hedgerow's editors",
    });
  });

  it.each([
    ['Agents surgically target roses.', 'selectively target'],
    ['The agent surgically targets roses.', 'selectively targets'],
    ['Roses were surgically targeted.', 'selectively targeted'],
    ['It works by surgically targeting roses.', 'selectively targeting'],
    ['Clay pots have unlocked yields.', 'allowed'],
    ['Yields skyrocket.', 'rise'],
    ['Yields skyrocketed.', 'rose'],
  ])('offers a wording in the form of what it stands for: %s', (text, neutral) => {
    expect(cardOn(text).neutral[0]).toBe(neutral);
  });

  it('begins a wording with a capital where the text does', () => {
    expect(cardOn('Groundbreaking pots were bought.').neutral[0]).toBe('New');
  });

  it('advises to leave out what adds nothing', () => {
    expect(cardOn('Clearly, moles left.').neutral).toEqual([LEAVE_OUT]);
    expect(cardOn('Yields rose dramatically.').neutral).toEqual([LEAVE_OUT]);
  });

  it('offers nothing for a hedge, which is no fault', () => {
    const card = cardOn('Moles may leave.');
    expect(card.neutral).toEqual([]);
    expect(card.carry).toBeNull();
  });

  it('says what would carry the wording', () => {
    expect(cardOn('Moles always leave.').carry).toMatch(/^the number of cases/);
  });

  it('tells of a quotation and of a negation', () => {
    expect(cardOn('He wrote "clearly so".').place).toEqual([expect.stringContaining('quoted')]);
    expect(cardOn('It is not clearly so.').place).toEqual([expect.stringContaining('under a negation')]);
  });

  it('tempers a claim in the capitals of its title', () => {
    expect(cardOn('Moles Emerge When It Rains', 'title')).toMatchObject({
      kind: 'claim',
      text: 'Emerge',
      neutral: ['Can Emerge'],
    });
    expect(cardOn('Deception emerges when rewards are large.', 'abstract').kind).toBe('loaded');
    expect(cardsOn('Deception emerges when rewards are large.', 'abstract')[1]!.neutral).toEqual([
      'can emerge',
    ]);
  });

  it('does the sum of a pair, also where formulas hold the numbers', () => {
    expect(cardOn('We saw a small increase from .14 to .21.')).toMatchObject({
      kind: 'quantity',
      why: expect.stringContaining('+0.07, +50 %') as string,
      neutral: ['an increase from .14 to .21 (+50 %)'],
    });
    expect(cardOn('We saw a slight rise from $20\\%$ to $31\\%$.').neutral).toEqual([
      'rise from 20% to 31% (+55 %)',
    ]);
  });

  it('refuses a finding that is none of the page', () => {
    const { page } = pageOf([{ role: 'paragraph', text: 'Moles may leave.' }]);
    const finding: Finding = { ...findingsOn(page)[0]!, entry: 'general/nothing' };
    expect(() => cardOf(page, finding, lexiconOf())).toThrow('general/nothing');
  });
});
