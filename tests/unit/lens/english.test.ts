import { describe, expect, it } from 'vitest';
import { inflectedAlike, proposeForms } from '../../../lib/lens/english';

describe('forms proposed for a term', () => {
  it.each([
    ['target', 'target, targets, targeted, targeting'],
    ['surgically target', 'surgically target, surgically targets, surgically targeted, surgically targeting'],
    ['scheme', 'scheme, schemes, schemed, scheming'],
    ['manipulate', 'manipulate, manipulates, manipulated, manipulating'],
    ['prune', 'prune, prunes, pruned, pruning'],
    ['plan', 'plan, plans, planned, planning'],
    ['focus', 'focus, focuses, focused, focusing'],
    ['defy', 'defy, defies, defied, defying'],
    ['prefer', 'prefer, prefers, preferred, preferring'],
    ['rebel against', 'rebel against, rebels against, rebelled against, rebelling against'],
    ['seek power', 'seek power, seeks power, sought power, seeking power'],
    ['lie', 'lie, lies, lied, lying'],
    ['give in to', 'give in to, gives in to, gave in to, given in to, giving in to'],
  ])('%s', (selected, forms) => {
    expect(proposeForms(selected).join(', ')).toBe(forms);
  });

  it.each([
    ['targeted', 'targeted, target, targets, targeting'],
    ['scheming', 'scheming, scheme, schemes, schemed'],
    ['deceived', 'deceived, deceive, deceives, deceiving'],
    ['planned', 'planned, plan, plans, planning'],
    ['manipulating', 'manipulating, manipulate, manipulates, manipulated'],
    ['sought power', 'sought power, seek power, seeks power, seeking power'],
  ])('begin with the word as selected: %s', (selected, forms) => {
    expect(proposeForms(selected).join(', ')).toBe(forms);
  });

  it.each([
    ['groundbreakingly', 'groundbreakingly'],
    ['remarkable', 'remarkable'],
    ['power-seeking', 'power-seeking'],
    ['hidden agenda', 'hidden agenda, hidden agendas'],
    ['theory of mind', 'theory of mind, theories of mind'],
    ['deception', 'deception, deceptions'],
    ['awareness', 'awareness'],
    ['  The “Treacherous\u00A0Turn”, ', 'the treacherous turn, the treacherous turns'],
    ['model\u2019s goals', "model's goals, model's goal"],
  ])('of nouns and adjectives are few: %s', (selected, forms) => {
    expect(proposeForms(selected).join(', ')).toBe(forms);
  });

  it('of nothing are none', () => {
    expect(proposeForms(' … ')).toEqual([]);
  });
});

describe('a wording beside a form', () => {
  it.each([
    ['targets', 'focuses on'],
    ['Targeted', 'focused on'],
    ['targeting', 'focusing on'],
    ['target', 'focus on'],
  ])('%s is inflected alike', (hit, wording) => {
    expect(inflectedAlike('focus on', 'target', hit)).toBe(wording);
  });

  it('stays as it is where it has no such form, or the hit none that is known', () => {
    expect(inflectedAlike('remarkable', 'target', 'targeted')).toBe('remarkable');
    expect(inflectedAlike('focus on', 'target', 'retarget')).toBe('focus on');
  });
});
