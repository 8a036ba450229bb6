import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/lens/finding';
import type { PageText } from '../../../lib/page-text/page-text';
import { LONG, Profile, profileOf } from '../../../lib/profile/profile';
import { buildFinding } from '../build-finding';
import { pageOf, type WrittenBlock } from '../build-page';

/** Findings of a kind at each place where `words` stand. */
function marked(page: PageText, words: string, kind: Finding['kind']): Finding[] {
  const found: Finding[] = [];
  for (let at = page.text.indexOf(words); at >= 0; at = page.text.indexOf(words, at + 1)) {
    found.push(
      buildFinding({ start: at, end: at + words.length }, { kind, entry: `test/${words}`, term: words }),
    );
  }
  return found;
}

/** The profile of blocks in which "may" hedges, "clearly" boosts and "schemes" is loaded; "grand" is hype. */
function profiled(blocks: readonly WrittenBlock[], categories: readonly string[] = []): Profile | null {
  const { page } = pageOf(blocks);
  const findings = [
    ...marked(page, 'may', 'hedge'),
    ...marked(page, 'clearly', 'booster'),
    ...marked(page, 'schemes', 'loaded'),
    ...marked(page, 'grand', 'hype'),
  ].sort((a, b) => a.start - b.start);
  return profileOf(page, findings, categories);
}

const words = (count: number) => Array.from({ length: count }, () => 'mole').join(' ');

describe('a profile', () => {
  it('counts in a short text, without rates', () => {
    const profile = profiled([
      { role: 'title', text: 'Moles' },
      { role: 'abstract', text: 'Moles may dig. They clearly may not fly; a grand mole schemes.' },
    ]);
    expect(profile).toMatchObject({
      words: 13,
      total: { hedge: { count: 2, rate: null }, booster: { count: 1 }, loaded: { count: 1 } },
      abstract: { words: 12, kinds: { hedge: { count: 2 } } },
      sections: [{ part: 'front', title: null, start: 0, end: 5, words: 13 }],
    });
  });

  it('gives rates from so many words on', () => {
    const short = profiled([{ role: 'paragraph', text: `${words(LONG - 2)} may` }])!;
    const long = profiled([{ role: 'paragraph', text: `${words(LONG - 1)} may` }])!;
    expect(short.total.hedge!.rate).toBeNull();
    expect(long.total.hedge!.rate!.perThousand).toBeCloseTo(1000 / LONG, 9);
    expect(long.sections[0]!.kinds.hedge!.rate).toEqual(long.total.hedge!.rate);
  });

  it('counts a subsection with its section, and all appendices as one', () => {
    const profile = profiled([
      { role: 'abstract', text: 'It may rain.' },
      { role: 'heading', text: '1 Moles', section: '1 Moles' },
      { role: 'paragraph', text: 'Moles may dig.' },
      { role: 'paragraph', text: 'They may swim.', section: '1.1 Water' },
      { role: 'heading', text: '2 Birds', section: '2 Birds' },
      { role: 'paragraph', text: 'Birds clearly fly.' },
      { role: 'paragraph', text: 'Tables may follow.', section: 'A Tables' },
      { role: 'paragraph', text: 'And more may.', section: 'A.1 More' },
      { role: 'paragraph', text: 'Proofs may follow.', section: 'B Proofs' },
    ])!;
    expect(
      profile.sections.map(({ part, title, words, kinds }) => [part, title, words, kinds.hedge!.count]),
    ).toEqual([
      ['front', null, 3, 1],
      ['section', '1 Moles', 8, 2],
      ['section', '2 Birds', 5, 0],
      ['appendix', null, 9, 3],
    ]);
    expect(profile.sections.reduce((sum, section) => sum + section.words, 0)).toBe(profile.words);
  });

  it.each([
    [
      ['I Moles', 'II Birds', 'A Tables', 'B Proofs'],
      ['I Moles', 'II Birds', 'appendix'],
    ],
    [
      ['A Moles', 'B Birds'],
      ['A Moles', 'B Birds'],
    ],
    [
      ['1 Moles', 'Appendix', 'More'],
      ['1 Moles', 'appendix'],
    ],
    [
      ['1 Moles', 'Supplementary material'],
      ['1 Moles', 'appendix'],
    ],
    [
      ['1 Moles', '2 Appendicitis in moles'],
      ['1 Moles', '2 Appendicitis in moles'],
    ],
  ])('tells appendices from sections: %j', (titles, parts) => {
    const { sections } = profiled(
      titles.map((title) => ({ role: 'paragraph' as const, text: 'Moles dig.', section: title })),
    )!;
    expect(sections.map(({ part, title }) => title ?? part)).toEqual(parts);
  });

  it('leads to the beginning of each section', () => {
    const { page, spans } = pageOf([
      { role: 'abstract', text: '[It rained.]' },
      { role: 'heading', text: '[1 Moles]', section: '1 Moles' },
      { role: 'paragraph', text: 'Moles dig.' },
    ]);
    const places = profileOf(page, [], [])!.sections.map(({ start, end }) => ({ start, end }));
    expect(places).toEqual(spans);
  });

  it('leaves out what is no prose', () => {
    const profile = profiled([
      { role: 'authors', text: 'May Moss' },
      { role: 'paragraph', text: 'Moles may dig.' },
      { role: 'table', text: 'may may may' },
      { role: 'paragraph', text: 'We thank those who may dig.', section: 'Acknowledgements' },
    ])!;
    expect(profile).toMatchObject({ words: 3, total: { hedge: { count: 1 } } });
    expect(profile.sections).toHaveLength(1);
  });

  it('has no boosters in mathematics, where none are looked for', () => {
    const profile = profiled([{ role: 'abstract', text: 'Moles may dig.' }], ['math.CO'])!;
    expect(profile.total.booster).toBeNull();
    expect(profile.sections[0]!.kinds.booster).toBeNull();
    expect(profile.total.hedge!.count).toBe(1);
  });

  it('is null for a page without prose', () => {
    expect(profiled([{ role: 'authors', text: 'May Moss' }])).toBeNull();
  });

  it('passes as JSON', () => {
    const profile = profiled([{ role: 'paragraph', text: `${words(LONG)} may` }], ['cs.CL']);
    expect(v.parse(Profile, JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });
});
