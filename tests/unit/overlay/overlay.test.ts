// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://arxiv.org/html/2601.00001v2" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoteMark } from '../../../lib/messages/note-messages';
import type { TermPack } from '../../../lib/lens/term-pack';
import { parseArxivId } from '../../../lib/paper/id';
import type { DismissedMark } from '../../../lib/terms/dismissal';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { type FakeRegistry, FakeHighlight } from './fake-highlights';
import { buildNoteMark } from './build-note-mark';
import { ARTICLE, FakeBackground, prepareWindow, setBody } from './fake-page';

let registry: FakeRegistry;
let background: FakeBackground;

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  setBody(document, ARTICLE);
  registry = prepareWindow(window);
  background = new FakeBackground();
});

afterEach(() => {
  background.controller.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const state = () => document.documentElement.getAttribute('data-hedgerow');
const until = (seen: string) => vi.waitFor(() => expect(state()).toBe(seen));
const drawn = (name: string) =>
  [...(registry.get(name) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });

function noteOn(exact: string, id = 'note'): NoteMark {
  const quotation = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
  return buildNoteMark({ id, selectors: [quotation] });
}

describe('on the page of a paper', () => {
  test('marks are drawn, and the page says that it is ready', async () => {
    background.start(window);
    expect(state()).toBe('reading');
    await until('ready');
    expect([...drawn('hedgerow-hedge'), ...drawn('hedgerow-hedge-quiet')]).toContain('may');
  });

  test('nothing inside of the paper is touched', async () => {
    const before = document.body.innerHTML;
    background.marks = [noteOn('birds perhaps nest')];
    background.start(window);
    await until('ready');
    expect(document.body.innerHTML).toBe(before);
    const added = [...document.documentElement.children].filter(
      (child) => child !== document.head && child !== document.body,
    );
    expect(added.map((child) => child.localName)).toEqual(['hedgerow-root']);
    expect(document.documentElement.lastElementChild).toBe(added[0]);
    expect(added[0]!.shadowRoot).toBeNull();
  });

  test('the state lists every finding with its words', async () => {
    background.start(window);
    await until('ready');
    const told = await background.ask('page/state');
    expect(told).toMatchObject({
      paper: '2601.00001',
      version: 2,
      page: 'html',
      title: 'How gardens may grow',
      phase: 'ready',
      problem: null,
    });
    expect(told.findings.map((finding) => finding.text)).toContain('groundbreaking');
    expect(told.words).toBeGreaterThan(20);
    const explained = await background.ask('page/findings');
    expect(explained.map(({ start, kind }) => [start, kind])).toEqual(
      told.findings.map(({ start, kind }) => [start, kind]),
    );
    expect(explained.every((finding) => finding.why !== '')).toBe(true);
  });

  test('a card is given for a finding and for nothing else', async () => {
    background.start(window);
    await until('ready');
    const { findings } = await background.ask('page/state');
    const { start, end, kind } = findings[0]!;
    expect(await background.ask('page/card', { start, end, kind })).toMatchObject({ kind });
    expect(await background.ask('page/card', { start, end: end + 1, kind })).toBeNull();
    expect(await background.ask('page/card', { start, end, kind: 'surprise' })).toBeNull();
  });

  test('what an earlier copy of the extension left behind is taken out', async () => {
    document.documentElement.append(document.createElement('hedgerow-root'));
    registry.set('hedgerow-note', new FakeHighlight());
    background.start(window);
    await until('ready');
    expect(document.querySelectorAll('hedgerow-root')).toHaveLength(1);
    expect(registry.has('hedgerow-note')).toBe(false);
  });

  test('a host element that the page throws out is put back', async () => {
    background.start(window);
    document.querySelector('hedgerow-root')!.remove();
    await vi.waitFor(() => expect(document.querySelectorAll('hedgerow-root')).toHaveLength(1));
  });

  test('everything is taken out of the page at the end', async () => {
    background.marks = [noteOn('birds perhaps nest')];
    background.start(window);
    await until('ready');
    background.controller.abort();
    expect(registry.size).toBe(0);
    expect(document.querySelector('hedgerow-root')).toBeNull();
    expect(document.documentElement.hasAttribute('data-hedgerow')).toBe(false);
  });
});

describe('with marks turned off', () => {
  test('nothing is drawn, notes included, and all is still told', async () => {
    background.settings = { ...DEFAULT_SETTINGS, overlay: 'off' };
    background.marks = [noteOn('birds perhaps nest')];
    background.start(window);
    await until('ready');
    expect(registry.size).toBe(0);
    const { findings, notes } = await background.ask('page/state');
    expect(findings.length).toBeGreaterThan(3);
    expect(notes).toMatchObject([{ id: 'note', anchor: { status: 'exact' } }]);
  });

  test('they come and go with the settings', async () => {
    background.start(window);
    await until('ready');
    background.change({ overlay: 'off' });
    await vi.waitFor(() => expect(registry.size).toBe(0));
    background.change({ overlay: 'all' });
    await vi.waitFor(() => expect(drawn('hedgerow-hype')).toEqual(['groundbreaking']));
  });

  test('a kind that is turned off goes, the others stay', async () => {
    background.start(window);
    await until('ready');
    background.change({ kinds: { ...DEFAULT_SETTINGS.kinds, hype: false } });
    await vi.waitFor(() => expect(registry.has('hedgerow-hype')).toBe(false));
    expect(registry.has('hedgerow-hedge')).toBe(true);
  });
});

describe('with few marks', () => {
  test('only the surest are drawn, and all is still told', async () => {
    background.settings = { ...DEFAULT_SETTINGS, overlay: 'few' };
    background.start(window);
    await until('ready');
    const { findings } = await background.ask('page/state');
    const few = findings.filter(({ tier }) => tier === 'few').map(({ text }) => text);
    const all = [...registry.keys()].flatMap((name) => drawn(name));
    expect(all.sort()).toEqual(few.sort());
    expect(few.length).toBeLessThan(findings.length);
  });

  test('the rest is drawn in what is selected, for as long as it is', async () => {
    background.settings = { ...DEFAULT_SETTINGS, overlay: 'few' };
    background.start(window);
    await until('ready');
    const abstract = document.getElementById('abstract1.1')!.firstChild!;
    getSelection()!.setBaseAndExtent(abstract, 0, abstract, 18);
    document.dispatchEvent(new Event('selectionchange'));
    await vi.waitFor(() => expect(drawn('hedgerow-hedge')).toEqual(['suggest']));
    // The title has it in full.
    expect(drawn('hedgerow-hedge-quiet')).toEqual(['may']);
    getSelection()!.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    await vi.waitFor(() => expect(registry.has('hedgerow-hedge')).toBe(false));
  });
});

describe('what the reader took away', () => {
  const perhaps = { kind: 'hedge', term: 'perhaps' } as const;

  test('is neither drawn nor listed, once a term is muted, and comes back', async () => {
    background.start(window);
    await until('ready');
    expect(drawn('hedgerow-hedge')).toContain('perhaps');
    background.change({ muted: [perhaps] });
    await vi.waitFor(() => expect(drawn('hedgerow-hedge')).not.toContain('perhaps'));
    const texts = async () => (await background.ask('page/state')).findings.map(({ text }) => text);
    expect(await texts()).not.toContain('perhaps');
    background.change({ muted: [] });
    await vi.waitFor(() => expect(drawn('hedgerow-hedge')).toContain('perhaps'));
    expect(await texts()).toContain('perhaps');
  });

  test('a mark that is dismissed goes, and is told of so that it can be brought back', async () => {
    background.start(window);
    await until('ready');
    const { findings } = await background.ask('page/state');
    const { start, end, kind } = findings.find(({ text }) => text === 'perhaps')!;
    await background.ask('page/dismiss', { start, end, kind });
    const { request } = background.asked.find(({ name }) => name === 'mark/dismiss')!;
    expect(request).toMatchObject({ ...perhaps, exact: 'perhaps', suffix: ' nest there.' });
    const kept = request as DismissedMark;
    const paper = parseArxivId('2601.00001')!.paper;
    background.dismissals = [
      { ...kept, id: '018f0000-0000-7000-8000-000000000001', paper, createdAt: '2026-11-24T18:30:00.000Z' },
    ];
    await background.ask('page/lens-changed', { paper });
    expect(drawn('hedgerow-hedge')).not.toContain('perhaps');
    const { dismissed } = await background.ask('page/state');
    expect(dismissed).toMatchObject([{ ...perhaps, text: 'perhaps' }]);
  });

  test('nothing is dismissed where no mark is', async () => {
    background.start(window);
    await until('ready');
    expect(await background.ask('page/dismiss', { start: 1, end: 2, kind: 'hedge' })).toBeNull();
    expect(background.asked.map(({ name }) => name)).not.toContain('mark/dismiss');
  });
});

describe('terms of one’s own', () => {
  const pack: TermPack = {
    hedgerow: 'terms',
    version: 1,
    id: 'own',
    name: 'My terms',
    about: '',
    terms: [
      {
        id: 'wind',
        kind: 'loaded',
        forms: ['the wind'],
        why: 'Wind is air.',
        carry: null,
        neutral: ['moving air'],
        source: 'Your own term',
      },
    ],
  };

  test('are marked on the page that is open, once they are kept, and go with them', async () => {
    background.start(window);
    await until('ready');
    background.packs = [pack];
    await background.ask('page/lens-changed', { paper: null });
    expect(drawn('hedgerow-loaded')).toEqual(['the wind']);
    const { findings } = await background.ask('page/state');
    const { start, end, kind } = findings.find(({ text }) => text === 'the wind')!;
    const card = await background.ask('page/card', { start, end, kind });
    expect(card).toMatchObject({ why: 'Wind is air.', neutral: ['moving air'], source: 'Your own term' });
    background.packs = [];
    await background.ask('page/lens-changed', { paper: null });
    expect(registry.has('hedgerow-loaded')).toBe(false);
  });

  test('on the very words of a claim have a card of their own', async () => {
    document.querySelector('h1')!.textContent = 'Song emerges when hedges grow';
    const [term] = pack.terms;
    background.packs = [{ ...pack, terms: [{ ...term!, forms: ['emerges'] }] }];
    background.start(window);
    await until('ready');
    const { findings } = await background.ask('page/state');
    const both = findings.filter(({ text }) => text === 'emerges');
    expect(both.map(({ kind }) => kind).sort()).toEqual(['claim', 'loaded']);
    for (const { start, end, kind } of both) {
      expect(await background.ask('page/card', { start, end, kind })).toMatchObject({ kind });
    }
  });

  test('changed dismissals of another paper are none of this page’s business', async () => {
    background.start(window);
    await until('ready');
    const fetched = () => background.asked.filter(({ name }) => name === 'lens/of-page').length;
    const before = fetched();
    await background.ask('page/lens-changed', { paper: parseArxivId('2601.99999')!.paper });
    expect(fetched()).toBe(before);
  });

  test('built-in packs that are turned off find nothing, and what is found needs no reload', async () => {
    background.start(window);
    await until('ready');
    background.change({ packs: { general: false, 'machine-learning': false, alignment: false } });
    await vi.waitFor(() => expect(registry.has('hedgerow-hedge')).toBe(false));
    background.change({ packs: DEFAULT_SETTINGS.packs });
    await vi.waitFor(() => expect(drawn('hedgerow-hedge')).toContain('suggest'));
  });
});

describe('what a sidebar asks for', () => {
  test('is what is selected, with how it is found again', async () => {
    background.start(window);
    await until('ready');
    expect(await background.ask('page/selection')).toBeNull();
    const abstract = document.getElementById('abstract1.1')!.firstChild!;
    getSelection()!.setBaseAndExtent(abstract, 0, abstract, 6);
    expect(await background.ask('page/selection')).toMatchObject({ quote: 'Hedges', section: null });
    getSelection()!.removeAllRanges();
  });

  test('is a note on a mark, on what a neutral wording of its card replaces', async () => {
    background.start(window);
    await until('ready');
    const { findings } = await background.ask('page/state');
    const { start, end, kind } = findings.find(({ text }) => text === 'groundbreaking')!;
    const begun = () =>
      background.asked.filter(({ name }) => name === 'draft/start').map(({ request }) => request);
    const place = { start, end, kind };
    expect(await background.ask('page/write-on', { ...place, rewording: null })).toEqual({ started: true });
    expect(begun()).toMatchObject([{ version: 2, kind: 'over-claim', rewording: 'new' }]);
    await background.ask('page/write-on', { ...place, rewording: 'recent' });
    expect(begun()[1]).toMatchObject({ rewording: 'recent' });
    const nowhere = { ...place, end: end + 1, rewording: null };
    await expect(background.ask('page/write-on', nowhere)).rejects.toThrow();
    expect(begun()).toHaveLength(2);
  });

  test('is the claim table, the same as long as the page is', async () => {
    background.start(window);
    await until('ready');
    const table = await background.ask('page/claims');
    expect(table).toMatchObject({ claims: expect.any(Array) as unknown });
    expect(await background.ask('page/claims')).toBe(table);
  });
});

describe('notes', () => {
  test('are marked on their words, and lost ones nowhere', async () => {
    background.marks = [noteOn('birds perhaps nest', 'found'), noteOn('words that were never there', 'lost')];
    background.start(window);
    await until('ready');
    await vi.waitFor(() => expect(drawn('hedgerow-note')).toEqual(['birds perhaps nest']));
    const { notes } = await background.ask('page/state');
    expect(notes.map(({ id, anchor }) => [id, anchor.status])).toEqual([
      ['found', 'exact'],
      ['lost', 'orphan'],
    ]);
  });

  test('are fetched anew when those of this paper have changed, not when those of another have', async () => {
    background.start(window);
    await until('ready');
    const fetched = () => background.asked.filter(({ name }) => name === 'marks/of-page').length;
    const before = fetched();
    await background.ask('page/notes-changed', { paper: '2601.99999' });
    expect(fetched()).toBe(before);
    background.marks = [noteOn('birds perhaps nest')];
    await background.ask('page/notes-changed', { paper: '2601.00001' });
    expect(drawn('hedgerow-note')).toEqual(['birds perhaps nest']);
  });

  test('on the whole paper are not looked for', async () => {
    background.marks = [{ ...noteOn('x'), selectors: [] }];
    background.start(window);
    await until('ready');
    expect((await background.ask('page/state')).notes).toEqual([]);
  });

  test('that cannot be fetched are a problem that is told, and the marks are drawn all the same', async () => {
    background.failing = new Error('no answer');
    background.start(window);
    await until('ready');
    await vi.waitFor(async () => {
      expect((await background.ask('page/state')).problem).toBe('notesFailed: no answer');
    });
    expect(registry.has('hedgerow-hype')).toBe(true);
  });

  test('are begun on what is selected, with how the passage is found again', async () => {
    background.start(window);
    await until('ready');
    const abstract = document.getElementById('abstract1.1')!.firstChild!;
    getSelection()!.setBaseAndExtent(abstract, 0, abstract, 6);
    expect(await background.ask('page/write')).toEqual({ started: true });
    const { request } = background.asked.find(({ name }) => name === 'draft/start')!;
    expect(request).toMatchObject({ version: 2, kind: 'loaded-term', rewording: null });
    expect((request as NoteMark).selectors).toContainEqual(
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'Hedges' }),
    );
    getSelection()!.removeAllRanges();
  });

  test('are begun on words that the page has changed a moment ago', async () => {
    background.start(window);
    await until('ready');
    const abstract = document.getElementById('abstract1.1')!;
    abstract.textContent = 'Wholly other words.';
    // As long as changes come, the watcher waits; the reading it then plans is not waited for.
    await new Promise((resolve) => setTimeout(resolve, 200));
    getSelection()!.setBaseAndExtent(abstract.firstChild!, 0, abstract.firstChild!, 6);
    expect(await background.ask('page/write')).toEqual({ started: true });
    getSelection()!.removeAllRanges();
  });

  test('that cannot be begun are not called begun', async () => {
    background.start(window);
    await until('ready');
    background.failing = new Error('no room left');
    const abstract = document.getElementById('abstract1.1')!.firstChild!;
    getSelection()!.setBaseAndExtent(abstract, 0, abstract, 6);
    expect(await background.ask('page/write')).toEqual({ started: false });
    getSelection()!.removeAllRanges();
  });

  test('are not begun when nothing of the paper is selected: then the reader is to pick', async () => {
    background.start(window);
    await until('ready');
    expect(await background.ask('page/write')).toEqual({ started: true });
    expect(background.asked.map(({ name }) => name)).not.toContain('draft/start');
  });
});

