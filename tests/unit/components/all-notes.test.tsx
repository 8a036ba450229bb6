// @vitest-environment jsdom
import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AllNotes } from '../../../components/all-notes/all-notes';
import type { AllNotesClient } from '../../../components/all-notes/all-notes-client';
import { excerptOf, piecesOf } from '../../../components/all-notes/matches';
import { passageAddress } from '../../../lib/report/passage-address';
import { showNote } from '../../../components/all-notes/show-note';
import { REST_MS } from '../../../components/all-notes/use-search';
import type { CallBackground } from '../../../components/client';
import { channelError } from '../../../lib/messages/channel-error';
import type { FoundNote, Search } from '../../../lib/messages/search-messages';
import { searchWords } from '../../../lib/notes/search-fold';
import type { ArxivId } from '../../../lib/paper/id';
import { drawing, one, press, texts, type } from './drawn';
import { idOf, noteOf, PAPER, pageStateOf, targetOf } from './samples';

describe('what matches', () => {
  const marked = (text: string, typed: string) =>
    piecesOf(text, searchWords(typed)).flatMap(({ text: piece, matches }) => (matches ? [piece] : []));

  it.each([
    ['whatever its case', 'A Mole, a mole.', 'MOLE', ['Mole', 'mole']],
    ['with other accents and quotation marks', 'Gödel’s “hedge”', "godel's", ['Gödel’s']],
    ['for each of the words', 'roots and ivy', 'ivy roots', ['roots', 'ivy']],
    ['once where two of them overlap', 'hedgehog', 'hedge gehog', ['hedgehog']],
    ['within a ligature', 'the ﬁrst', 'first', ['ﬁrst']],
    ['nowhere where nothing is typed', 'anything', ' ', []],
  ])('is marked %s', (_how, text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it('leaves the text as it is, cut or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        expect(
          piecesOf(text, searchWords(typed))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('is in the excerpt of a long text', () => {
    const text = `${'A hedge grew here. '.repeat(60)}Then the wisteria came. ${'It rained. '.repeat(60)}`;
    const excerpt = excerptOf(text, ['wisteria']);
    expect(excerpt).toContain('Then the wisteria came.');
    expect(excerpt.length).toBeLessThan(text.length / 3);
    expect(excerptOf('A short one.', ['wisteria'])).toBe('A short one.');
  });
});

describe('the address of a note', () => {
  it.each([
    ['names a short passage whole', 'moles may dig', '#:~:text=moles%20may%20dig'],
    ['names a hyphen so that it is no context', 'well-kept', '#:~:text=well%2Dkept'],
    [
      'names a long passage by its ends',
      'one two three four five six seven eight nine ten',
      '#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten',
    ],
    ['passes over formulas', 'of \uFFFC\u2009m the moles dig deep', '#:~:text=m%20the%20moles%20dig%20deep'],
    ['names no formula', '\uFFFC', ''],
  ])('%s', (_how, words, fragment) => {
    expect(passageAddress(targetOf(words))).toBe(`https://arxiv.org/html/${PAPER}v1${fragment}`);
  });

  it('is the abstract page for a note on the paper', () => {
    expect(passageAddress(targetOf(null))).toBe(`https://arxiv.org/abs/${PAPER}v1`);
  });
});

describe('a note on a page that was just opened', () => {
  const pause = () => Promise.resolve();

  it('is shown as soon as the page is read', async () => {
    const answers = [null, 'reading', 'reading', 'ready'] as const;
    const asked: string[] = [];
    let turn = 0;
    const callPage = (tab: number, name: string, request: unknown) => {
      asked.push(`${tab} ${name} ${JSON.stringify(request)}`);
      const phase = answers[turn++];
      if (phase === null) return Promise.reject(channelError('no-receiver', 'Nobody is there.'));
      return Promise.resolve(phase ? pageStateOf({ phase }) : {});
    };
    await showNote({ callPage: callPage }, 7, idOf(1), pause);
    expect(asked.slice(-2)).toEqual(['7 page/state {}', `7 page/show-note {"id":"${idOf(1)}"}`]);
    expect(asked).toHaveLength(5);
  });

  it('is given up where no page of a paper comes', async () => {
    const callPage = vi.fn(() => Promise.reject(channelError('no-receiver', 'Nobody is there.')));
    await showNote({ callPage: callPage }, 7, idOf(1), pause);
    expect(callPage.mock.calls.every((call) => (call as unknown[])[1] === 'page/state')).toBe(true);
  });
});

describe('the page of all notes', () => {
  const { draw } = drawing();
  let asked: Search[];
  let rows: FoundNote[];
  let opened: unknown[];

  const found = (number: number, change: Partial<FoundNote> = {}): FoundNote => ({
    note: noteOf(number),
    title: 'Moles in Gardens',
    state: 'open',
    waitingFor: 'author',
    replies: 0,
    ...change,
  });

  const client = (change: Partial<AllNotesClient> = {}): AllNotesClient => ({
    call: ((name: string, request: Search) => {
      if (name === 'versions/rebuttal') return Promise.resolve([]);
      if (name !== 'notes/search') return Promise.resolve({ kept: [], newest: null });
      asked.push(request);
      return Promise.resolve({
        total: rows.length,
        rows: rows.slice(request.offset, request.offset + request.limit),
        facets: {
          kinds: [{ value: 'praise', count: 2 }],
          states: [{ value: 'open', count: 3 }],
          turns: [{ value: 'author', count: 3 }],
          tags: [],
          papers: [],
        },
        problems: [],
      });
    }) as unknown as CallBackground,
    watchSettings: () => () => {},
    paper: null,
    turn: null,
    pageUrl: 'chrome-extension://us/notes.html',
    optionsUrl: 'chrome-extension://us/options.html',
    exchangeUrls: { import: '', report: '', neutral: '' },
    open: (...what) => {
      opened.push(what);
      return Promise.resolve();
    },
    ...change,
  });

  beforeEach(() => {
    window.matchMedia = (() => ({
      matches: true,
      addEventListener: () => {},
      removeEventListener: () => {},
    })) as unknown as typeof window.matchMedia;
    asked = [];
    opened = [];
    rows = [found(1), found(2), found(3)];
  });

  async function show(given: AllNotesClient = client()): Promise<void> {
    await draw(<AllNotes client={given} />);
    await seen('.search-results');
  }

  const seen = (selector: string) =>
    vi.waitFor(async () => {
      await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
      expect(document.querySelector(selector)).not.toBeNull();
    });

  it('lists notes under the titles of their papers', async () => {
    const other = '2411.00001' as ArxivId;
    rows = [
      found(1),
      found(2),
      found(3, { title: null, note: noteOf(3, { target: { ...targetOf('ivy'), paper: other } }) }),
    ];
    await show();
    expect(texts('.result-paper h2')).toEqual(['Moles in Gardens', `sidebar_paper ${other}`]);
    expect(texts('.found-body')).toEqual(['Note 1', 'Note 2', 'Note 3']);
  });

  it('searches once the typing rests, and for the last words alone', async () => {
    await show();
    const before = asked.length;
    await type('input[type=search]', 'mo');
    await type('input[type=search]', 'moles');
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, REST_MS + 40)));
    expect(asked.slice(before).map(({ text }) => text)).toEqual(['moles']);
    expect(REST_MS).toBeLessThanOrEqual(100);
  });

  it('narrows the list down by what is chosen, and widens it again', async () => {
    await show();
    const choice = [...document.querySelectorAll<HTMLInputElement>('.facet input')].find((input) =>
      input.parentElement!.textContent.includes('praise'),
    )!;
    await act(async () => {
      choice.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    await vi.waitFor(() => expect(asked.at(-1)!.kinds).toEqual(['praise']));
    await press('allNotes_clear');
    await vi.waitFor(() => expect(asked.at(-1)!.kinds).toEqual([]));
  });

  it('fetches more of a long list when asked for, and keeps what it has', async () => {
    rows = Array.from({ length: 70 }, (_, index) => found(index));
    await show();
    expect(texts('.found')).toHaveLength(50);
    await press('allNotes_more 20');
    await vi.waitFor(() => expect(texts('.found')).toHaveLength(70));
  });

  it('opens the paper at the note, by a click or Enter', async () => {
    await show();
    const card = document.querySelector<HTMLElement>('.found')!;
    await act(() => {
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      card.querySelector('a')!.click();
    });
    const at = [`https://arxiv.org/html/${PAPER}v1#:~:text=words%201`, idOf(1)];
    expect(opened).toEqual([at, at]);
  });

  it('says when nothing fits, and when there is nothing at all', async () => {
    rows = [];
    await show();
    expect(texts('.empty h2')).toEqual(['allNotes_empty_none_title']);
    await type('input[type=search]', 'wisteria');
    expect(texts('.empty h2')).toEqual(['allNotes_empty_found_title']);
  });

  it('begins with the notes that wait for their writer where its address says so', async () => {
    await show(client({ turn: 'critic' }));
    expect(asked[0]!.turns).toEqual(['critic']);
  });

  it('is of one paper where its address names one', async () => {
    await draw(<AllNotes client={client({ paper: PAPER })} />);
    expect(one('.paper-head h2').textContent).toBe(`sidebar_paper ${PAPER}`);
    await press('versions_view_notes');
    await seen('.search-results');
    expect(asked.at(-1)!.papers).toEqual([PAPER]);
    expect(texts('.result-paper')).toEqual([]);
  });
});
