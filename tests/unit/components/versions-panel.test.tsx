// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import type { CallBackground } from '../../../components/client';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { useStore } from '../../../components/sidebar/use-store';
import { VersionsPanel } from '../../../components/versions/versions-panel';
import type { Comparison } from '../../../lib/versions/compare';
import type { RebuttalRow } from '../../../lib/versions/rebuttal-row';
import type { Trace } from '../../../lib/versions/trace';
import { drawing, one, press, texts } from './drawn';
import { idOf, noteOf, PAPER, pageStateOf } from './samples';

const { draw } = drawing();

const traceOf = (change: Partial<Trace>): Trace => ({
  note: idOf(1),
  from: 1,
  to: 2,
  status: 'unchanged',
  text: 'words 1',
  start: 10,
  end: 17,
  diff: null,
  around: null,
  nearest: null,
  elsewhere: false,
  ...change,
});

const rowOf = (number: number, change: Partial<RebuttalRow> = {}): RebuttalRow => ({
  note: noteOf(number),
  point: { kind: 'over-claim', quote: `words ${number}`, part: null, gist: `Gist ${number}` },
  position: null,
  action: null,
  where: null,
  became: null,
  state: 'open',
  waitingFor: 'author',
  section: 'unanswered',
  answered: false,
  ...change,
});

const COMPARISON: Comparison = {
  from: 1,
  to: 2,
  sections: [
    {
      title: '3 Results',
      changes: [
        {
          type: 'changed',
          diff: [
            { type: 'same', text: 'Moles ' },
            { type: 'removed', text: 'always' },
            { type: 'added', text: 'often' },
            { type: 'same', text: ' dig.' },
          ],
          start: 100,
          end: 116,
        },
      ],
      more: 0,
    },
  ],
  lens: [
    {
      title: null,
      before: { hedge: 1, booster: 4, loaded: 0, words: 90 },
      after: { hedge: 3, booster: 2, loaded: 0, words: 92 },
    },
  ],
};

let answers: Record<string, unknown>;
let asked: { name: string; request: unknown }[];
const call = ((name: string, request: unknown) => {
  asked.push({ name, request });
  const answer = name in answers ? answers[name] : {};
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}) as CallBackground;

function Panel({ store }: { store: SidebarStore }) {
  return <VersionsPanel state={useStore(store)} store={store} />;
}

async function show(given: Record<string, unknown>): Promise<SidebarStore> {
  asked = [];
  answers = {
    'tab/state': { state: pageStateOf({ page: 'html', version: 2 }) },
    'notes/of-paper': {
      paper: PAPER,
      notes: [noteOf(1)],
      drafts: [],
      record: null,
      me: { id: 'me', name: null, claimsAuthor: false },
      answers: [],
      promised: [],
      problems: [],
    },
    'judgements/of-paper': { judgements: [], problems: [] },
    'versions/of-paper': { kept: [], newest: null },
    'versions/trace': [],
    'versions/rebuttal': [],
    ...given,
  };
  const store = new SidebarStore({
    call,
    watchSettings: () => () => {},
    onPush: () => () => {},
    optionsUrl: '',
    allNotesUrl: 'chrome-extension://us/notes.html',
    exchangeUrls: { import: '', report: '', neutral: '' },
  });
  await store.reload();
  await draw(<Panel store={store} />);
  await settled();
  return store;
}

/** Waits until something that `selector` finds is drawn. */
const seen = (selector: string) =>
  vi.waitFor(async () => {
    await settled();
    expect(document.querySelector(selector)).not.toBeNull();
  });

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const kept = (...versions: number[]) =>
  versions.map((version) => ({ version, page: 'html', title: 'Moles', at: `2026-11-2${version}`, bytes: 9 }));

