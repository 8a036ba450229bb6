// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { CallBackground } from '../../../components/client';
import { FindingCard } from '../../../components/sidebar/finding-card';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import type { Card } from '../../../lib/lens/finding';
import { drawing, one, press, texts } from './drawn';
import { findingOf } from './samples';

const { draw } = drawing();

const CARD: Card = {
  kind: 'loaded',
  term: 'thorny',
  text: 'thorny',
  why: 'Hedges have thorns.',
  carry: 'A thorn.',
  place: ['It stands in a quotation.'],
  weighed: ['a thorny bush'],
  neutral: ['hard', 'leave it out'],
  definitions: [
    { means: 'With thorns.', by: 'Gardeners', source: 'The garden', url: 'https://example.org/garden' },
    { means: 'Difficult.', by: 'Others', source: 'A letter', url: 'javascript:alert(1)' },
  ],
  defined: { start: 40, end: 60, text: 'By thorny we mean hard.' },
  replaces: { start: 4, end: 7 },
  source: 'The gardener',
  rules: [{ name: 'thorns', says: 'No bush stands near.' }],
};

async function show(card: Card | Error): Promise<[name: string, request: unknown][]> {
  const asked: [string, unknown][] = [];
  const call: CallBackground = (name, request) => {
    asked.push([name, request]);
    if (name !== 'tab/card') return Promise.resolve({});
    return card instanceof Error ? Promise.reject(card) : Promise.resolve(card);
  };
  const store = new SidebarStore({
    call,
    watchSettings: () => () => {},
    onPush: () => () => {},
    optionsUrl: '',
    allNotesUrl: '',
    exchangeUrls: { import: '', report: '', neutral: '' },
  });
  await draw(<FindingCard finding={findingOf(4)} store={store} />);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return asked;
}

describe('the card of a mark in the sidebar', () => {
  it('says all that the lens says of it', async () => {
    await show(CARD);
    const said = one('.finding-card').textContent ?? '';
    for (const words of [
      CARD.why,
      'A thorn.',
      'It stands in a quotation.',
      'a thorny bush',
      'hard',
      'With thorns.',
      'Gardeners',
      'Difficult.',
      'By thorny we mean hard.',
      'The gardener',
      'No bush stands near.',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('links the source of a definition, and nothing that is no address of the web', async () => {
    await show(CARD);
    const links = [...document.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.href, link.rel])).toEqual([
      ['The garden', 'https://example.org/garden', 'noopener noreferrer'],
    ]);
    expect(one('.definitions').textContent).toContain('A letter');
  });

  it('goes to the paper’s own definition', async () => {
    const asked = await show(CARD);
    await press('sidebar_marks_goDefined');
    expect(asked.at(-1)).toEqual(['tab/go', { start: 40, end: 60 }]);
  });

  it.each([
    ['hedge', 'sidebar_marks_noneHedge', []],
    ['loaded', 'sidebar_marks_noneDisputed', CARD.definitions],
    ['booster', 'sidebar_marks_noneOther', []],
  ] as const)('says why nothing is put in the place of a %s', async (kind, said, definitions) => {
    await show({ ...CARD, kind, neutral: [], definitions: [...definitions] });
    expect(texts('.card-part').join()).toContain(said);
  });

  it('begins a note on the mark of its kind, with a neutral wording that is chosen or without', async () => {
    const asked = await show(CARD);
    const place = { start: 4, end: 7, kind: 'hedge' };
    expect(asked[0]).toEqual(['tab/card', place]);
    await press('page_card_write');
    expect(asked.at(-1)).toEqual(['tab/write-on', { ...place, rewording: null }]);
    await press('hardpage_card_use');
    expect(asked.at(-1)).toEqual(['tab/write-on', { ...place, rewording: 'hard' }]);
  });

  it('offers advice to read, not to put into a note', async () => {
    await show(CARD);
    expect(texts('.neutral > li')).toEqual(['hardpage_card_use', 'leave it out']);
    expect(texts('.neutral button')).toEqual(['hardpage_card_use']);
  });

  it('takes the mark away, or the term in all papers', async () => {
    const asked = await show(CARD);
    await press('sidebar_marks_notHere');
    expect(asked.at(-1)).toEqual(['tab/dismiss', { start: 4, end: 7, kind: 'hedge' }]);
    await press('sidebar_marks_neverForMe');
    expect(asked.at(-1)).toEqual(['settings/change', { mute: { kind: 'hedge', term: 'may' } }]);
  });

  it('says why it cannot be shown', async () => {
    await show(new Error('The page does not answer.'));
    expect(one('.finding-card').textContent).toContain('The page does not answer.');
  });
});