describe('a page that changes', () => {
  test('is read again, and its new words are marked', async () => {
    background.start(window);
    await until('ready');
    document.getElementById('abstract1.1')!.textContent = 'Undoubtedly a remarkable result.';
    await vi.waitFor(() => expect(drawn('hedgerow-hype')).toContain('remarkable'), 3_000);
  });

  test('has its notes sought again', async () => {
    background.marks = [noteOn('birds perhaps nest')];
    background.start(window);
    await until('ready');
    await vi.waitFor(() => expect(drawn('hedgerow-note')).toHaveLength(1));
    document.getElementById('abstract1.1')!.textContent = 'Nothing of the sort.';
    await vi.waitFor(() => expect(drawn('hedgerow-note')).toHaveLength(0), 3_000);
  });

  test('keeps its findings when only its nodes have changed', async () => {
    background.start(window);
    await until('ready');
    const before = (await background.ask('page/state')).findings;
    const paragraph = document.getElementById('S1.p1.1')!;
    paragraph.replaceWith(paragraph.cloneNode(true));
    await vi.waitFor(() => {
      const [range] = registry.get('hedgerow-hype')!;
      expect(range!.startContainer.isConnected).toBe(true);
    }, 3_000);
    expect((await background.ask('page/state')).findings).toEqual(before);
  });
});

test('a browser that cannot draw is told of, and everything is still listed', async () => {
  registry = prepareWindow(window, false);
  background.start(window);
  await until('ready');
  const { problem, findings } = await background.ask('page/state');
  expect(problem).toBe('cannotDraw');
  expect(findings.length).toBeGreaterThan(3);
});

test('a tab that nobody has looked at is not read until it is looked at', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  background.start(window);
  await Promise.resolve();
  expect(background.asked).toEqual([]);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await until('ready');
});

test('a tab that nobody has looked at is read when it is asked for its state', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  background.start(window);
  expect((await background.ask('page/state')).phase).toBe('reading');
  await until('ready');
});
