// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ProfilePanel } from '../../../components/sidebar/profile-panel';
import type { Frequencies, Profile } from '../../../lib/profile/profile';
import { rateOf } from '../../../lib/profile/interval';
import { referenceFor } from '../../../lib/profile/reference';
import type { Span } from '../../../lib/page-text/page-text';

const gone: Span[] = [];
const store = {
  go: (place: Span) => {
    gone.push(place);
    return Promise.resolve();
  },
};

beforeEach(() => {
  // The words are the keys themselves, with what is put into them: this is not a test of English.
  fakeBrowser.i18n.getMessage = ((key: string, put?: string | string[]) =>
    [key, ...[put ?? []].flat()].join(' ')) as typeof fakeBrowser.i18n.getMessage;
  gone.length = 0;
});
afterEach(() => {
  void act(() => render(null, document.body));
});

const page = document.body;
const rows = () => [...page.querySelectorAll('tbody tr')];
const show = (profile: Profile | null, categories: string[] = []) =>
  act(() => render(<ProfilePanel state={{ page: { profile, categories } }} store={store} />, page));

function kinds(
  words: number,
  rates: boolean,
  hedge: number,
  booster: number | null,
  loaded: number,
): Frequencies {
  const one = (count: number) => ({ count, rate: rates ? rateOf(count, words) : null });
  return { hedge: one(hedge), booster: booster === null ? null : one(booster), loaded: one(loaded) };
}

function profile(change: Partial<Profile> = {}, rates = true): Profile {
  return {
    words: rates ? 4_000 : 180,
    total: kinds(4_000, rates, 30, 4, 2),
    abstract: { words: 170, kinds: kinds(170, rates, 3, 0, 1) },
    sections: [
      { part: 'front', title: null, start: 0, end: 9, words: 180, kinds: kinds(180, rates, 3, 0, 1) },
      {
        part: 'section',
        title: '1 Moles',
        start: 20,
        end: 27,
        words: 3_000,
        kinds: kinds(3_000, rates, 25, 4, 1),
      },
      { part: 'appendix', title: null, start: 90, end: 99, words: 820, kinds: kinds(820, rates, 2, 0, 0) },
    ],
    reference: null,
    ...change,
  };
}

describe('the profile panel', () => {
  it('draws a dot and an interval for each kind in each part', async () => {
    await show(profile());
    expect(rows().map((row) => row.querySelector('.profile-name')!.textContent)).toEqual([
      'sidebar_profile_whole',
      'sidebar_marks_front',
      '1 Moles',
      'sidebar_profile_appendices',
    ]);
    expect(page.querySelectorAll('tbody circle')).toHaveLength(12);
    const [dots] = rows().map((row) =>
      [...row.querySelectorAll('circle')].map((dot) => dot.getAttribute('cx')),
    );
    for (const at of dots!) expect(at).toMatch(/^\d{1,3}(\.\d+)?%$/);
  });

  it('has the numbers in words in each cell, for whoever sees no plot', async () => {
    await show(profile());
    const cell = rows()[2]!.querySelector('td')!;
    expect(cell.querySelector('.sr-only')!.textContent).toBe('sidebar_profile_cell 25 8.3 5.4 12');
    expect(cell.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  });

  it('goes to a section when its row is chosen, and nowhere for the whole', async () => {
    await show(profile());
    await act(() => rows()[0]!.querySelector<HTMLElement>('.profile-name')!.click());
    expect(gone).toEqual([]);
    await act(() => rows()[2]!.querySelector('button')!.click());
    expect(gone).toEqual([{ start: 20, end: 27 }]);
  });

  it('tells the numbers of the row that has the focus', async () => {
    await show(profile());
    const told = () => page.querySelector('.profile-readout-name')!.textContent;
    expect(told()).toContain('sidebar_profile_whole');
    await act(() => rows()[2]!.querySelector('button')!.focus());
    expect(told()).toContain('1 Moles');
    expect(rows()[2]!.classList).toContain('told');
    await act(() => rows()[2]!.querySelector('button')!.blur());
    expect(told()).toContain('sidebar_profile_whole');
  });

  it('counts in a short text, without a plot', async () => {
    await show(profile({ sections: profile({}, false).sections.slice(0, 1) }, false));
    expect(page.querySelector('svg')).toBeNull();
    expect(rows()).toHaveLength(1);
    expect([...rows()[0]!.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['3', '0', '1']);
    expect(page.textContent).toContain('sidebar_profile_counts 2,000');
  });

  it('writes a zero where the paper holds a kind nowhere', async () => {
    const without = profile();
    for (const { kinds } of without.sections) kinds.loaded!.count = 0;
    without.total.loaded!.count = 0;
    await show(without);
    expect(rows()[1]!.querySelectorAll('circle')).toHaveLength(2);
    expect(rows()[1]!.querySelector('.profile-count')!.textContent).toBe('0');
  });

  it('has no column of boosters in mathematics, and says why', async () => {
    const mathematics = profile();
    mathematics.total.booster = null;
    await show(mathematics, ['math.CO']);
    expect(page.querySelectorAll('thead th')).toHaveLength(2);
    expect(page.textContent).toContain('sidebar_profile_mathematics');
  });

  it('shades what is usual in the field, in the hedges alone, and says what it was counted in', async () => {
    const reference = referenceFor(['astro-ph.GA'])!;
    await show(profile({ reference }), ['astro-ph.GA']);
    expect(page.querySelectorAll('.band')).toHaveLength(rows().length);
    expect(page.querySelectorAll('.of-hedge .band')).toHaveLength(rows().length);
    for (const key of ['shaded', 'ofAbstracts', 'spread', 'abstract', 'source'])
      expect(page.textContent).toContain(`sidebar_profile_reference_${key} `.trimEnd());
    expect(page.querySelector('.profile-reference .source')!.textContent).toContain('astro-ph');
  });

  it('shades nothing where most abstracts of the field hold no hedge', async () => {
    const reference = { ...referenceFor(['cs.CV'])!, p25: 0, p50: 0, p75: 0 };
    await show(profile({ reference }), ['cs.CV']);
    expect(page.querySelector('.band')).toBeNull();
    expect(page.textContent).toContain('sidebar_profile_reference_spreadRare');
    expect(page.textContent).not.toContain('sidebar_profile_reference_shaded');
  });

  it.each([
    [['econ.EM'], 'sidebar_profile_reference_none econ.EM'],
    [[], 'sidebar_profile_reference_fieldUnknown'],
  ])('says that there is no reference for %j', async (categories, words) => {
    await show(profile(), categories);
    expect(page.textContent).toContain(words);
    expect(page.querySelector('.band')).toBeNull();
  });

  it('says so where there is nothing to count', async () => {
    await show(null);
    expect(page.textContent).toContain('sidebar_profile_emptyTitle');
  });
});