describe('the answers of a paper', () => {
  it('stand under what waits for an answer first, then what was asked back', async () => {
    await show({
      'versions/rebuttal': [
        rowOf(1),
        rowOf(2, { section: 'asked-back', position: 'dispute', state: 'disputed' }),
        rowOf(3, { section: 'other', answered: true, position: 'concede', state: 'conceded' }),
      ],
    });
    expect(texts('.group-title')).toEqual([
      'versions_answers_sections_unanswered 1',
      'versions_answers_sections_askedBack 1',
      'versions_answers_sections_other 1',
    ]);
    expect(texts('.answer .gist')).toEqual(['Gist 1', 'Gist 2', 'Gist 3']);
  });

  it('say that there is none where no author has said a word, though the text has changed', async () => {
    await show({
      'versions/rebuttal': [
        rowOf(1, { section: 'other', state: 'changed', became: traceOf({ status: 'changed' }) }),
        rowOf(2, { section: 'other', answered: true }),
      ],
    });
    const said = texts('.answer').map((words) => words.includes('versions_answers_none'));
    expect(said).toEqual([true, false]);
  });

  it('say of a promise whose passage stands that it was not found, and to look', async () => {
    await show({
      'versions/rebuttal': [
        rowOf(1, { action: { type: 'will-change', what: 'temper it', where: null }, became: traceOf({}) }),
        rowOf(2, { became: traceOf({}) }),
      ],
    });
    expect(texts('.became p')).toEqual(['versions_became_notFound 2', 'versions_became_unchanged 2']);
  });

  it('show word by word what a passage became, marked otherwise than by colour', async () => {
    await show({
      'versions/rebuttal': [
        rowOf(1, { became: traceOf({ status: 'changed', diff: COMPARISON.sections[0]!.changes[0]!.diff }) }),
      ],
    });
    expect(texts('.became del')).toEqual(['always']);
    expect(texts('.became ins')).toEqual(['often']);
    expect(one('.became ins').dataset.said).toBe('common_diff_added');
  });

  it('answer a promise about the whole paper by the wording before and after', async () => {
    const note = noteOf(1, { target: { ...noteOf(1).target, what: 'paper', selectors: [] } });
    await show({
      'versions/rebuttal': [rowOf(1, { note, point: { ...rowOf(1).point, quote: null } })],
      'versions/of-paper': { kept: kept(1, 2), newest: 2 },
      'versions/compare': COMPARISON,
    });
    await press('versions_became_wording');
    await seen('.lens-table');
    expect(texts('.lens-table td')[0]).toContain('1 → 3');
  });

  it('lead to the thread, and to the passage where it stands on this page', async () => {
    const store = await show({ 'versions/rebuttal': [rowOf(1, { became: traceOf({}) })] });
    await press('versions_answers_thread');
    expect(store.state.focus?.on).toEqual({ on: 'note', id: idOf(1) });
    await press('versions_answers_passage');
    expect(asked.at(-1)).toEqual({ name: 'tab/go', request: { start: 10, end: 17 } });
  });

  it('lead to no passage on a page of another version', async () => {
    await show({ 'versions/rebuttal': [rowOf(1, { became: traceOf({ to: 3 }) })] });
    expect(texts('.answer button')).toEqual(['versions_answers_thread']);
  });

  it('stand as a wide table on a page of their own', async () => {
    await show({ 'versions/rebuttal': [rowOf(1)] });
    expect(one<HTMLAnchorElement>('.group-help a').href).toBe(
      `chrome-extension://us/notes.html?paper=${PAPER}`,
    );
  });

  it('say what stands here later, where there are none', async () => {
    await show({});
    expect(texts('.empty h2')).toEqual(['versions_answers_emptyTitle']);
  });

  it('can be asked for again where they could not be had', async () => {
    await show({ 'versions/rebuttal': new Error('The database is closed.') });
    expect(texts('[role=alert] p')).toEqual(['versions_answers_failed The database is closed.']);
    answers['versions/rebuttal'] = [rowOf(1)];
    await press('common_tryAgain');
    await settled();
    expect(texts('.answer .gist')).toEqual(['Gist 1']);
  });
});

describe('two versions beside each other', () => {
  const view = async (given: Record<string, unknown>) => {
    const store = await show(given);
    await press('versions_view_changes');
    await settled();
    return store;
  };

  it('are the page’s and the one before it at first', async () => {
    await view({ 'versions/of-paper': { kept: kept(1, 2, 3), newest: 3 }, 'versions/compare': COMPARISON });
    await seen('.change');
    expect(asked.find(({ name }) => name === 'versions/compare')?.request).toEqual({ from: 1, to: 2 });
    expect(texts('.change del')).toEqual(['always']);
    expect(texts('.section-changes summary .serif')).toEqual(['3 Results']);
  });

  it('lead to a changed sentence in the page', async () => {
    await view({ 'versions/of-paper': { kept: kept(1, 2), newest: 2 }, 'versions/compare': COMPARISON });
    await seen('.change');
    await press('versions_answers_passage');
    expect(asked.at(-1)).toEqual({ name: 'tab/go', request: { start: 100, end: 116 } });
  });

  it('show counts of wording before and after, and say nothing of what they mean', async () => {
    await view({ 'versions/of-paper': { kept: kept(1, 2), newest: 2 }, 'versions/compare': COMPARISON });
    await seen('.lens-table');
    expect(texts('.lens-table td [aria-hidden]')).toEqual(['1 → 3', '4 → 2', '0 → 0']);
  });

  it('are fetched from arXiv where the text of one is not here, which says how it went', async () => {
    await view({
      'versions/of-paper': { kept: kept(2), newest: 2 },
      'tab/fetch-version': {
        kept: false,
        url: 'https://arxiv.org/html/1v1',
        problem: 'It has no HTML page.',
      },
      'versions/compare': COMPARISON,
    });
    await press('versions_fetch_get 1');
    await seen('[role=status] a');
    expect(texts('[role=status] p')).toContain('versions_fetch_failed 1 It has no HTML page.');
    expect(one<HTMLAnchorElement>('[role=status] a').href).toBe('https://arxiv.org/html/1v1');
    answers['tab/fetch-version'] = { kept: true, url: '', problem: null };
    answers['versions/of-paper'] = { kept: kept(1, 2), newest: 2 };
    await press('versions_fetch_get 1');
    await seen('.change');
    expect(texts('.change del')).toEqual(['always']);
  });

  it('need a second version', async () => {
    await view({ 'versions/of-paper': { kept: kept(1), newest: 1 } });
    expect(texts('.empty p')).toEqual(['versions_changes_emptyOne']);
  });
});
